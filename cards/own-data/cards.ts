import type { Card } from "../kit/card.js";

// biome-ignore lint/suspicious/noEmptyInterface: cards move in shortly.
export interface OwnDataViews {}

export const OWN_DATA_CARDS: { readonly [N in keyof OwnDataViews]: Card<OwnDataViews[N]> } = {};
