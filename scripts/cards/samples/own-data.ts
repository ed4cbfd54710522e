import type { Sample } from "../sample.js";

export const OWN_DATA_SAMPLES: readonly Sample[] = [];
