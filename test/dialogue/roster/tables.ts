import type { Person } from "../../../dialogue/person.js";
import type { RosterFinding } from "../../../dialogue/roster/finding.js";
import { readTable } from "../../../dialogue/roster/read.js";
import type { Table } from "../../../dialogue/roster/table.js";

/** Cells stand between bars; the header is line 1. */
export const aTable = (header: string, ...rows: readonly string[]): Table => ({
  header: { line: 1, cells: header.split("|") },
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split("|") })),
});

export const findingsIn = (table: Table): readonly RosterFinding[] => {
  const read = readTable(table);
  return read.allowed ? [] : read.findings;
};

export const findings = (header: string, ...rows: readonly string[]): readonly RosterFinding[] => findingsIn(aTable(header, ...rows));

export const people = (header: string, ...rows: readonly string[]): readonly Person[] => {
  const read = readTable(aTable(header, ...rows));
  if (!read.allowed) throw new Error(`refused: ${JSON.stringify(read.findings)}`);
  return [...read.value.values()];
};

/** One person at the top with one more column, whose cell is under test. */
const withOne = (column: string, text: string): readonly [string, string] => [`upn|name|lead|${column}`, `anna@haus.de|Anna||${text}`];

export const findingsOn = (column: string, text: string): readonly RosterFinding[] => findings(...withOne(column, text));

export const personWith = (column: string, text: string): Person => {
  const [person] = people(...withOne(column, text));
  if (person === undefined) throw new Error("nobody was read");
  return person;
};
