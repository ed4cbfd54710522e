import type { Card } from "../kit/card.js";
import { EMERGENCY_CHOOSE, type EmergencyChooseView } from "./choose.js";
import { EMERGENCY_DONE, type EmergencyDoneView } from "./done.js";
import { EMERGENCY, type EmergencyView } from "./home.js";
import { EMERGENCY_NOTICE, type EmergencyNoticeView } from "./notice.js";
import { EMERGENCY_REQUEST, type EmergencyRequestView } from "./request.js";
import { EMERGENCY_SLOTS, type EmergencySlotsView } from "./slots.js";
import { EMERGENCY_WHO, type EmergencyWhoView } from "./who.js";

export interface EmergencyViews {
  readonly emergency: EmergencyView;
  readonly "emergency-choose": EmergencyChooseView;
  readonly "emergency-request": EmergencyRequestView;
  readonly "emergency-slots": EmergencySlotsView;
  readonly "emergency-who": EmergencyWhoView;
  readonly "emergency-notice": EmergencyNoticeView;
  readonly "emergency-done": EmergencyDoneView;
}

export const EMERGENCY_CARDS: { readonly [N in keyof EmergencyViews]: Card<EmergencyViews[N]> } = {
  emergency: EMERGENCY,
  "emergency-choose": EMERGENCY_CHOOSE,
  "emergency-request": EMERGENCY_REQUEST,
  "emergency-slots": EMERGENCY_SLOTS,
  "emergency-who": EMERGENCY_WHO,
  "emergency-notice": EMERGENCY_NOTICE,
  "emergency-done": EMERGENCY_DONE,
};
