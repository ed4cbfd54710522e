import type { Card } from "../kit/card.js";
import { CHECKLIST, type ChecklistView } from "./checklist.js";

export interface PreparationViews {
  readonly checklist: ChecklistView;
}

export const PREPARATION_CARDS: { readonly [N in keyof PreparationViews]: Card<PreparationViews[N]> } = {
  checklist: CHECKLIST,
};
