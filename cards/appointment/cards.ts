import type { Card } from "../kit/card.js";

// biome-ignore lint/suspicious/noEmptyInterface: cards move in shortly.
export interface AppointmentViews {}

export const APPOINTMENT_CARDS: { readonly [N in keyof AppointmentViews]: Card<AppointmentViews[N]> } = {};
