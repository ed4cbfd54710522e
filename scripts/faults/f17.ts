import { basename } from "node:path";
import { performance } from "node:perf_hooks";
import { type Day, day, instantOf, type PersonId, plusDays, type Roster } from "../../dialogue/index.js";
import { THIS_MACHINE } from "../../store/embedded/open.js";
import {
  backupStore,
  copyKeys,
  EMPTY_FILE,
  type EmbeddedStore,
  openStore,
  type PersonFile,
  restoreStore,
  type Store,
} from "../../store/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import { HOUSE, SPAN } from "../invented/house.js";
import { inventedRoster } from "../invented/people.js";
import { createIn, openingIn, placeIn } from "../invented/places.js";
import { withFolder } from "../temporary-folder.js";
import type { Counts, FaultCase, Order } from "./case.js";
import { contentOf, withoutRelease } from "./sample-house.js";
import { type Arrived, agreeOn, keepDueDates, sendOn } from "./sending-house.js";

const PEOPLE = 150;
/** A short form has a small house. */
const PEOPLE_A_RUN = 60;
/** Of all people. */
const ERASED = 1 / 3;
const WITHDRAWN = 2 / 15;
const AGREED = 1 / 5;
const BACKUP_ON = day("2027-03-15");
const DAYS_BEFORE = 12;
const DAYS_AFTER = 9;
const DAYS_RESTORED = 20;
const MOST_SECONDS = 15 * 60;

interface World {
  readonly folder: string;
  readonly chance: Chance;
  readonly roster: Roster;
  readonly people: readonly PersonId[];
  readonly arrived: Arrived;
  readonly wrong: string[];
}

