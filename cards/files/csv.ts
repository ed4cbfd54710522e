/** A table as a file that Excel opens in German: semicolons, every cell in quotation marks, lines ended as RFC 4180 has it. A program
 *  for tables takes a cell for a formula that begins like one, whatever stands around it. Such a cell gets an apostrophe in front, and
 *  so does one that begins with an apostrophe: whoever takes one away has what was written. */

export const CSV_DELIMITER = ";";
const LINE_END = "\r\n";
/** Without it Excel takes the file for one from before Unicode. */
const MARK = "\uFEFF";

/** Full-width and other forms are taken for the plain ones by some programs; so is what stands behind something nobody sees. */
const STARTS_FORMULA = /^[\s\p{Cc}\p{Cf}]*['=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
const STARTS_CONTROL = /^\p{Cc}/u;

const escaped = (cell: string): string => (STARTS_FORMULA.test(cell) || STARTS_CONTROL.test(cell) ? `'${cell}` : cell);

/** What was written before it was escaped. */
export const unescapedCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

const quoted = (cell: string): string => `"${escaped(cell).replaceAll('"', '""')}"`;

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${rows.map((cells) => `${cells.map(quoted).join(CSV_DELIMITER)}${LINE_END}`).join("")}`;
