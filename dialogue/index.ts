/** dialogue: what a leadership dialogue is and what its rules allow.
 *  Reads no clock, no store, no environment; nothing here waits.
 *  Words: format = a kind of dialogue as data (IFD, MAG); window = the span a dialogue is due in; slot = dialogue × stage;
 *  nudge = the one message of a slot; bundle = a lead's one message about several people.
 *  Start with nudges/plan.ts: roster and house go in, messages come out. The way there: windows.ts (which window),
 *  due/ (when due), cycle.ts (which dialogues are still to take place), nudges/slots.ts (which stage wants which day),
 *  nudges/placing.ts (what becomes of a Sunday before a due date), nudges/one-a-day.ts (at most one message a day). */
export { type Day, day, isoDay, parseDay, partsOf, plusDays, type Span, weekdayOf } from "./calendar/day.js";
export { holidaysOf, LANDS, type LandId } from "./calendar/holidays.js";
export { MONDAY_TO_FRIDAY, parseWeekdays, type Weekdays, weekdays } from "./calendar/weekdays.js";
export { type Instant, instantOf, isoInstant, isTimeZone, localOf } from "./calendar/zone.js";
export type { Format, FormatId, MonthDay, Offset, Recipient, Stage, StageId, Text, Topic } from "./formats/format.js";
export { IFD } from "./formats/ifd.js";
export { MAG } from "./formats/mag.js";
export type { House } from "./house.js";
export { nudgesNow } from "./nudges/now.js";
export { eachNudge, type Nudge, type NudgePlan, planNudges, topicOf } from "./nudges/plan.js";
export type { Group, HouseRole, Language, Person, PersonId, Roster, Wishes } from "./person.js";
