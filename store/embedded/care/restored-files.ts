import {
  conclude,
  type Day,
  type House,
  type Known,
  type LedgerEntry,
  type Notice,
  type PersonId,
  type Roster,
  type SlotKey,
  slotsPlannedIn,
  slotsWithoutDueDate,
  unclearNotice,
} from "../../../dialogue/index.js";
import type { PersonFile } from "../../person-file.js";

export interface Days {
  /** The day of the backup. */
  readonly since: Day;
  readonly today: Day;
}

export type Unclear = (person: PersonId) => readonly SlotKey[];

/** What may have been sent since the backup; where no due date could be restored, whatever may have
 *  been sent at all. */
export const unclearSlots = (
  house: House | undefined,
  roster: Roster,
  known: ReadonlyMap<PersonId, Known>,
  { since, today }: Days,
): Unclear => {
  if (house === undefined) return () => [];
  const knownOf = (person: PersonId): Known | undefined => known.get(person);
  const lately = slotsPlannedIn(house, roster, { from: since, to: today }, knownOf);
  const ever = slotsWithoutDueDate(house, roster, today, knownOf);
  return (person) => [...new Set([...(lately.get(person) ?? []), ...(ever.get(person) ?? [])])];
};

/** An intent that was open when the backup was made is one that was never concluded. */
const concluded = (entry: LedgerEntry, today: Day): LedgerEntry => {
  const decision = conclude(entry, { kind: "crashed" }, today);
  return decision.allowed ? decision.value : entry;
};

/** What was still to be told when the backup was made may have been told since. */
const concludedNotice = (notice: Notice, today: Day): Notice =>
  notice.state === "due" || notice.state === "intent" || notice.state === "unreachable" ? unclearNotice(notice, today) : notice;

/** Nothing in it is sent again by itself. */
export const restoredFile = ({ plan, content }: PersonFile, unclear: readonly SlotKey[], today: Day): PersonFile => {
  const added = unclear.map((key): LedgerEntry => ({ state: "unclear", key, on: today }));
  const handled = new Set(unclear);
  const kept = plan.slots.filter(({ key }) => !handled.has(key)).map((entry) => concluded(entry, today));
  const told = plan.notices === undefined ? {} : { notices: plan.notices.map((notice) => concludedNotice(notice, today)) };
  return { plan: { ...plan, ...told, slots: [...kept, ...added], ...(added.length > 0 ? { nudgedOn: today } : {}) }, content };
};
