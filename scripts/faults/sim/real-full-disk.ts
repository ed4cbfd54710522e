import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { createStore, type EmbeddedStore, isTrouble, newHouseKey, type Opening, openStore, writeHouseKeys } from "../../../store/index.js";
import { chanceFrom } from "../../chance.js";
import { type Findings, say } from "./findings.js";
import { TENANT } from "./place.js";
import { differences, seenIn } from "./seen-store.js";
import { KNOWN, ordinaryChange, takeAwayMore, writeNote } from "./write-types.js";

const DISK_BYTES = 4 * 1024 * 1024;
const RESERVE_BYTES = 512 * 1024;
const NO_ROOM = "ENOSPC";

const fillUp = async (path: string): Promise<void> => {
  try {
    await writeFile(path, Buffer.alloc(2 * DISK_BYTES));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === NO_ROOM)) throw error;
  }
};

const isFull = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return false;
  } catch (error) {
    if (isTrouble(error, "full")) return true;
    throw error;
  }
};

const expectReopened = async (opening: Opening, store: EmbeddedStore, found: Findings): Promise<EmbeddedStore> => {
  const seen = await seenIn(store);
  await store.close();
  const again = await openStore(opening);
  const different = differences(seen, await seenIn(again));
  found.lost += different.length;
  if (different.length > 0) say(found, "real disk: a new start finds something else");
  return again;
};

const fullDay = async (folder: string, found: Findings): Promise<void> => {
  const opening: Opening = { place: { data: join(folder, "data"), keys: join(folder, "keys") }, reserveBytes: RESERVE_BYTES };
  await nodeDisk.makeFolder(opening.place.keys);
  await writeHouseKeys(nodeDisk, opening.place.keys, [newHouseKey()]);
  const first = await createStore(opening, TENANT);
  for (const [mark, person] of KNOWN.entries()) await writeNote(first, person, mark, chanceFrom(mark));
  const filler = join(folder, "filler");
  await fillUp(filler);
  if (!(await isFull(() => ordinaryChange(first)))) say(found, "real disk: a full disk took an ordinary change");
  const second = await expectReopened(opening, first, found);
  for (const takeAway of takeAwayMore) await takeAway(second);
  if (!(await isFull(() => ordinaryChange(second)))) say(found, "real disk: an ordinary change ate the reserve");
  const third = await expectReopened(opening, second, found);
  await rm(filler);
  await ordinaryChange(third);
  await (await expectReopened(opening, third, found)).close();
};

/** The same once on a disk that is really small. Where this process may not mount one, it says so and nothing more. */
export const tryRealDisk = async (found: Findings): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "ifd-full-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES}`, "tmpfs", folder], { stdio: "ignore" }).status === 0;
  try {
    if (!mounted) process.stderr.write("F08: kein Recht zu mounten, ohne den Durchlauf auf einem echten kleinen Datenträger\n");
    else await fullDay(folder, found);
    if (mounted) found.checked += 1;
  } catch (error) {
    say(found, `real disk: ${error instanceof Error ? error.message : "something thrown"}`);
  } finally {
    if (mounted) spawnSync("umount", ["--lazy", folder], { stdio: "ignore" });
    await rm(folder, { recursive: true, force: true });
  }
};
