import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import type { FileFinding } from "../../dialogue/roster/finding.js";
import { type RosterRead, readTable, refusedFor } from "../../dialogue/roster/read.js";
import type { TableRow } from "../../dialogue/roster/table.js";
import { decode } from "./decode.js";

const MAX_MEGABYTES = 5;
/** The largest houses have 1,200 people. Nobody else is answered while a list is read, and rows that are not as long as the header
 *  cost ten times as much: half a second for as many as these. */
const MAX_ROWS = 20_000;
/** Ten times what eleven long cells take. It is reached by a quote that was never closed, or by somebody trying. */
const MAX_ROW_BYTES = 20_000;

type Split = { readonly rows: readonly TableRow[] } | { readonly finding: FileFinding };

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Excel's own first line, "sep=;". Its line break stays, so that lines are counted as an editor shows them; what it announces is
 *  not needed, as the header shows it. */
const withoutAnnouncement = (text: string): string => text.replace(/^sep=[;,\t][ \t]*(?=\n|$)/i, "");

interface Header {
  readonly line: number;
  readonly separator: ";" | "," | "\t";
}

/** By the header alone: names contain commas, headers contain neither. */
const headerOf = (text: string): Header => {
  const blank = /^\n*/.exec(text)?.[0].length ?? 0;
  const end = text.indexOf("\n", blank);
  const header = text.slice(blank, end < 0 ? text.length : end).replace(/"[^"]*"/g, "");
  const [semicolons, commas, tabs] = [count(header, ";"), count(header, ","), count(header, "\t")];
  const separator = commas > semicolons ? "," : ";";
  return { line: blank + 1, separator: tabs > Math.max(semicolons, commas) ? "\t" : separator };
};

/** Where the record begins in which the splitter gave up; that is where a person finds the quote, not at the end of the file. */
const lineAfter = (text: string, lastLine: number): number => {
  const lines = text.split("\n");
  let line = lastLine + 1;
  while (lines[line - 1] === "") line += 1;
  return line;
};

const splitFinding = (error: CsvError, line: number): FileFinding =>
  error.code === "CSV_MAX_RECORD_SIZE" ? { kind: "row-too-long", line, limit: MAX_ROW_BYTES } : { kind: "broken-quotes", line };

/** The splitter's own line count takes a CR LF inside quotes for two lines, so every line break has to be LF by now. It counts to
 *  the end of a record; the breaks inside the record's cells lead back to its beginning. */
const split = (text: string): Split => {
  const { line: headerLine, separator } = headerOf(text);
  if (separator === "\t") return { finding: { kind: "tab-separated", line: headerLine } };
  const rows: TableRow[] = [];
  let lastLine = 0;
  const keep = (cells: string[], { lines }: InfoRecord): null => {
    lastLine = lines;
    rows.push({ line: lines - cells.reduce((breaks, cell) => breaks + count(cell, "\n"), 0), cells });
    return null;
  };
  const format = { delimiter: separator, record_delimiter: "\n", skip_empty_lines: true, relax_column_count: true };
  try {
    parse(text, { ...format, max_record_size: MAX_ROW_BYTES, to: MAX_ROWS + 2, on_record: keep });
    return { rows };
  } catch (error) {
    if (error instanceof CsvError) return { finding: splitFinding(error, lineAfter(text, lastLine)) };
    throw error;
  }
};

/** A roster as an administration exports it: `;` or `,`, UTF-8 or Windows-1252, German or English headers. Never throws for what
 *  the file contains. */
export const readRoster = (bytes: Uint8Array): RosterRead => {
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) {
    return refusedFor([{ kind: "file-too-large", line: 1, limitMegabytes: MAX_MEGABYTES }]);
  }
  const decoded = decode(bytes);
  if ("finding" in decoded) return refusedFor([decoded.finding]);
  const table = split(withoutAnnouncement(decoded.text.replace(/\r\n?/g, "\n")));
  if ("finding" in table) return refusedFor([table.finding]);
  const [header, ...rows] = table.rows;
  if (header === undefined) return refusedFor([{ kind: "empty-file", line: 1 }]);
  const beyond = rows[MAX_ROWS];
  if (beyond !== undefined) return refusedFor([{ kind: "too-many-rows", line: beyond.line, limit: MAX_ROWS }]);
  return readTable({ header, rows });
};
