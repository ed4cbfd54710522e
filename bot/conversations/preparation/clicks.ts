import type { Handlers } from "../handler.js";

export const PREPARATION_CLICKS = {} satisfies Handlers;
