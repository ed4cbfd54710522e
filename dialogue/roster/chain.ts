import { nth } from "../nth.js";
import type { ChainFinding } from "./finding.js";
import type { Entry } from "./row.js";

export type LeadOf = ReadonlyMap<Entry, Entry>;

export interface Chains {
  readonly leadOf: LeadOf;
  readonly findings: readonly ChainFinding[];
}

/** Once round, beginning with whoever stands first in the file. */
const circleThrough = (member: Entry, leadOf: LeadOf): ChainFinding => {
  const round = [member];
  let next = leadOf.get(member);
  while (next !== undefined && next !== member) {
    round.push(next);
    next = leadOf.get(next);
  }
  const first = round.reduce((one, other) => (other.line < one.line ? other : one));
  const from = round.indexOf(first);
  const members = [...round.slice(from), ...round.slice(0, from)].map(({ line, person }) => ({ line, name: person.name }));
  return { kind: "circle", line: first.line, members };
};

/** Everybody is walked over once, whatever the chains look like: a walk ends at the top, at somebody an earlier walk has seen,
 *  or at somebody it has seen itself, and only that is a circle. */
const circlesIn = (leadOf: LeadOf): readonly ChainFinding[] => {
  const walkOver = new Map<Entry, Entry>();
  const circles: ChainFinding[] = [];
  for (const start of leadOf.keys()) {
    let at: Entry | undefined = start;
    while (at !== undefined && !walkOver.has(at)) {
      walkOver.set(at, start);
      at = leadOf.get(at);
    }
    if (at !== undefined && walkOver.get(at) === start) circles.push(circleThrough(at, leadOf));
  }
  return circles;
};

/** Nobody at the top needs no finding of its own: then every chain runs into a circle or to a lead that is not there. */
const severalTops = (tops: readonly Entry[]): readonly ChainFinding[] =>
  tops.length > 1 ? [{ kind: "several-tops", line: nth(tops, 0).line, lines: tops.map(({ line }) => line) }] : [];

export const chainsOf = (entries: readonly Entry[], entryOf: ReadonlyMap<string, Entry>): Chains => {
  const leadOf = new Map<Entry, Entry>();
  const unknown: ChainFinding[] = [];
  const tops: Entry[] = [];
  for (const entry of entries.filter(({ aligned }) => aligned)) {
    const lead = entryOf.get(entry.lead.toLowerCase());
    if (entry.lead === "") tops.push(entry);
    else if (lead === undefined) unknown.push({ kind: "unknown-lead", line: entry.line, lead: entry.lead });
    else leadOf.set(entry, lead);
  }
  return { leadOf, findings: [...unknown, ...circlesIn(leadOf), ...severalTops(tops)] };
};
