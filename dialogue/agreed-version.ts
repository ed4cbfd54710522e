import { type Day, day } from "./calendar/day.js";
import type { Text } from "./formats/format.js";

/** A state of the product that a staff council can agree on (Mitbestimmungs-Version): what it does, who sees what, what is kept. */
export interface AgreedVersion {
  /** Counted from 1, never given twice. */
  readonly number: number;
  readonly on: Day;
  /** Of the pages that are agreed on, see docs/vertrauen/: shows that they are the ones that were read. */
  readonly hash: string;
  /** What is new in it, in one sentence for people who do not program. */
  readonly note: Text;
}

/** The oldest first. Written by the command that makes docs/vertrauen/, which adds a line whenever those pages say something new;
 *  a line that stands here is never changed. */
export const AGREED_VERSIONS: readonly [AgreedVersion, ...AgreedVersion[]] = [
  {
    number: 1,
    on: day("2026-11-22"),
    hash: "6c06c9c9b2999923ac50531ec0cab533",
    note: {
      de: "Erste Fassung.",
      en: "First version.",
    },
  },
];

export const newestVersion = (versions: readonly [AgreedVersion, ...AgreedVersion[]] = AGREED_VERSIONS): AgreedVersion =>
  versions.reduce((newest, one) => (one.number > newest.number ? one : newest));
