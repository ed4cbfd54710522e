import { z } from "zod";
import { FORBIDDEN_SHAPES } from "./forbidden.js";
import type { CallKind } from "./route.js";

const ANSWERED_LATE_OR_BADLY = [408, 412, 500, 502, 503, 504] as const;
const share = z.number().min(0).max(1);
const milliseconds = z.number().min(0);

const fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("slow"), ms: milliseconds }).readonly(),
  /** 429; `retryAfter` stands in the header as it is given here. */
  z.strictObject({ kind: z.literal("throttled"), retryAfter: z.string().exactOptional() }).readonly(),
  /** `accepted`: the message arrived all the same. */
  z.strictObject({ kind: z.literal("failed"), status: z.literal(ANSWERED_LATE_OR_BADLY), accepted: z.boolean() }).readonly(),
  /** The connection is reset, or nothing is ever answered. */
  z.strictObject({ kind: z.enum(["reset", "silent"]), accepted: z.boolean() }).readonly(),
  z.strictObject({ kind: z.literal("forbidden"), shape: z.enum(FORBIDDEN_SHAPES) }).readonly(),
  /** 404 */
  z.strictObject({ kind: z.literal("gone") }).readonly(),
  /** 401 */
  z.strictObject({ kind: z.literal("token-refused") }).readonly(),
]);

/** Tenths do not add up to one exactly. */
const ALL = 1 + 1e-9;

const sharesFit = (faults: readonly { readonly share: number }[]): boolean => faults.reduce((sum, { share }) => sum + share, 0) <= ALL;

const plan = z.strictObject({
  /** Everything drawn follows from it. */
  seed: z.int().min(0),
  /** Before every answer of the Connector, good or bad. */
  latencyMs: milliseconds,
  /** Whether Teams' documented limits are enforced, with 429. */
  limits: z.boolean(),
  /** Together no more than all. */
  faults: z.array(z.strictObject({ share, fault }).readonly()).refine(sharesFit).readonly(),
  /** The share of chats that nothing can be sent to, ever: blocked, uninstalled, gone. */
  blocked: share,
  token: z.enum(["up", "down"]),
});

export type Fault = z.infer<typeof fault>;

/** How the Connector behaves. */
export type Plan = Readonly<z.infer<typeof plan>>;

export const ALL_IS_WELL: Plan = { seed: 1, latencyMs: 0, limits: false, faults: [], blocked: 0, token: "up" };

const changes = plan.partial();

/** Undefined where it is no plan; otherwise what it says, which may be one thing alone. */
export const parsePlan = (value: unknown): Partial<Plan> | undefined => {
  const { success, data } = changes.safeParse(value);
  return success ? (data as Partial<Plan>) : undefined;
};

/** A message that somebody received, whatever was answered. */
export interface Accepted {
  readonly chat: string;
  readonly activity: string;
  /** The slots it was about, as its card names them. */
  readonly marks: readonly string[];
  readonly at: number;
}

/** What each person really received, and what was answered. Times are in milliseconds, of a clock that nobody turns back. */
export interface Report {
  /** In the order they arrived. */
  readonly accepted: readonly Accepted[];
  /** How often: by status, "reset", "silent", or "unheard" where nobody was there any more. Only what calls of the Connector got. */
  readonly answers: Readonly<Record<string, number>>;
  /** By kind of fault, ":accepted" or ":lost" behind the kinds that can be either; "blocked" for chats that are. */
  readonly injected: Readonly<Record<string, number>>;
  /** As they arrived, whatever became of them. */
  readonly calls: Readonly<Record<CallKind, number>>;
  /** How often the sender broke the limits and was told so. */
  readonly throttledByLimits: number;
  /** The most calls in any one second, those included that were throttled. */
  readonly mostInASecond: number;
  /** When tokens were asked for. */
  readonly tokens: readonly number[];
}
