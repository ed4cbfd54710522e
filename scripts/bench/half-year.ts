import {
  type Day,
  day,
  eachNudge,
  type House,
  IFD,
  instantOf,
  isoInstant,
  MONDAY_TO_FRIDAY,
  type Nudge,
  type Roster,
  type Span,
} from "../../dialogue/index.js";

export const PEOPLE = 100_000;
export const SPAN: Span = { from: day("2027-01-01"), to: day("2027-06-30") };

export const HOUSE: House = {
  tenant: "bench",
  name: "Messhaus",
  timeZone: "Europe/Berlin",
  state: "MV",
  regionalHolidays: [],
  closed: [day("2027-05-07")],
  sending: { from: 8 * 60, to: 16 * 60, days: MONDAY_TO_FRIDAY },
  goLive: day("2027-01-01"),
  formats: [IFD],
};

/** Every message of the half-year with its instant. */
export const planAll = (house: House, roster: Roster): number => {
  const instants = new Map<Day, string>();
  let messages = 0;
  const count = ({ on }: Nudge): void => {
    if (!instants.has(on)) instants.set(on, isoInstant(house.timeZone, instantOf(house.timeZone, on, house.sending.from)));
    messages++;
  };
  eachNudge({ house, roster, span: SPAN, from: SPAN.from }, count, () => {
    throw new Error("the benchmark's people all have usable days");
  });
  return messages;
};
