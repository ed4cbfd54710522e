import type { Sample } from "../sample.js";
import { ADMIN_SAMPLES } from "./admin.js";
import { APPOINTMENT_SAMPLES } from "./appointment.js";
import { EMERGENCY_SAMPLES } from "./emergency.js";
import { OWN_DATA_SAMPLES } from "./own-data.js";
import { PREPARATION_SAMPLES } from "./preparation.js";
import { REFUSAL_SAMPLES } from "./refusal.js";
import { RELEASE_SAMPLES } from "./release.js";
import { REVIEW_SAMPLES } from "./review.js";
import { TALK_SAMPLES } from "./talk.js";

/** Every card in every state. */
export const SAMPLES: readonly Sample[] = [
  ...TALK_SAMPLES,
  ...PREPARATION_SAMPLES,
  ...RELEASE_SAMPLES,
  ...APPOINTMENT_SAMPLES,
  ...OWN_DATA_SAMPLES,
  ...ADMIN_SAMPLES,
  ...EMERGENCY_SAMPLES,
  ...REVIEW_SAMPLES,
  ...REFUSAL_SAMPLES,
];
