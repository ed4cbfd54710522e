import { performance } from "node:perf_hooks";
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
import { naivePlan } from "./naive-planning.js";
import { inventedRoster } from "./people.js";
import { median, type Row } from "./row.js";

const PEOPLE = 100_000;
/** The peer is slow; fewer people are enough to know its speed. */
const PEER_PEOPLE = 2_000;
const SPAN: Span = { from: day("2027-01-01"), to: day("2027-06-30") };
const GOAL_PER_SECOND = 300_000;
const GOAL_MEGABYTES = 300;

const HOUSE: House = {
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
const planAll = (roster: Roster): number => {
  const instants = new Map<Day, string>();
  let messages = 0;
  const count = ({ on }: Nudge): void => {
    if (!instants.has(on)) instants.set(on, isoInstant(HOUSE.timeZone, instantOf(HOUSE.timeZone, on, HOUSE.sending.from)));
    messages++;
  };
  eachNudge({ house: HOUSE, roster, span: SPAN, from: SPAN.from }, count, () => {
    throw new Error("the benchmark's people all have usable days");
  });
  return messages;
};

const perSecond = (people: number, rounds: number, work: () => number): number =>
  median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      if (work() === 0) throw new Error("the benchmark planned nothing");
      return people / ((performance.now() - start) / 1000);
    }),
  );

/** Planning a half-year for 100,000 people: ours against a date library called per person, in the same run. */
export const planningRows = (rounds: number): readonly Row[] => {
  const roster = inventedRoster(PEOPLE);
  planAll(roster);
  const ours = perSecond(PEOPLE, rounds, () => planAll(roster));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const few = inventedRoster(PEER_PEOPLE);
  const peer = perSecond(PEER_PEOPLE, rounds, () => naivePlan(few, HOUSE, SPAN));
  return [
    {
      name: "planning: people a second",
      ours,
      peer,
      ratio: ours / peer,
      unit: "people/s",
      goal: GOAL_PER_SECOND,
      pass: ours >= GOAL_PER_SECOND,
    },
    { name: "planning: peak memory", ours: megabytes, unit: "MB", goal: GOAL_MEGABYTES, pass: megabytes < GOAL_MEGABYTES },
  ];
};
