import type { Sample } from "../sample.js";

export const ADMIN_SAMPLES: readonly Sample[] = [];
