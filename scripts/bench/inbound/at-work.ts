import { tell, told } from "../../children/child-life.js";
import { collectGarbage } from "../collect-garbage.js";

/** What a bot has used so far, in its own words. */
export interface Used {
  readonly cpuMs: number;
  /** Resident at this moment. */
  readonly bytes: number;
}

interface AtWork {
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const MICROSECONDS = 1000;

const used = (): Used => {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / MICROSECONDS, bytes: process.memoryUsage.rss() };
};

/** A bot in a process of its own: says where it listens and does what it is told, until it is told to stop. */
export const atWork = async (port: number, { tick, stop }: AtWork): Promise<void> => {
  const orders = told();
  tell(`ready ${port}`);
  for (;;) {
    const { value } = await orders.next();
    if (value === "stop") break;
    if (value === "tick") await tick();
    if (value === "tidy") await collectGarbage();
    tell(`used ${JSON.stringify(used())}`);
  }
  await stop();
  tell("closed");
  process.exit();
};
