import { type Again, CLOSED_FIELD } from "../../../cards/index.js";
import { checkHouse, type HouseFinding } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { filledIn, unplaced } from "./form.js";
import { isAdmin } from "./home.js";
import { settingsVersion } from "./settings-version.js";
import { type TypedDays, typedDays } from "./typed-days.js";

/** As in the house's file. */
const MOST_CLOSED = 400;

const findingsOf = ({ days, unread }: TypedDays): readonly HouseFinding[] => [
  ...unread.map((text): HouseFinding => ({ kind: "misspelt", notation: "date", text, path: "" })),
  ...(days.length > MOST_CLOSED ? [{ kind: "too-many", limit: MOST_CLOSED, path: "" } as const] : []),
];

const form = ({ house, today }: Talk, again?: Again): Reply =>
  shows("closing-days", { house, today, version: settingsVersion(house), ...(again && { again }) });

export const openClosed: Handler = async (talk) => (isAdmin(talk) ? form(talk) : MISSING);

export const saveClosed: Handler = async (talk, click) => {
  if (!isAdmin(talk)) return MISSING;
  const typed = typedDays(click.inputs.get(CLOSED_FIELD) ?? "");
  const after = { ...talk.house, closed: typed.days };
  return filledIn(talk, click, { after, findings: [...findingsOf(typed), ...unplaced(checkHouse(after))] }, (again) => form(talk, again));
};
