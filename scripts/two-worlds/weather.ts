import type { Instant, Seen } from "../../dialogue/index.js";
import type { Chance } from "../chance.js";

interface Spell {
  readonly from: Instant;
  readonly until: Instant;
}

/** What Teams and the disk do to whoever comes at that time. It knows times and people and no message: what somebody did in private may
 *  not change what befalls another. */
export interface Weather {
  readonly seenBy: (to: string, at: Instant) => Seen | undefined;
  readonly isDiskFull: (at: Instant) => boolean;
}

const DAY_MS = 86_400_000;

const spells = (chance: Chance, moments: readonly Instant[], most: number): readonly Spell[] =>
  Array.from({ length: chance.below(most + 1) }, () => {
    const from = chance.pick(moments);
    return { from, until: (from + chance.below(DAY_MS)) as Instant };
  });

const isIn = (all: readonly Spell[], at: Instant): Spell | undefined => all.find(({ from, until }) => from <= at && at <= until);

const BAD: readonly Seen[] = [
  { kind: "answered", status: 502 },
  { kind: "answered", status: 429, waitMs: 20_000 },
  { kind: "answered", status: 504 },
  { kind: "no-answer" },
  { kind: "answered", status: 400 },
];

/** The same for the same words, and like chance. */
const mixed = (text: string): number => {
  let sum = 2_166_136_261;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return sum;
};

const ONE_IN = 40;

export const weatherFrom = (chance: Chance, moments: readonly Instant[]): Weather => {
  const storms = spells(chance, moments, 3).map((spell) => ({ ...spell, seen: chance.pick(BAD) }));
  const full = spells(chance, moments, 2);
  const key = chance.below(2 ** 31);
  const isRough = chance.below(2) === 0;
  return {
    isDiskFull: (at) => isIn(full, at) !== undefined,
    seenBy: (to, at) => {
      const storm = storms.find(({ from, until }) => from <= at && at <= until);
      if (storm !== undefined) return storm.seen;
      const drawn = mixed(`${key} ${to} ${at}`);
      return isRough && drawn % ONE_IN === 0 ? BAD[drawn % BAD.length] : undefined;
    },
  };
};
