import { EMPTY_FILE, type EmbeddedStore, isTrouble, newHouseKey, writeHouseKeys } from "../../store/index.js";
import { chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { logged, rosterWith } from "./sim/changes.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";
import { createOn, openOn, PLACE } from "./sim/place.js";
import { tryRealDisk } from "./sim/real-full-disk.js";
import { differences, seenIn } from "./sim/seen-store.js";
import { type Content, foldersOnly, type SimDisk, simDisk } from "./sim/sim-disk.js";
import { overlookingShortWrites, type SmallDisk, smallDisk } from "./sim/small-disk.js";
import { KNOWN, ordinaryChange, takeAwayMore, type WriteType, writeNote, writeTypes } from "./sim/write-types.js";

const STEP_BYTES = 512;

type Seen = ReadonlyMap<string, string>;

/** How much space there is for it. */
interface Trial {
  readonly found: Findings;
  readonly broken: boolean;
  readonly left: number;
}

/** What came of that. */
interface Attempt {
  readonly found: Findings;
  readonly where: string;
  readonly sim: SimDisk;
  readonly small: SmallDisk;
  readonly store: EmbeddedStore;
}

const prepared = async (seed: number): Promise<Content> => {
  const chance = chanceFrom(seed);
  const sim = simDisk(foldersOnly("/srv", PLACE.keys));
  await writeHouseKeys(sim, PLACE.keys, [newHouseKey()]);
  const store = await createOn(sim);
  for (const [mark, person] of [...KNOWN, ...KNOWN].entries()) await writeNote(store, person, mark, chance);
  await store.changeHouse((house) => ({ file: logged(house, 0), value: undefined }));
  await store.replaceRoster(rosterWith(KNOWN, "old"));
  await store.close();
  return sim.content();
};

const afterwards = async (base: Content, type: WriteType): Promise<Seen> => {
  const store = await openOn(simDisk(base));
  await type.run(store);
  return seenIn(store);
};

const before = async (base: Content): Promise<Seen> => seenIn(await openOn(simDisk(base)));

/** What a new start on the same disk finds, which is still as full. */
const reopened = async (sim: SimDisk): Promise<Seen> => {
  const small = smallDisk(simDisk(sim.content()));
  small.left = 0;
  return seenIn(await openOn(small));
};

const succeeds = async ({ found, where }: Attempt, what: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    say(
      found,
      `${where}: ${what} failed: ${isTrouble(error, "full") ? "full" : error instanceof Error ? error.message : "something thrown"}`,
    );
    return false;
  }
};

/** True where it was refused, in words for it. */
const isRefused = async ({ found, where }: Attempt, what: string, work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return false;
  } catch (error) {
    if (!isTrouble(error, "full")) say(found, `${where}: ${what} was refused as ${error instanceof Error ? error.message : "something"}`);
    return true;
  }
};

const expectSame = ({ found, where }: Attempt, what: string, one: Seen, other: Seen): void => {
  const different = differences(one, other);
  found.lost += different.length;
  if (different.length > 0) say(found, `${where}: ${what}`);
};

/** Without the empty files of people who had none before. */
const withoutBegun = (seen: Seen, old: Seen, { beginsFiles }: WriteType): Seen =>
  new Map([...seen].filter(([key, text]) => !beginsFiles || old.has(key) || text !== JSON.stringify(EMPTY_FILE)));

const checkFull = async (attempt: Attempt): Promise<void> => {
  const { small, store, found, where } = attempt;
  if (!(await isRefused(attempt, "an ordinary change", () => ordinaryChange(store))))
    say(found, `${where}: an ordinary change ate the reserve`);
  for (const takeAway of takeAwayMore) await succeeds(attempt, "taking away on a full disk", () => takeAway(store));
  if (!(await isRefused(attempt, "an ordinary change", () => ordinaryChange(store))))
    say(found, `${where}: an ordinary change ate the reserve`);
  expectSame(attempt, "what is answered on the full disk is not what is on it", await seenIn(store), await reopened(attempt.sim));
  small.left = Number.POSITIVE_INFINITY;
  await succeeds(attempt, "the first change after there is space again", () => ordinaryChange(store));
  expectSame(attempt, "what is answered is not what is on the disk", await seenIn(store), await reopened(attempt.sim));
};

const attemptOn = async (base: Content, type: WriteType, { found, broken, left }: Trial): Promise<Attempt> => {
  const sim = simDisk(base);
  const small = smallDisk(sim);
  const store = await openOn(broken ? overlookingShortWrites(small) : small);
  await type.prepare?.(small);
  small.left = left;
  return { found, where: `${type.name}, ${left} bytes left`, sim, small, store };
};

/** Whether the disk was too small for it. */
const tryType = async (base: Content, type: WriteType, [old, next]: readonly [Seen, Seen], trial: Trial): Promise<boolean> => {
  const attempt = await attemptOn(base, type, trial);
  const { found, where, small, store, sim } = attempt;
  found.checked += 1;
  const refused = await isRefused(attempt, "the change", () => type.run(store));
  if (refused && type.urgent) say(found, `${where}: refused although there is a reserve`);
  const seen = await seenIn(store);
  const isThrough = !refused || (type.isBare === true && differences(seen, next).length === 0);
  expectSame(attempt, "neither the old state nor the new one", refused ? withoutBegun(seen, old, type) : seen, isThrough ? next : old);
  expectSame(attempt, "what is answered is not what is on the disk", seen, await reopened(sim));
  if (!small.refused) return false;
  if (refused) small.left = 0;
  if (type.isBare !== true) await checkFull(attempt);
  return true;
};

/** A store whose beginning found no space is no store, and can be begun again. */
const trySetUp = async ({ found, broken, left }: Trial): Promise<boolean> => {
  const sim = simDisk(foldersOnly("/srv", PLACE.keys));
  await writeHouseKeys(sim, PLACE.keys, [newHouseKey()]);
  const small = smallDisk(sim);
  small.left = left;
  found.checked += 1;
  const attempt = { found, where: `marker, ${left} bytes left` };
  try {
    await (await createOn(broken ? overlookingShortWrites(small) : small)).close();
    await openOn(simDisk(sim.content()));
  } catch (error) {
    if (!isTrouble(error, "full")) say(found, `${attempt.where}: ${error instanceof Error ? error.message : "something thrown"}`);
    else await createOn(simDisk(sim.content()));
  }
  return small.refused;
};

const everyOffset = async (found: Findings, broken: boolean, tries: (trial: Trial) => Promise<boolean>, what: string): Promise<void> => {
  try {
    for (let left = 0; await tries({ found, broken, left }); left += STEP_BYTES);
  } catch (error) {
    found.lost += 1;
    say(found, `${what}: ${isTrouble(error, "damaged") ? "damaged" : error instanceof Error ? error.message : "something thrown"}`);
  }
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  for (let number = 1; number <= runs; number += 1) {
    const base = await prepared(seed * 100_003 + number);
    for (const type of writeTypes(seed * 100_003 + number)) {
      const seen = [await before(base), await afterwards(base, type)] as const;
      await everyOffset(found, broken, (trial) => tryType(base, type, seen, trial), type.name);
    }
    await everyOffset(found, broken, trySetUp, "marker");
    done(number);
  }
  if (!broken) await tryRealDisk(found);
  return countsOf(found);
};

/** Wherever the space ends, the old data stay, memory and disk agree, taking away still works, and everything else waits. */
export const F08: FaultCase = {
  id: "F08",
  title: "Voller Datenträger nach je 512 Byte jeder Art von Änderung",
  runs: 10,
  shortRuns: 1,
  run,
};
