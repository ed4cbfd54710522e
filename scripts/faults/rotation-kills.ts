import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { PersonId } from "../../dialogue/index.js";
import { rotateHouseKey } from "../../store/embedded/care/rotate.js";
import { readHouseKeys } from "../../store/embedded/keys/house-key.js";
import { isTrouble, openStore, type PersonFile, THIS_MACHINE } from "../../store/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import { type Child, type Start, withChildren } from "../children/child.js";
import { createIn, openingIn, placeIn } from "../invented/places.js";
import { withCopy, withFolder } from "../temporary-folder.js";
import { eachRun } from "./each-run.js";
import { expectKept, expectThat } from "./expectations.js";
import { readOrRefused } from "./read-or-refused.js";
import { fileOf, fill, peopleUpTo, withoutRelease } from "./sample-house.js";
import { type Findings, say } from "./sim/findings.js";

const PEOPLE = peopleUpTo(20);
/** A little longer than it takes alone, and than it takes beside a bot. */
const ALONE_MS = 60;
const BESIDE_MS = 200;

/** What may stand there: all that somebody wrote, or that without what they took back. */
const isTheirs = (file: PersonFile | undefined, person: PersonId): boolean => {
  const whole = fileOf(person, `text of ${person}`);
  return isDeepStrictEqual(file, whole) || isDeepStrictEqual(file, withoutRelease(whole));
};

const checkAllReadable = async (folder: string, when: string, found: Findings): Promise<void> => {
  try {
    const store = await openStore(openingIn(folder));
    for (const person of PEOPLE)
      expectKept(found, isTheirs(await readOrRefused(store, person), person), `${when}: somebody cannot be read`);
    await store.close();
  } catch (error) {
    if (!isTrouble(error)) throw error;
    found.lost += 1;
    say(found, `${when}: does not open: ${error.kind}`);
  }
};

/** Carried to its end, the new key alone opens everything. */
const finish = async (folder: string, found: Findings): Promise<void> => {
  await rotateHouseKey(openingIn(folder), { pause, now: () => performance.now() });
  const keys = await readHouseKeys(THIS_MACHINE.disk, { folder: placeIn(folder).keys });
  expectThat(found, keys.length === 1, "an old house key is left");
  await checkAllReadable(folder, "after the rotation", found);
};

const begun = async (child: Child): Promise<void> => {
  await child.next();
  child.say("go");
  await child.next();
};

const killedLater = async (child: Child, delayMs: number): Promise<void> => {
  await pause(delayMs);
  await child.kill();
};

const killAlone = async (start: Start, folder: string, chance: Chance): Promise<void> => {
  const rotation = start("faults/child-rotation", folder);
  await begun(rotation);
  await killedLater(rotation, chance.next() * ALONE_MS);
};

/** The bot goes on working with the data, closes its keys anew itself, and dies at a moment of its own. */
const killBoth = async (start: Start, folder: string, chance: Chance): Promise<void> => {
  const bot = start("faults/child-bot", folder, `${chance.below(2 ** 31)}`, `${PEOPLE.length}`);
  await begun(bot);
  const rotation = start("faults/child-rotation", folder);
  await begun(rotation);
  await Promise.all([bot, rotation].map((child) => killedLater(child, chance.next() * BESIDE_MS)));
};

/** Kills whoever rotates the house key, over and over: whatever was kept can be read each time. */
export const killRotations = (kills: number, seed: number, found: Findings): Promise<void> =>
  withFolder(async (template) => {
    const store = await createIn(openingIn(template));
    await fill(store, PEOPLE);
    await store.close();
    await withChildren((start) =>
      eachRun({ runs: kills, done: () => undefined }, (number) =>
        withCopy(template, async (folder) => {
          const chance = chanceFrom(seed * 100_003 + number);
          await (number % 2 === 0 ? killAlone : killBoth)(start, folder, chance);
          await checkAllReadable(folder, "after the kill", found);
          await finish(folder, found);
        }),
      ),
    );
  });
