import type { Card } from "../kit/card.js";
import { CHANGE_DONE, type ChangeDoneView } from "./change-done.js";
import { CHANGE_EFFECT, type ChangeEffectView } from "./change-effect.js";
import { CLOSING_DAYS, type ClosingDaysView } from "./closing-days.js";
import { DELIVERY, type DeliveryView } from "./delivery.js";
import { FORMAT_CHOICE, type FormatChoiceView } from "./format-choice.js";
import { ADMIN_HOME, type AdminHomeView } from "./home.js";
import { LOG, type LogView } from "./log.js";
import { LOG_VERIFIED, type LogVerifiedView } from "./log-verified.js";
import { PREVIEW, type PreviewView } from "./preview.js";
import { ROLES, type RolesView } from "./roles.js";
import { ROSTER_ASK, type RosterAskView } from "./roster-ask.js";
import { ROSTER_DIFFERENCE, type RosterDifferenceView } from "./roster-difference.js";
import { ROSTER_DONE, type RosterDoneView } from "./roster-done.js";
import { ROSTER_FINDINGS, type RosterFindingsView } from "./roster-findings.js";
import { ROSTER_RECEIVED, type RosterReceivedView } from "./roster-received.js";
import { SCHEDULE, type ScheduleView } from "./schedule.js";
import { SENDING_HOURS, type SendingHoursView } from "./sending-hours.js";
import { STAGE, type StageView } from "./stage.js";
import { STAGES, type StagesView } from "./stages.js";
import { WINDOWS, type WindowsView } from "./windows.js";

export interface AdminViews {
  readonly "admin-home": AdminHomeView;
  readonly schedule: ScheduleView;
  readonly "format-choice": FormatChoiceView;
  readonly windows: WindowsView;
  readonly stages: StagesView;
  readonly stage: StageView;
  readonly "sending-hours": SendingHoursView;
  readonly "closing-days": ClosingDaysView;
  readonly "change-effect": ChangeEffectView;
  readonly "change-done": ChangeDoneView;
  readonly preview: PreviewView;
  readonly "roster-ask": RosterAskView;
  readonly "roster-received": RosterReceivedView;
  readonly "roster-findings": RosterFindingsView;
  readonly "roster-difference": RosterDifferenceView;
  readonly "roster-done": RosterDoneView;
  readonly roles: RolesView;
  readonly delivery: DeliveryView;
  readonly log: LogView;
  readonly "log-verified": LogVerifiedView;
}

export const ADMIN_CARDS: { readonly [N in keyof AdminViews]: Card<AdminViews[N]> } = {
  "admin-home": ADMIN_HOME,
  schedule: SCHEDULE,
  "format-choice": FORMAT_CHOICE,
  windows: WINDOWS,
  stages: STAGES,
  stage: STAGE,
  "sending-hours": SENDING_HOURS,
  "closing-days": CLOSING_DAYS,
  "change-effect": CHANGE_EFFECT,
  "change-done": CHANGE_DONE,
  preview: PREVIEW,
  "roster-ask": ROSTER_ASK,
  "roster-received": ROSTER_RECEIVED,
  "roster-findings": ROSTER_FINDINGS,
  "roster-difference": ROSTER_DIFFERENCE,
  "roster-done": ROSTER_DONE,
  roles: ROLES,
  delivery: DELIVERY,
  log: LOG,
  "log-verified": LOG_VERIFIED,
};
