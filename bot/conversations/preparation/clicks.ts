import type { Handlers } from "../handler.js";
import { eraseLeadTopics, openLeadTopics, saveLeadTopics } from "./for-team.js";
import { askToErase, closePreparation, erasePreparation, openPreparation, savePreparation } from "./own.js";

export const PREPARATION_CLICKS = {
  "preparation.open": openPreparation,
  "preparation.save": savePreparation,
  "preparation.erase-ask": askToErase,
  "preparation.erase": erasePreparation,
  "preparation.close": closePreparation,
  "lead-topics.open": openLeadTopics,
  "lead-topics.save": saveLeadTopics,
  "lead-topics.erase": eraseLeadTopics,
} satisfies Handlers;
