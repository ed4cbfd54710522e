import { type Day, earlier, later, plusDays, plusMonths, type Span } from "./calendar/day.js";
import type { Said, Side } from "./dialogue.js";
import type { Wishes } from "./person.js";

interface OfAPerson {
  /** The last day in the house of the person whose record it is; absent: stays. */
  readonly leavesOn?: Day;
}

/** Belongs to no single person, so nobody takes it along. */
interface OfTheHouse {
  readonly on: Day;
  readonly leavesOn?: never;
}

/** What is written for one dialogue, by one side of it. */
export interface NotesFacts extends OfAPerson {
  readonly begunOn: Day;
  readonly side: Side;
  readonly held?: readonly Said[];
}

export interface ReleaseFacts extends OfAPerson {
  readonly releasedOn: Day;
  readonly withdrawnOn?: Day;
}

/** Of every kind of record, what has to be known of one to say when it ends. */
export interface Facts {
  readonly preparation: NotesFacts;
  readonly draft: NotesFacts;
  readonly "lead-topics": NotesFacts;
  readonly release: ReleaseFacts;
  readonly answer: ReleaseFacts;
  readonly "protocol-wish": OfAPerson & { readonly since: Day; readonly heldSaidOn?: Day };
  readonly protocol: OfAPerson & { readonly since: Day };
  readonly appointment: OfAPerson & { readonly on: Day; readonly heldSaidOn?: Day };
  readonly dialogue: OfAPerson & { readonly dueOn: Day; readonly heldOn?: Day };
  readonly slot: OfAPerson & { readonly on: Day; readonly dueOn: Day };
  readonly wishes: OfAPerson;
  readonly pause: OfAPerson & Pick<Span, "to">;
  readonly "roster-entry": OfAPerson;
  /** That somebody looked at the person's delivery records. */
  readonly emergency: OfAPerson & { readonly on: Day };
  readonly "admin-log": OfTheHouse;
  readonly "deletion-receipt": OfTheHouse;
  /** Counted from the last day of its half-year. */
  readonly publication: OfTheHouse;
}

export type RecordKind = keyof Facts;

/** Undefined: lasts as long as its person is in the house. */
type Rule<F> = (facts: F) => Day | undefined;
type Rules = { readonly [K in RecordKind]: Rule<Facts[K]> };

/** Whatever somebody wrote is gone by then, without anybody doing anything. */
export const LONGEST_MONTHS = 13;
/** Somebody said to have held a dialogue can object before their own notes are destroyed for it, also after a fortnight off. */
export const OBJECTION_DAYS = 14;
/** A protocol is mostly wished for in the talk or soon after it; by then the other side will not say yes any more. */
export const WISH_DAYS = 14;
/** A roster that lists somebody as gone by mistake is mended by then. */
export const LEAVER_DAYS = 30;

/** For the author to read once more what they took back; nobody else sees it from the first moment on. */
export const WITHDRAWN_DAYS = 30;
export const LEDGER_DAYS = 90;
/** An agreed date of which nobody ever said that it took place. */
export const OLD_DATE_DAYS = 90;
/** Longer than a yearly window: a due date that gave way to the pause would come back once the pause is forgotten. */
export const PAUSE_MONTHS = 13;
export const LOG_MONTHS = 12;
/** A rhythm of up to two years counts from the last dialogue, and the next one may be late. */
export const DIALOGUE_MONTHS = 36;

const first = (date: Day, other: Day | undefined): Day => (other === undefined ? date : earlier(date, other));

const dayAfter = (date: Day | undefined): Day | undefined => (date === undefined ? undefined : plusDays(date, 1));

/** Whoever says it took place has no more use for their notes on the day after. Whoever only hears it said gets time to object,
 *  and confirming late does not make it longer. */
const goneForHeld = ({ side, held = [] }: NotesFacts): Day | undefined =>
  held
    .map(({ by, on }) => plusDays(on, by === side ? 1 : OBJECTION_DAYS))
    .reduce<Day | undefined>((end, other) => first(other, end), undefined);

const notes: Rule<NotesFacts> = (facts) => first(plusMonths(facts.begunOn, LONGEST_MONTHS), goneForHeld(facts));

const released: Rule<ReleaseFacts> = ({ releasedOn, withdrawnOn }) =>
  first(plusMonths(releasedOn, LONGEST_MONTHS), withdrawnOn === undefined ? undefined : plusDays(withdrawnOn, WITHDRAWN_DAYS));

const wished: Rule<Facts["protocol-wish"]> = ({ since, heldSaidOn }) =>
  first(plusMonths(since, LONGEST_MONTHS), heldSaidOn === undefined ? undefined : plusDays(later(since, heldSaidOn), WISH_DAYS));

const logged: Rule<{ readonly on: Day }> = ({ on }) => plusMonths(on, LOG_MONTHS);

const stays: Rule<OfAPerson> = () => undefined;

const RULES: Rules = {
  preparation: notes,
  draft: notes,
  "lead-topics": notes,
  release: released,
  answer: released,
  "protocol-wish": wished,
  protocol: ({ since }) => plusMonths(since, LONGEST_MONTHS),
  appointment: ({ on, heldSaidOn }) => first(plusDays(on, OLD_DATE_DAYS), dayAfter(heldSaidOn)),
  dialogue: ({ dueOn, heldOn }) => plusMonths(heldOn ?? dueOn, DIALOGUE_MONTHS),
  // Counted from the due date: a stage long before it must not be forgotten, or it would be sent a second time.
  slot: ({ on, dueOn }) => plusDays(later(on, dueOn), LEDGER_DAYS),
  wishes: stays,
  pause: ({ to }) => plusMonths(to, PAUSE_MONTHS),
  "roster-entry": stays,
  emergency: logged,
  "admin-log": logged,
  "deletion-receipt": logged,
  publication: ({ on }) => plusMonths(on, DIALOGUE_MONTHS),
};

export const RECORD_KINDS = Object.keys(RULES) as readonly RecordKind[];

/** Whoever leaves takes everything along, whatever its own rule says. */
const goneForLeaving = (facts: OfAPerson): Day | undefined =>
  facts.leavesOn === undefined ? undefined : plusDays(facts.leavesOn, LEAVER_DAYS);

/** The day on which the record is destroyed: from then on it must not be found anywhere. */
export const endsOn = <K extends RecordKind>(kind: K, facts: Facts[K]): Day | undefined => {
  const own = RULES[kind](facts);
  const leaving = goneForLeaving(facts);
  return own === undefined ? leaving : first(own, leaving);
};

export const isDestroyedOn = <K extends RecordKind>(kind: K, facts: Facts[K], today: Day): boolean => {
  const end = endsOn(kind, facts);
  return end !== undefined && end <= today;
};

/** Pauses that are over are nobody's business for ever. */
export const withoutOldPauses = (wishes: Wishes, today: Day): Wishes => ({
  ...wishes,
  pauses: wishes.pauses.filter(({ to }) => !isDestroyedOn("pause", { to }, today)),
});
