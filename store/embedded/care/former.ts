import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Instant } from "../../../dialogue/index.js";
import { withLogged } from "../../admin-log.js";
import { type KeptHeads, lostWith } from "../../heads.js";
import type { HouseRecord } from "../../house-record.js";
import { isTrouble, StoreError } from "../../trouble.js";
import { removeFile } from "../durable-write.js";
import { readHeads, settleHeads } from "../heads-file.js";
import { openKeyring } from "../keys/keyring.js";
import { type Drawer, houseDrawer, rosterDrawer, schemaFolder, WHOLE } from "../layout.js";
import { readMarker } from "../marker.js";
import { keySource, type Opening, THIS_MACHINE, withLock } from "../open.js";
import {
  formerVersions,
  type Opened,
  openFile,
  overwriteSealed,
  readFormer,
  readSealed,
  type SealedFile,
  type Vault,
} from "../sealed-file.js";

type Which = "house" | "roster";

interface Former {
  readonly version: number;
  readonly value: unknown;
}

const houseIn = ({ parts }: Opened): HouseRecord => parts[WHOLE] as HouseRecord;

const open = async (vault: Vault, drawer: Drawer, file: Promise<SealedFile>): Promise<Opened> =>
  openFile(vault, drawer, await file, drawer.parts);

const unlessTrouble = async (work: Promise<Opened>): Promise<Opened | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return undefined;
  }
};

/** Whether going back there would change anything: of the house only the settings go back. */
const isSame = (which: Which, one: Opened, other: Opened): boolean =>
  which === "house" ? isDeepStrictEqual(houseIn(one).settings, houseIn(other).settings) : isDeepStrictEqual(one.parts, other.parts);

/** The log, the publications and the pause say what happened; going back does not undo that. */
const withSettingsOf = (former: HouseRecord, now: HouseRecord): HouseRecord => {
  const { settings: _, ...rest } = now;
  return former.settings === undefined ? rest : { ...rest, settings: former.settings };
};

const nearestFormer = async (vault: Vault, drawer: Drawer, which: Which, now: Opened | undefined): Promise<Former> => {
  for (const version of await formerVersions(vault.disk, drawer)) {
    const former = await unlessTrouble(open(vault, drawer, readFormer(vault, drawer, version)));
    if (former === undefined || (now !== undefined && isSame(which, former, now))) continue;
    const isMixed = which === "house" && now !== undefined;
    return { version, value: isMixed ? withSettingsOf(houseIn(former), houseIn(now)) : former.parts[WHOLE] };
  }
  throw new StoreError({ kind: "no-former", file: basename(drawer.path) });
};

/** From there on the next step leads further back, and not to what this one came from. */
const forgetFrom = async ({ disk }: Vault, drawer: Drawer, version: number): Promise<void> => {
  for (const passed of (await formerVersions(disk, drawer)).filter((one) => one >= version)) {
    await removeFile(disk, drawer.path.replace(/\.json$/, `.${passed}.json`));
  }
};

/** A former record as a whole has an older log: the entry says from where on. */
const logged = (house: HouseRecord, which: Which, at: Instant, kept: KeptHeads | undefined): HouseRecord => {
  const lost = lostWith(kept, house);
  return withLogged(house, { at, by: "operator", what: `former-${which}`, ...(lost && { lost }) });
};

interface Step {
  readonly vault: Vault;
  readonly root: string;
  readonly keys: string;
  readonly which: Which;
  readonly at: Instant | undefined;
}

const readHouse = ({ vault, root }: Step): Promise<Opened> => open(vault, houseDrawer(root), readSealed(vault, houseDrawer(root)));

/** Beside the roster the log is a file of its own. It keeps no former state, which would push out one with other settings. */
const writeLog = async ({ vault, root, keys }: Step, { version, parts }: Opened, at: Instant): Promise<void> => {
  const after = logged(parts[WHOLE] as HouseRecord, "roster", at, await readHeads(vault.disk, keys));
  await overwriteSealed(vault, houseDrawer(root), { version: version + 1, parts: { [WHOLE]: after } });
  await settleHeads(vault.disk, keys, after);
};

const stepBack = async (step: Step): Promise<void> => {
  const { vault, root, keys, which, at } = step;
  const drawer = which === "house" ? houseDrawer(root) : rosterDrawer(root);
  const log = which === "roster" && at !== undefined ? await readHouse(step) : undefined;
  const now = await unlessTrouble(open(vault, drawer, readSealed(vault, drawer)));
  const { version, value } = await nearestFormer(vault, drawer, which, now);
  const [newest = version] = await formerVersions(vault.disk, drawer);
  const kept = await readHeads(vault.disk, keys);
  const whole = which === "house" && at !== undefined ? logged(value as HouseRecord, which, at, kept) : value;
  // One that is damaged had the version after the newest former one.
  await overwriteSealed(vault, drawer, { version: Math.max(now?.version ?? 0, newest + 1) + 1, parts: { [WHOLE]: whole } });
  await forgetFrom(vault, drawer, version);
  if (which === "house") await settleHeads(vault.disk, keys, whole as HouseRecord);
  if (log !== undefined && at !== undefined) await writeLog(step, log, at);
};

/** One step back: the nearest former settings or the nearest former roster in place of what is there, and the next time those before
 *  them. Where the present file of the house cannot be read the former one takes its place as a whole, with the log as it was then.
 *  With a time it is noted in the log. Never done by itself: somebody should know that the last change is gone. */
export const useFormer = async (opening: Opening, which: Which, at?: Instant): Promise<void> => {
  const { place, machine = THIS_MACHINE } = opening;
  const { disk } = machine;
  const { tenant, schema } = await readMarker(disk, place.data);
  const root = schemaFolder(place.data, schema);
  await withLock(machine, place, async (lock) => {
    const vault: Vault = { disk, keyring: await openKeyring(disk, keySource(place), tenant), tenant, schema };
    await stepBack({ vault, root, keys: place.keys, which, at });
    await lock.release();
  });
};
