import {
  type Day,
  type Dialogue,
  type DialogueId,
  eachNudge,
  type House,
  instantOf,
  type Known,
  keyOf,
  type LedgerEntry,
  type Nudge,
  nudgesNow,
  type PersonId,
  type Situation,
  type SlotKey,
  type Span,
} from "../../dialogue/index.js";
import { knownFrom, type PersonFile, type Store } from "../../store/index.js";

/** What really arrived at people, which no restore can undo. */
export interface Arrived {
  readonly times: Map<SlotKey, number>;
}

const knownOfAll = async (store: Store): Promise<ReadonlyMap<PersonId, Known>> => {
  const known = new Map<PersonId, Known>();
  for (const person of await store.people()) {
    const file = await store.read(person);
    if (file !== undefined) known.set(person, knownFrom(file));
  }
  return known;
};

const withSent = (file: PersonFile, nudge: Nudge, on: Day): PersonFile => {
  const sent = nudge.slots.map((slot): LedgerEntry => ({ state: "sent", key: keyOf(slot), on, activity: "a" }));
  return { ...file, plan: { ...file.plan, slots: [...file.plan.slots, ...sent], nudgedOn: on } };
};

/** When a window begins every due date in it is kept, so that nobody's moves when others come, go or erase. */
export const keepDueDates = async (store: Store, house: House, window: Span): Promise<void> => {
  const dialogues = new Map<DialogueId, Dialogue>();
  const roster = await store.roster();
  const note = ({ slots }: Nudge): void => {
    for (const { dialogue } of slots) {
      const { id, person, format, dueOn } = dialogue;
      dialogues.set(id, { id, person: person.id, format: format.id, dueOn, state: "open" });
    }
  };
  eachNudge({ house, roster, span: window, from: window.from }, note, () => undefined);
  for (const dialogue of dialogues.values()) {
    await store.change(dialogue.person, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: [dialogue] } }, value: undefined }));
  }
};

/** What people do by hand, and do again after a restore, for they have it in their calendars. */
export const agreeOn = async (store: Store, people: readonly PersonId[], on: Day): Promise<void> => {
  const dated = ({ id, person, format, dueOn }: Dialogue): Dialogue => ({
    id,
    person,
    format,
    dueOn,
    state: "dated",
    on,
    from: 600,
    minutes: 30,
  });
  for (const person of people) {
    await store.change(person, (file) => ({
      file: { ...file, plan: { ...file.plan, dialogues: file.plan.dialogues.map(dated) } },
      value: undefined,
    }));
  }
};

/** A day of the clock's way: what is due is kept as sent and arrives. A paused house sends nothing. */
export const sendOn = async (store: Store, house: House, on: Day, arrived: Arrived): Promise<number> => {
  const { paused, restoredOn } = await store.house();
  if (paused !== undefined) return 0;
  const known = await knownOfAll(store);
  const now = instantOf(house.timeZone, on, house.sending.from);
  const situation: Situation = { known: (person) => known.get(person), ...(restoredOn === undefined ? {} : { restoredOn }) };
  const nudges = nudgesNow(house, await store.roster(), now, situation);
  for (const nudge of nudges) {
    await store.change(nudge.to, (file) => ({ file: withSent(file, nudge, on), value: undefined }));
    for (const key of nudge.slots.map(keyOf)) arrived.times.set(key, (arrived.times.get(key) ?? 0) + 1);
  }
  return nudges.length;
};
