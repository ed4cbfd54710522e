import {
  changedRoles,
  type Day,
  type Instant,
  type LoggedAct,
  type PersonId,
  type Roster,
  withKnownIds,
  withoutLeavers,
} from "../../../dialogue/index.js";
import { type LogEntry, type Renamings, type Replacing, renamedHouse, type Store, withLogged } from "../../../store/index.js";
import { knownIn, withFormerMarks } from "../former-marks.js";
import { catchUp, copyFiles, emptyFiles, eraseFiles, knownAmong, newIdsOf, renameEverywhere, renamingsOf } from "./roster-new-ids.js";
import { rosterStamp } from "./roster-stamp.js";

export interface Order {
  readonly before: Roster;
  readonly after: Roster;
  readonly by: PersonId;
  readonly at: Instant;
  readonly what: LoggedAct;
}

export type Replaced = "replaced" | "changed";

/** One roster at a time; the note in the house record is for what comes after a crash. */
const underWay = new WeakSet<Store>();

const withoutNote = (store: Store): Promise<void> => store.changeHouse(({ replacing: _, ...house }) => ({ file: house, value: undefined }));

/** The note is taken away by the entry in the log, in one step. */
const conclude = async (store: Store, names: Renamings): Promise<void> => {
  const isKnown = await knownIn(store);
  await store.changeHouse(({ replacing, ...before }) => {
    if (replacing === undefined) return { value: undefined };
    const { at, by, what, parts = [], newIds } = replacing;
    const entry: LogEntry = { at, by: by === "operator" || by === "unnamed" ? by : names.everybody.person(by), what, parts };
    const { formerMarks = {}, ...house } = renamedHouse(before, names);
    const marks = withFormerMarks(formerMarks, newIds, isKnown);
    const kept = Object.keys(marks).length === 0 ? {} : { formerMarks: marks };
    return { file: { ...withLogged(house, entry), ...kept }, value: undefined };
  });
};

const carryThrough = async (store: Store, { newIds }: Replacing): Promise<void> => {
  const known = await knownAmong(store, newIds);
  const names = renamingsOf(newIds, known);
  if (newIds.length > 0) await renameEverywhere(store, newIds, names);
  await emptyFiles(
    store,
    known.map(({ from }) => from),
  );
  await conclude(store, names);
};

const giveUp = async (store: Store, { newIds }: Replacing, roster: Roster): Promise<void> => {
  await eraseFiles(
    store,
    newIds.map(({ to }) => to).filter((person) => !roster.has(person)),
  );
  await withoutNote(store);
};

/** Which of the two, the roster that holds says. */
const carryThroughOrGiveUp = async (store: Store): Promise<void> => {
  const { replacing } = await store.house();
  if (replacing === undefined) return;
  const roster = await store.roster();
  await (rosterStamp(roster) === replacing.roster ? carryThrough(store, replacing) : giveUp(store, replacing, roster));
};

const replace = async (store: Store, { before, after: wanted, by, at, what }: Order): Promise<Replaced> => {
  await carryThroughOrGiveUp(store);
  const after = withKnownIds(before, wanted);
  if (rosterStamp(await store.roster()) !== rosterStamp(before)) return "changed";
  const parts = changedRoles(before, after);
  const replacing: Replacing = { at, by, what, parts, roster: rosterStamp(after), newIds: await newIdsOf(store, before, after) };
  await store.changeHouse((house) => ({ file: { ...house, replacing }, value: undefined }));
  const names = renamingsOf(replacing.newIds, await knownAmong(store, replacing.newIds));
  const copies = await copyFiles(store, replacing.newIds, names);
  await store.replaceRoster(after);
  await catchUp(store, replacing.newIds, copies, names);
  await carryThrough(store, replacing);
  return "replaced";
};

/** What the world broke is left as it was before or carried through; the error is thrown where it is as before. */
const orAsBefore = async (store: Store, order: Order): Promise<Replaced> => {
  try {
    return await replace(store, order);
  } catch (error) {
    if (rosterStamp(await store.roster()) !== rosterStamp(withKnownIds(order.before, order.after))) {
      await carryThroughOrGiveUp(store);
      throw error;
    }
    await carryThroughOrGiveUp(store);
    return "replaced";
  }
};

const alone = async <T>(store: Store, work: () => Promise<T>): Promise<T | "changed"> => {
  if (underWay.has(store)) return "changed";
  underWay.add(store);
  try {
    return await work();
  } finally {
    underWay.delete(store);
  }
};

/** The one way from a roster to another. Whoever is called otherwise by the new one keeps what they have. */
export const replaceRoster = (store: Store, order: Order): Promise<Replaced> => alone(store, () => orAsBefore(store, order));

/** Carries through or gives up what a crash has left half-way. Asked when the bot starts. */
export const finishReplacing = async (store: Store): Promise<void> => {
  await alone(store, () => carryThroughOrGiveUp(store));
};

/** Whose things are all gone is in the roster no more. Where a list is just being taken over the next round does it. */
export const forgetLeavers = async (store: Store, today: Day): Promise<void> => {
  await alone(store, async () => {
    const roster = await store.roster();
    const left = withoutLeavers(roster, today);
    if (left !== roster) await store.replaceRoster(left);
  });
};
