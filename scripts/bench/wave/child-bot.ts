/** The whole bot as a process of its own: hears people click, and sends a wave when it is told to. */
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import { tell, told } from "../../children/child-life.js";
import { type Live, openLive } from "../../invented/live.js";

const [folder = "", origin = "", messages = "", pace = ""] = process.argv.slice(2);
const LOOK_MS = 50;
const MICROSECONDS = 1000;
const KILOBYTES = 1024;

/** A little early where people are told of something meanwhile: that counts as well. */
const untilSent = async ({ answered }: Live): Promise<void> => {
  const before = answered();
  while (answered() - before < Number(messages)) await pause(LOOK_MS);
};

const wave = async (live: Live): Promise<void> => {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const [sent, started] = [untilSent(live), live.bot.start()];
  await sent;
  const { user, system } = process.cpuUsage(cpu);
  const usage = {
    seconds: (performance.now() - begun) / 1000,
    cpuMs: (user + system) / MICROSECONDS,
    megabytes: process.resourceUsage().maxRSS / KILOBYTES,
  };
  tell(`sent ${JSON.stringify(usage)}`);
  await started;
};

const work = async (): Promise<void> => {
  const orders = told();
  const onTrouble = (word: string): void => tell(`trouble ${word}`);
  const limits = pace === "within-limits" ? { limits: TEAMS_LIMITS } : {};
  const live = await openLive({ folder, origin, began: Date.now(), onTrouble, ...limits });
  tell(`ready ${live.port}`);
  await orders.next();
  await wave(live);
  await orders.next();
  await live.stop();
  tell("closed");
  process.exit();
};

await work();
