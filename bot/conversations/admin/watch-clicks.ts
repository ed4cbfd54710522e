import type { Handlers } from "../handler.js";
import { openDelivery } from "./delivery.js";
import { fileOfLog, openLog, verifyLog } from "./log.js";
import { openPreview } from "./preview.js";
import { openRoles } from "./roles.js";

export const WATCH_CLICKS = {
  "preview.open": openPreview,
  "roles.open": openRoles,
  "log.open": openLog,
  "log.verify": verifyLog,
  "log.compare": verifyLog,
  "log.file": fileOfLog,
  "delivery.open": openDelivery,
} satisfies Handlers;
