/** What delivery saw of one attempt to send one message. */
export type Seen =
  /** Ours to keep back: Teams had asked for a pause, and nothing left the house. */
  | { readonly kind: "held-back" }
  | { readonly kind: "not-connected" }
  /** `waitMs`: as long as Teams asked to be left alone. */
  | { readonly kind: "answered"; readonly status: number; readonly activity?: string; readonly waitMs?: number }
  | { readonly kind: "no-answer" }
  | { readonly kind: "crashed" };

/** What follows. Only `retry` may send the same slot again on the same day, and `unclear` never does. */
export type NextStep = "retry" | "retry-with-new-token" | "sent" | "unclear" | "unreachable" | "refused";

export interface Outcome {
  readonly means: "surely-not-delivered" | "delivered" | "nobody-knows" | "permanent-for-now" | "our-mistake";
  readonly next: NextStep;
}

interface Row extends Outcome {
  readonly seen: Seen["kind"];
  /** From and to, both included; absent where there was no status. */
  readonly status?: readonly [number, number];
  readonly withActivity?: boolean;
}

const NOT_DELIVERED = { means: "surely-not-delivered", next: "retry" } as const;
const UNKNOWN = { means: "nobody-knows", next: "unclear" } as const;
const UNREACHABLE = { means: "permanent-for-now", next: "unreachable" } as const;

/** The first row that fits counts. Teams takes no idempotency key, so whatever is not known for sure is unclear. */
export const OUTCOMES: readonly Row[] = [
  { seen: "held-back", ...NOT_DELIVERED },
  // DNS, connecting or TLS failed before the body went out.
  { seen: "not-connected", ...NOT_DELIVERED },
  { seen: "answered", status: [401, 401], means: "surely-not-delivered", next: "retry-with-new-token" },
  { seen: "answered", status: [429, 429], ...NOT_DELIVERED },
  { seen: "answered", status: [200, 299], withActivity: true, means: "delivered", next: "sent" },
  // A proxy on the way answers 200 as well; Teams always gives the message an id.
  { seen: "answered", status: [200, 299], ...UNKNOWN },
  { seen: "answered", status: [403, 404], ...UNREACHABLE },
  { seen: "answered", status: [408, 408], ...UNKNOWN },
  { seen: "answered", status: [412, 412], ...UNKNOWN },
  // 400 and 413 are cards we built wrong; the same card would be refused again.
  { seen: "answered", status: [400, 499], means: "our-mistake", next: "refused" },
  { seen: "answered", ...UNKNOWN },
  // A timeout or a reset after the body had started.
  { seen: "no-answer", ...UNKNOWN },
  // An intent was found open at the start.
  { seen: "crashed", ...UNKNOWN },
];

/** Empty where Teams gave the message no id. */
export const activityOf = (seen: Seen): string => (seen.kind === "answered" ? (seen.activity ?? "") : "");

const fits = (row: Row, seen: Seen): boolean => {
  if (row.seen !== seen.kind) return false;
  if (seen.kind !== "answered") return true;
  const [from, to] = row.status ?? [seen.status, seen.status];
  return from <= seen.status && seen.status <= to && (row.withActivity !== true || activityOf(seen) !== "");
};

export const classify = (seen: Seen): Outcome => {
  const row = OUTCOMES.find((candidate) => fits(candidate, seen));
  if (row === undefined) throw new Error(`no row of the table fits ${seen.kind}`);
  const { means, next } = row;
  return { means, next };
};
