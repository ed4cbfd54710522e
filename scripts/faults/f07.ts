import type { Disk } from "../../store/embedded/disk.js";
import { type Chance, chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { type Crashed, checkCrashed } from "./sim/after-crash.js";
import { beginLife, type Lived } from "./sim/begin-life.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";
import { platter } from "./sim/platter.js";
import type { Operation, SimDisk } from "./sim/sim-disk.js";

/** Steps of a life; each is one change or a few at once. */
const STEPS = 4;
/** Crashes after one operation: all of a change that is alone fit in. */
const CRASHES = 8;
/** One in so many is cut off once more while the store recovers. */
const RECOVERIES = 12;

/** What others leave out: write-file-atomic the sync of the folder, lowdb both. */
const FORGETFUL: readonly ((disk: Disk) => Disk)[] = [
  (disk) => ({ ...disk, syncFolder: async () => undefined }),
  (disk) => ({ ...disk, create: async (path) => ({ ...(await disk.create(path)), sync: async () => undefined }) }),
];

const lived = async (chance: Chance, broken: boolean): Promise<Lived> => {
  const begun = await beginLife(chance, { disk: broken ? chance.pick(FORGETFUL) : (sim) => sim });
  for (let step = 0; step < STEPS; step += 1) for (const error of await begun.life.next()) throw error;
  await begun.store.close();
  return begun;
};

/** What it names was looked at since the last promise: looking again would find the same. */
const onlyNew = () => {
  const known = new Set<string>();
  let promised = 0;
  return (crashes: ReadonlyMap<string, Crashed["content"]>, promises: number): readonly Crashed["content"][] => {
    if (promises !== promised) known.clear();
    promised = promises;
    const fresh = [...crashes].filter(([name]) => !known.has(name));
    for (const [name] of fresh) known.add(name);
    return fresh.map(([, content]) => content);
  };
};

/** Power gone again at a random moment of the recovery. */
const cutOffAgain = async (crashed: Crashed, { begin, trace }: SimDisk, chance: Chance, found: Findings): Promise<void> => {
  const again = platter(begin);
  for (const operation of trace.slice(0, chance.below(trace.length + 1))) again.apply(operation);
  for (const content of again.crashes(1, chance).values()) {
    await checkCrashed({ ...crashed, content, where: `${crashed.where}, again` }, found);
  }
};

const describe = (operation: Operation | undefined): string => operation?.kind ?? "nothing";

const checkAll = async ({ sim, life: { ledger }, setUpAt }: Lived, chance: Chance, run: number, found: Findings): Promise<void> => {
  const disk = platter(sim.begin);
  const fresh = onlyNew();
  for (let now = 0; now <= sim.trace.length; now += 1) {
    const where = `run ${run}, after ${now} operations (${describe(sim.trace[now - 1])})`;
    for (const content of fresh(disk.crashes(CRASHES, chance), ledger.promisedAt(now))) {
      const crashed: Crashed = { content, ledger, now, isSetUp: now >= setUpAt, where };
      const recovered = await checkCrashed(crashed, found);
      if (chance.below(RECOVERIES) === 0) await cutOffAgain(crashed, recovered, chance, found);
    }
    const operation = sim.trace[now];
    if (operation !== undefined) disk.apply(operation);
  }
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  for (let number = 1; number <= runs; number += 1) {
    const chance = chanceFrom(seed * 100_003 + number);
    try {
      await checkAll(await lived(chance, broken), chance, number, found);
    } catch (error) {
      say(found, `run ${number}: ${error instanceof Error ? error.message : "something thrown"}`);
    }
    done(number);
  }
  return countsOf(found);
};

/** Every disk that a power cut may leave at every moment opens, in the old state or the new one, with all that was acknowledged. */
export const F07: FaultCase = {
  id: "F07",
  title: "Stromausfall in jedem Augenblick von Folgen zufälliger Änderungen",
  runs: 200,
  shortRuns: 4,
  run,
};
