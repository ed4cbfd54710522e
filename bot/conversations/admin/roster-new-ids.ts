import { isDeepStrictEqual } from "node:util";
import type { PersonId } from "../../../dialogue/index.js";
import { EMPTY_FILE, isTrouble, type NewId, type PersonFile, type Renaming, renamed, type Store } from "../../../store/index.js";
import { releaseWithMark } from "../marks.js";

/** Each under the id of their own, by who it was. */
export type Copies = ReadonlyMap<PersonId, PersonFile>;

export const renamingOf = (newIds: readonly NewId[]): Renaming => {
  const people = new Map(newIds.map(({ from, to }) => [from, to]));
  return { person: (id) => people.get(id) ?? id, release: releaseWithMark(people) };
};

/** Before the new roster holds: as long as the old one does nobody looks at the copies. What was kept under a new id before belonged
 *  to somebody who is in neither roster. */
export const copyFiles = async (store: Store, newIds: readonly NewId[]): Promise<Copies> => {
  const names = renamingOf(newIds);
  const copies = new Map<PersonId, PersonFile>();
  for (const { from, to } of newIds) {
    const file = renamed((await store.read(from)) ?? EMPTY_FILE, names);
    await store.change(to, () => ({ file, value: undefined }));
    copies.set(from, file);
  }
  return copies;
};

/** What happened to somebody between the copy and the moment from which the new roster holds. Where something has happened to
 *  the copy too, that is the newer of the two. */
export const catchUp = async (store: Store, newIds: readonly NewId[], copies: Copies): Promise<void> => {
  const names = renamingOf(newIds);
  for (const { from, to } of newIds) {
    const copy = copies.get(from);
    const now = renamed((await store.read(from)) ?? EMPTY_FILE, names);
    if (copy === undefined || isDeepStrictEqual(now, copy)) continue;
    await store.change(to, (file) => (isDeepStrictEqual(file, copy) ? { file: now, value: undefined } : { value: undefined }));
  }
};

const renameIn = async (store: Store, person: PersonId, names: Renaming): Promise<void> => {
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
export const renameEverywhere = async (store: Store, newIds: readonly NewId[]): Promise<void> => {
  const names = renamingOf(newIds);
  const former = new Set(newIds.map(({ from }) => from));
  for (const person of await store.people()) if (!former.has(person)) await renameIn(store, person, names);
};

export const eraseFiles = async (store: Store, people: readonly PersonId[]): Promise<void> => {
  for (const person of people) await store.erase(person);
};
