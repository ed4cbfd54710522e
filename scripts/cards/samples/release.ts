import type { Sample } from "../sample.js";

export const RELEASE_SAMPLES: readonly Sample[] = [];
