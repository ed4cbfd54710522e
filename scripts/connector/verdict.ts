import type { Fault } from "./faults.js";
import { type BlockedShape, codeBody, forbiddenBody } from "./forbidden.js";

/** What becomes of one call. */
export interface Verdict {
  /** Whether it does what it asks for: a message arrives, a chat is opened. */
  readonly accepted: boolean;
  /** Undefined where the call goes well, and the answer is its own. */
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly breaks?: "reset" | "silent";
  /** On top of what every answer takes. */
  readonly lateMs?: number;
}

const WELL: Verdict = { accepted: true };

export const UNAUTHORIZED: Verdict = { accepted: false, status: 401, body: codeBody("Unauthorized") };
export const BAD_SYNTAX: Verdict = { accepted: false, status: 400, body: codeBody("BadSyntax") };
const GONE: Verdict = { accepted: false, status: 404, body: codeBody("ConversationNotFound") };

const CODES = {
  408: "RequestTimeout",
  412: "PreconditionFailed",
  500: "ServiceError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
} as const;

export const throttled = (retryAfter?: string): Verdict => ({
  accepted: false,
  status: 429,
  body: codeBody("Throttled"),
  ...(retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } }),
});

/** As a chat answers that nothing can be sent to. */
export const refusedAs = (shape: BlockedShape): Verdict =>
  shape === "gone" ? GONE : { accepted: false, status: 403, body: forbiddenBody(shape) };

export const verdictOf = (fault: Fault | undefined): Verdict => {
  if (fault === undefined) return WELL;
  switch (fault.kind) {
    case "slow":
      return { accepted: true, lateMs: fault.ms };
    case "throttled":
      return throttled(fault.retryAfter);
    case "failed":
      return { accepted: fault.accepted, status: fault.status, body: codeBody(CODES[fault.status]) };
    case "reset":
    case "silent":
      return { accepted: fault.accepted, breaks: fault.kind };
    case "forbidden":
      return refusedAs(fault.shape);
    case "gone":
      return GONE;
    case "token-refused":
      return UNAUTHORIZED;
  }
};
