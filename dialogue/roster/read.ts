import { type Allowed, allowed } from "../decision.js";
import type { Person, PersonId, Roster } from "../person.js";
import { chainsOf, type LeadOf } from "./chain.js";
import { type Layout, readHeader } from "./columns.js";
import type { RosterFinding } from "./finding.js";
import { identitiesOf } from "./identities.js";
import { type Entry, hasContent, readRow } from "./row.js";
import type { Table } from "./table.js";

export interface RosterRefused {
  readonly allowed: false;
  /** In the order of the file; never empty. */
  readonly findings: readonly RosterFinding[];
}

/** All or nothing: a roster with one person missing would end that person's dialogues, and change their team's chain. */
export type RosterRead = Allowed<Roster> | RosterRefused;

export const refusedFor = (findings: readonly RosterFinding[]): RosterRefused => ({ allowed: false, findings });

const rosterOf = (entries: readonly Entry[], leadOf: LeadOf): Roster => {
  const roster = new Map<PersonId, Person>();
  for (const entry of entries) {
    const lead = leadOf.get(entry)?.person.id;
    roster.set(entry.person.id, lead === undefined ? entry.person : { ...entry.person, lead });
  }
  return roster;
};

const readRows = (table: Table, layout: Layout, before: readonly RosterFinding[]): RosterRead => {
  const rows = table.rows.filter(hasContent);
  if (rows.length === 0) return refusedFor([...before, { kind: "no-people", line: table.header.line }]);
  const reads = rows.map((row) => readRow(layout, table.header.cells.length, row));
  const entries = reads.map(({ entry }) => entry);
  const identities = identitiesOf(entries);
  const chains = chainsOf(entries, identities.entryOf);
  const findings = [...before, ...reads.flatMap((read) => read.findings), ...identities.findings, ...chains.findings];
  if (findings.length > 0) return refusedFor(findings.sort((one, other) => one.line - other.line));
  return allowed(rosterOf(entries, chains.leadOf));
};

export const readTable = (table: Table): RosterRead => {
  const { layout, findings, sufficient } = readHeader(table.header);
  return sufficient ? readRows(table, layout, findings) : refusedFor(findings);
};
