import { setTimeout as pause } from "node:timers/promises";
import { createStore, type EmbeddedStore, isTrouble, openStore } from "../../store/index.js";
import { chanceFrom } from "../chance.js";
import { type Start, withChildren } from "../children/child.js";
import { openingIn, placeIn, TENANT } from "../invented/places.js";
import { withFolder } from "../temporary-folder.js";
import { type Canary, canaryOf } from "./canary.js";
import type { FaultCase, Order } from "./case.js";
import { eachRun } from "./each-run.js";
import { expectKept, expectThat } from "./expectations.js";
import { everythingIn, type Found } from "./folder-bytes.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** Setting up takes some tens of these; the rest is spent on changes. */
const LONGEST_MS = 250;

const everythingKept = async (folder: string): Promise<readonly Found[]> => {
  const { data, keys } = placeIn(folder);
  const found: Found[] = [];
  for (const part of [data, keys]) {
    try {
      found.push(...(await everythingIn(part)));
    } catch (error) {
      // Killed before it had begun.
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
  return found;
};

const checkFiles = (all: readonly Found[], canary: Canary, found: Findings): void => {
  for (const { bytes, mode } of all) {
    expectThat(found, mode === (bytes === undefined ? FOLDER_MODE : FILE_MODE), "others may look into a file or a folder");
    if (bytes !== undefined) expectKept(found, !canary.isIn(bytes), "something private can be read on the disk");
  }
};

/** The marker is written last when a store is set up. Before, it is set up again. */
const openAgain = async (folder: string, found: Findings): Promise<EmbeddedStore | undefined> => {
  try {
    return await openStore(openingIn(folder));
  } catch (error) {
    if (!isTrouble(error)) throw error;
    if (error.kind === "no-store") return createStore(openingIn(folder), TENANT);
    say(found, `after the kill it does not open: ${error.kind}`);
    return undefined;
  }
};

const checkTidy = async (folder: string, canary: Canary, found: Findings): Promise<void> => {
  const store = await openAgain(folder, found);
  if (store === undefined) return;
  expectThat(found, store.found.troubles.length === 0, "after the kill there are files that cannot be used");
  await store.close();
  const all = await everythingKept(folder);
  checkFiles(all, canary, found);
  expectThat(found, !all.some(({ path }) => path.endsWith(".tmp")), "half-written files are left");
};

const worked = async (start: Start, folder: string, seed: number, broken: boolean): Promise<void> => {
  const child = start("faults/child-writer", folder, `${seed}`, broken ? "broken" : "sound");
  await child.next();
  child.say("go");
  await child.next();
  await pause(chanceFrom(seed).next() * LONGEST_MS);
  await child.kill();
};

const run = async ({ seed, broken, ...order }: Order) => {
  const found = findings();
  await withChildren((start) =>
    eachRun(order, (number) =>
      withFolder(async (folder) => {
        const own = seed * 100_003 + number;
        await worked(start, folder, own, broken);
        const canary = canaryOf(own);
        const all = await everythingKept(folder);
        checkFiles(all, canary, found);
        // Without a house key nothing had begun yet.
        if (all.some(({ path }) => path === "house.key")) await checkTidy(folder, canary, found);
      }),
    ),
  );
  return countsOf(found);
};

export const A08: FaultCase = {
  id: "A08",
  title: "Dateirechte, Klartext und Reste bei umask 000, nach kill -9",
  runs: 200,
  shortRuns: 8,
  run,
};
