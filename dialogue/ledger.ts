import { type DialogueId, parseDialogueId } from "./dialogue.js";
import type { Recipient, StageId } from "./formats/format.js";
import { parseStageId } from "./formats/ids.js";

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
