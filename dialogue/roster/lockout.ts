import type { Day } from "../calendar/day.js";
import { isThere, type Roster } from "../person.js";

/** Whether somebody could still import another roster. */
export const hasActingAdmin = (roster: Roster, today: Day): boolean =>
  [...roster.values()].some((person) => person.roles.includes("admin") && isThere(person, today));
