import type { Handlers } from "../handler.js";

export const ADMIN_CLICKS = {} satisfies Handlers;
