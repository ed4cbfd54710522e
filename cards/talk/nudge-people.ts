import { isMixed, type TeamMember } from "../appointment/rows.js";
import { nameOf } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { formatsOf, type NudgePart } from "./nudge-parts.js";

/** A whole message names no more people than this; the rest stands in the overview of the team. */
const MOST_PEOPLE = 20;

/** More slots than this no button carries: those beyond are settled by the next stage and not by a click. */
export const MOST_SLOT_MARKS = 100;

/** What the people and the marks of the slots may take up together, in characters of the card: the whole of it stays below 25 KB. */
const ROOM = 9_400;
/** Each of four buttons carries the marks twice, the second time for clients without Action.Execute. */
const COPIES_OF_MARKS = 8;
/** A row and a choice with nothing in them but the date and the words around it. */
const EMPTY_PERSON = 240;

const lengthOf = ({ id, name, format }: TeamMember, mixed: boolean, { pick }: Voice): number =>
  EMPTY_PERSON + id.length + 2 * (nameOf(name).length + (mixed ? pick(format).length : 0));

/** Of each part those whom the message names, the first part before the others: twenty, or as many as leave room for the marks. Only where
 *  a team is twice as large as usual, or everybody's name as long as a roster takes it, it is fewer. */
export const namedIn = (parts: readonly NudgePart[], slots: string, voice: Voice): readonly (readonly TeamMember[])[] => {
  const mixed = isMixed(formatsOf(parts));
  let room = ROOM - slots.length * COPIES_OF_MARKS;
  let seats = MOST_PEOPLE;
  const isNamed = (member: TeamMember): boolean => {
    room -= lengthOf(member, mixed, voice);
    seats -= 1;
    return room >= 0 && seats >= 0;
  };
  return parts.map((part) => (part.as === "employee" ? [] : part.members.filter(isNamed)));
};
