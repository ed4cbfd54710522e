import { day } from "../../../dialogue/calendar/day.js";
import { endsOn, isoDay, RECORD_KINDS, type RecordKind } from "../../../dialogue/index.js";
import type { Facts } from "../../../dialogue/retention.js";
import { RETENTION_WORDS } from "../../../dialogue/retention-words.js";

const BEGUN = day("2026-01-15");
const LATER = day("2026-03-02");
const LEAVING = day("2026-02-10");

type Probes = { readonly [K in RecordKind]: readonly Facts[K][] };

/** Words may stay when a rule changes. So each rule is asked about a few records, and its answers count as well. */
const PROBES: Probes = {
  preparation: [
    { begunOn: BEGUN, side: "employee" },
    { begunOn: BEGUN, side: "employee", held: [{ by: "employee", on: LATER }] },
  ],
  draft: [
    { begunOn: BEGUN, side: "employee" },
    { begunOn: BEGUN, side: "employee", held: [{ by: "lead", on: LATER }] },
  ],
  "lead-topics": [
    { begunOn: BEGUN, side: "lead" },
    { begunOn: BEGUN, side: "lead", held: [{ by: "lead", on: LATER }] },
  ],
  release: [{ releasedOn: BEGUN }, { releasedOn: BEGUN, withdrawnOn: LATER }],
  answer: [{ releasedOn: BEGUN }, { releasedOn: BEGUN, withdrawnOn: LATER }],
  "protocol-wish": [{ since: BEGUN }, { since: BEGUN, heldSaidOn: LATER }],
  protocol: [{ since: BEGUN }],
  appointment: [{ on: BEGUN }, { on: BEGUN, heldSaidOn: LATER }],
  dialogue: [{ dueOn: BEGUN }, { dueOn: BEGUN, heldOn: LATER }],
  slot: [
    { on: BEGUN, dueOn: LATER },
    { on: LATER, dueOn: BEGUN },
  ],
  wishes: [{}, { leavesOn: LEAVING }],
  pause: [{ to: BEGUN }, { to: BEGUN, leavesOn: LEAVING }],
  "roster-entry": [{}, { leavesOn: LEAVING }],
  emergency: [{ on: BEGUN }, { on: BEGUN, leavesOn: LEAVING }],
  "admin-log": [{ on: BEGUN }],
  "deletion-receipt": [{ on: BEGUN }],
  publication: [{ on: BEGUN }],
};

const endOf = <K extends RecordKind>(kind: K, facts: Facts[K]): string => {
  const end = endsOn(kind, facts);
  return end === undefined ? "bleibt" : isoDay(end);
};

export type EndOf = typeof endOf;

export const periodLines = (asked: EndOf = endOf, words = RETENTION_WORDS): readonly string[] =>
  RECORD_KINDS.map((kind) => {
    const probes: readonly Facts[typeof kind][] = PROBES[kind];
    const ends = probes.map((facts) => asked(kind, facts));
    return `${words[kind].what.de}: ${words[kind].ends.de} Probe: ${ends.join(", ")}.`;
  });
