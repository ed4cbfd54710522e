import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";

/** On what it was measured. Nothing that would tell whose machine it is. */
export interface Machine {
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly processors: number;
  readonly memoryGigabytes: number;
}

const GIGABYTE = 1024 ** 3;
const CENTIMES = 100;

export const thisMachine = (): Machine => ({
  node: process.version,
  system: `${platform()} ${release().split("-")[0]}, ${arch()}`,
  processor: cpus()[0]?.model.trim() || "unknown",
  processors: cpus().length,
  memoryGigabytes: Math.round(totalmem() / GIGABYTE),
});

/** How many wanted a processor in the last minute, on average; always 0 where the system does not say. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * CENTIMES) / CENTIMES;
