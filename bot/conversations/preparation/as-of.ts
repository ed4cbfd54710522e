import { createHash } from "node:crypto";
import type { Item } from "../../../dialogue/index.js";

const LENGTH = 10;

/** Stands for what somebody saw when a form was made, so that an old form is told from a new one without keeping a count of changes.
 *  It goes only where the content itself goes. */
export const asOf = (kept: string | readonly Item[]): string =>
  createHash("sha256").update(JSON.stringify(kept)).digest("base64url").slice(0, LENGTH);
