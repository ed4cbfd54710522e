import type { Card } from "../kit/card.js";

// biome-ignore lint/suspicious/noEmptyInterface: cards move in shortly.
export interface AdminViews {}

export const ADMIN_CARDS: { readonly [N in keyof AdminViews]: Card<AdminViews[N]> } = {};
