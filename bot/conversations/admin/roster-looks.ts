import { readHeader } from "../../../dialogue/roster/columns.js";

const ENOUGH_COLUMNS = 2;

/** A header line as a roster has it, and something below it. Read with as little of the text as that takes. */
export const looksLikeRoster = (text: string): boolean => {
  const [header = "", ...lines] = text.trim().split(/\r\n|\r|\n/, 3);
  const cells = header.split(/[;,\t]/).map((cell) => cell.replace(/^\s*"(.*)"\s*$/, "$1"));
  return lines.length > 0 && readHeader({ line: 1, cells }).layout.size >= ENOUGH_COLUMNS;
};
