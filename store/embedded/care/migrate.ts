import type { Instant } from "../../../dialogue/index.js";
import { withLogged } from "../../admin-log.js";
import type { HouseRecord } from "../../house-record.js";
import type { Progress } from "../../port.js";
import { StoreError } from "../../trouble.js";
import type { Disk } from "../disk.js";
import { openKeyring } from "../keys/keyring.js";
import { type Drawer, houseDrawer, personDrawer, rosterDrawer, schemaFolder, WHOLE } from "../layout.js";
import { makeRoot } from "../make-root.js";
import { readMarker, writeMarker } from "../marker.js";
import { MIGRATIONS, type Migration, schemaAfter } from "../migrations.js";
import { keySource, type Opening, THIS_MACHINE, withLock } from "../open.js";
import { openFile, readSealed, type Vault, writeSealed } from "../sealed-file.js";
import { sideBySide } from "../side-by-side.js";
import { peopleIn } from "./inspect.js";

export interface Migrated {
  readonly from: number;
  readonly to: number;
  readonly files: number;
}

const FILES_AT_A_TIME = 8;

interface Move {
  readonly from: Vault;
  readonly to: Vault;
  readonly steps: readonly Migration[];
}

type Parts = Readonly<Record<string, unknown>>;

const moved = async ({ from, to, steps }: Move, old: Drawer, next: Drawer, also = (parts: Parts): Parts => parts): Promise<void> => {
  const { version, parts } = openFile(from, old, await readSealed(from, old), old.parts);
  await writeSealed(to, next, { version, parts: also(steps.reduce((now, step) => step(old.kind, now), parts)) });
};

const logged =
  (at: Instant | undefined) =>
  (parts: Parts): Parts =>
    at === undefined ? parts : { [WHOLE]: withLogged(parts[WHOLE] as HouseRecord, { at, by: "operator", what: "migrated" }) };

const migrateAll = async (opening: Opening, disk: Disk, at: Instant | undefined): Promise<Migrated> => {
  const { place, migrations = MIGRATIONS, progress } = opening;
  const { tenant, schema } = await readMarker(disk, place.data);
  const known = schemaAfter(migrations);
  if (schema > known) throw new StoreError({ kind: "newer", found: schema, known });
  if (schema === known) return { from: schema, to: known, files: 0 };
  const [oldRoot, newRoot] = [schemaFolder(place.data, schema), schemaFolder(place.data, known)];
  const keyring = await openKeyring(disk, keySource(place), tenant);
  const move: Move = {
    from: { disk, keyring, tenant, schema },
    to: { disk, keyring, tenant, schema: known },
    steps: migrations.slice(schema - 1),
  };
  await makeRoot(disk, newRoot);
  const names = (await peopleIn(disk, oldRoot)).filter((name) => keyring.entry(name)?.state !== "destroyed");
  await moved(move, houseDrawer(oldRoot), houseDrawer(newRoot), logged(at));
  await moved(move, rosterDrawer(oldRoot), rosterDrawer(newRoot));
  await movePeople(move, names, [oldRoot, newRoot], progress);
  await disk.syncFolder(place.data);
  await writeMarker(disk, place.data, tenant, known);
  await disk.removeFolder(oldRoot);
  return { from: schema, to: known, files: names.length + 2 };
};

const movePeople = async (
  move: Move,
  names: readonly string[],
  [oldRoot, newRoot]: readonly [string, string],
  progress?: Progress,
): Promise<void> => {
  let done = 0;
  await sideBySide(names, FILES_AT_A_TIME, async (name) => {
    await moved(move, personDrawer(oldRoot, name), personDrawer(newRoot, name));
    done += 1;
    progress?.(done, names.length);
  });
};

/** All files into a new folder, then the marker from the one folder to the other: whenever it is cut short, all is old or all is
 *  new. One file that cannot be read stops it, before anything has changed. With a time it is noted in the log. */
export const migrateStore = async (opening: Opening, at?: Instant): Promise<Migrated> => {
  const { place, machine = THIS_MACHINE } = opening;
  await readMarker(machine.disk, place.data);
  return withLock(machine, place, async (lock) => {
    const done = await migrateAll(opening, machine.disk, at);
    await lock.release();
    return done;
  });
};
