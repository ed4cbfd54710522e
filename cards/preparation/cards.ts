import type { Card } from "../kit/card.js";
import { CHECKLIST, type ChecklistView, EMPTY_CHECKLIST, type EmptyChecklistView } from "./checklist.js";
import { ERASE_PREPARATION, ERASED_PREPARATION, PREPARATION, type PreparationView, SAVED, type SavedView } from "./kept.js";
import { LEAD_TOPICS, LEAD_TOPICS_ERASED, LEAD_TOPICS_SAVED, type LeadTopicsDoneView, type LeadTopicsView } from "./lead-topics.js";

export interface PreparationViews {
  readonly "empty-checklist": EmptyChecklistView;
  readonly checklist: ChecklistView;
  readonly preparation: PreparationView;
  readonly saved: SavedView;
  readonly "erase-preparation": PreparationView;
  readonly "erased-preparation": PreparationView;
  readonly "lead-topics": LeadTopicsView;
  readonly "lead-topics-saved": LeadTopicsDoneView;
  readonly "lead-topics-erased": LeadTopicsDoneView;
}

export const PREPARATION_CARDS: { readonly [N in keyof PreparationViews]: Card<PreparationViews[N]> } = {
  "empty-checklist": EMPTY_CHECKLIST,
  checklist: CHECKLIST,
  preparation: PREPARATION,
  saved: SAVED,
  "erase-preparation": ERASE_PREPARATION,
  "erased-preparation": ERASED_PREPARATION,
  "lead-topics": LEAD_TOPICS,
  "lead-topics-saved": LEAD_TOPICS_SAVED,
  "lead-topics-erased": LEAD_TOPICS_ERASED,
};
