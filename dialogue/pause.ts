import { type Day, parseDay, plusDays, type Span } from "./calendar/day.js";
import type { Wishes } from "./person.js";

/** Why two fields are no pause. */
export type PauseFault = "half" | "unreadable" | "backwards" | "past";

/** As two fields of a form hold it: calendar dates as text, or nothing. */
export interface TypedPause {
  readonly from: string;
  readonly to: string;
}

export type PauseRead =
  | { readonly state: "pause"; readonly pause: Span }
  | { readonly state: "none" }
  | { readonly state: "fault"; readonly why: PauseFault };

const fault = (why: PauseFault): PauseRead => ({ state: "fault", why });

/** A pause that has begun keeps its first day; a new one begins today at the earliest. */
export const readPause = ({ from, to }: TypedPause, { pauses }: Wishes, today: Day): PauseRead => {
  if (from === "" && to === "") return { state: "none" };
  if (from === "" || to === "") return fault("half");
  const span = { from: parseDay(from), to: parseDay(to) };
  if (span.from === undefined || span.to === undefined) return fault("unreadable");
  if (span.from > span.to) return fault("backwards");
  const began = pauses.some((pause) => pause.from === span.from && pause.to >= today);
  return span.to < today || (span.from < today && !began) ? fault("past") : { state: "pause", pause: { from: span.from, to: span.to } };
};

/** What was lived through stays, or a due date that gave way to it would come back. */
const livedThrough = (pause: Span, today: Day): readonly Span[] => {
  if (pause.to < today) return [pause];
  return pause.from < today ? [{ from: pause.from, to: plusDays(today, -1) }] : [];
};

/** One at a time: whatever pause was still to come gives way to this one, and without one there is none. */
export const pausing = (wishes: Wishes, pause: Span | undefined, today: Day): Wishes => {
  const lived = wishes.pauses.flatMap((one) => livedThrough(one, today));
  if (pause === undefined) return { ...wishes, pauses: lived };
  const before = lived.filter(({ from, to }) => from < pause.from || pause.to < to);
  return { ...wishes, pauses: [...before, pause] };
};
