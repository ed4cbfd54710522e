import {
  type Day,
  type House,
  type Instant,
  instantOf,
  localOf,
  type PersonId,
  planNudges,
  plusDays,
  type Roster,
} from "../../dialogue/index.js";
import { knownFrom, type PersonFile, type Store } from "../../store/index.js";

/** How far the search for the next message goes; a half-year and a bit. */
const OUTLOOK_DAYS = 200;

const filesOf = async (store: Store, roster: Roster): Promise<ReadonlyMap<PersonId, PersonFile>> => {
  const files = new Map<PersonId, PersonFile>();
  for (const person of roster.keys()) {
    const file = await store.read(person);
    if (file !== undefined) files.set(person, file);
  }
  return files;
};

/** The first day after today on which one of them is written to, if nothing changes before. */
export const nextNudgeDay = async (store: Store, house: House, today: Day, to: (person: PersonId) => boolean): Promise<Day | undefined> => {
  const roster = await store.roster();
  const files = await filesOf(store, roster);
  const from = plusDays(today, 1);
  const { nudges } = planNudges({
    house,
    roster,
    span: { from, to: plusDays(from, OUTLOOK_DAYS) },
    from,
    known: (person) => {
      const file = files.get(person);
      return file === undefined ? undefined : knownFrom(file);
    },
  });
  return nudges.find((nudge) => to(nudge.to))?.on;
};

/** The moments at which the house begins to send, day by day, up to and with the last. */
export const mornings = (house: House, now: Instant, last: Day): readonly Instant[] => {
  const { day: today, minute } = localOf(house.timeZone, now);
  const first = minute < house.sending.from ? today : plusDays(today, 1);
  const days: Instant[] = [];
  for (let on = first; on <= last; on = plusDays(on, 1)) days.push(instantOf(house.timeZone, on, house.sending.from));
  return days;
};
