import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { builtScript } from "../children/child.js";
import { isTold, type Order, type Told } from "./orders.js";

/** Where everything of a run lies. */
export interface Spots {
  readonly root: string;
  readonly data: string;
  readonly keys: string;
  readonly backups: string;
  /** The program's own, by TMPDIR. */
  readonly temp: string;
  readonly reports: string;
  /** Where the program stands: a core file would lie there. */
  readonly standing: string;
}

export const spotsIn = (root: string): Spots => {
  const [data, keys, backups, temp, reports, standing] = ["data", "keys", "backups", "temp", "reports", "standing"].map((name) =>
    join(root, name),
  ) as [string, string, string, string, string, string];
  return { root, data, keys, backups, temp, reports, standing };
};

export const makeSpots = async ({ data: _, root: __, ...folders }: Spots): Promise<void> => {
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
};

/** The program while it runs, seen from outside. */
export interface BotProcess {
  readonly port: number;
  /** Where whoever looks after the server sees how it is doing. */
  readonly operationsPort: number;
  asks(order: Order): Promise<void>;
  /** Its command line, its environment and its name, as everybody on the machine sees them; empty where the system shows none. */
  views(): Promise<readonly Buffer[]>;
  /** Resolves when it is gone, to all that it said. */
  ends(signal?: NodeJS.Signals): Promise<Ended>;
  signals(signal: NodeJS.Signals): void;
  /** Nobody waits for an answer to this one. */
  tells(order: Order): void;
}

export interface Ended {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** As an operator would have it who wants to know why a program died: a report of every death, and no picture of its memory. */
const REPORTING = ["--report-uncaught-exception", "--report-on-fatalerror", "--report-on-signal", "--report-signal=SIGUSR2"];
const WITHOUT_CORE = 'ulimit -c 0; exec "$0" "$@"';

const environmentIn = ({ temp }: Spots): NodeJS.ProcessEnv => ({ TMPDIR: temp, LANG: "de_DE.UTF-8", TZ: "UTC" });

const gathered = (child: ChildProcess) => {
  const parts: { readonly stdout: Buffer[]; readonly stderr: Buffer[] } = { stdout: [], stderr: [] };
  child.stdout?.on("data", (part: Buffer) => parts.stdout.push(part));
  child.stderr?.on("data", (part: Buffer) => parts.stderr.push(part));
  return (): Ended => ({ stdout: Buffer.concat(parts.stdout), stderr: Buffer.concat(parts.stderr) });
};

const running = new Set<ChildProcess>();

/** For whoever is told to end at once. */
export const killBots = (): void => {
  for (const child of running) child.kill("SIGKILL");
};

const viewOf = async (pid: number | undefined, name: string): Promise<readonly Buffer[]> => {
  const path = `/proc/${pid}/${name}`;
  return existsSync(path) ? [await readFile(path)] : [];
};

export interface BotOrder {
  readonly spots: Spots;
  readonly origin: string;
  /** Where files may be put. */
  readonly drive: string;
  /** What the program takes for now. */
  readonly at: number;
  readonly leaks: readonly string[];
}

const saidBy = (child: ChildProcess, ended: Promise<unknown>): Promise<Told> =>
  new Promise((resolve, reject) => {
    child.once("message", (message: unknown) => (isTold(message) ? resolve(message) : reject(new Error("not what was asked"))));
    void ended.then(() => reject(new Error("the bot ended before it answered")));
  });

export const startBot = async ({ spots, origin, drive, at, leaks }: BotOrder): Promise<BotProcess> => {
  const program = [process.execPath, ...REPORTING, `--report-directory=${spots.reports}`, builtScript("canary/child-bot")];
  const given = [spots.root, origin, drive, String(at), leaks.join(",")];
  const child = spawn("/bin/sh", ["-c", WITHOUT_CORE, ...program, ...given], {
    ...{ cwd: spots.standing, env: environmentIn(spots), stdio: ["ignore", "pipe", "pipe", "ipc"] },
  });
  running.add(child);
  const said = gathered(child);
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  void gone.then(() => running.delete(child));
  const ready = await saidBy(child, gone).catch((cause: unknown) => {
    throw new Error(`the bot did not start: ${said().stderr.toString()}`, { cause });
  });
  if (ready.is !== "ready") throw new Error("the bot is not ready");
  return {
    ...{ port: ready.port, operationsPort: ready.operationsPort },
    asks: async (order) => {
      const answered = saidBy(child, gone);
      child.send(order);
      await answered;
    },
    tells: (order) => void child.send(order),
    views: async () => (await Promise.all(["cmdline", "environ", "comm", "status"].map((name) => viewOf(child.pid, name)))).flat(),
    signals: (signal) => void child.kill(signal),
    ends: async (signal) => {
      if (signal !== undefined) child.kill(signal);
      await gone;
      return said();
    },
  };
};
