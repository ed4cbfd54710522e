import type { Handlers } from "../handler.js";

export const APPOINTMENT_CLICKS = {} satisfies Handlers;
