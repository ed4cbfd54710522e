import type { Card } from "../kit/card.js";
import { ERASE, type EraseView } from "./erase.js";
import { ERASED, type ErasedView, NOTHING_TO_ERASE, type NothingToEraseView } from "./erased.js";
import { EXPORT, EXPORT_ASK, type ExportAskView, type ExportView } from "./export.js";
import { OWN_DATA, type OwnDataView } from "./own-data.js";
import { OWN_DATA_PAGE, type OwnDataPageView } from "./own-data-page.js";
import {
  CORRECT,
  type CorrectView,
  OBJECTION,
  type ObjectionView,
  RESTRICTION,
  type RestrictionView,
  RIGHTS,
  type RightsView,
} from "./rights.js";

export interface OwnDataViews {
  readonly "own-data": OwnDataView;
  readonly "own-data-page": OwnDataPageView;
  readonly export: ExportView;
  readonly "export-ask": ExportAskView;
  readonly rights: RightsView;
  readonly correct: CorrectView;
  readonly restriction: RestrictionView;
  readonly objection: ObjectionView;
  readonly erase: EraseView;
  readonly erased: ErasedView;
  readonly "nothing-to-erase": NothingToEraseView;
}

export const OWN_DATA_CARDS: { readonly [N in keyof OwnDataViews]: Card<OwnDataViews[N]> } = {
  "own-data": OWN_DATA,
  "own-data-page": OWN_DATA_PAGE,
  export: EXPORT,
  "export-ask": EXPORT_ASK,
  rights: RIGHTS,
  correct: CORRECT,
  restriction: RESTRICTION,
  objection: OBJECTION,
  erase: ERASE,
  erased: ERASED,
  "nothing-to-erase": NOTHING_TO_ERASE,
};
