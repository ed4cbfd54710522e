import { PLACES, type Place, type PlaceId } from "./places.js";
import { layersOf } from "./unpacked.js";
import type { Canary, Flock } from "./word.js";

/** A word where none may be. */
export interface Finding {
  readonly place: PlaceId;
  /** Whose word it is and from which field, and where exactly it lay. */
  readonly whose: string;
  readonly where: string;
}

export interface Row {
  readonly place: Place;
  readonly searched: number;
  readonly bytes: number;
  /** Of the allowed kind. */
  readonly allowed: number;
  readonly wrong: number;
}

export type Judge = (canary: Canary) => boolean;

/** What was searched, and what was found. */
export interface Tally {
  /** Looks into these bytes, also into what is packed in them. What `isAllowed` lets pass is no finding. */
  look(place: PlaceId, bytes: Buffer | string, where: string, isAllowed?: Judge): void;
  /** So much was looked into there, whatever it held. */
  searched(place: PlaceId, bytes: number): void;
  found(place: PlaceId, canary: Canary, where: string, isAllowed: boolean): void;
  canariesIn(bytes: Buffer | string): readonly Canary[];
  rows(): readonly Row[];
  findings(): readonly Finding[];
  /** Nowhere at all, not even where it belongs: whatever looked for it was blind. */
  neverSeen(): readonly Canary[];
}

interface Count {
  searched: number;
  bytes: number;
  allowed: number;
  wrong: number;
}

const NEVER: Judge = () => false;

export const openTally = (flock: Flock): Tally => {
  const counts = new Map<PlaceId, Count>(PLACES.map(({ id }) => [id, { searched: 0, bytes: 0, allowed: 0, wrong: 0 }]));
  const findings = new Map<string, Finding>();
  const seen = new Set<Canary>();

  const countOf = (place: PlaceId): Count => {
    const count = counts.get(place);
    if (count === undefined) throw new Error("a place that is not in the table");
    return count;
  };

  const canariesIn: Tally["canariesIn"] = (bytes) => [
    ...new Set(layersOf(typeof bytes === "string" ? Buffer.from(bytes) : bytes).flatMap((layer) => flock.findIn(layer))),
  ];

  const searched: Tally["searched"] = (place, bytes) => {
    const count = countOf(place);
    count.searched += 1;
    count.bytes += bytes;
  };

  const found: Tally["found"] = (place, canary, where, isAllowed) => {
    const count = countOf(place);
    if (isAllowed) {
      // What a click carries is the run's own doing, and shows nothing of the search but that it can read.
      if (place !== "klick" || !canary.isKept) seen.add(canary);
      count.allowed += 1;
      return;
    }
    count.wrong += 1;
    const whose = `${canary.owner}: ${canary.field}`;
    findings.set([place, whose, where].join("\n"), { place, whose, where });
  };

  return {
    ...{ canariesIn, searched, found },
    look: (place, bytes, where, isAllowed = NEVER) => {
      searched(place, bytes.length);
      for (const canary of canariesIn(bytes)) found(place, canary, where, isAllowed(canary));
    },
    rows: () => PLACES.map((place) => ({ place, ...countOf(place.id) })),
    findings: () => [...findings.values()],
    neverSeen: () => flock.all.filter((canary) => !seen.has(canary)),
  };
};
