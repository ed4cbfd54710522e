import type { Sample } from "../sample.js";
import { ADMIN_ROSTER_SAMPLES } from "./admin-roster.js";
import { ADMIN_SETTINGS_SAMPLES } from "./admin-settings.js";
import { ADMIN_WATCH_SAMPLES } from "./admin-watch.js";

export const ADMIN_SAMPLES: readonly Sample[] = [...ADMIN_SETTINGS_SAMPLES, ...ADMIN_ROSTER_SAMPLES, ...ADMIN_WATCH_SAMPLES];
