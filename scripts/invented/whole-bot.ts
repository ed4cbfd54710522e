import type { BotParts, Log } from "../../bot/index.js";
import { type Between, openProgram, type Program, type ProgramOrder } from "../../bot/serving/program.js";
import type { Limits } from "../../bot/teams/limits.js";
import { identityOf } from "../connector/identity.js";

export interface WholeBotOrder extends Between, Pick<ProgramOrder, "store" | "more" | "storeFile"> {
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
}

/** The program as it runs in a house, before a connector on this machine. */
export type WholeBot = Program;

const OFFICE = { legalBasis: "erfunden", dataProtection: "erfunden", staffCouncil: "erfunden" } as const;
const ANYWHERE = { host: "127.0.0.1", port: 0 } as const;

export const openWholeBot = (order: WholeBotOrder): Promise<WholeBot> => {
  const { store, tenant, origin, now, log, limits, longestCallMs, patienceMs, sending, hearing, rendering, more, storeFile } = order;
  return openProgram({
    ...{ store, now, log, office: OFFICE, proxy: {}, listen: ANYWHERE, operations: ANYWHERE },
    gate: { tenant, local: { origins: [origin] } },
    identity: identityOf(origin),
    pacing: { limits, ...(longestCallMs === undefined ? {} : { longestCallMs }), ...(patienceMs === undefined ? {} : { patienceMs }) },
    between: {
      ...(sending === undefined ? {} : { sending }),
      ...(hearing === undefined ? {} : { hearing }),
      ...(rendering === undefined ? {} : { rendering }),
    },
    ...(more === undefined ? {} : { more }),
    ...(storeFile === undefined ? {} : { storeFile }),
  });
};
