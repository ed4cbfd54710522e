import { LOG_VERIFIED, type LogVerifiedView } from "../admin/log-verified.js";
import type { Card } from "../kit/card.js";
import { REVIEW_HOME, type ReviewHomeView } from "./home.js";
import { REVIEW_KEPT, type ReviewKeptView } from "./kept.js";
import { MATRIX_CARD, type MatrixView } from "./matrix.js";
import { NUMBERS, type NumbersView } from "./numbers.js";
import { REVIEW_OTHERS, type ReviewOthersView } from "./others.js";
import { PROMISES, type PromisesView } from "./promises.js";
import { RECEIPTS, type ReceiptsView } from "./receipts.js";
import { REVIEW_FORMAT, REVIEW_SETTINGS, type ReviewFormatView, type ReviewSettingsView } from "./settings.js";
import { REVIEW_VERSIONS, type ReviewVersionsView } from "./versions.js";

export interface ReviewViews {
  readonly review: ReviewHomeView;
  readonly "review-settings": ReviewSettingsView;
  readonly "review-format": ReviewFormatView;
  readonly matrix: MatrixView;
  readonly receipts: ReceiptsView;
  readonly "receipts-verified": LogVerifiedView;
  readonly numbers: NumbersView;
  readonly promises: PromisesView;
  readonly "review-others": ReviewOthersView;
  readonly "review-kept": ReviewKeptView;
  readonly "review-versions": ReviewVersionsView;
}

export const REVIEW_CARDS: { readonly [N in keyof ReviewViews]: Card<ReviewViews[N]> } = {
  review: REVIEW_HOME,
  "review-settings": REVIEW_SETTINGS,
  "review-format": REVIEW_FORMAT,
  matrix: MATRIX_CARD,
  receipts: RECEIPTS,
  "receipts-verified": LOG_VERIFIED,
  numbers: NUMBERS,
  promises: PROMISES,
  "review-others": REVIEW_OTHERS,
  "review-kept": REVIEW_KEPT,
  "review-versions": REVIEW_VERSIONS,
};
