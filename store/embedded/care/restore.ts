import { join } from "node:path";
import { type Instant, type Known, localOf, type Person, type PersonId } from "../../../dialogue/index.js";
import { withLogged } from "../../admin-log.js";
import { lostWith } from "../../heads.js";
import type { HouseRecord } from "../../house-record.js";
import { rosterOf } from "../../roster-of.js";
import { StoreError } from "../../trouble.js";
import { commit } from "../commit.js";
import { removeFile, replaceFile } from "../durable-write.js";
import { readHeads, settleHeads } from "../heads-file.js";
import { SURE_DAYS } from "../keys/ended-marks.js";
import { type Keyring, openKeyring } from "../keys/keyring.js";
import { promisedFiles } from "../keys/promised-files.js";
import { houseDrawer, nameOf, rosterDrawer, schemaFolder, WHOLE } from "../layout.js";
import { makeRoot } from "../make-root.js";
import { writeMarker } from "../marker.js";
import { MIGRATIONS, schemaAfter } from "../migrations.js";
import { keySource, type Opening, OWN_NAMES, refuseOthers, THIS_MACHINE, withLock } from "../open.js";
import { type Opened, openFile, readSealed } from "../sealed-file.js";
import { sideBySide } from "../side-by-side.js";
import { type BackupNote, readBackupNote } from "./backup.js";
import { peopleIn } from "./inspect.js";
import { type Days, unclearSlots } from "./restored-files.js";
import { asNow, beginAnew, type Fate, lookAtBackedUp, type Moving, restorePerson } from "./restored-people.js";

export interface RestoreOrder {
  readonly opening: Opening;
  /** One backup. */
  readonly from: string;
  readonly now: Instant;
}

/** What could be restored, in numbers and never in names. */
export interface Restored {
  readonly backupAt: Instant;
  readonly people: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** Not to be sent again: they may have been sent after the backup. */
  readonly unclearSlots: number;
}

const FILES_AT_A_TIME = 8;
const DAY_MS = 86_400_000;
const NO_SETTINGS_ZONE = "Europe/Berlin";

export interface Survey {
  readonly fates: ReadonlyMap<string, Fate>;
  readonly known: ReadonlyMap<PersonId, Known>;
}

export const survey = async (moving: Moving, names: readonly string[], opening: Opening): Promise<Survey> => {
  const fates = new Map<string, Fate>();
  const known = new Map<PersonId, Known>();
  await sideBySide(names, FILES_AT_A_TIME, async (name) => {
    const looked = await lookAtBackedUp(moving, name);
    fates.set(name, looked.fate);
    if (looked.person !== undefined && looked.known !== undefined) known.set(looked.person, looked.known);
    opening.progress?.(fates.size, 2 * names.length);
  });
  return { fates, known };
};

interface Wholes {
  readonly house: Opened;
  readonly roster: Opened;
}

export const readWholes = async (moving: Moving): Promise<Wholes> => {
  const read = async (drawer: ReturnType<typeof houseDrawer>): Promise<Opened> =>
    asNow(moving, drawer, openFile(moving.from, drawer, await readSealed(moving.from, drawer), [WHOLE]));
  return { house: await read(houseDrawer(moving.roots.from)), roster: await read(rosterDrawer(moving.roots.from)) };
};

/** Paused before anything else can happen: the marker that makes a store of it comes last. The backup has an older log: the entry
 *  of the restore says how far the one went that is lost. */
const writeWholes = async (
  { to, roots }: Moving,
  { house, roster }: Wholes,
  { now, opening }: RestoreOrder,
  note: BackupNote,
): Promise<HouseRecord> => {
  const lost = lostWith(await readHeads(to.disk, opening.place.keys), house.parts[WHOLE] as HouseRecord);
  const before = house.parts[WHOLE] as HouseRecord;
  const { today } = daysOf(before, note, now);
  const after: HouseRecord = {
    ...withLogged(before, { at: now, by: "operator", what: "restored", ...(lost && { lost }) }),
    paused: { since: now, why: "restored" },
    restoredOn: today,
  };
  await commit(to, houseDrawer(roots.to), { version: house.version + 1, parts: { [WHOLE]: after } });
  await commit(to, rosterDrawer(roots.to), { version: roster.version + 1, parts: roster.parts });
  return after;
};

/** A key that was in use promises a file. Where the backup is older than the person's first file, there is none to be found. */
const forgetPromises = async (keyring: Keyring, isThere: (name: string) => boolean): Promise<void> => {
  await keyring.update(
    promisedFiles(keyring).filter((name) => !isThere(name)),
    (entry) => ({ keys: entry?.keys ?? [], state: "fresh" }),
  );
};

export const daysOf = (house: HouseRecord, note: BackupNote, now: Instant): Days => {
  const zone = house.settings?.timeZone ?? NO_SETTINGS_ZONE;
  return { since: localOf(zone, note.at).day, today: localOf(zone, now).day };
};

