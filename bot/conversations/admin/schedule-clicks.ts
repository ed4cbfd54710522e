import type { Handler, Handlers } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { applyChange, discardChange, undoChange } from "./change.js";
import { openClosed, saveClosed } from "./closed-form.js";
import { isAdmin, openHome } from "./home.js";
import { openHours, saveHours } from "./hours-form.js";
import { openStage, openStages, saveStage } from "./stage-form.js";
import { openWindows, saveWindows } from "./windows-form.js";

/** Full of ways to change it: whoever reviews sees the same settings without them. */
const openSchedule: Handler = async (talk) => (isAdmin(talk) ? shows("schedule", { house: talk.house }) : MISSING);

export const SCHEDULE_CLICKS = {
  "admin.open": openHome,
  "schedule.open": openSchedule,
  "windows.open": openWindows,
  "windows.save": saveWindows,
  "stages.open": openStages,
  "stage.open": openStage,
  "stage.save": saveStage,
  "hours.open": openHours,
  "hours.save": saveHours,
  "closed.open": openClosed,
  "closed.save": saveClosed,
  "change.apply": applyChange,
  "change.discard": discardChange,
  "change.undo": undoChange,
} satisfies Handlers;
