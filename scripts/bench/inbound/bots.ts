import type { Child, Start } from "../../children/child.js";
import type { Connector } from "../../connector/connector.js";
import type { Used } from "./at-work.js";

/** A bot in a process of its own. */
export interface BotAtWork {
  readonly port: number;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

const saidBy = async (child: Child, wanted: string): Promise<string> => {
  const line = (await child.next()) ?? "nothing";
  if (!line.startsWith(wanted)) throw new Error(`the bot says ${line}`);
  return line.slice(wanted.length).trim();
};

const begun = async (child: Child): Promise<BotAtWork> => ({
  port: Number(await saidBy(child, "ready")),
  used: async () => {
    child.say("used");
    return JSON.parse(await saidBy(child, "used")) as Used;
  },
  stop: async () => {
    child.say("stop");
    await saidBy(child, "closed");
  },
});

export const startEcho = (start: Start, { origin }: Connector): Promise<BotAtWork> => begun(start("bench/inbound/child-echo", origin));

/** On the house in that folder. */
export const startOurs = (start: Start, { origin }: Connector, folder: string): Promise<BotAtWork> =>
  begun(start("bench/inbound/child-ours", folder, origin));
