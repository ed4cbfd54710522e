import type { Handlers } from "../handler.js";
import { listDelivery, openDelivery, settleDelivery } from "./delivery.js";
import { openLog, verifyLog } from "./log.js";
import { openPreview } from "./preview.js";
import { openRoles } from "./roles.js";

export const WATCH_CLICKS = {
  "preview.open": openPreview,
  "roles.open": openRoles,
  "log.open": openLog,
  "log.verify": verifyLog,
  "delivery.open": openDelivery,
  "delivery.list": listDelivery,
  "delivery.settle": settleDelivery,
} satisfies Handlers;
