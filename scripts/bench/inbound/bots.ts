import type { Instant } from "../../../dialogue/index.js";
import type { Place } from "../../../store/index.js";
import type { Child, Start } from "../../children/child.js";
import type { Connector } from "../../connector/connector.js";
import type { Used } from "./at-work.js";

/** A bot in a process of its own. */
export interface BotAtWork {
  readonly port: number;
  used(): Promise<Used>;
  /** What it still holds after it has thrown away what it does not need. */
  tidy(): Promise<Used>;
  /** Does what is due. */
  tick(): Promise<Used>;
  stop(): Promise<void>;
}

const saidBy = async (child: Child, wanted: string): Promise<string> => {
  const line = (await child.next()) ?? "nothing";
  if (!line.startsWith(wanted)) throw new Error(`the bot says ${line}`);
  return line.slice(wanted.length).trim();
};

const begun = async (child: Child): Promise<BotAtWork> => {
  const port = Number(await saidBy(child, "ready"));
  const told = (order: string) => async (): Promise<Used> => {
    child.say(order);
    return JSON.parse(await saidBy(child, "used")) as Used;
  };
  return {
    ...{ port, used: told("used"), tidy: told("tidy"), tick: told("tick") },
    stop: async () => {
      child.say("stop");
      await saidBy(child, "closed");
    },
  };
};

export const startEcho = (start: Start, { origin }: Connector): Promise<BotAtWork> => begun(start("bench/inbound/child-echo", origin));

/** On the house that lies there; it is that time when it starts. */
export const startOurs = (start: Start, { origin }: Connector, { data, keys }: Place, at: Instant): Promise<BotAtWork> =>
  begun(start("bench/inbound/child-ours", data, keys, origin, String(at)));
