import type { Card } from "../kit/card.js";
import { TEAM, type TeamView } from "./team.js";

export interface AppointmentViews {
  readonly team: TeamView;
}

export const APPOINTMENT_CARDS: { readonly [N in keyof AppointmentViews]: Card<AppointmentViews[N]> } = {
  team: TEAM,
};
