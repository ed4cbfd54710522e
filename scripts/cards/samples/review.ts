import type { Sample } from "../sample.js";

export const REVIEW_SAMPLES: readonly Sample[] = [];
