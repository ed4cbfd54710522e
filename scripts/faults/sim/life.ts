import type { PersonId } from "../../../dialogue/index.js";
import type { Disk } from "../../../store/embedded/disk.js";
import type { KeyringFile } from "../../../store/embedded/keys/keyring-file.js";
import { nameOf } from "../../../store/embedded/layout.js";
import { EMPTY_FILE, EMPTY_HOUSE, type EmbeddedStore, newHouseKey, type PersonFile, writeHouseKeys } from "../../../store/index.js";
import type { Chance } from "../../chance.js";
import { logged, planned, remainsOf, rosterWith, someone, withdrawn, written } from "./changes.js";
import { type Ledger, ledger, type Promised } from "./ledger.js";
import { PLACE, TENANT } from "./place.js";
import { HOUSE, ROSTER } from "./seen-store.js";
import type { SimDisk } from "./sim-disk.js";

type HouseKey = ReturnType<typeof newHouseKey>;

/** What people, admins and the clock do to a store, as chance has it. */
export interface Life {
  readonly ledger: Ledger;
  /** One change, or a few of different things at once; what failed of it. */
  next(): Promise<readonly unknown[]>;
}

/** The disk as it is, and as the store and the commands beside it are handed it. */
interface Disks {
  readonly sim: SimDisk;
  readonly disk: Disk;
}

interface Living extends Disks {
  readonly store: EmbeddedStore;
  readonly chance: Chance;
  readonly ledger: Ledger;
  mark: number;
  houseKey: HouseKey;
}

const PEOPLE = 5;
const TOGETHER = 3;

const now = ({ sim }: Living): number => sim.trace.length;

const nextMark = (living: Living): number => {
  living.mark += 1;
  return living.mark;
};

const promise = async (living: Living, key: string, work: (promised: Promised) => Promise<unknown>): Promise<void> => {
  const promised = living.ledger.begin(key, now(living));
  await work(promised);
  promised.done = now(living);
};

const changeTo = (living: Living, person: PersonId, next: (file: PersonFile) => PersonFile, activity?: string): Promise<void> =>
  promise(living, person, (promised) => {
    const fn = (before: PersonFile) => {
      const file = next(before);
      promised.after = JSON.stringify(file);
      return { file, value: undefined };
    };
    return activity === undefined ? living.store.change(person, fn) : living.store.changeOnce(person, { actor: person, activity }, fn);
  });

/** The keys of a person's file as the keyring has them on the disk. */
const keyIdsOf = (living: Living, person: PersonId, parts: readonly string[]): readonly string[] => {
  const name = nameOf(TENANT, person);
  const bytes = living.sim.content().get(`${PLACE.keys}/keyring/${name.slice(0, 2)}.json`);
  if (!Buffer.isBuffer(bytes)) return [];
  const { entries } = JSON.parse(bytes.toString()) as KeyringFile;
  return (entries[name]?.keys ?? []).filter(({ part }) => parts.includes(part)).map(({ id }) => id);
};

/** Done only when the keys of what it took away are gone. */
const destroying = async (living: Living, person: PersonId, parts: readonly string[], work: () => Promise<void>): Promise<void> => {
  const ids = keyIdsOf(living, person, parts);
  await work();
  for (const id of ids) living.ledger.gone(id, now(living));
};

const notesOf = (living: Living, person: PersonId): number => {
  const text = living.ledger.latest(person);
  return text === undefined ? 0 : (JSON.parse(text) as PersonFile).content.preparations.length;
};

const erase = (living: Living, person: PersonId, remains?: PersonFile): Promise<void> =>
  destroying(living, person, ["plan", "content"], () =>
    promise(living, person, (promised) => {
      promised.after = remains === undefined ? undefined : JSON.stringify(remains);
      return living.store.erase(person, remains);
    }),
  );

const changePerson = (living: Living, person: PersonId): Promise<void> => {
  const { chance } = living;
  const mark = nextMark(living);
  const drawn = chance.next();
  if (drawn < 0.35 || notesOf(living, person) === 0)
    return changeTo(living, person, (file) => written(file, mark, chance), `click ${mark}`);
  if (drawn < 0.5) return changeTo(living, person, (file) => planned(file, mark));
  if (drawn < 0.8) return destroying(living, person, ["content"], () => changeTo(living, person, withdrawn));
  return erase(living, person, drawn < 0.9 ? undefined : remainsOf(EMPTY_FILE, mark));
};

const changeHouse = (living: Living): Promise<void> =>
  promise(living, HOUSE, (promised) =>
    living.store.changeHouse((house) => {
      const file = logged(house, nextMark(living));
      promised.after = JSON.stringify(file);
      return { file, value: undefined };
    }),
  );

/** Some of those who are known, and somebody new now and then. */
const replaceRoster = (living: Living): Promise<void> =>
  promise(living, ROSTER, async (promised) => {
    const people = Array.from({ length: PEOPLE + 1 }, (_, number) => someone(number)).filter(() => living.chance.next() < 0.7);
    const roster = rosterWith([...people, someone(nextMark(living))], `team ${living.mark}`);
    promised.after = JSON.stringify([...roster.values()]);
    const begun = [...roster.keys()].map((person) => living.ledger.beginFile(person, now(living), JSON.stringify(EMPTY_FILE)));
    await living.store.replaceRoster(roster);
    for (const one of begun) one.done = now(living);
  });

/** As the command does it beside a running bot: the new key before the old one, everything under it, the old one gone. */
const rotate = async (living: Living): Promise<void> => {
  const key = newHouseKey();
  await writeHouseKeys(living.disk, PLACE.keys, [key, living.houseKey]);
  await living.store.rotateIfAsked();
  await writeHouseKeys(living.disk, PLACE.keys, [key]);
  living.houseKey = key;
};

const together = (living: Living): readonly Promise<void>[] => {
  const first = living.chance.below(PEOPLE);
  const people = Array.from({ length: 1 + living.chance.below(TOGETHER) }, (_, number) => someone((first + number) % PEOPLE));
  return [...people.map((person) => changePerson(living, person)), ...(living.chance.next() < 0.3 ? [changeHouse(living)] : [])];
};

const next = (living: Living): readonly Promise<void>[] => {
  const drawn = living.chance.next();
  if (drawn < 0.45) return [changePerson(living, someone(living.chance.below(PEOPLE)))];
  if (drawn < 0.75) return together(living);
  if (drawn < 0.85) return [changeHouse(living)];
  return [drawn < 0.95 ? replaceRoster(living) : rotate(living)];
};

/** A life in a store that was just set up. */
export const life = (store: EmbeddedStore, disks: Disks, chance: Chance, houseKey: HouseKey): Life => {
  const living: Living = { store, ...disks, chance, ledger: ledger(), mark: 100, houseKey };
  for (const [key, text] of [
    [HOUSE, JSON.stringify(EMPTY_HOUSE)],
    [ROSTER, "[]"],
  ] as const) {
    const promised = living.ledger.begin(key, 0);
    promised.after = text;
    promised.done = 0;
  }
  return {
    ledger: living.ledger,
    next: async () => (await Promise.allSettled(next(living))).flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : [])),
  };
};
