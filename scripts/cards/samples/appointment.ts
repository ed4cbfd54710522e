import type { Sample } from "../sample.js";

export const APPOINTMENT_SAMPLES: readonly Sample[] = [];
