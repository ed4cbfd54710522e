import { randomBytes } from "node:crypto";
import { openServer, type ServerSettings } from "../../bot/http/server.js";
import { type Bot, type BotParts, type Log, type Messenger, openBot, type Turn } from "../../bot/index.js";
import type { Limits } from "../../bot/teams/limits.js";
import { openTeams } from "../../bot/teams/teams.js";
import { identityOf } from "../connector/identity.js";

export interface WholeBotOrder {
  readonly store: BotParts["store"] & { readonly close: () => Promise<void> };
  readonly tenant: string;
  /** Of the connector. */
  readonly origin: string;
  readonly now: BotParts["now"];
  readonly log: Log;
  readonly limits: Limits;
  /** For one answer; Teams' own patience where nothing is said. */
  readonly longestCallMs?: number;
  /** How long a click is worked at before it is said that it takes longer. */
  readonly patienceMs?: number;
  /** What a harness puts between the bot and Teams, and between Teams and the bot. */
  readonly sending?: (messenger: Messenger) => Messenger;
  readonly hearing?: (hear: Bot["hear"]) => Bot["hear"];
  readonly more?: ServerSettings["more"];
  /** Puts a file where somebody wants it; absent: no files are handed out. */
  readonly storeFile?: NonNullable<BotParts["storeFile"]>;
}

/** The program as it runs in a house, before a connector on this machine. */
export interface WholeBot {
  readonly bot: Bot;
  /** Where it hears people click. */
  readonly port: number;
  /** What a program does when it is asked to end. */
  stop(): Promise<void>;
}

const OFFICE = { legalBasis: "erfunden", dataProtection: "erfunden", staffCouncil: "erfunden" } as const;

const asItIs = <T>(thing: T): T => thing;

export const openWholeBot = async (order: WholeBotOrder): Promise<WholeBot> => {
  const { store, tenant, origin, now, log, limits, longestCallMs, patienceMs, sending = asItIs, hearing = asItIs, more, storeFile } = order;
  const teams = openTeams({
    gate: { tenant, local: { origins: [origin] } },
    identity: identityOf(origin),
    hear: (turn: Turn) => hear(turn),
    ...{ log, limits, now: Date.now, proxy: {} },
    ...(longestCallMs === undefined ? {} : { longestCallMs }),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  const chance = (): string => randomBytes(16).toString("base64url");
  const fetchFile = async () => ({ state: "unreachable" }) as const;
  const bot = openBot({
    ...{ store, office: OFFICE, now, chance, messenger: sending(teams.messenger), fetchFile, log },
    ...(storeFile === undefined ? {} : { storeFile }),
  });
  const hear = hearing(bot.hear);
  const settings: ServerSettings = { host: "127.0.0.1", port: 0, receive: teams.receive, isReady: () => true };
  const server = await openServer({ ...settings, ...(more === undefined ? {} : { more }) });
  return {
    bot,
    port: server.port,
    stop: async () => {
      await server.close();
      await bot.stop();
      await teams.settled();
      await store.close();
    },
  };
};
