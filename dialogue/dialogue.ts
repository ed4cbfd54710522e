import type { Day } from "./calendar/day.js";
import type { MinuteOfDay } from "./calendar/zone.js";
import type { FormatId, Recipient } from "./formats/format.js";
import { parseFormatId } from "./formats/ids.js";
import type { PersonId } from "./person.js";
import { parseId } from "./roster/values.js";

/** One person, one format, one window: "ada@amt.example/ifd/2026-H2". */
export type DialogueId = string & { readonly brand: "DialogueId" };

/** The two who talk. Who is the lead is asked of the roster at every step: a new lead takes the place of the old one. */
export type Side = Recipient;

/** A date as people make it: a day and a time on the wall, which stays what it is when the clocks change. */
export interface When {
  readonly on: Day;
  readonly from: MinuteOfDay;
  readonly minutes: number;
}

export interface Proposal {
  readonly by: Side;
  readonly when: When;
}

interface Planned {
  readonly id: DialogueId;
  readonly person: PersonId;
  readonly format: FormatId;
  readonly dueOn: Day;
}

export interface Open extends Planned {
  readonly state: "open";
  readonly proposed?: Proposal;
}

/** The agreed date stands until another is agreed on, also while one side proposes to move it. */
export interface Dated extends Planned, When {
  readonly state: "dated";
  readonly proposed?: Proposal;
}

/** The day is kept for each side: with it the end of one's own notes and the other side's time to object begin, see retention.ts. */
export interface Said {
  readonly by: Side;
  readonly on: Day;
}

/** The complete record: there is no place for what was talked about. */
export interface Held extends Planned {
  readonly state: "held";
  readonly heldOn: Day;
  /** Who says so, in that order; both when the other side confirmed it. */
  readonly said: readonly Said[];
}

export interface Waived extends Planned {
  readonly state: "waived";
  /** Nobody's decision and nobody's illness: only what the roster or a pause of the person's own says. */
  readonly why: "away" | "left" | "not-eligible";
}

export type Dialogue = Open | Dated | Held | Waived;

export interface DialogueParts {
  readonly id: DialogueId;
  readonly person: PersonId;
  readonly format: FormatId;
  readonly window: string;
}

/** A year or two marks and the id of a yearly window, see windows.ts and cycle.ts. */
const WINDOW = /^[A-Za-z0-9-]{1,24}$/;

/** The ids of everybody's dialogue in one window: a house of thousands asks for all of them at once.
 *  No part may contain a slash; the ids that can come in here do not, see formats/ids.ts and roster/values.ts. */
export const dialogueIds = (format: FormatId, window: string): ((person: PersonId) => DialogueId) => {
  const rest = `/${format}/${window}`;
  return (person) => (person + rest) as DialogueId;
};

export const dialogueId = (person: PersonId, format: FormatId, window: string): DialogueId => dialogueIds(format, window)(person);

/** For ids that come in from outside: card data, files. The person is read by the roster's own rule, so that no path made of it
 *  leads out of a folder; in lower case, as the roster keeps ids, so that one dialogue has one id. */
export const parseDialogueId = (text: string): DialogueParts | undefined => {
  const [person = "", formatText = "", window = "", ...rest] = text.split("/");
  const format = parseFormatId(formatText);
  if (parseId(person) !== person || format === undefined || !WINDOW.test(window) || rest.length > 0) return undefined;
  return { id: text as DialogueId, person: person as PersonId, format, window };
};

export const otherSide = (side: Side): Side => (side === "employee" ? "lead" : "employee");

export const isOver = (dialogue: Dialogue): dialogue is Held | Waived => dialogue.state === "held" || dialogue.state === "waived";

/** What is left when a state is taken away from a dialogue. */
export const plannedOf = ({ id, person, format, dueOn }: Dialogue): Planned => ({ id, person, format, dueOn });

/** All that a lead learns of a dialogue. */
export interface LeadView {
  readonly dueOn: Day;
  readonly agreedOn?: Day;
  readonly held: boolean;
}

/** Nothing of a waived dialogue: why somebody is away or gone is not the bot's to tell. */
export const leadViewOf = (dialogue: Dialogue): LeadView | undefined => {
  const { dueOn } = dialogue;
  switch (dialogue.state) {
    case "open":
      return { dueOn, held: false };
    case "dated":
      return { dueOn, agreedOn: dialogue.on, held: false };
    case "held":
      return { dueOn, held: true };
    case "waived":
      return undefined;
  }
};
