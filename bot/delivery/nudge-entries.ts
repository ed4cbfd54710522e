import {
  conclude,
  covers,
  type Day,
  type Format,
  intend,
  type LedgerEntry,
  parseSlotKey,
  type Seen,
  type SlotKey,
  settle,
} from "../../dialogue/index.js";
import type { PlanPart } from "../../store/index.js";

type Slots = PlanPart["slots"];

const entryOf = (slots: Slots, key: SlotKey): LedgerEntry => slots.find((entry) => entry.key === key) ?? { state: "due", key };

const replaced = (slots: Slots, entries: readonly LedgerEntry[]): Slots => {
  const changed = new Set(entries.map(({ key }) => key));
  return [...slots.filter(({ key }) => !changed.has(key)), ...entries];
};

const mapped = (slots: Slots, keys: readonly SlotKey[], change: (entry: LedgerEntry) => LedgerEntry): Slots =>
  slots.map((entry) => (keys.includes(entry.key) ? change(entry) : entry));

/** All slots of one message or none: undefined where one of them was sent meanwhile, or was tried today. The day counts from here on,
 *  so that nobody is written to twice a day, whatever becomes of it. */
export const withIntent = (plan: PlanPart, keys: readonly SlotKey[], today: Day): PlanPart | undefined => {
  const intended: LedgerEntry[] = [];
  for (const key of keys) {
    const decided = intend(entryOf(plan.slots, key), today);
    if (!decided.allowed) return undefined;
    intended.push(decided.value);
  }
  return { ...plan, slots: replaced(plan.slots, intended), nudgedOn: today };
};

/** There is no way to this person: tried, and to be tried tomorrow. */
export const withoutWay = (plan: PlanPart, keys: readonly SlotKey[], today: Day): PlanPart => {
  const intended = withIntent(plan, keys, today);
  if (intended === undefined) return plan;
  return { ...intended, slots: mapped(intended.slots, keys, ({ key }) => ({ state: "unreachable", key, on: today })) };
};

const makesUpFor = (later: SlotKey, earlier: SlotKey, formats: readonly Format[]): boolean => {
  const [one, other] = [parseSlotKey(later), parseSlotKey(earlier)];
  if (one === undefined || other === undefined) return false;
  const format = formats.find(({ id }) => one.dialogue.split("/")[1] === id);
  return format !== undefined && covers(format, one, other);
};

const settled = (entry: LedgerEntry, today: Day): LedgerEntry => {
  const decided = settle(entry, "next-stage", today);
  return decided.allowed ? decided.value : entry;
};

/** What a message that arrived makes up for. */
const withCovered = (slots: Slots, sent: readonly SlotKey[], formats: readonly Format[], today: Day): Slots =>
  slots.map((entry) => (sent.some((key) => makesUpFor(key, entry.key, formats)) ? settled(entry, today) : entry));

export interface Attempt {
  readonly keys: readonly SlotKey[];
  readonly today: Day;
  /** Before this attempt. */
  readonly nudgedOn: Day | undefined;
  readonly formats: readonly Format[];
}

const onDay = ({ nudgedOn, ...plan }: PlanPart, day: Day | undefined): PlanPart => (day === undefined ? plan : { ...plan, nudgedOn: day });

/** What was surely not delivered leaves nothing behind, and the day free for another try: a later stage may be what is sent then. */
export const withOutcome = (plan: PlanPart, seen: Seen, { keys, today, nudgedOn, formats }: Attempt): PlanPart | undefined => {
  // Whoever had everything erased meanwhile gets nothing of it back.
  if (!keys.some((key) => entryOf(plan.slots, key).state === "intent")) return undefined;
  const slots = mapped(plan.slots, keys, (entry) => {
    const decided = conclude(entry, seen, today);
    return decided.allowed ? decided.value : entry;
  });
  const now = keys.map((key) => entryOf(slots, key));
  if (now.every(({ state }) => state === "due")) return onDay({ ...plan, slots: slots.filter(({ state }) => state !== "due") }, nudgedOn);
  const sent = now.filter(({ state }) => state === "sent").map(({ key }) => key);
  return { ...plan, slots: withCovered(slots, sent, formats, today) };
};
