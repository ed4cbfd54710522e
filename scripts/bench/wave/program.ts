import { within } from "../../../bot/within.js";
import { type Child, withChildren } from "../../children/child.js";
import { type Connector, startConnector } from "../../connector/connector.js";
import type { Plan } from "../../connector/faults.js";
import { buildHouse, type DueNudge } from "../../invented/due-house.js";
import { withFolder } from "../../temporary-folder.js";

/** What a wave cost the process that sent it. */
export interface Usage {
  /** From the order to begin until the last message was answered for. */
  readonly seconds: number;
  readonly cpuMs: number;
  /** The most it ever held. */
  readonly megabytes: number;
}

/** The bot in one process, Teams in another. */
export interface Program {
  readonly connector: Connector;
  readonly due: readonly DueNudge[];
  /** Of the bot. */
  readonly pid: number;
  /** Where it hears people click. */
  readonly port: number;
  /** Resolves when all is sent. */
  wave(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface ProgramOrder {
  readonly messages: number;
  readonly pace: "within-limits" | "free";
  readonly plan: Partial<Plan>;
}

/** Somebody who plays Teams and is gone would be waited for for ever. */
const LONGEST_MS = 60_000;
const LONGEST_MS_A_MESSAGE = 100;

const wordOf = async (child: Child, wanted: string, patienceMs = LONGEST_MS): Promise<string> => {
  const line = await within(patienceMs, child.next());
  if (line === undefined) throw new Error(`the bot ended before it said "${wanted}"`);
  if (line === "takes-longer") throw new Error(`the bot did not say "${wanted}" within ${patienceMs / 1000} s`);
  if (!line.startsWith(wanted)) throw new Error(`the bot says "${line}" and not "${wanted}"`);
  return line.slice(wanted.length).trim();
};

const started = async (child: Child, connector: Connector, due: readonly DueNudge[]): Promise<Program> => ({
  connector,
  due,
  pid: child.pid,
  port: Number(await wordOf(child, "ready")),
  wave: async () => {
    child.say("send");
    return JSON.parse(await wordOf(child, "sent", LONGEST_MS + due.length * LONGEST_MS_A_MESSAGE)) as Usage;
  },
  stop: async () => {
    child.say("stop");
    await wordOf(child, "closed");
  },
});

/** A house of its own on a disk, in which so many messages are due at once. */
export const withProgram = <T>({ messages, pace, plan }: ProgramOrder, work: (program: Program) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const connector = await startConnector(plan);
    try {
      const due = await buildHouse(folder, messages, connector.serviceUrl);
      return await withChildren(async (start) => {
        const child = start("bench/wave/child-bot", folder, connector.origin, String(messages), pace);
        const program = await started(child, connector, due);
        const done = await work(program);
        await program.stop();
        return done;
      });
    } finally {
      await connector.close();
    }
  });
