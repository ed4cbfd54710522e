import { performance } from "node:perf_hooks";
import { openStore } from "../../store/embedded/open.js";
import { isTrouble } from "../../store/trouble.js";
import { type Child, type Start, withChildren } from "../children/child.js";
import { createIn, openingIn } from "../invented/places.js";
import { withCopy, withFolder } from "../temporary-folder.js";
import type { FaultCase, Order } from "./case.js";
import { eachRun } from "./each-run.js";
import { expectThat } from "./expectations.js";
import { fill, peopleUpTo } from "./sample-house.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";
import { machineFor } from "./stale-lock.js";

const PATIENCE_MS = 2_000;
const PEOPLE = peopleUpTo(3);
/** So many start at once, in every tenth run. */
const RIVALS = 4;
const RACE_EVERY = 10;

interface Scene {
  readonly folder: string;
  readonly broken: boolean;
  readonly found: Findings;
  readonly start: Start;
}

const formOf = ({ broken }: Scene): string => (broken ? "broken" : "sound");

const refuseSecond = async (scene: Scene, holder: Child): Promise<void> => {
  const { found, folder, start } = scene;
  const second = start("faults/child-holder", folder, formOf(scene), "wait");
  await second.next();
  // From here on: how long a busy machine takes to load Node is not the store's doing.
  const begun = performance.now();
  second.say("go");
  const said = await second.next();
  expectThat(found, said === `locked ${holder.pid}`, "a second process was not refused, or was told another holder");
  if (said === "open") return second.kill();
  await second.ended;
  expectThat(found, performance.now() - begun <= PATIENCE_MS, "a second process took more than two seconds to end");
};

/** Whoever kept the folder was killed: nobody has to tidy up after it. */
const openAgain = async ({ found, folder, broken }: Scene): Promise<void> => {
  try {
    const store = await openStore(openingIn(folder, machineFor(broken)));
    const people = await store.people();
    await store.close();
    expectThat(
      found,
      PEOPLE.every((person) => people.includes(person)),
      "somebody is missing after the holder was killed",
    );
  } catch (error) {
    if (!isTrouble(error)) throw error;
    say(found, `after the holder was killed the store does not open: ${error.kind}`);
  }
};

const staleLock = async (scene: Scene): Promise<void> => {
  const holder = scene.start("faults/child-holder", scene.folder, formOf(scene));
  expectThat(scene.found, (await holder.next()) === "open", "the first process does not get the store");
  await refuseSecond(scene, holder);
  await holder.kill();
  await openAgain(scene);
};

const race = async (scene: Scene): Promise<void> => {
  const { found, folder, start } = scene;
  const rivals = Array.from({ length: RIVALS }, () => start("faults/child-holder", folder, formOf(scene), "wait"));
  await Promise.all(rivals.map((rival) => rival.next()));
  for (const rival of rivals) rival.say("go");
  const said = await Promise.all(rivals.map((rival) => rival.next()));
  const winners = rivals.filter((_, index) => said[index] === "open");
  expectThat(found, winners.length === 1, `of several processes started at once, ${winners.length} got the store`);
  // Whoever was refused before the winner had signed is told no name, and never a wrong one.
  const answers = ["open", "locked unnamed", `locked ${winners[0]?.pid}`];
  expectThat(
    found,
    said.every((line) => line !== undefined && answers.includes(line)),
    "a loser was told a wrong holder",
  );
  await Promise.all(rivals.map((rival) => rival.kill()));
  await openAgain(scene);
};

const run = ({ broken, ...order }: Order) =>
  withFolder(async (template) => {
    const found = findings();
    const store = await createIn(openingIn(template, machineFor(broken)));
    await fill(store, PEOPLE);
    await store.close();
    await withChildren((start) =>
      eachRun(order, (number) =>
        withCopy(template, async (folder) => {
          const scene: Scene = { folder, broken, found, start };
          await staleLock(scene);
          if (number % RACE_EVERY === 0) await race(scene);
        }),
      ),
    );
    return countsOf(found);
  });

export const F10: FaultCase = {
  id: "F10",
  title: "Zweiter Prozess auf denselben Daten; liegengebliebene Sperre nach kill -9",
  runs: 100,
  shortRuns: 4,
  run,
};
