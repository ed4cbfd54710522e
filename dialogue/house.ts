import type { Day } from "./calendar/day.js";
import type { LandId, RegionalHoliday } from "./calendar/holidays.js";
import type { Weekdays } from "./calendar/weekdays.js";
import type { MinuteOfDay } from "./calendar/zone.js";
import type { Format, Text } from "./formats/format.js";

/** When messages may go out: on these weekdays, at or after `from` and before `to`. */
export interface SendingHours {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
  readonly days: Weekdays;
}

/** Sending hours and appointments lie inside it in every house. */
export const WORKING_FRAME = { from: 6 * 60, to: 18 * 60 } as const;

/** One organisation, one Teams tenant. */
export interface House {
  readonly tenant: string;
  readonly name: string;
  readonly timeZone: string;
  readonly state: LandId;
  /** Holidays that hold only in parts of a Land and hold here. */
  readonly regionalHolidays: readonly RegionalHoliday[];
  readonly closed: readonly Day[];
  readonly sending: SendingHours;
  /** First day of operation: nothing from before is due or overdue. */
  readonly goLive: Day;
  readonly formats: readonly Format[];
  /** The house's own words in place of ours, by the name a text has in cards/; in either language or in both. */
  readonly texts?: Readonly<Record<string, Partial<Text>>>;
}
