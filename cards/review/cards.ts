import type { Card } from "../kit/card.js";

// biome-ignore lint/suspicious/noEmptyInterface: cards move in shortly.
export interface ReviewViews {}

export const REVIEW_CARDS: { readonly [N in keyof ReviewViews]: Card<ReviewViews[N]> } = {};
