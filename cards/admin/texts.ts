import { FORM_TEXTS } from "./texts/forms.js";
import { LOG_TEXTS } from "./texts/log.js";
import { PLAN_TEXTS } from "./texts/plan.js";
import { ROSTER_TEXTS } from "./texts/roster.js";
import { STAGE_TEXTS } from "./texts/stages.js";
import { WATCH_TEXTS } from "./texts/watch.js";
import { WORD_TEXTS } from "./texts/words.js";

export const ADMIN_TEXTS = { ...WORD_TEXTS, ...FORM_TEXTS, ...STAGE_TEXTS, ...PLAN_TEXTS, ...ROSTER_TEXTS, ...WATCH_TEXTS, ...LOG_TEXTS };
