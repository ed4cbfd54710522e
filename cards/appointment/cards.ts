import type { Card } from "../kit/card.js";
import {
  AGREED,
  type AgreedView,
  CANCELLED,
  type CancelledView,
  DROPPED,
  PROPOSAL_SENT,
  PROPOSED,
  type ProposalSentView,
  type ProposalView,
} from "./arranged.js";
import { DIALOGUE, type DialogueView, NO_DIALOGUE, type Pair } from "./dialogue.js";
import { APPOINTMENT_FORM, type AppointmentFormView } from "./form.js";
import { HELD, HELD_FORM, type HeldFormView, type HeldView, OBJECTED } from "./held.js";
import { TEAM, type TeamView } from "./team.js";

export interface AppointmentViews {
  readonly dialogue: DialogueView;
  readonly "no-dialogue": object;
  readonly "appointment-form": AppointmentFormView;
  readonly proposed: ProposalView;
  readonly "proposal-sent": ProposalSentView;
  readonly agreed: AgreedView;
  readonly dropped: ProposalView;
  readonly cancelled: CancelledView;
  readonly "held-form": HeldFormView;
  readonly held: HeldView;
  readonly objected: Pair;
  readonly team: TeamView;
}

export const APPOINTMENT_CARDS: { readonly [N in keyof AppointmentViews]: Card<AppointmentViews[N]> } = {
  dialogue: DIALOGUE,
  "no-dialogue": NO_DIALOGUE,
  "appointment-form": APPOINTMENT_FORM,
  proposed: PROPOSED,
  "proposal-sent": PROPOSAL_SENT,
  agreed: AGREED,
  dropped: DROPPED,
  cancelled: CANCELLED,
  "held-form": HELD_FORM,
  held: HELD,
  objected: OBJECTED,
  team: TEAM,
};
