import type { Column, Layout } from "./columns.js";
import type { RowFinding } from "./finding.js";
import { forbiddenCharacter, plainText } from "./plain-text.js";
import type { TableRow } from "./table.js";

/** The longest display name Entra keeps; nothing else in a roster is longer. */
export const MAX_TEXT_LENGTH = 256;

export interface Cell {
  readonly header: string;
  readonly text: string;
  /** False when a finding already says that this text cannot be taken. */
  readonly sound: boolean;
}

export interface Cells {
  /** Without the blank ones: a blank cell says the same as no column. */
  readonly filled: ReadonlyMap<Column, Cell>;
  readonly findings: readonly RowFinding[];
}

const faultOf = (line: number, column: string, text: string): RowFinding | undefined => {
  if (text.length > MAX_TEXT_LENGTH) return { kind: "text-too-long", line, column, limit: MAX_TEXT_LENGTH };
  const codePoint = forbiddenCharacter(text);
  return codePoint === undefined ? undefined : { kind: "forbidden-character", line, column, codePoint };
};

/** A row may be short: Excel leaves out separators at the end of some lines when the cells there are empty
 *  (https://www.stata.com/support/faqs/data-management/how-excel-writes-empty-cells/). */
export const readCells = (layout: Layout, { line, cells }: TableRow): Cells => {
  const filled = new Map<Column, Cell>();
  const findings: RowFinding[] = [];
  for (const [column, { index, header }] of layout) {
    const text = plainText(cells[index] ?? "");
    if (text === "") continue;
    const fault = faultOf(line, header, text);
    if (fault !== undefined) findings.push(fault);
    filled.set(column, { header, text, sound: fault === undefined });
  }
  return { filled, findings };
};
