import { MONDAY_TO_FRIDAY, parseWeekdays } from "../calendar/weekdays.js";
import type { Person, PersonId } from "../person.js";
import { type Cells, readCells } from "./cells.js";
import type { Column, Layout } from "./columns.js";
import type { RowFinding, ValueFinding } from "./finding.js";
import type { TableRow } from "./table.js";
import { parseGroup, parseId, parseLanguage, parseRoles, parseRosterDay } from "./values.js";

/** One row, read for itself. Where a finding refuses a value a default stands in: the rest of the file is checked all the same,
 *  and a refused file hands out nobody. */
export interface Entry {
  readonly line: number;
  /** All this person is known by, in lower case; the first is the id. Empty when the row gives none. */
  readonly keys: readonly string[];
  /** As written; empty at the top. */
  readonly lead: string;
  /** False when cells may stand under the wrong headers, so that the lead says nothing. */
  readonly aligned: boolean;
  readonly person: Omit<Person, "lead">;
}

export interface RowRead {
  readonly entry: Entry;
  readonly findings: readonly RowFinding[];
}

interface Values {
  readonly upn: string | undefined;
  readonly person: Omit<Person, "id" | "upn" | "lead">;
  readonly findings: readonly RowFinding[];
}

const readValues = (line: number, { filled }: Cells): Values => {
  const findings: RowFinding[] = [];
  const value = <T>(column: Column, kind: ValueFinding["kind"], parse: (text: string) => T | undefined): T | undefined => {
    const cell = filled.get(column);
    if (cell?.sound !== true) return undefined;
    const parsed = parse(cell.text);
    if (parsed === undefined) findings.push({ kind, line, column: cell.header, text: cell.text });
    return parsed;
  };
  value("entra_id", "bad-id", parseId);
  const upn = value("upn", "bad-id", parseId);
  const worksOn = value("working_days", "bad-weekdays", parseWeekdays) ?? MONDAY_TO_FRIDAY;
  const joinsOn = value("joins", "bad-date", parseRosterDay);
  const leavesOn = value("leaves", "bad-date", parseRosterDay);
  const group = value("group", "unknown-group", parseGroup) ?? "employed";
  const language = value("language", "unknown-language", parseLanguage) ?? "de";
  const roles = value("roles", "unknown-role", parseRoles) ?? [];
  if (joinsOn !== undefined && leavesOn !== undefined && leavesOn < joinsOn) {
    findings.push({ kind: "leaves-before-joins", line, joinsOn, leavesOn });
  }
  const span = { ...(joinsOn === undefined ? {} : { joinsOn }), ...(leavesOn === undefined ? {} : { leavesOn }) };
  const [name, team] = [filled.get("name")?.text ?? "", filled.get("team")?.text ?? ""];
  return { upn, person: { name, team, worksOn, ...span, group, language, roles }, findings };
};

const missingIn = (line: number, keys: readonly string[], name: string): readonly RowFinding[] => [
  ...(keys.length === 0 ? [{ kind: "missing-id", line } as const] : []),
  ...(name === "" ? [{ kind: "missing-name", line } as const] : []),
];

export const hasContent = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== "");

/** `width`: how many cells the header has. A blank cell too many counts as well: a separator inside an unquoted name pushes all
 *  that follows one cell on, and often a blank one over the edge. */
export const readRow = (layout: Layout, width: number, row: TableRow): RowRead => {
  const { line } = row;
  const cells = readCells(layout, row);
  const values = readValues(line, cells);
  const keys = (["entra_id", "upn"] as const).flatMap((column) => cells.filled.get(column)?.text.toLowerCase() ?? []);
  const aligned = row.cells.length <= width;
  const { upn, person } = values;
  const id = (keys[0] ?? "") as PersonId;
  const entry = {
    line,
    keys,
    lead: cells.filled.get("lead")?.text ?? "",
    aligned,
    person: { id, ...(upn === undefined ? {} : { upn }), ...person },
  };
  if (!aligned) return { entry, findings: [{ kind: "too-many-cells", line, found: row.cells.length, expected: width }] };
  return { entry, findings: [...cells.findings, ...missingIn(line, keys, person.name), ...values.findings] };
};
