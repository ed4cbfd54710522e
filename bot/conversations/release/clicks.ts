import type { Handlers } from "../handler.js";

export const RELEASE_CLICKS = {} satisfies Handlers;
