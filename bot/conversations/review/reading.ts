import type { Subject, Verb } from "../../../dialogue/index.js";
import type { Click } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import type { Reply } from "../reply.js";
import type { Talk } from "../talk.js";

/** What belongs to the house can be asked for by its kind alone. */
type OfTheHouse = Extract<
  Subject["kind"],
  "house" | "formats" | "publication" | "deletion-receipts" | "canary" | "permission-matrix" | "admin-log"
>;

/** Everything here is only read: what is shown to whom is asked of the rules and of nothing else. */
export const readBy =
  (verb: Verb, kind: OfTheHouse, read: (talk: Talk, click: Click) => Promise<Reply>): Handler =>
  async (talk, click) =>
    talk.may(verb, { kind }).allowed ? read(talk, click) : MISSING;

/** Goes back to reviewing: nobody else is led to where they would be told that there is nothing. */
export const reviews = ({ may }: Talk): boolean => may("verify", { kind: "canary" }).allowed;
