import type { Instant } from "../dialogue/index.js";

/** A clock that runs on like any other and can be set forward: for the demo and for tests. */
export interface MovableClock {
  now(): Instant;
  /** Never back: what was sent yesterday would be sent tomorrow. */
  moveTo(instant: Instant): void;
  moveBy(ms: number): void;
}

export const movableClock = (base: () => number, start: Instant = base() as Instant): MovableClock => {
  let offsetMs = start - base();
  const now = (): Instant => (base() + offsetMs) as Instant;
  const moveBy = (ms: number): void => {
    offsetMs += Math.max(0, ms);
  };
  return { now, moveBy, moveTo: (instant) => moveBy(instant - now()) };
};
