import { type Day, later } from "./calendar/day.js";
import type { Dialogue, DialogueId } from "./dialogue.js";
import type { Format } from "./formats/format.js";
import type { SlotKey } from "./ledger.js";
import { NO_WISHES, type Person, type PersonId, type Wishes } from "./person.js";

/** What is kept of one person and matters for planning. */
export interface Known {
  readonly wishes: Wishes;
  readonly dialogues: readonly Dialogue[];
  /** Slots with this person as recipient that were sent, or whose fate is unclear: none of them is sent again. */
  readonly handled: ReadonlySet<SlotKey>;
  /** The last day on which a nudge went out to this person. */
  readonly nudgedOn?: Day;
}

export type KnownOf = (person: PersonId) => Known | undefined;

export const NOTHING_KNOWN: Known = { wishes: NO_WISHES, dialogues: [], handled: new Set() };

/** A dialogue that is still to take place. */
export interface Expected {
  readonly id: DialogueId;
  readonly person: Person;
  readonly format: Format;
  /** Nothing is sent about it before this day. */
  readonly since: Day;
  readonly dueOn: Day;
  readonly agreedOn: Day | undefined;
}

const sinceOf = (person: Person, goLive: Day): Day => (person.joinsOn === undefined ? goLive : later(goLive, person.joinsOn));

export const expected = (
  id: DialogueId,
  person: Person,
  format: Format,
  goLive: Day,
  dueOn: Day,
  record: Dialogue | undefined,
): Expected => ({
  id,
  person,
  format,
  since: sinceOf(person, goLive),
  dueOn,
  agreedOn: record?.state === "dated" ? record.on : undefined,
});

export const recordOf = (known: Known, id: DialogueId): Dialogue | undefined => known.dialogues.find((dialogue) => dialogue.id === id);

export const isEligible = (person: Person, format: Format): boolean =>
  format.eligible === "everybody" || format.eligible.includes(person.group);
