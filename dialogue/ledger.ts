import type { Day } from "./calendar/day.js";
import { allowed, type Decision, refused } from "./decision.js";
import { type DialogueId, parseDialogueId } from "./dialogue.js";
import type { Recipient, StageId } from "./formats/format.js";
import { parseStageId } from "./formats/ids.js";
import { activityOf, classify, type Seen } from "./outcome.js";

/** Dialogue × stage × round × recipient: "ada@amt.example/ifd/2026-H2#overdue.2.lead". Never sent a second time. */
export type SlotKey = string & { readonly brand: "SlotKey" };

export interface SlotParts {
  readonly dialogue: DialogueId;
  readonly stage: StageId;
  /** Which of several: a number, or the agreed date it belongs to. Empty where a stage comes once. */
  readonly round: string;
  readonly role: Recipient;
}

const ROUND = /^(\d{1,3}|\d{4}-\d{2}-\d{2})?$/;

/** The round is set off by a dot: with a hyphen, round 2 of "plan" and the stage "plan-2" would be one and the same slot. */
export const slotKey = (dialogue: DialogueId, stage: StageId, round: string, role: Recipient): SlotKey =>
  `${dialogue}#${stage}.${round === "" ? "" : `${round}.`}${role}` as SlotKey;

/** Read from the end: a person's id may contain every other character of a key. */
export const parseSlotKey = (text: string): SlotParts | undefined => {
  const hash = text.lastIndexOf("#");
  const dialogue = parseDialogueId(text.slice(0, hash))?.id;
  const [stageText = "", ...rest] = text.slice(hash + 1).split(".");
  const [stage, role, round] = [parseStageId(stageText), rest.at(-1), rest.slice(0, -1).join(".")];
  if (dialogue === undefined || stage === undefined || (role !== "employee" && role !== "lead") || !ROUND.test(round)) return undefined;
  return slotKey(dialogue, stage, round, role) === text ? { dialogue, stage, round, role } : undefined;
};

export type SettledBy = "click" | "next-stage";

interface Kept {
  readonly key: SlotKey;
  /** Of the last change. A day and not a time: nobody needs to know when exactly somebody was written to. */
  readonly on: Day;
}

/** One slot's fate. The intent is kept before anything goes out; `activity` is the message's id in Teams. */
export type LedgerEntry =
  | { readonly state: "due"; readonly key: SlotKey }
  | (Kept & { readonly state: "intent" | "unclear" | "unreachable" | "refused" })
  | (Kept & { readonly state: "sent"; readonly activity: string })
  | (Kept & { readonly state: "settled"; readonly by: SettledBy });

/** An open intent counts as handled: until its fate is known, nobody may send a second time. */
export const isHandled = ({ state }: LedgerEntry): boolean => state !== "due" && state !== "unreachable";

/** Somebody who could not be reached is tried once a day. */
export const intend = (entry: LedgerEntry, today: Day): Decision<LedgerEntry, "handled" | "tried-today"> => {
  if (isHandled(entry)) return refused("handled");
  if (entry.state === "unreachable" && entry.on >= today) return refused("tried-today");
  return allowed({ state: "intent", key: entry.key, on: today });
};

export const conclude = (entry: LedgerEntry, seen: Seen, today: Day): Decision<LedgerEntry, "no-intent"> => {
  if (entry.state !== "intent") return refused("no-intent");
  const { key } = entry;
  const { next } = classify(seen);
  switch (next) {
    case "retry":
    case "retry-with-new-token":
      return allowed({ state: "due", key });
    case "sent":
      return allowed({ state: "sent", key, on: today, activity: activityOf(seen) });
    case "unclear":
    case "unreachable":
    case "refused":
      return allowed({ state: next, key, on: today });
  }
};

/** A click on the message shows that it arrived, where that was in doubt; a later message makes up for it. What was settled by a click can be
 *  settled again: to everybody else it looks as unclear as before, for they are not told that somebody clicked. */
export const settle = (entry: LedgerEntry, by: SettledBy, today: Day): Decision<LedgerEntry, "nothing-to-settle"> => {
  const settled = { state: "settled", key: entry.key, on: today, by } as const;
  switch (entry.state) {
    case "unclear":
      return allowed(settled);
    case "unreachable":
    case "refused":
      return by === "click" ? refused("nothing-to-settle") : allowed(settled);
    case "settled":
      return entry.by === "click" && by === "next-stage" ? allowed(settled) : refused("nothing-to-settle");
    case "due":
    case "intent":
    case "sent":
      return refused("nothing-to-settle");
  }
};
