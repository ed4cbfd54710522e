import type { Handlers } from "../handler.js";

export const REVIEW_CLICKS = {} satisfies Handlers;
