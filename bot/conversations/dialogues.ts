import {
  chainOf,
  type Dialogue,
  type Format,
  type Person,
  type PersonId,
  type Side,
  type Standing,
  standingsOf,
} from "../../dialogue/index.js";
import { EMPTY_FILE, type PersonFile } from "../../store/index.js";
import { dialogueMark, dialogueMarked } from "./marks.js";
import type { Talk } from "./talk.js";

/** A dialogue as one of its two sides comes to it. */
export interface Seat {
  readonly dialogue: Dialogue;
  readonly format: Format;
  readonly employee: Person;
  /** Who leads the employee today. */
  readonly lead?: Person;
  readonly side: Side;
  readonly file: PersonFile;
}

const formatOf = (talk: Talk, { format }: Dialogue): Format | undefined => talk.house.formats.find(({ id }) => id === format);

const seatOf = (talk: Talk, dialogue: Dialogue, employee: PersonId, file: PersonFile): Seat | undefined => {
  const format = formatOf(talk, dialogue);
  const person = talk.roster.get(employee);
  if (format === undefined || person === undefined) return undefined;
  const [leadId] = chainOf(talk.roster, employee);
  const lead = leadId === undefined ? undefined : talk.roster.get(leadId);
  return { dialogue, format, employee: person, side: employee === talk.me.id ? "employee" : "lead", file, ...(lead && { lead }) };
};

export const dialogueIn = (file: PersonFile, id: Dialogue["id"]): Dialogue | undefined =>
  file.plan.dialogues.find((dialogue) => dialogue.id === id);

/** By the mark on a card, loaded afresh. Whether the one who asks may do anything with it is asked of `may` by whoever calls. */
export const seatAt = async (talk: Talk, mark: string | undefined): Promise<Seat | undefined> => {
  const found = mark === undefined ? undefined : await dialogueMarked(mark, talk.roster, talk.store);
  if (found === undefined) return undefined;
  const file = found.person === talk.me.id ? talk.file : ((await talk.store.read(found.person)) ?? EMPTY_FILE);
  const dialogue = dialogueIn(file, found.id);
  return dialogue === undefined ? undefined : seatOf(talk, dialogue, found.person, file);
};

export interface OwnSeat extends Seat {
  readonly standing: Standing;
}

const latestFirst = (one: OwnSeat, other: OwnSeat): number => other.dialogue.dueOn - one.dialogue.dueOn;

/** The reader's own that somebody may mean who names none, the likeliest first: what took place comes last, and what nobody talks
 *  about any more is not among them. */
export const ownSeats = (talk: Talk): readonly OwnSeat[] => {
  const seats = standingsOf(talk.file.plan.dialogues, talk.house.formats, talk.today).flatMap(({ dialogue, standing }) => {
    const seat = seatOf(talk, dialogue, talk.me.id, talk.file);
    return seat === undefined ? [] : [{ ...seat, standing }];
  });
  const past = seats.filter(({ dialogue, standing }) => standing === "over" && dialogue.state === "held");
  return [...seats.filter(({ standing }) => standing !== "over"), ...past.sort(latestFirst)];
};

/** The one that somebody means who names none. */
export const ownSeat = (talk: Talk): Seat | undefined => ownSeats(talk)[0];

/** Named by a card, or else the one that is next. */
export const meantSeat = async (talk: Talk, mark: string | undefined): Promise<Seat | undefined> =>
  mark === undefined ? ownSeat(talk) : seatAt(talk, mark);

export const markOfSeat = ({ dialogue }: Seat): string => dialogueMark(dialogue.id);

export const teamOf = (talk: Talk): readonly Person[] => [...talk.roster.values()].filter(({ lead }) => lead === talk.me.id);