const shuffled = <T>(list: readonly T[], chance: Chance): readonly T[] =>
  list
    .map((item) => ({ item, place: chance.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

const secretOf = (person: PersonId): string => `KANARIE-${person}`;

const written = (person: PersonId) => (file: PersonFile) => ({
  file: { ...file, content: contentOf(person, secretOf(person)) },
  value: undefined,
});

const sendDays = async (world: World, store: Store, from: Day, days: number): Promise<number> => {
  let sent = 0;
  for (let ahead = 0; ahead < days; ahead++) sent += await sendOn(store, HOUSE, plusDays(from, ahead), world.arrived);
  return sent;
};

/** While the backup is being made people go on writing. */
const backupUnderLoad = async (world: World, store: EmbeddedStore): Promise<string> => {
  const backup = backupStore({
    opening: openingIn(world.folder),
    to: `${world.folder}/backups`,
    at: instantOf(HOUSE.timeZone, BACKUP_ON, 12 * 60),
    keepDays: 35,
  });
  const load = world.people.map((person) => store.change(person, written(person)));
  const [{ folder, troubles }] = await Promise.all([backup, ...load]);
  if (troubles.length > 0) world.wrong.push("the backup reports damaged files that are not");
  return folder;
};

/** Half of them stay in the house and keep their slots; the others leave it, and with the roster goes everything. */
const eraseAll = async (store: Store, erased: readonly PersonId[]): Promise<void> => {
  const roster = await store.roster();
  const leads = new Set([...roster.values()].map(({ lead }) => lead));
  const leaving = erased.filter((person, index) => index % 2 === 1 && !leads.has(person));
  await store.replaceRoster(new Map([...roster].filter(([person]) => !leaving.includes(person))));
  for (const person of erased) {
    const file = await store.read(person);
    const stays = !leaving.includes(person) && file !== undefined;
    await store.erase(person, stays ? { plan: file.plan, content: EMPTY_FILE.content } : undefined);
  }
};

interface Gone {
  readonly erased: readonly PersonId[];
  readonly withdrawn: readonly PersonId[];
  /** Have a date since the day after the backup, and still after the restore. */
  readonly agreed: readonly PersonId[];
  /** As it was when the machine died; an admin imports it before sending goes on. */
  readonly roster: Roster;
}

const AGREED_ON = plusDays(BACKUP_ON, 4);

const livesOn = async (world: World, store: EmbeddedStore): Promise<Gone> => {
  const order = shuffled(world.people, world.chance);
  const between = (from: number, share: number): readonly PersonId[] =>
    order.slice(Math.round(from * order.length), Math.round((from + share) * order.length));
  const [erased, withdrawn, agreed] = [between(0, ERASED), between(ERASED, WITHDRAWN), between(ERASED + WITHDRAWN, AGREED)];
  await eraseAll(store, erased);
  await agreeOn(store, agreed, AGREED_ON);
  for (const person of withdrawn) await store.change(person, (file) => ({ file: withoutRelease(file), value: undefined }));
  await sendDays(world, store, plusDays(BACKUP_ON, 1), DAYS_AFTER);
  return { erased, withdrawn, agreed, roster: await store.roster() };
};

const isSecret = (file: PersonFile | undefined, person: PersonId): boolean => JSON.stringify(file ?? {}).includes(secretOf(person));

const readableOf = async (store: Store, people: readonly PersonId[]): Promise<number> => {
  let readable = 0;
  for (const person of people) if (isSecret(await store.read(person), person)) readable += 1;
  return readable;
};

const checkRestored = async (world: World, store: EmbeddedStore, gone: Gone): Promise<number> => {
  const others = world.people.filter((person) => !gone.erased.includes(person) && !gone.withdrawn.includes(person));
  if ((await readableOf(store, others)) < others.length) world.wrong.push("somebody who erased nothing has lost what they wrote");
  if (store.found.troubles.length > 0) world.wrong.push("the restored store has damaged files");
  if ((await store.house()).paused === undefined) world.wrong.push("sending is not paused after the restore");
  return (await readableOf(store, gone.erased)) + (await readableOf(store, gone.withdrawn));
};

/** The current roster, the dates that people have in their calendars, and then sending goes on. */
const resume = async (store: Store, { roster, agreed }: Gone): Promise<void> => {
  await store.replaceRoster(roster);
  await agreeOn(store, agreed, AGREED_ON);
  await store.changeHouse(({ paused: _, ...house }) => ({ file: house, value: undefined }));
};

const setUp = async (world: World): Promise<EmbeddedStore> => {
  const store = await createIn(openingIn(world.folder));
  await store.changeHouse((house) => ({ file: { ...house, settings: HOUSE }, value: undefined }));
  await store.replaceRoster(world.roster);
  await keepDueDates(store, HOUSE, SPAN);
  await sendDays(world, store, plusDays(BACKUP_ON, -DAYS_BEFORE), DAYS_BEFORE + 1);
  return store;
};

interface Done {
  readonly readable: number;
  readonly unclear: number;
}

/** One machine dies; on another there is the backup, and the keys as they were at the end. The broken form has kept the keys
 *  together with the backup, so that it restores those of its day. */
const oneLife = async (world: World, broken: boolean): Promise<Done> => {
  const { folder } = world;
  const [old, next] = [placeIn(folder), placeIn(`${folder}/next`)];
  const store = await setUp(world);
  const backup = await backupUnderLoad(world, store);
  if (broken) await copyKeys(old.keys, `${folder}/key-copy`);
  const gone = await livesOn(world, store);
  if (!broken) await copyKeys(old.keys, `${folder}/key-copy`);
  await store.close();
  const begun = performance.now();
  await copyKeys(`${folder}/key-copy`, next.keys);
  await THIS_MACHINE.disk.link(`${old.keys}/house.key`, `${next.keys}/house.key`);
  const opening = openingIn(`${folder}/next`);
  const restoredOn = plusDays(BACKUP_ON, DAYS_AFTER);
  const { unclearSlots } = await restoreStore({ opening, from: backup, now: instantOf(HOUSE.timeZone, restoredOn, 15 * 60) });
  const restored = await openStore(opening);
  if ((performance.now() - begun) / 1000 > MOST_SECONDS) world.wrong.push(`restoring ${basename(backup)} took too long`);
  const readable = await checkRestored(world, restored, gone);
  await resume(restored, gone);
  const sent = await sendDays(world, restored, restoredOn, DAYS_RESTORED);
  if (sent === 0) world.wrong.push("nothing is ever sent again");
  await restored.close();
  return { readable, unclear: unclearSlots };
};

const run = async ({ runs, seed, broken, done }: Order): Promise<Counts> => {
  let [lost, duplicates, unclear, checked] = [0, 0, 0, 0];
  const wrong: string[] = [];
  const roster = inventedRoster(Math.min(PEOPLE, runs * PEOPLE_A_RUN));
  const people = [...roster.keys()];
  for (let one = 0; one < runs; one++) {
    await withFolder(async (folder) => {
      const world: World = { folder, chance: chanceFrom(seed + one), roster, people, arrived: { times: new Map() }, wrong };
      const life = await oneLife(world, broken);
      lost += life.readable;
      unclear += life.unclear;
      const times = [...world.arrived.times.values()];
      duplicates += times.filter((count) => count > 1).length;
      checked += times.length + people.length;
    });
    done(one + 1);
  }
  return { lost, duplicates, unclear, checked, wrong };
};

export const F17: FaultCase = {
  id: "F17",
  title: "Sicherung unter Last, 50 Personen löschen alles, Wiederherstellung auf leerem Rechner",
  runs: 10,
  shortRuns: 1,
  run,
};
