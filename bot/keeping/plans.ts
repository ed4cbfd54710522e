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
  /** Nobody can be told anything of them, nor they of anything: everybody else is looked after. */
  isUnreadable(person: PersonId): boolean;
  readonly known: KnownOf;
  /** Of the house in Teams: the one from which most people wrote. Guests may have written from another. */
  serviceUrl(): string | undefined;
  people(): Iterable<readonly [PersonId, PlanPart]>;
}

interface Kept {
  readonly plan: PlanPart;
  readonly known: Known;
}

const mostUsual = (plans: Iterable<PlanPart>): string | undefined => {
  const counts = new Map<string, number>();
  for (const { address } of plans) if (address !== undefined) counts.set(address.serviceUrl, (counts.get(address.serviceUrl) ?? 0) + 1);
  const [first] = [...counts].sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1));
  return first?.[0];
};

export const openPlans = ({ store, takeChanges }: Watched, log: Log): Plans => {
  const kept = new Map<PersonId, Kept>();
  const unreadable = new Set<PersonId>();
  let readOn: Day | undefined;
  let again = new Set<PersonId>();
  /** Asked for by everybody who never wrote, and the same until somebody's file is read. */
  let usual: { readonly serviceUrl: string | undefined } | undefined;

  const readOne = async (person: PersonId): Promise<void> => {
    try {
      const file = await store.read(person);
      unreadable.delete(person);
      if (file === undefined) kept.delete(person);
      else kept.set(person, { plan: file.plan, known: knownFrom(file) });
    } catch (error) {
      kept.delete(person);
      unreadable.add(person);
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
      usual = undefined;
      for (const person of people) await readOne(person);
      readOn = today;
      return { people: isNewDay || [...people].length > 0, house: isNewDay || changes.house };
    },
    readAgain: (people) => {
      for (const person of people) again.add(person);
    },
    of: (person) => kept.get(person)?.plan,
    isUnreadable: (person) => unreadable.has(person),
    known: (person) => kept.get(person)?.known,
    serviceUrl: () => {
      usual ??= { serviceUrl: mostUsual([...kept.values()].map(({ plan }) => plan)) };
      return usual.serviceUrl;
    },
    people: function* () {
      for (const [person, { plan }] of kept) yield [person, plan] as const;
    },
  };
};
