import { readdir } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { migrateStore } from "../../store/embedded/care/migrate.js";
import { type EmbeddedStore, isTrouble, openStore, type Trouble } from "../../store/index.js";
import { chanceFrom } from "../chance.js";
import { type Child, type Start, withChildren } from "../children/child.js";
import { createIn, openingIn, placeIn } from "../invented/places.js";
import { withCopy, withFolder } from "../temporary-folder.js";
import type { FaultCase, Order } from "./case.js";
import { eachRun } from "./each-run.js";
import { expectKept, expectThat } from "./expectations.js";
import { readOrRefused } from "./read-or-refused.js";
import { fileOf, fill, peopleUpTo, rosterFor } from "./sample-house.js";
import { countsOf, type Findings, findings } from "./sim/findings.js";
import { TWO } from "./two-migrations.js";

const PEOPLE = peopleUpTo(40);
const MEASURED = 3;
/** A little longer than it takes, so that some come through. */
const BEYOND = 1.1;

type Age = "old" | "new";

const openingOf = (folder: string, age: Age) => ({ ...openingIn(folder), migrations: age === "old" ? [] : TWO });

const opened = async (folder: string, age: Age): Promise<EmbeddedStore | Trouble["kind"]> => {
  try {
    return await openStore(openingOf(folder, age));
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return error.kind;
  }
};

/** What each migration adds to every object of a part. */
const aged = (value: object, age: Age): object => (age === "old" ? value : { ...value, first: true, second: true });

const checkData = async (store: EmbeddedStore, age: Age, found: Findings): Promise<void> => {
  expectKept(found, store.found.troubles.length === 0, `${age}: files that cannot be used`);
  for (const person of PEOPLE) {
    const { plan, content } = fileOf(person, `text of ${person}`);
    const isWhole = isDeepStrictEqual(await readOrRefused(store, person), { plan: aged(plan, age), content: aged(content, age) });
    expectKept(found, isWhole, `${age}: somebody's data are gone or mixed`);
  }
  const roster = [...rosterFor(PEOPLE).values()].map((person) => aged(person, age));
  expectKept(found, isDeepStrictEqual([...(await store.roster()).values()], roster), `${age}: the roster is gone or mixed`);
  expectKept(found, isDeepStrictEqual(await store.house(), aged({ log: [], publications: [] }, age)), `${age}: the house is gone or mixed`);
};

/** The folder of the other age and every half-written file are gone after the next open. */
const checkTidy = async (folder: string, age: Age, found: Findings): Promise<void> => {
  const { data } = placeIn(folder);
  const schema = age === "old" ? 1 : TWO.length + 1;
  expectThat(found, isDeepStrictEqual((await readdir(data)).sort(), ["lock", "reserve", `schema-${schema}`, "store.json"]), "left-overs");
  const all = await readdir(folder, { recursive: true });
  expectThat(found, !all.some((name) => name.endsWith(".tmp")), "half-written files are left");
};

const checkAge = async (folder: string, age: Age, found: Findings): Promise<boolean> => {
  const store = await opened(folder, age);
  if (typeof store === "string") return false;
  await checkData(store, age, found);
  await store.close();
  await checkTidy(folder, age, found);
  return true;
};

const migrated = async (folder: string): Promise<boolean> => {
  try {
    await migrateStore(openingOf(folder, "new"));
    return true;
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return false;
  }
};

/** Wholly old or wholly new, and the program of the other age refuses it. What was cut short can be done again. */
const checkAfterKill = async (folder: string, found: Findings): Promise<void> => {
  if (await checkAge(folder, "old", found)) {
    expectThat(found, (await opened(folder, "new")) === "older", "the newer program takes old data as they are");
    expectThat(found, await migrated(folder), "what was cut short cannot be done again");
  }
  const isNew = await checkAge(folder, "new", found);
  expectKept(found, isNew, "neither the old program nor the new one opens it");
  if (isNew) expectThat(found, (await opened(folder, "old")) === "newer", "the older program takes newer data");
};

const begin = async (start: Start, folder: string, broken: boolean): Promise<Child> => {
  const child = start("faults/child-migration", folder, broken ? "broken" : "sound");
  await child.next();
  child.say("go");
  await child.next();
  return child;
};

const measured = async (start: Start, template: string, broken: boolean): Promise<number> => {
  const times: number[] = [];
  const measure = async (folder: string): Promise<void> => {
    const child = await begin(start, folder, broken);
    const begun = performance.now();
    await child.next();
    times.push(performance.now() - begun);
  };
  for (let time = 0; time < MEASURED; time += 1) await withCopy(template, measure);
  return Math.min(...times);
};

/** One moment in each equal part of the whole time: of a few kills, too, some fall into the middle. */
const killed = async (child: Child, moment: number, lastsMs: number): Promise<void> => {
  await pause(moment * lastsMs * BEYOND);
  await child.kill();
};

const run = ({ seed, broken, ...order }: Order) =>
  withFolder(async (template) => {
    const found = findings();
    const store = await createIn(openingIn(template));
    await fill(store, PEOPLE);
    await store.close();
    await withChildren(async (start) => {
      const lastsMs = await measured(start, template, broken);
      await eachRun(order, (number) =>
        withCopy(template, async (folder) => {
          const moment = ((number % order.runs) + chanceFrom(seed * 100_003 + number).next()) / order.runs;
          await killed(await begin(start, folder, broken), moment, lastsMs);
          await checkAfterKill(folder, found);
        }),
      );
    });
    return countsOf(found);
  });

export const F12: FaultCase = {
  id: "F12",
  title: "kill -9 während der Umstellung auf einen neuen Stand der Daten",
  runs: 200,
  shortRuns: 4,
  run,
};
