import type { Handlers } from "../handler.js";
import { IMPORT_CLICKS } from "./import-clicks.js";

export const ADMIN_CLICKS = { ...IMPORT_CLICKS } satisfies Handlers;
