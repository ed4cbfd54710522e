import type { Handlers } from "../handler.js";
import { askForEmergency, findPerson, openEmergencies } from "./asking.js";
import { approve, decline, readRequest } from "./deciding.js";
import { endNow, seeSlots, whoLooked } from "./seeing.js";

export const EMERGENCY_CLICKS = {
  "emergency.open": openEmergencies,
  "emergency.find": findPerson,
  "emergency.ask": askForEmergency,
  "emergency.request": readRequest,
  "emergency.approve": approve,
  "emergency.decline": decline,
  "emergency.see": seeSlots,
  "emergency.who": whoLooked,
  "emergency.end": endNow,
} satisfies Handlers;
