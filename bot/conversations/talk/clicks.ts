import type { Handlers } from "../handler.js";

export const TALK_CLICKS = {} satisfies Handlers;
