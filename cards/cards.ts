import { ADMIN_CARDS, type AdminViews } from "./admin/cards.js";
import { APPOINTMENT_CARDS, type AppointmentViews } from "./appointment/cards.js";
import { EMERGENCY_CARDS, type EmergencyViews } from "./emergency/cards.js";
import type { Card } from "./kit/card.js";
import { OWN_DATA_CARDS, type OwnDataViews } from "./own-data/cards.js";
import { PREPARATION_CARDS, type PreparationViews } from "./preparation/cards.js";
import { REFUSAL_CARDS, type RefusalViews } from "./refusal/cards.js";
import { RELEASE_CARDS, type ReleaseViews } from "./release/cards.js";
import { REVIEW_CARDS, type ReviewViews } from "./review/cards.js";
import { TALK_CARDS, type TalkViews } from "./talk/cards.js";

/** What each card is made of. */
export interface Views
  extends TalkViews,
    PreparationViews,
    ReleaseViews,
    AppointmentViews,
    OwnDataViews,
    AdminViews,
    EmergencyViews,
    ReviewViews,
    RefusalViews {}

export type CardName = keyof Views;

export const CARDS: { readonly [N in CardName]: Card<Views[N]> } = {
  ...TALK_CARDS,
  ...PREPARATION_CARDS,
  ...RELEASE_CARDS,
  ...APPOINTMENT_CARDS,
  ...OWN_DATA_CARDS,
  ...ADMIN_CARDS,
  ...EMERGENCY_CARDS,
  ...REVIEW_CARDS,
  ...REFUSAL_CARDS,
};
