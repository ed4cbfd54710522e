import type { TextKey, Way } from "../../../cards/index.js";
import type { Subject, Verb } from "../../../dialogue/index.js";
import type { WordHandler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { home } from "./home.js";

/** The chat keeps its messages, so that what stands behind the door is shown only to a click. */
const door =
  (to: Way, verb: Verb, kind: Extract<Subject["kind"], "nudge-plan" | "roster" | "roles" | "delivery-state" | "admin-log">): WordHandler =>
  async (talk) =>
    talk.may(verb, { kind }).allowed ? shows("door", { to }) : MISSING;

/** By the name of the word in the texts; what the help card does not list has a name of its own. The schedule is one click away from
 *  where all tasks of an admin are, and no other word leads there. */
export const adminWords = {
  "command.schedule": home,
  "command.preview": door("preview", "preview", "nudge-plan"),
  "command.import": door("import", "import", "roster"),
  "command.roles": door("roles", "see", "roles"),
  "command.delivery": door("delivery", "see", "delivery-state"),
  "command.log": door("log", "see", "admin-log"),
} satisfies Readonly<Partial<Record<TextKey, WordHandler>>>;
