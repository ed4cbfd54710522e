import type { CardName } from "../../cards/index.js";
import type { Seat } from "../../cards/kit/audience.js";
import type { MatrixSubject } from "../../dialogue/access/matrix.js";

/** Why a card says nothing about who sees it. */
export type NothingToSay =
  /** Says how something is done, and tells of nobody. */
  | "explains"
  /** Has dates and names, which both sides know; nothing that anybody wrote. */
  | "dates"
  /** What somebody set for themselves on this very card, and nothing that they wrote. */
  | "settings"
  /** Says that something is there or was done; what it is stands on another card. */
  | "leads-there"
  /** What the house has set, or its own lists, before those who keep them. */
  | "house";

export type Spoken = readonly [subject: MatrixSubject, seat: Seat];

export interface CardFacts {
  readonly in: "message" | "answer";
  /** Who gets it; "self" is whoever wrote it, or whom its writer named. Where several may: the one who knows least of others' writing. */
  readonly of: "self" | "lead" | "admin" | "review";
  readonly who: readonly Spoken[] | NothingToSay;
}

/** Decided by people, one card after the other: a new card does not compile until somebody has. */
export const FACTS: Readonly<Record<CardName, CardFacts>> = {
  welcome: { in: "message", of: "self", who: "explains" },
  privacy: { in: "message", of: "self", who: "explains" },
  nudge: { in: "message", of: "self", who: "dates" },
  help: { in: "message", of: "self", who: "explains" },
  door: { in: "message", of: "self", who: "explains" },
  language: { in: "message", of: "self", who: "settings" },
  muted: { in: "message", of: "self", who: "settings" },
  unmuted: { in: "message", of: "self", who: "settings" },
  reminders: { in: "answer", of: "self", who: [["wishes", "owner"]] },
  "empty-checklist": { in: "message", of: "self", who: [["preparation", "owner"]] },
  checklist: {
    in: "answer",
    of: "self",
    who: [
      ["preparation", "owner"],
      ["lead-topics", "raised-with"],
    ],
  },
  preparation: { in: "message", of: "self", who: "leads-there" },
  saved: { in: "answer", of: "self", who: [["preparation", "owner"]] },
  "erase-preparation": { in: "answer", of: "self", who: "leads-there" },
  "erased-preparation": { in: "answer", of: "self", who: "leads-there" },
  "lead-topics": { in: "answer", of: "lead", who: [["lead-topics", "raising"]] },
  "lead-topics-saved": { in: "answer", of: "lead", who: "leads-there" },
  "lead-topics-erased": { in: "answer", of: "lead", who: "leads-there" },
  "release-topics": { in: "answer", of: "self", who: [["draft", "owner"]] },
  "release-unprepared": { in: "answer", of: "self", who: [["draft", "owner"]] },
  "release-people": { in: "answer", of: "self", who: [["draft", "owner"]] },
  "release-nobody": { in: "answer", of: "self", who: "leads-there" },
  "release-preview": { in: "answer", of: "self", who: [["draft", "owner"]] },
  "release-discarded": { in: "answer", of: "self", who: "leads-there" },
  "release-sent": { in: "message", of: "self", who: "leads-there" },
  "release-withdrawn": { in: "message", of: "self", who: "leads-there" },
  "release-partly-withdrawn": { in: "message", of: "self", who: "leads-there" },
  "own-release": {
    in: "answer",
    of: "self",
    who: [
      ["release", "owner"],
      ["withdrawn", "owner"],
      ["answer", "answered"],
      ["answer-to-withdrawn", "answered"],
    ],
  },
  "own-releases": { in: "answer", of: "self", who: [["own-data", "owner"]] },
  "erase-release": { in: "answer", of: "self", who: "leads-there" },
  "erased-release": { in: "answer", of: "self", who: "leads-there" },
  "release-notice": { in: "message", of: "self", who: "leads-there" },
  "release-taken-back": { in: "message", of: "self", who: "leads-there" },
  "release-gone": { in: "answer", of: "self", who: "leads-there" },
  "opened-release": {
    in: "answer",
    of: "self",
    who: [
      ["release", "named"],
      ["answer", "answering"],
    ],
  },
  "answer-form": { in: "answer", of: "self", who: [["answer", "answering"]] },
  "answer-sent": { in: "message", of: "self", who: "leads-there" },
  "answer-notice": { in: "message", of: "self", who: "leads-there" },
  "received-answer": {
    in: "answer",
    of: "self",
    who: [
      ["answer", "answered"],
      ["answer-to-withdrawn", "answered"],
    ],
  },
  dialogue: { in: "message", of: "self", who: "dates" },
  "no-dialogue": { in: "message", of: "self", who: "dates" },
  "appointment-form": { in: "answer", of: "self", who: "dates" },
  proposed: { in: "message", of: "self", who: "dates" },
  "proposal-sent": { in: "message", of: "self", who: "dates" },
  agreed: { in: "message", of: "self", who: "dates" },
  dropped: { in: "message", of: "self", who: "dates" },
  cancelled: { in: "message", of: "self", who: "dates" },
  "held-form": { in: "answer", of: "self", who: "dates" },
  held: { in: "message", of: "self", who: "dates" },
  objected: { in: "message", of: "self", who: "dates" },
  team: { in: "message", of: "lead", who: "dates" },
  "own-data": { in: "answer", of: "self", who: [["own-data", "owner"]] },
  "own-data-page": {
    in: "answer",
    of: "self",
    who: [
      ["own-data", "owner"],
      ["release", "owner"],
      ["answer", "answering"],
      ["lead-topics", "raising"],
    ],
  },
  export: { in: "message", of: "self", who: "leads-there" },
  "export-ask": { in: "answer", of: "self", who: "explains" },
  rights: { in: "answer", of: "self", who: "explains" },
  correct: { in: "answer", of: "self", who: "house" },
  restriction: { in: "answer", of: "self", who: "settings" },
  objection: { in: "answer", of: "self", who: "settings" },
  erase: { in: "answer", of: "self", who: "leads-there" },
  erased: { in: "message", of: "self", who: "leads-there" },
  "nothing-to-erase": { in: "answer", of: "self", who: "leads-there" },
  "admin-home": { in: "message", of: "admin", who: "house" },
  schedule: { in: "answer", of: "admin", who: "house" },
  "format-choice": { in: "answer", of: "admin", who: "house" },
  windows: { in: "answer", of: "admin", who: "house" },
  stages: { in: "answer", of: "admin", who: "house" },
  stage: { in: "answer", of: "admin", who: "house" },
  "sending-hours": { in: "answer", of: "admin", who: "house" },
  "closing-days": { in: "answer", of: "admin", who: "house" },
  "change-effect": { in: "answer", of: "admin", who: "house" },
  "change-done": { in: "answer", of: "admin", who: "house" },
  preview: { in: "answer", of: "admin", who: "house" },
  "roster-ask": { in: "answer", of: "admin", who: "house" },
  "roster-received": { in: "message", of: "admin", who: "house" },
  "roster-findings": { in: "answer", of: "admin", who: "house" },
  "roster-difference": { in: "answer", of: "admin", who: "house" },
  "roster-done": { in: "answer", of: "admin", who: "house" },
  roles: { in: "answer", of: "admin", who: [["roles", "house"]] },
  delivery: { in: "answer", of: "admin", who: [["delivery-state", "house"]] },
  log: { in: "answer", of: "admin", who: [["admin-log", "house"]] },
  "log-verified": { in: "answer", of: "admin", who: "house" },
  emergency: { in: "answer", of: "admin", who: "explains" },
  "emergency-choose": { in: "answer", of: "admin", who: "explains" },
  "emergency-request": { in: "answer", of: "review", who: "explains" },
  "emergency-slots": { in: "answer", of: "admin", who: [["delivery-slots", "house"]] },
  "emergency-who": { in: "answer", of: "self", who: [["emergency", "owner"]] },
  "emergency-notice": { in: "message", of: "self", who: "leads-there" },
  "emergency-done": { in: "answer", of: "admin", who: "leads-there" },
  review: { in: "message", of: "review", who: "explains" },
  "review-settings": { in: "answer", of: "review", who: [["house", "house"]] },
  "review-format": { in: "answer", of: "review", who: "house" },
  matrix: { in: "answer", of: "review", who: "explains" },
  receipts: { in: "answer", of: "review", who: [["deletion-receipts", "house"]] },
  "receipts-verified": { in: "answer", of: "review", who: "house" },
  numbers: { in: "answer", of: "admin", who: [["publication", "house"]] },
  "review-others": { in: "answer", of: "review", who: "explains" },
  "review-kept": { in: "answer", of: "review", who: "explains" },
  "review-versions": { in: "answer", of: "review", who: "explains" },
  promises: { in: "answer", of: "review", who: "explains" },
  refusal: { in: "answer", of: "self", who: "explains" },
  trouble: { in: "message", of: "self", who: "explains" },
  "click-trouble": { in: "answer", of: "self", who: "explains" },
};
