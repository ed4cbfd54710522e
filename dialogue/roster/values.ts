import { type Day, dayOf, parseDay, parseGermanDay } from "../calendar/day.js";
import { GROUP_OF } from "../group-words.js";
import type { Group, HouseRole, Language } from "../person.js";

const GROUPS: ReadonlyMap<string, Group> = new Map(Object.entries(GROUP_OF));

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["de", "de"],
  ["en", "en"],
]);

const ROLES: ReadonlyMap<string, HouseRole> = new Map([
  ["admin", "admin"],
  ["pruefung", "review"],
  ["prüfung", "review"],
  ["review", "review"],
]);

/** A year of another century is a slip of the hand, and a plan that starts there would be a thousand years long. */
const FIRST_DAY = dayOf(1900, 1, 1);

export const parseGroup = (text: string): Group | undefined => GROUPS.get(text.toLowerCase());

export const parseLanguage = (text: string): Language | undefined => LANGUAGES.get(text.toLowerCase());

/** Each role once and in one order, so that two files with the same roles read alike. */
export const parseRoles = (text: string): readonly HouseRole[] | undefined => {
  const roles = text.split(/[,;\s]+/).map((word) => ROLES.get(word.toLowerCase()));
  return roles.every((role) => role !== undefined) ? [...new Set(roles)].sort() : undefined;
};

export const parseRosterDay = (text: string): Day | undefined => {
  const parsed = parseDay(text) ?? parseGermanDay(text);
  return parsed !== undefined && parsed >= FIRST_DAY ? parsed : undefined;
};

/** The letters Entra allows in a user principal name (Microsoft, KB 2439357), which include those of an object id. Anything
 *  else would never match somebody in Teams, and no path leads out of a folder with them. */
const ID = /^[A-Za-z0-9_][A-Za-z0-9'._!#^~@-]*$/;

export const parseId = (text: string): string | undefined => (ID.test(text) ? text.toLowerCase() : undefined);
