import type { Handlers } from "../handler.js";
import { IMPORT_CLICKS } from "./import-clicks.js";
import { SCHEDULE_CLICKS } from "./schedule-clicks.js";
import { WATCH_CLICKS } from "./watch-clicks.js";

export const ADMIN_CLICKS = { ...SCHEDULE_CLICKS, ...WATCH_CLICKS, ...IMPORT_CLICKS } satisfies Handlers;
