import type { Card } from "../kit/card.js";
import { REFUSAL, type RefusalView } from "./refusal.js";
import { CLICK_TROUBLE, type ClickTroubleView, TROUBLE, type TroubleView } from "./trouble.js";

export interface RefusalViews {
  readonly refusal: RefusalView;
  readonly trouble: TroubleView;
  readonly "click-trouble": ClickTroubleView;
}

export const REFUSAL_CARDS: { readonly [N in keyof RefusalViews]: Card<RefusalViews[N]> } = {
  refusal: REFUSAL,
  trouble: TROUBLE,
  "click-trouble": CLICK_TROUBLE,
};
