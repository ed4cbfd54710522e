import { tell, told } from "../../children/child-life.js";

/** What a bot has used so far, in its own words. */
export interface Used {
  readonly cpuMs: number;
  /** Resident, after the garbage was collected where that can be asked for. */
  readonly bytes: number;
}

const MICROSECONDS = 1000;

const used = (): Used => {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  return { cpuMs: (user + system) / MICROSECONDS, bytes: process.memoryUsage.rss() };
};

/** A bot of its own process: says where it listens, and what it has used whenever it is asked, until it is told to stop. */
export const atWork = async (port: number, stop: () => Promise<void>): Promise<void> => {
  const orders = told();
  tell(`ready ${port}`);
  for (;;) {
    const { value } = await orders.next();
    if (value === "stop") break;
    tell(`used ${JSON.stringify(used())}`);
  }
  await stop();
  tell("closed");
  process.exit();
};
