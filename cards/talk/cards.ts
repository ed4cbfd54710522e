import type { Card } from "../kit/card.js";
import { DOOR, type DoorView } from "./door.js";
import { HELP, type HelpView } from "./help.js";
import { LANGUAGE, type LanguageView } from "./language.js";
import { NUDGE, type NudgeView } from "./nudge.js";
import { PRIVACY, type PrivacyView } from "./privacy.js";
import { MUTED, type MutedView, REMINDERS, type RemindersView, UNMUTED } from "./reminders.js";
import { WELCOME, type WelcomeView } from "./welcome.js";

export interface TalkViews {
  readonly welcome: WelcomeView;
  readonly privacy: PrivacyView;
  readonly nudge: NudgeView;
  readonly door: DoorView;
  readonly help: HelpView;
  readonly language: LanguageView;
  readonly muted: MutedView;
  readonly unmuted: object;
  readonly reminders: RemindersView;
}

export const TALK_CARDS: { readonly [N in keyof TalkViews]: Card<TalkViews[N]> } = {
  welcome: WELCOME,
  privacy: PRIVACY,
  nudge: NUDGE,
  door: DOOR,
  help: HELP,
  language: LANGUAGE,
  muted: MUTED,
  unmuted: UNMUTED,
  reminders: REMINDERS,
};
