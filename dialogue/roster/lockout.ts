import type { Day } from "../calendar/day.js";
import { isThere, type Person, type Roster } from "../person.js";

/** Whoever talks to the bot is known by their Entra id, so that a role beside nothing but a upn opens nothing. */
const canAct = (person: Person, today: Day): boolean =>
  person.roles.includes("admin") && person.id !== person.upn && isThere(person, today);

/** Whether somebody could still import another roster. */
export const hasActingAdmin = (roster: Roster, today: Day): boolean => [...roster.values()].some((person) => canAct(person, today));
