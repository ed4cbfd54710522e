import {
  day,
  dialogueId,
  IFD,
  type LedgerEntry,
  type Notice,
  type PersonId,
  type ReleaseId,
  type SlotKey,
  slotKey,
} from "../../../dialogue/index.js";
import { ADA, LEAD, type Talks, WINDOW } from "./house.js";

export const TODAY = day("2026-11-20");

export const keyOf = (person: string, stage: number): SlotKey => {
  const found = IFD.stages[stage];
  if (found === undefined) throw new Error("no such stage");
  return slotKey(dialogueId(person as PersonId, IFD.id, WINDOW), found.id, "", "employee");
};

export const keep = (talks: Talks, person: string, slots: readonly LedgerEntry[], notices: readonly Notice[] = []) =>
  talks.store.change(person as PersonId, (file) => ({ file: { ...file, plan: { ...file.plan, slots, notices } }, value: undefined }));

export const aNotice = (state: "due" | "unclear" | "unreachable" | "refused", telling: Notice["telling"]): Notice => ({
  id: `n-${state}`,
  to: LEAD as PersonId,
  telling,
  on: TODAY,
  state,
});

export const DATED: Notice["telling"] = { kind: "proposed", dialogue: dialogueId(ADA as PersonId, IFD.id, WINDOW) };
export const RELEASED: Notice["telling"] = { kind: "release", release: "r" as ReleaseId };

export const UNCLEAR: LedgerEntry = { state: "unclear", key: keyOf(ADA, 1), on: TODAY };

/** As it stands on a card. */
export const countOf = (words: string, fate: string): string | undefined => words.split(`${fate}: \n`)[1]?.split("\n")[0];
