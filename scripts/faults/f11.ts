import { readFile, rm, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { PersonId } from "../../dialogue/index.js";
import { useFormer } from "../../store/embedded/care/former.js";
import { createStore, EMPTY_FILE, type EmbeddedStore, isTrouble, openStore, troubleWords } from "../../store/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import { openingIn, TENANT } from "../invented/places.js";
import { withCopy, withFolder } from "../temporary-folder.js";
import type { FaultCase, Order } from "./case.js";
import { DAMAGES, type Damage } from "./damage.js";
import { FORMER, HOUSE, PEOPLE, prepare, type Target, targetsIn, textOf } from "./damaged-house.js";
import { eachRun } from "./each-run.js";
import { openOrBegin } from "./empty-start.js";
import { expectKept, expectThat } from "./expectations.js";
import { everythingIn, isSameContent } from "./folder-bytes.js";
import { fileOf, rosterFor } from "./sample-house.js";
import { countsOf, type Findings, findings } from "./sim/findings.js";

interface Scene {
  readonly folder: string;
  readonly target: Target;
  /** To find it again: what was damaged, and how. */
  readonly where: string;
  readonly damage: () => Promise<void>;
  readonly open: (folder: string) => Promise<EmbeddedStore>;
  readonly found: Findings;
}

/** Undefined where it was refused in words; anything but words is an error of ours. */
const unlessRefused = async <T>(work: Promise<T>): Promise<{ readonly value: T } | undefined> => {
  try {
    return { value: await work };
  } catch (error) {
    if (!isTrouble(error) || troubleWords(error.trouble, "de") === "") throw error;
    return undefined;
  }
};

const checkRefused = async ({ found, where }: Scene, store: EmbeddedStore, person: PersonId): Promise<void> => {
  expectKept(found, (await unlessRefused(store.read(person))) === undefined, `${where}: answered from a damaged file, or as if empty`);
  const changed = await unlessRefused(store.change(person, () => ({ file: EMPTY_FILE, value: undefined })));
  expectKept(found, changed === undefined, `${where}: a damaged file was written over`);
};

const checkWhole = async ({ found, where }: Scene, store: EmbeddedStore, person: PersonId): Promise<void> => {
  const answer = await unlessRefused(store.read(person));
  expectKept(found, isDeepStrictEqual(answer?.value, fileOf(person, textOf(person))), `${where}: somebody else has to suffer for it`);
};

const checkPeople = async (scene: Scene, store: EmbeddedStore): Promise<void> => {
  const { found, where, target } = scene;
  for (const person of PEOPLE) await (target.affected.includes(person) ? checkRefused : checkWhole)(scene, store, person);
  expectKept(found, isDeepStrictEqual(await store.house(), HOUSE), `${where}: the house is another`);
  expectKept(found, isDeepStrictEqual(await store.roster(), rosterFor(PEOPLE)), `${where}: the roster is another`);
};

/** The house and the roster have a way back: to the state before. */
const checkFormer = async ({ folder, target, where, found }: Scene): Promise<void> => {
  if (target.kind !== "house" && target.kind !== "roster") return;
  await unlessRefused(useFormer(openingIn(folder), target.kind));
  const opened = await unlessRefused(openStore(openingIn(folder)));
  const now = target.kind === "house" ? await opened?.value.house() : await opened?.value.roster();
  await opened?.value.close();
  expectKept(found, isDeepStrictEqual(now, FORMER[target.kind]), `${where}: there is no former state`);
};

/** Whoever takes "there is no store" at its word must not lose what is there. */
const checkNotMadeAnew = async ({ folder, target, where, found }: Scene): Promise<void> => {
  if (target.kind !== "marker") return;
  const before = await everythingIn(folder);
  expectKept(found, (await unlessRefused(createStore(openingIn(folder), TENANT))) === undefined, `${where}: a new store was made`);
  expectKept(found, isSameContent(before, await everythingIn(folder)), `${where}: making one anew destroyed something`);
};

const beforeStart = async (scene: Scene): Promise<void> => {
  const { folder, target, where, damage, open, found } = scene;
  await damage();
  const before = await everythingIn(folder);
  const opened = await unlessRefused(open(folder));
  if (opened === undefined) {
    expectThat(found, target.kind !== "person", `${where}: everybody was refused for one person's file`);
  } else {
    expectKept(found, target.affected.length > 0, `${where}: opened all the same`);
    await checkPeople(scene, opened.value);
    await opened.value.close();
  }
  expectKept(found, isSameContent(before, await everythingIn(folder)), `${where}: something else was changed`);
  await checkNotMadeAnew(scene);
  await checkFormer(scene);
};

const whileRunning = async (scene: Scene): Promise<void> => {
  const store = await scene.open(scene.folder);
  await scene.damage();
  await checkPeople(scene, store);
  await store.close();
};

const damaging =
  ({ path, other }: Target, damage: Damage, chance: Chance) =>
  async (): Promise<void> => {
    const bytes = damage(await readFile(path), chance, await readFile(other));
    if (bytes === undefined) await rm(path);
    else await writeFile(path, bytes);
  };

const sceneOf = (folder: string, number: number, chance: Chance, rest: Pick<Scene, "open" | "found">): Scene => {
  const kinds = targetsIn(folder);
  const targets = kinds[number % kinds.length] ?? [];
  const damages = Object.entries(DAMAGES);
  const [name, damage] = damages[Math.floor(number / kinds.length) % damages.length] ?? chance.pick(damages);
  const target = chance.pick(targets);
  return { folder, target, where: `${target.kind}, ${name}`, damage: damaging(target, damage, chance), ...rest };
};

const run = ({ seed, broken, ...order }: Order) =>
  withFolder(async (template) => {
    const found = findings();
    const open = broken ? openOrBegin : (folder: string) => openStore(openingIn(folder));
    await prepare(template);
    await eachRun(order, (number) =>
      withCopy(template, async (folder) => {
        const chance = chanceFrom(seed * 100_003 + number);
        const scene = sceneOf(folder, number, chance, { open, found });
        // Only people's files are read again while the store is open.
        const isRunning = scene.target.kind === "person" && chance.below(2) === 1;
        await (isRunning ? whileRunning : beforeStart)(scene);
      }),
    );
    return countsOf(found);
  });

export const F11: FaultCase = {
  id: "F11",
  title: "Beschädigte, fehlende und vertauschte Dateien",
  runs: 1000,
  shortRuns: 55,
  brokenRuns: 15,
  run,
};
