import type { Card } from "../kit/card.js";

// biome-ignore lint/suspicious/noEmptyInterface: cards move in shortly.
export interface ReleaseViews {}

export const RELEASE_CARDS: { readonly [N in keyof ReleaseViews]: Card<ReleaseViews[N]> } = {};
