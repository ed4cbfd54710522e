import type { Refusal, Way } from "../../cards/index.js";
import { type Reply, shows } from "./reply.js";

/** Forbidden and not there are one answer. */
export const MISSING: Reply = shows("refusal", { why: "missing" });

export const refusal = (why: Refusal, id?: string, from?: Way): Reply =>
  shows("refusal", { why, ...(id === undefined ? {} : { id }), ...(from === undefined ? {} : { from }) });
