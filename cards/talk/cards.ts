import type { Card } from "../kit/card.js";
import { WELCOME, type WelcomeView } from "./welcome.js";

export interface TalkViews {
  readonly welcome: WelcomeView;
}

export const TALK_CARDS: { readonly [N in keyof TalkViews]: Card<TalkViews[N]> } = {
  welcome: WELCOME,
};
