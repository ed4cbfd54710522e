import type { Log } from "../log.js";
import type { Watch } from "../watch.js";

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** From there on a day is another one, and with it what is due and what is over. */
export const FAR_OFF_MS = 12 * 60 * MINUTE_MS;
/** Where nobody says the time, an office whose way out is broken still keeps its periods. */
export const WITHOUT_WORD_MS = 3 * 24 * 60 * MINUTE_MS;

type Judged = "right" | "differs" | "far-off";

const judged = (aheadMs: number): Judged => {
  const offMs = Math.abs(aheadMs);
  if (offMs >= FAR_OFF_MS) return "far-off";
  return offMs > MINUTE_MS ? "differs" : "right";
};

export const isFarOff = (aheadMs: number | undefined): boolean => aheadMs !== undefined && judged(aheadMs) === "far-off";

export interface WallClock {
  /** How far the clock of this machine is ahead of Teams'. */
  learn(aheadMs: number): void;
  /** Undefined as long as nobody knows anything of it; 0 where the difference says nothing. */
  aheadMs(): number | undefined;
  /** Nothing is sent, planned, published or destroyed while it is: Teams says another day, or the clock jumped and Teams did not say yet
   *  that it was right to. */
  isFarOff(): boolean;
  /** Whether it may be gone by where nothing can be taken back: Teams has said the time since the start, or nobody did for days. */
  isVouchedFor(): boolean;
  /** Says what is new of it, where something is. */
  notice(): void;
}

export interface WallClockParts {
  readonly log: Log;
  readonly now: () => number;
  /** Time that went by, which nobody can set. Absent where `now` is moved on purpose: then a jump says nothing. */
  readonly elapsed?: () => number;
  readonly watch?: Pick<Watch, "clockCompared">;
}

/** Whether the clock on the wall can be believed. With a wrong one people are written to on wrong days, and what they wrote is destroyed
 *  too early, which cannot be undone. Teams says what time it is with every answer; between two of them the clock has to go on as time does. */
export const openWallClock = ({ log, now, elapsed, watch }: WallClockParts): WallClock => {
  const startedAt = elapsed?.() ?? 0;
  const offset = (): number => (elapsed === undefined ? 0 : now() - elapsed());
  let known: Judged = "right";
  let [agreed, learned]: [number, number | undefined] = [offset(), undefined];

  const jumpedMs = (): number => {
    const ms = offset() - agreed;
    return judged(ms) === "far-off" ? ms : 0;
  };
  const aheadMs = (): number | undefined => (learned === undefined && jumpedMs() === 0 ? undefined : (learned ?? 0) + jumpedMs());
  // A wrong clock that jumped by as much as it was wrong is perhaps right now: Teams says so.
  const judgedNow = (): Judged => (jumpedMs() === 0 ? judged(learned ?? 0) : "far-off");

  const notice = (): void => {
    const [before, ahead] = [known, aheadMs() ?? 0];
    known = judgedNow();
    if (known === before) return;
    watch?.clockCompared(ahead);
    const seconds = Math.trunc(ahead / SECOND_MS);
    if (known === "far-off") log("clock-far-off", { seconds });
    else if (known === "differs") log("clock-differs", { seconds });
    else log("clock-right");
  };

  return {
    ...{ aheadMs, notice },
    isFarOff: () => judgedNow() === "far-off",
    isVouchedFor: () => elapsed === undefined || learned !== undefined || elapsed() - startedAt >= WITHOUT_WORD_MS,
    learn: (ahead) => {
      agreed = offset();
      learned = judged(ahead) === "right" ? 0 : ahead;
      watch?.clockCompared(learned);
      notice();
    },
  };
};
