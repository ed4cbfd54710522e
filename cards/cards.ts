import type { Card } from "./kit/card.js";
import { CHECKLIST, type ChecklistView } from "./preparation/checklist.js";
import { WELCOME, type WelcomeView } from "./talk/welcome.js";

/** What each card is made of. */
export interface Views {
  readonly welcome: WelcomeView;
  readonly checklist: ChecklistView;
}

export type CardName = keyof Views;

export const CARDS: { readonly [N in CardName]: Card<Views[N]> } = {
  welcome: WELCOME,
  checklist: CHECKLIST,
};
