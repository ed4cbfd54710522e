import type { Person, PersonId } from "../../../dialogue/index.js";
import { withLogged } from "../../admin-log.js";
import type { HouseRecord } from "../../house-record.js";
import { rosterOf } from "../../roster-of.js";
import { StoreError, type Trouble } from "../../trouble.js";
import { settleHeads } from "../heads-file.js";
import { houseDrawer, nameOf, schemaFolder, WHOLE } from "../layout.js";
import { readMarker } from "../marker.js";
import { type Opening, THIS_MACHINE, withLock } from "../open.js";
import { scanPeople } from "../scan.js";
import { openFile, overwriteSealed, readSealed, type Vault } from "../sealed-file.js";
import { readBackupNote } from "./backup.js";
import { daysOf, movingFrom, type RestoreOrder, readWholes, type Survey, survey } from "./restore.js";
import { unclearSlots } from "./restored-files.js";
import { beginAnew, type Moving, restorePerson } from "./restored-people.js";

/** Of the files that could not be used. */
export interface Repaired {
  readonly fromBackup: number;
  /** Nothing usable in the backup: they begin with an empty file. */
  readonly anew: number;
  /** Whole, but without their key or not to be read; or neither in the backup nor in the roster, so that nobody knows whose. */
  readonly left: number;
}

const withoutBackup = (moving: Moving, vault: Vault): Moving => ({
  ...moving,
  from: vault,
  roots: { from: moving.roots.to, to: moving.roots.to },
  steps: [],
});

/** Whose files are fine, and what is known of them. */
const surveyOfTheRest = (moving: Moving, roster: readonly PersonId[], broken: ReadonlySet<string>, opening: Opening): Promise<Survey> => {
  const names = roster.map((person) => nameOf(moving.to.tenant, person)).filter((name) => !broken.has(name));
  return survey(withoutBackup(moving, moving.to), names, opening);
};

const repaired = async (
  moving: Moving,
  order: RestoreOrder,
  broken: ReadonlySet<string>,
  note: Parameters<typeof daysOf>[1],
): Promise<Repaired> => {
  const wholes = await readWholes(withoutBackup(moving, moving.to));
  const house = wholes.house.parts[WHOLE] as HouseRecord;
  const roster = rosterOf(wholes.roster.parts[WHOLE] as readonly Person[]);
  const backedUp = await survey(moving, [...broken], order.opening);
  const rest = await surveyOfTheRest(moving, [...roster.keys()], broken, order.opening);
  const days = daysOf(house, note, order.now);
  const unclear = unclearSlots(house.settings, roster, new Map([...rest.known, ...backedUp.known]), days);
  for (const person of backedUp.known.keys()) {
    const name = nameOf(moving.to.tenant, person);
    await restorePerson(moving, name, { fate: backedUp.fates.get(name) ?? "unusable", unclear: unclear(person), today: days.today });
  }
  const isLost = (person: PersonId): boolean => broken.has(nameOf(moving.to.tenant, person)) && !backedUp.known.has(person);
  const anew = [...roster.keys()].filter(isLost);
  for (const person of anew) await beginAnew(moving, person, { unclear: unclear(person), today: days.today, now: order.now });
  return { fromBackup: backedUp.known.size, anew: anew.length, left: broken.size - backedUp.known.size - anew.length };
};

/** Not how many nor whose: that is said to whoever repairs. */
const logRepair = async ({ to, roots }: Moving, { opening, now }: RestoreOrder): Promise<void> => {
  const drawer = houseDrawer(roots.to);
  const { version, parts } = openFile(to, drawer, await readSealed(to, drawer), drawer.parts);
  const house = withLogged(parts[WHOLE] as HouseRecord, { at: now, by: "operator", what: "repaired" });
  await overwriteSealed(to, drawer, { version: version + 1, parts: { [WHOLE]: house } });
  await settleHeads(to.disk, opening.place.keys, house);
};

/** A file without its key is whole: the newest copy of the keys opens it. One that cannot be read may be readable tomorrow. */
const REPLACED: readonly Trouble["kind"][] = ["damaged", "missing", "cannot-decrypt"];

export interface RepairOrder extends RestoreOrder {
  /** There is no newer copy of the keys: what has no key now is lost, and gives way to the backup. */
  readonly keysAreLost: boolean;
}

/** Files that cannot be used, and no others, from a backup: what may have been sent to these people since is not sent again. The
 *  rest of the house stays as it is. */
export const repairStore = async (order: RepairOrder): Promise<Repaired> => {
  const { place, machine = THIS_MACHINE } = order.opening;
  const { disk } = machine;
  const note = await readBackupNote(disk, order.from);
  const { tenant, schema } = await readMarker(disk, place.data);
  return withLock(machine, place, async (lock) => {
    const moving = await movingFrom(order, note);
    if (schema !== moving.to.schema || note.tenant !== tenant) {
      throw new StoreError({ kind: schema > moving.to.schema ? "newer" : "older", found: schema, known: moving.to.schema });
    }
    const { index } = await scanPeople(moving.to, schemaFolder(place.data, schema));
    const names = [...index.troubles]
      .filter(([, { kind }]) => REPLACED.includes(kind) || (order.keysAreLost && kind === "key-missing"))
      .map(([name]) => name);
    const done = await repaired(moving, order, new Set(names), note);
    if (done.fromBackup + done.anew > 0) await logRepair(moving, order);
    await lock.release();
    return { ...done, left: done.left + index.troubles.size - names.length };
  });
};
