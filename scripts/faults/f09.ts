import type { Disk } from "../../store/embedded/disk.js";
import { EMPTY_FILE, type EmbeddedStore, isTrouble, type StoreError } from "../../store/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { checkCrashed } from "./sim/after-crash.js";
import { beginLife, type Lived, nextTurn } from "./sim/begin-life.js";
import { rosterWith, someone } from "./sim/changes.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";
import { PLACE } from "./sim/place.js";
import { platter } from "./sim/platter.js";
import { diskError, type SimDisk, type SimFile, type Step } from "./sim/sim-disk.js";

/** Which steps fail, one kind after the other. */
const FAILING: readonly Step[] = ["sync", "syncFolder", "rename", "close", "write"];
const STEPS = 10;
const QUIET_TURNS = 20;
/** Power cuts after the failure, besides a new start without one. */
const CRASHES = 8;

interface Failure {
  readonly step: Step;
  /** Which of its kind, counted from one. */
  readonly number: number;
}

interface Failed extends Lived {
  readonly fatal: readonly StoreError[];
  readonly errors: readonly unknown[];
}

const retried = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The mistake that this stands for: the second fsync succeeds, and the data is gone.
    await work();
  }
};

const retrying = (disk: Disk): Disk => ({
  ...disk,
  create: async (path) => {
    const file = await disk.create(path);
    return { ...file, sync: () => retried(() => file.sync()) };
  },
  syncFolder: (folder) => retried(() => disk.syncFolder(folder)),
});

/** A new house key is put there by a command beside the bot, which has to say itself what went wrong with it. */
const isOfCommand = (path: string): boolean => path === PLACE.keys || path.includes("house.key");

/** One life, in which one step may fail once; how many steps of the kind there were. */
const live = async (
  chance: Chance,
  { step, number }: Failure,
  broken: boolean,
): Promise<{ readonly failed: Failed; readonly count: number }> => {
  const fatal: StoreError[] = [];
  const errors: unknown[] = [];
  let count = 0;
  const lived = await beginLife(chance, {
    disk: broken ? retrying : (sim) => sim,
    before: async (now, path) => {
      if (now !== step || isOfCommand(path)) return;
      count += 1;
      if (count === number) throw diskError("EIO", path);
    },
    onFatal: (error) => fatal.push(error),
  });
  for (let done = 0; done < STEPS && errors.length === 0; done += 1) errors.push(...(await lived.life.next()));
  return { failed: { ...lived, fatal, errors }, count };
};

/** Everything that changes something, and reading, which might answer what is not on the disk. */
const attempts = (store: EmbeddedStore): readonly (() => Promise<unknown>)[] => [
  () => store.change(someone(1), (file) => ({ file, value: undefined })),
  () => store.change(someone(70), (file) => ({ file, value: undefined })),
  () => store.erase(someone(2)),
  () => store.erase(someone(3), EMPTY_FILE),
  () => store.changeHouse((file) => ({ file, value: undefined })),
  () => store.replaceRoster(rosterWith([someone(4), someone(71)], "later")),
  () => store.rotateIfAsked(),
  () => store.read(someone(0)),
];

const outcomeOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
};

/** What was under way beside the failure comes to its end, though nobody is told that it is there. */
const untilQuiet = async ({ trace }: SimDisk): Promise<void> => {
  for (let [quiet, seen] = [0, trace.length]; quiet < QUIET_TURNS; quiet = trace.length === seen ? quiet + 1 : 0) {
    seen = trace.length;
    await nextTurn();
  }
};

const checkStopped = async ({ store, fatal, errors, sim }: Failed, where: string, found: Findings): Promise<void> => {
  const [first] = fatal;
  if (first === undefined || fatal.length > 1) say(found, `${where}: told of it ${fatal.length} times`);
  if (errors.some((error) => !isTrouble(error, "disk-failed"))) say(found, `${where}: refused for another reason`);
  await untilQuiet(sim);
  const operations = sim.trace.length;
  for (const [index, attempt] of attempts(store).entries()) {
    const error = await outcomeOf(attempt);
    if (error === undefined || error !== first) say(found, `${where}: went on with attempt ${index + 1}`);
  }
  if (sim.trace.length > operations) say(found, `${where}: wrote after it had stopped`);
};

/** The second fsync of a file may succeed although what the first one lost stays lost. */
const checkNotRetried = ({ trace }: SimDisk, where: string, found: Findings): void => {
  const failed = new Set<SimFile>();
  for (const operation of trace) {
    if (operation.kind === "sync-failed") failed.add(operation.file);
    if (operation.kind === "sync" && failed.has(operation.file)) say(found, `${where}: fsync was tried again to success`);
  }
};

/** After a new start on the same machine, and after the power was cut instead. */
const checkKept = async ({ sim, life, setUpAt }: Failed, chance: Chance, where: string, found: Findings): Promise<void> => {
  const disk = platter(sim.begin);
  for (const operation of sim.trace) disk.apply(operation);
  for (const content of [sim.content(), ...disk.crashes(CRASHES, chance).values()]) {
    await checkCrashed({ content, ledger: life.ledger, now: sim.trace.length, isSetUp: sim.trace.length >= setUpAt, where }, found);
  }
};

const fail = async (seed: number, step: Step, broken: boolean, found: Findings): Promise<void> => {
  const { failed: whole, count } = await live(chanceFrom(seed), { step, number: 0 }, false);
  await whole.store.close();
  const number = 1 + chanceFrom(~seed).below(count);
  const chance = chanceFrom(seed);
  const { failed } = await live(chance, { step, number }, broken);
  const where = `seed ${seed}, ${step} ${number} of ${count}`;
  await checkStopped(failed, where, found);
  checkNotRetried(failed.sim, where, found);
  await failed.store.close();
  await checkKept(failed, chance, where, found);
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  for (let number = 0; number < runs; number += 1) {
    const step = FAILING[number % FAILING.length] ?? "sync";
    try {
      await fail(seed * 100_003 + number, step, broken, found);
    } catch (error) {
      say(found, `run ${number + 1}: ${error instanceof Error ? error.message : "something thrown"}`);
    }
    done(number + 1);
  }
  return countsOf(found);
};

/** One step of the disk fails: the store stops, and nothing that was acknowledged is lost. */
export const F09: FaultCase = {
  id: "F09",
  title: "Ein Fehler des Datenträgers bei fsync, rename, close oder write",
  runs: 300,
  shortRuns: 20,
  run,
};
