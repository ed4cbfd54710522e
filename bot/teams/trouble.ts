import type { Seen } from "../../dialogue/index.js";
import { LONGEST_ASKED_MS } from "./retry-after.js";

/** A message is shown to somebody; a question shows nothing to anybody, so that it may be asked again whatever was seen. */
export type What = "message" | "question";

/** What is known of how Teams is doing, from the calls that were made. */
export interface Trouble {
  learn(seen: Seen, now: number, what: What): void;
  /** Whether the next message could be one of which nobody knows, and would then never be sent again. */
  isUnclear(): boolean;
  /** When the next may follow one at that time, in the past where all is well. */
  freeAfter(last: number): number;
}

const SHORTEST_MS = 1_000;
const LONGEST_MS = 25_000;
/** While nobody knows whether it is over one call at a time finds out. */
const BETWEEN_PROBES_MS = 1_000;
/** One that nobody knows of is chance; several in a row would go on to spoil everything that is due. */
const UNCLEAR_IN_A_ROW = 3;
/** Of a wait that Teams asked for, so that not all who were asked come back at once. */
const LATER_SHARE = 0.1;
/** Of a wait of our own: up or down, and within the shortest and the longest, where else most would come back at once. */
const JITTER = 0.2;
const FIRST_MS = SHORTEST_MS / (1 - JITTER);
const LAST_MS = LONGEST_MS / (1 + JITTER);

type Told = "well" | "wait" | "unclear" | "nothing";

const MEANS: ReadonlyMap<number, Told> = new Map([
  [401, "wait"],
  [408, "unclear"],
  [412, "unclear"],
  [429, "wait"],
]);

const FIRST_OF_SERVER = 500;

/** Of Teams as a whole: that one person cannot be written to says nothing about it. */
const toldBy = (seen: Seen): Told => {
  switch (seen.kind) {
    case "held-back":
    case "crashed":
      return "nothing";
    case "not-connected":
      return "wait";
    case "no-answer":
      return "unclear";
    case "answered":
      return MEANS.get(seen.status) ?? (seen.status >= FIRST_OF_SERVER ? "unclear" : "well");
  }
};

/** Whoever it is about, Teams knows what became of it. */
export const isWell = (seen: Seen): boolean => toldBy(seen) === "well";

const askedFor = (seen: Seen): number | undefined => (seen.kind === "answered" ? seen.waitMs : undefined);

const waitOf = (asked: number | undefined, pauses: number, chance: number): number =>
  asked === undefined
    ? Math.min(FIRST_MS * 2 ** pauses, LAST_MS) * (1 - JITTER + 2 * JITTER * chance)
    : Math.min(asked * (1 + LATER_SHARE * chance), LONGEST_ASKED_MS);

export const openTrouble = (chance: () => number): Trouble => {
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let trouble: "none" | "told" | "unclear" = "none";
  let pauses = 0;
  let unclear = 0;

  const pause = (asked: number | undefined, now: number): void => {
    if (trouble === "none") trouble = "told";
    // Calls that were under way when it began tell no more than the first did, unless they ask for longer.
    if (now < pausedUntil && asked === undefined) return;
    const until = now + waitOf(asked, pauses, chance());
    if (now >= pausedUntil) pauses += 1;
    pausedUntil = Math.max(pausedUntil, until);
  };

  const well = (now: number, what: What): void => {
    // Where questions go well messages may still be lost.
    if (what === "question" && trouble === "unclear") return;
    if (what === "message") unclear = 0;
    if (now < pausedUntil) return;
    trouble = "none";
    pauses = 0;
  };

  const nobodyKnows = (asked: number | undefined, now: number): void => {
    unclear += 1;
    if (unclear < UNCLEAR_IN_A_ROW && trouble === "none" && asked === undefined) return;
    trouble = "unclear";
    pause(asked, now);
  };

  return {
    learn: (seen, now, what) => {
      switch (toldBy(seen)) {
        case "well":
          return well(now, what);
        case "wait":
          return pause(askedFor(seen), now);
        case "unclear":
          return nobodyKnows(askedFor(seen), now);
        case "nothing":
          return;
      }
    },
    isUnclear: () => trouble === "unclear",
    freeAfter: (last) => (trouble === "none" ? pausedUntil : Math.max(pausedUntil, last + BETWEEN_PROBES_MS)),
  };
};
