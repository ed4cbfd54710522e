import { isDeepStrictEqual } from "node:util";
import { diffRosters, type PersonId, type Roster } from "../../../dialogue/index.js";
import {
  EMPTY_FILE,
  isTrouble,
  type NewId,
  type PersonFile,
  type Renaming,
  type Renamings,
  renamed,
  type Store,
} from "../../../store/index.js";
import { releaseWithMark } from "../marks.js";

/** Each under the id of their own, by who it was. */
export type Copies = ReadonlyMap<PersonId, PersonFile>;

const renamingOf = (newIds: readonly NewId[]): Renaming => {
  const people = new Map(newIds.map(({ from, to }) => [from, to]));
  return { person: (id) => people.get(id) ?? id, release: releaseWithMark(people) };
};

/** Undefined where it cannot be read: then nobody knows whose it is. */
const fileIn = async (store: Pick<Store, "read">, person: PersonId): Promise<PersonFile | undefined> => {
  try {
    return await store.read(person);
  } catch (error) {
    if (!isTrouble(error, "damaged")) throw error;
    return undefined;
  }
};

const isOf = (file: PersonFile | undefined, { to }: NewId): boolean => file?.plan.entraId === to;

/** The list says who somebody is; whose things these are only Teams has said, and it stands with them wherever they lie. */
export const knownAmong = async (store: Store, newIds: readonly NewId[]): Promise<readonly NewId[]> => {
  const known: NewId[] = [];
  for (const one of newIds) {
    if (isOf(await fileIn(store, one.from), one) || isOf(await fileIn(store, one.to), one)) known.push(one);
  }
  return known;
};

export const renamingsOf = (newIds: readonly NewId[], known: readonly NewId[]): Renamings => ({
  everybody: renamingOf(newIds),
  known: renamingOf(known),
});

/** Whose things were left behind by a list with a wrong id, and who now comes with the one that Teams had said. */
const foundAgain = async (store: Store, joined: readonly { readonly id: PersonId; readonly upn?: string }[], before: Roster) => {
  const kept = new Set(await store.people());
  const found: NewId[] = [];
  for (const { id: to, upn } of joined) {
    const from = upn as PersonId | undefined;
    if (from === undefined || from === to || before.has(from) || !kept.has(from)) continue;
    if (isOf(await fileIn(store, from), { from, to })) found.push({ from, to });
  }
  return found;
};

export const newIdsOf = async (store: Store, before: Roster, after: Roster): Promise<readonly NewId[]> => {
  const { changedId, joined } = diffRosters(before, after);
  const again = await foundAgain(store, joined, before);
  return [...changedId.map((change) => ({ from: change.before.id, to: change.after.id })), ...again.filter(({ from }) => !after.has(from))];
};

/** When something is due and what was sent for it, which others see as well. All else stays where it is. */
const withoutTheirs = ({ plan: { dialogues, slots } }: PersonFile): PersonFile => ({
  ...EMPTY_FILE,
  plan: { ...EMPTY_FILE.plan, dialogues, slots },
});

const copyOf = (file: PersonFile = EMPTY_FILE, one: NewId, names: Renamings): PersonFile =>
  renamed(isOf(file, one) ? file : withoutTheirs(file), names);

/** Before the new roster holds: as long as the old one does nobody looks at the copies. What was kept under a new id before belonged
 *  to somebody who is in neither roster. */
export const copyFiles = async (store: Store, newIds: readonly NewId[], names: Renamings): Promise<Copies> => {
  const copies = new Map<PersonId, PersonFile>();
  for (const one of newIds) {
    const file = copyOf(await store.read(one.from), one, names);
    await store.change(one.to, () => ({ file, value: undefined }));
    copies.set(one.from, file);
  }
  return copies;
};

/** What happened to somebody between the copy and the moment from which the new roster holds. Where something has happened to
 *  the copy too, that is the newer of the two. */
export const catchUp = async (store: Store, newIds: readonly NewId[], copies: Copies, names: Renamings): Promise<void> => {
  for (const one of newIds) {
    const copy = copies.get(one.from);
    const now = copyOf(await store.read(one.from), one, names);
    if (copy === undefined || isDeepStrictEqual(now, copy)) continue;
    await store.change(one.to, (file) => (isDeepStrictEqual(file, copy) ? { file: now, value: undefined } : { value: undefined }));
  }
};

const renameIn = async (store: Store, person: PersonId, names: Renamings): Promise<void> => {
  try {
    await store.change(person, (file) => {
      const now = renamed(file, names);
      return isDeepStrictEqual(now, file) ? { value: undefined } : { file: now, value: undefined };
    });
  } catch (error) {
    // Somebody else's damaged file is no reason to keep everybody waiting; it is told to whoever it belongs to.
    if (!isTrouble(error, "damaged")) throw error;
  }
};

/** Others name them too: as a recipient, as a writer of an answer, as somebody who is led. */
export const renameEverywhere = async (store: Store, newIds: readonly NewId[], names: Renamings): Promise<void> => {
  const former = new Set(newIds.map(({ from }) => from));
  for (const person of await store.people()) if (!former.has(person)) await renameIn(store, person, names);
};

export const eraseFiles = async (store: Store, people: readonly PersonId[]): Promise<void> => {
  for (const person of people) await store.erase(person);
};

/** Nothing is left of what went over. An empty file stays and goes as a leaver's, as one does with which nothing went over: whether
 *  somebody had ever been here is told neither by a file nor by a receipt. */
export const emptyFiles = async (store: Store, people: readonly PersonId[]): Promise<void> => {
  for (const person of people) await store.erase(person, EMPTY_FILE);
};
