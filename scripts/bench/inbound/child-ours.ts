/** The production program as a process of its own, on a store that lies on a disk. Its time begins when it is told. */
import { cutBuffersFromLargePieces } from "../../../bot/serving/large-pieces.js";
import { openProgram } from "../../../bot/serving/program.js";
import type { Limit } from "../../../bot/teams/limits.js";
import type { Instant } from "../../../dialogue/index.js";
import { openStore } from "../../../store/index.js";
import { identityOf } from "../../connector/identity.js";
import { HOST } from "../../connector/loopback.js";
import { HOUSE } from "../../invented/house.js";
import { atWork } from "./at-work.js";

const [data = "", keys = "", origin = "", time = ""] = process.argv.slice(2);
const OFFICE = { legalBasis: "erfunden", dataProtection: "erfunden", staffCouncil: "erfunden" } as const;

const MANY: Limit = { most: 1_000_000, withinMs: 1_000 };

cutBuffersFromLargePieces();
const began = Date.now();
const { bot, port, stop } = await openProgram({
  store: await openStore({ place: { data, keys } }),
  office: OFFICE,
  gate: { tenant: HOUSE.tenant, local: { origins: [origin] } },
  identity: identityOf(origin),
  log: () => undefined,
  listen: { host: HOST, port: 0 },
  operations: { host: HOST, port: 0 },
  now: () => (Number(time) + Date.now() - began) as Instant,
  // A house of that size is done with a day's messages in a second; the limits of Teams would be all that is measured.
  pacing: { limits: { tenant: MANY, waves: MANY, chat: [MANY] } },
});
await atWork(port, { tick: bot.tick, stop });
