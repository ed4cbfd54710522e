import { hasPassed, type Views } from "../../../cards/index.js";
import {
  chainOf,
  type DateHint,
  type Day,
  type Dialogue,
  type Format,
  type House,
  type Person,
  type PersonId,
  type Roster,
  type Side,
  type Telling,
  type When,
} from "../../../dialogue/index.js";
import { dialogueMark } from "../marks.js";
import { type Shown, shown } from "../reply.js";

/** A dialogue as one of its two sides is told of it. */
export interface Seated {
  readonly dialogue: Dialogue;
  readonly format: Format;
  readonly employee: Person;
  readonly lead: Person;
  /** Of whoever reads the card. */
  readonly side: Side;
  readonly timeZone: string;
  /** Absent where the clock has no say in what is told. */
  readonly today?: Day;
}

type Where = { readonly house: House; readonly roster: Roster; readonly today?: Day };

const sideOf = (reader: PersonId, employee: Person, lead: Person): Side | undefined => {
  if (reader === employee.id) return "employee";
  return reader === lead.id ? "lead" : undefined;
};

/** By the roster of today: undefined for whoever led once, and where one side is missing. */
export const seatedFor = ({ house, roster, today }: Where, dialogue: Dialogue, reader: PersonId): Seated | undefined => {
  const format = house.formats.find(({ id }) => id === dialogue.format);
  const employee = roster.get(dialogue.person);
  const [leadId] = chainOf(roster, dialogue.person);
  const lead = leadId === undefined ? undefined : roster.get(leadId);
  if (format === undefined || employee === undefined || lead === undefined) return undefined;
  const side = sideOf(reader, employee, lead);
  return side === undefined ? undefined : { dialogue, format, employee, lead, side, timeZone: house.timeZone, ...(today && { today }) };
};

export const otherSeated = ({ side, employee, lead }: Seated): Person => (side === "employee" ? lead : employee);

export const pairOf = (seated: Seated) => ({
  format: seated.format.name,
  id: dialogueMark(seated.dialogue.id),
  side: seated.side,
  otherName: otherSeated(seated).name,
});

const whenOf = ({ on, from, minutes }: When): When => ({ on, from, minutes });

/** The date that stands, whatever is proposed instead. */
export const agreedIn = (dialogue: Dialogue): { readonly agreed?: When } =>
  dialogue.state === "dated" ? { agreed: whenOf(dialogue) } : {};

/** The date that stands and that nobody has let pass. */
export const aheadIn = ({ dialogue, today }: Seated): { readonly agreed?: When } => {
  const { agreed } = agreedIn(dialogue);
  return agreed === undefined || hasPassed(agreed, today) ? {} : { agreed };
};

/** What else may be found from there. */
type Beside = Pick<Views["dialogue"], "others" | "leads">;

export const dialogueCard = (seated: Seated, beside: Beside = {}): Shown =>
  shown("dialogue", { ...pairOf(seated), dialogue: seated.dialogue, ...(seated.today && { today: seated.today }), ...beside });

export const agreedCard = (seated: Seated, agreed: When, moved: boolean): Shown => {
  const { upn } = otherSeated(seated);
  const { timeZone } = seated;
  return shown("agreed", { ...pairOf(seated), agreed, moved, timeZone, ...(upn === undefined ? {} : { otherUpn: upn }) });
};

/** Without what waits for an answer. */
const settledCard = (seated: Seated, moved: boolean): Shown => {
  const { dialogue } = seated;
  switch (dialogue.state) {
    case "open":
    case "waived":
      return dialogueCard(seated);
    case "dated":
      if (hasPassed(dialogue, seated.today)) return dialogueCard(seated);
      return agreedCard(seated, whenOf(dialogue), moved);
    case "held":
      return shown("held", { ...pairOf(seated), dialogue });
  }
};

/** Where the dialogue stands for this side, the open question first. */
export const stateCard = (seated: Seated, hints: readonly DateHint[] = []): Shown => {
  const { dialogue, side } = seated;
  if (dialogue.state === "held" || dialogue.state === "waived" || dialogue.proposed === undefined) return settledCard(seated, false);
  const { by, when } = dialogue.proposed;
  const view = { ...pairOf(seated), proposed: when, ...aheadIn(seated) };
  return by === side ? shown("proposal-sent", { ...view, hints }) : shown("proposed", view);
};

export const droppedCard = (seated: Seated, proposed: When): Shown =>
  shown("dropped", { ...pairOf(seated), proposed, ...agreedIn(seated.dialogue) });

export const cancelledCard = (seated: Seated, was: When): Shown => shown("cancelled", { ...pairOf(seated), was });

export const objectedCard = (seated: Seated): Shown => shown("objected", pairOf(seated));

/** The message about one fact, from what holds now: both the one that is sent and the one that takes the place of an outdated one.
 *  Where something newer holds it shows that. Undefined for what is not about a date or about "took place". */
export const noticeCard = (seated: Seated, telling: Telling): Shown | undefined => {
  switch (telling.kind) {
    case "agreed":
      return settledCard(seated, telling.moved);
    case "proposed":
    case "held":
      return stateCard(seated);
    case "objected":
      return seated.dialogue.state === "held" ? stateCard(seated) : objectedCard(seated);
    // What is gone stays gone, whatever came after it.
    case "dropped":
      return droppedCard(seated, telling.when);
    case "cancelled":
      return cancelledCard(seated, telling.when);
    case "release":
    case "answer":
    case "emergency-asked":
    case "emergency-decided":
    case "emergency-opened":
      return undefined;
  }
};
