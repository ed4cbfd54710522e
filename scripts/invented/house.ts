import { day, type House, IFD, MONDAY_TO_FRIDAY, type Span } from "../../dialogue/index.js";

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
