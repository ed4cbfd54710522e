import type { Handlers } from "../handler.js";

export const OWN_DATA_CLICKS = {} satisfies Handlers;
