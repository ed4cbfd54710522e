import { reachOf } from "./calendar/holidays.js";
import { isTimeZone } from "./calendar/zone.js";
import { type House, type SendingHours, WORKING_FRAME } from "./house.js";
import type { HouseRuleFinding } from "./house-finding.js";

const sendingFindings = ({ from, to, days }: SendingHours): readonly HouseRuleFinding[] => [
  ...(from >= to ? [{ kind: "sending-turned-round" } as const] : []),
  ...(from < WORKING_FRAME.from || to > WORKING_FRAME.to ? [{ kind: "sending-outside-frame" } as const] : []),
  ...(days === 0 ? [{ kind: "no-sending-days" } as const] : []),
];

const holidayFindings = ({ state: land, regionalHolidays }: House): readonly HouseRuleFinding[] =>
  regionalHolidays.flatMap((holiday): readonly HouseRuleFinding[] => {
    const reach = reachOf(land, holiday);
    if (reach === "parts") return [];
    return [{ kind: reach === "nowhere" ? "holiday-not-in-land" : "holiday-in-whole-land", holiday, land }];
  });

const formatListFindings = ({ formats }: House): readonly HouseRuleFinding[] => {
  const ids = formats.map(({ id }) => id);
  const again = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return ids.length === 0 ? [{ kind: "no-formats" }] : [...again].map((format) => ({ kind: "duplicate-format", format }));
};

/** What the types cannot say of a house; its formats are checked one by one by `checkFormat`. */
export const checkHouse = (house: House): readonly HouseRuleFinding[] => [
  ...(isTimeZone(house.timeZone) ? [] : [{ kind: "unknown-time-zone", timeZone: house.timeZone } as const]),
  ...sendingFindings(house.sending),
  ...holidayFindings(house),
  ...formatListFindings(house),
];
