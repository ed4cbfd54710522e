import type { Again } from "../../../cards/index.js";
import type { House, HouseFinding } from "../../../dialogue/index.js";
import type { Click, Inputs } from "../../teams/turn.js";
import type { Reply } from "../reply.js";
import type { Talk } from "../talk.js";
import { laidOut, OUTDATED } from "./change.js";
import { settingsVersion } from "./settings-version.js";

/** What a form was read to: the house as it would be, and everything that is wrong with it. */
export interface Filled {
  readonly after: House;
  readonly findings: readonly HouseFinding[];
}

/** A finding of the rules, which know of no file and of no place in it. */
export const unplaced = <F extends object>(findings: readonly F[]): readonly (F & { readonly path: string })[] =>
  findings.map((finding) => ({ ...finding, path: "" }));

/** Nobody mends more at once, and a card has no room for hundreds. */
const MOST_FINDINGS = 10;
/** As long as the longest field of any of these forms. */
const LONGEST_VALUE = 4400;

const againOf = (inputs: Inputs, findings: readonly HouseFinding[]): Again => ({
  values: Object.fromEntries([...inputs].map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)])),
  findings: findings.slice(0, MOST_FINDINGS),
});

/** The form again with what was typed, or else what it does. A form that was opened before somebody else's change would undo it. */
export const filledIn = (talk: Talk, { version, inputs }: Click, { after, findings }: Filled, form: (again: Again) => Reply): Reply => {
  if (version !== settingsVersion(talk.house)) return OUTDATED;
  return findings.length > 0 ? form(againOf(inputs, findings)) : laidOut(talk, after);
};
