import { createHash } from "node:crypto";
import {
  type Dialogue,
  type DialogueId,
  dialogueId,
  type PersonId,
  parseDialogueId,
  type ReleaseId,
  type Roster,
  type SlotKey,
} from "../../dialogue/index.js";
import type { FormerMarks, Store } from "../../store/index.js";

/** Sixty bits: in a house of ten thousand two people have the same once in twenty billion houses. */
const MARK_LENGTH = 10;
const BETWEEN = ".";

const marks = new Map<PersonId, string>();

/** Stands for somebody on a card, so that no card carries an address or an account. Not a secret: whoever makes one up is asked
 *  dialogue/access like everybody else. Kept once made, so that a mark of nobody is not looked for longer than one of somebody. */
export const markOf = (person: PersonId): string => {
  const kept = marks.get(person);
  if (kept !== undefined) return kept;
  const made = createHash("sha256").update(person).digest("base64url").slice(0, MARK_LENGTH);
  marks.set(person, made);
  return made;
};

const marksKept = new WeakMap<Roster, ReadonlyMap<string, PersonId>>();

const marksOf = (roster: Roster): ReadonlyMap<string, PersonId> => {
  const there = marksKept.get(roster);
  if (there !== undefined) return there;
  const made = new Map([...roster.keys()].map((person) => [markOf(person), person]));
  marksKept.set(roster, made);
  return made;
};

export const isMarkIn = (mark: string, roster: Roster): boolean => marksOf(roster).has(mark);

/** The same with another mark in front. */
export const withMark = (text: string, other: (mark: string) => string): string => {
  const [mark = "", ...rest] = text.split(BETWEEN);
  return [other(mark), ...rest].join(BETWEEN);
};

/** Also somebody who is in the roster no more, while anything of theirs is kept. */
const personMarked = async (mark: string, roster: Roster, store: Pick<Store, "people">): Promise<PersonId | undefined> =>
  marksOf(roster).get(mark) ?? (await store.people()).find((person) => markOf(person) === mark);

/** For cards. */
export const dialogueMark = (id: DialogueId): string => {
  const parts = parseDialogueId(id);
  if (parts === undefined) throw new Error("not the id of a dialogue");
  return [markOf(parts.person), parts.format, parts.window].join(BETWEEN);
};

export const markOfDialogue = ({ id }: Pick<Dialogue, "id">): string => dialogueMark(id);

/** Whose dialogue it is and which; undefined for whatever is no mark of one. */
export const dialogueMarked = async (
  text: string,
  roster: Roster,
  store: Pick<Store, "people">,
): Promise<{ readonly person: PersonId; readonly id: DialogueId } | undefined> => {
  const [mark = "", format = "", window = "", ...rest] = text.split(BETWEEN);
  if (rest.length > 0 || mark.length !== MARK_LENGTH) return undefined;
  const person = await personMarked(mark, roster, store);
  if (person === undefined) return undefined;
  const parts = parseDialogueId(`${person}/${format}/${window}`);
  return parts === undefined ? undefined : { person, id: dialogueId(person, parts.format, parts.window) };
};

/** Says in whose file it is: no index has to be kept of who released what. */
export const newReleaseId = (author: PersonId, chance: () => string): ReleaseId => `${markOf(author)}${BETWEEN}${chance()}` as ReleaseId;

export const authorMarked = async (text: string, roster: Roster, store: Pick<Store, "people">): Promise<PersonId | undefined> => {
  const [mark = "", ...rest] = text.split(BETWEEN);
  return rest.length === 1 && mark.length === MARK_LENGTH ? personMarked(mark, roster, store) : undefined;
};

/** The id of a release whose author is called otherwise from now on. */
export const releaseWithMark = (people: ReadonlyMap<PersonId, PersonId>): ((id: ReleaseId) => ReleaseId) => {
  const marks = new Map([...people].map(([from, to]) => [markOf(from), markOf(to)]));
  return (id) => withMark(id, (mark) => marks.get(mark) ?? mark) as ReleaseId;
};

/** Among the slots in one person's file, so that few characters are enough. */
const SLOT_MARK_LENGTH = 6;

/** Says whose dialogue it is by the person's mark: the same slot is found again after they are called otherwise. */
const inMarks = (key: SlotKey): string => {
  const seam = key.lastIndexOf("#");
  return dialogueMark(key.slice(0, seam) as DialogueId) + key.slice(seam);
};

const shortMark = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, SLOT_MARK_LENGTH);

/** On the card of a nudge: shows later which message it was that arrived. */
export const slotMark = (key: SlotKey): string => shortMark(inMarks(key));

export const slotMarks = (keys: readonly SlotKey[]): string => keys.map(slotMark).join(BETWEEN);

/** Also as on cards from before an import that calls its person otherwise. */
export const slotMarksEver = (key: SlotKey, former: FormerMarks): readonly string[] => {
  const text = inMarks(key);
  const [now] = text.split(BETWEEN);
  const marks = Object.entries(former).flatMap(([mark, person]) => (markOf(person) === now ? [mark] : []));
  return [text, ...marks.map((mark) => withMark(text, () => mark))].map(shortMark);
};

export const marksIn = (text: string): ReadonlySet<string> => new Set(text.split(BETWEEN));
