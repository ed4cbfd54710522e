import type { Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

const TEN = 10;

/** Below that it is told of nobody, not even that there is anybody. */
export const isInTens = (count: number): boolean => count >= TEN;

export const roundedDown = (count: number): number => count - (count % TEN);

/** Where a single one more or less would tell of somebody. */
export const inTens = (count: number, { say }: Voice): Plain =>
  isInTens(count) ? say("delivery.at-least", { count: roundedDown(count) }) : say("delivery.few", { ten: TEN });
