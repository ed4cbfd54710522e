/** What is kept under a key, as text; undefined where nothing is. */
export type Text = string | undefined;

/** A moment, as the number of operations that the disk had seen. */
export type Moment = number;

/** A change of one thing. Without `done` nobody was told that it is there. */
export interface Promised {
  /** What it makes of the thing, as soon as that is known. */
  after: Text | "unknown";
  done?: Moment;
}

interface Step extends Promised {
  readonly begun: Moment;
  /** A file for somebody who has none: it changes nothing where there is one. */
  readonly begins: boolean;
}

/** What may be seen under a key. */
export interface Allowed {
  readonly acknowledged: Text;
  readonly inFlight: readonly Text[];
}

/** What was promised to whom, and when. Changes of one thing follow one another. */
export interface Ledger {
  begin(key: string, now: Moment): Promised;
  /** See Step. */
  beginFile(key: string, now: Moment, empty: string): Promised;
  /** From then on this text must not be found among the keys any more. */
  gone(text: string, now: Moment): void;
  keys(): readonly string[];
  latest(key: string): Text;
  allowedAt(key: string, now: Moment): Allowed;
  goneAt(now: Moment): readonly string[];
  /** How many promises were made until then. */
  promisedAt(now: Moment): number;
}

const isDone = ({ done }: Step, now: Moment): boolean => done !== undefined && done <= now;

const textOf = ({ after }: Step): readonly Text[] => (after === "unknown" ? [] : [after]);

const acknowledgedAt = (steps: readonly Step[], now: Moment): Text => {
  const done = steps.filter((step) => isDone(step, now)).sort((one, other) => (one.done ?? 0) - (other.done ?? 0));
  return done.reduce<Text>((kept, step) => (step.begins && kept !== undefined ? kept : textOf(step)[0]), undefined);
};

const allowedIn = (steps: readonly Step[], now: Moment): Allowed => {
  const acknowledged = acknowledgedAt(steps, now);
  const open = steps.filter((step) => step.begun <= now && !isDone(step, now) && (!step.begins || acknowledged === undefined));
  return { acknowledged, inFlight: open.flatMap(textOf) };
};

export const ledger = (): Ledger => {
  const steps = new Map<string, Step[]>();
  const gone: (readonly [Moment, string])[] = [];
  const add = (key: string, step: Step): Promised => {
    steps.set(key, [...(steps.get(key) ?? []), step]);
    return step;
  };
  const all = (): readonly Step[] => [...steps.values()].flat();
  return {
    begin: (key, begun) => add(key, { begun, begins: false, after: "unknown" }),
    beginFile: (key, begun, empty) => add(key, { begun, begins: true, after: empty }),
    gone: (text, now) => {
      gone.push([now, text]);
    },
    keys: () => [...steps.keys()],
    latest: (key) => acknowledgedAt(steps.get(key) ?? [], Number.POSITIVE_INFINITY),
    allowedAt: (key, now) => allowedIn(steps.get(key) ?? [], now),
    goneAt: (now) => gone.flatMap(([since, text]) => (since <= now ? [text] : [])),
    promisedAt: (now) => all().filter((step) => isDone(step, now)).length,
  };
};