const restorePeople = async (
  moving: Moving,
  wholes: Wholes,
  note: BackupNote,
  order: RestoreOrder,
): Promise<Omit<Restored, "backupAt">> => {
  const names = await peopleIn(moving.from.disk, moving.roots.from);
  const { fates, known } = await survey(moving, names, order.opening);
  const house = wholes.house.parts[WHOLE] as HouseRecord;
  const roster = rosterOf(wholes.roster.parts[WHOLE] as readonly Person[]);
  const days = daysOf(house, note, order.now);
  const unclear = unclearSlots(house.settings, roster, known, days);
  const anew = [...roster.keys()].filter((person) => !known.has(person));
  let unclearCount = 0;
  let done = 0;
  const step = async (person: PersonId, work: (keys: ReturnType<typeof unclear>) => Promise<void>): Promise<void> => {
    const keys = unclear(person);
    await work(keys);
    unclearCount += keys.length;
    done += 1;
    order.opening.progress?.(names.length + done, 2 * names.length);
  };
  await sideBySide(known.keys(), FILES_AT_A_TIME, (person) => {
    const name = nameOf(moving.to.tenant, person);
    const fate = fates.get(name) ?? "unusable";
    return step(person, (keys) => restorePerson(moving, name, { fate, unclear: keys, today: days.today }));
  });
  await sideBySide(anew, FILES_AT_A_TIME, (person) =>
    step(person, (keys) => beginAnew(moving, person, { unclear: keys, today: days.today, now: order.now })),
  );
  const there = new Set([...known.keys(), ...anew].map((person) => nameOf(moving.to.tenant, person)));
  await forgetPromises(moving.to.keyring, (name) => there.has(name));
  const count = (fate: Fate): number => [...fates.values()].filter((one) => one === fate).length;
  const counts = {
    usable: count("usable"),
    "without-content": count("without-content"),
    erased: count("erased"),
    unusable: count("unusable"),
  };
  return { people: there.size, fates: counts, unclearSlots: unclearCount };
};

export const movingFrom = async ({ opening, from, now }: RestoreOrder, note: BackupNote): Promise<Moving> => {
  const { place, machine = THIS_MACHINE, migrations = MIGRATIONS } = opening;
  const { tenant, schema } = note;
  const known = schemaAfter(migrations);
  if (schema > known) throw new StoreError({ kind: "newer", found: schema, known });
  const keyring = await openKeyring(machine.disk, keySource(place), tenant);
  if (keyring.entry("house") === undefined) throw new StoreError({ kind: "keys-missing", folder: place.keys });
  return {
    from: { disk: machine.disk, keyring, tenant, schema },
    to: { disk: machine.disk, keyring, tenant, schema: known },
    roots: { from: schemaFolder(from, schema), to: schemaFolder(place.data, known) },
    steps: migrations.slice(schema - 1),
    isOld: now - note.at >= SURE_DAYS * DAY_MS,
  };
};

/** Stands in the folder while it is being restored into: only what a restore began may be begun again. A folder that has lost its
 *  marker may be the only one that has the data. */
const RESTORING = "restoring";

const isOwnIn = (names: readonly string[]): ((name: string) => boolean) => {
  const wasBegun = names.includes(RESTORING) && !names.includes("store.json");
  return (name) => name === RESTORING || (OWN_NAMES.test(name) && (wasBegun || !name.startsWith("schema-")));
};

/** A backup becomes a store again, in an empty folder, with the keys of today. What was erased since stays erased, for its keys are
 *  gone; what may have been sent since is not sent again; and nothing is sent at all until somebody has looked. Cut short, it
 *  is no store, and can be begun again. */
export const restoreStore = async (order: RestoreOrder): Promise<Restored> => {
  const { place, machine = THIS_MACHINE } = order.opening;
  const { disk } = machine;
  const note = await readBackupNote(disk, order.from);
  await disk.makeFolder(place.data);
  return withLock(machine, place, async (lock) => {
    await refuseOthers(disk, place.data, isOwnIn(await disk.list(place.data)));
    const moving = await movingFrom(order, note);
    await replaceFile(disk, join(place.data, RESTORING), Buffer.from("restoring\n"));
    await makeRoot(disk, moving.roots.to);
    const wholes = await readWholes(moving);
    const restored = await restorePeople(moving, wholes, note, order);
    const house = await writeWholes(moving, wholes, order, note);
    await writeMarker(disk, place.data, note.tenant, moving.to.schema);
    // After the marker: a restore that was cut short before it is begun again, and must find what was lost a second time.
    await settleHeads(disk, place.keys, house);
    await removeFile(disk, join(place.data, RESTORING));
    await lock.release();
    return { backupAt: note.at, ...restored };
  });
};
