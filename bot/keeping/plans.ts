import type { Day, Known, KnownOf, PersonId } from "../../dialogue/index.js";
import { knownFrom, type PlanPart } from "../../store/index.js";
import { kindOf, type Log } from "../log.js";
import type { Watched } from "./watched-store.js";

/** What the clock needs to know of everybody, read once a day and after that only where something changed. It is a copy: whoever
 *  decides by it decides again on the file itself. */
export interface Plans {
  /** Whether anything changed since the last time. */
  refresh(today: Day): Promise<{ readonly people: boolean; readonly house: boolean }>;
  /** At the next refresh, as if they had changed. */
  readAgain(people: Iterable<PersonId>): void;
  of(person: PersonId): PlanPart | undefined;
  readonly known: KnownOf;
  /** Of the house in Teams, as known from anybody who wrote. */
  serviceUrl(): string | undefined;
  people(): Iterable<readonly [PersonId, PlanPart]>;
}

interface Kept {
  readonly plan: PlanPart;
  readonly known: Known;
}

export const openPlans = ({ store, takeChanges }: Watched, log: Log): Plans => {
  const kept = new Map<PersonId, Kept>();
  let readOn: Day | undefined;
  let again = new Set<PersonId>();

  const readOne = async (person: PersonId): Promise<void> => {
    try {
      const file = await store.read(person);
      if (file === undefined) kept.delete(person);
      else kept.set(person, { plan: file.plan, known: knownFrom(file) });
    } catch (error) {
      // Nothing is sent to somebody whose file cannot be read, for no intent can be kept; everybody else is looked after.
      kept.delete(person);
      log("file-unreadable", { kind: kindOf(error) });
    }
  };

  return {
    refresh: async (today) => {
      const changes = takeChanges();
      const isNewDay = readOn !== today;
      if (isNewDay) kept.clear();
      const people = isNewDay ? await store.people() : new Set([...changes.people, ...again]);
      again = new Set();
      for (const person of people) await readOne(person);
      readOn = today;
      return { people: isNewDay || [...people].length > 0, house: isNewDay || changes.house };
    },
    readAgain: (people) => {
      for (const person of people) again.add(person);
    },
    of: (person) => kept.get(person)?.plan,
    known: (person) => kept.get(person)?.known,
    serviceUrl: () => {
      for (const { plan } of kept.values()) if (plan.address !== undefined) return plan.address.serviceUrl;
      return undefined;
    },
    people: function* () {
      for (const [person, { plan }] of kept) yield [person, plan] as const;
    },
  };
};
