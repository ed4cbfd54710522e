import type { HeaderFinding } from "./finding.js";
import { plainText } from "./plain-text.js";
import type { TableRow } from "./table.js";

/** The whole of what a roster may say, in English and in German. Any other column is refused: what is not needed is not taken. */
export const COLUMN_NAMES = {
  entra_id: { en: "entra_id", de: "entra_id" },
  upn: { en: "upn", de: "upn" },
  name: { en: "name", de: "name" },
  lead: { en: "lead", de: "fuehrungskraft" },
  team: { en: "team", de: "team" },
  working_days: { en: "working_days", de: "arbeitstage" },
  joins: { en: "joins", de: "eintritt" },
  leaves: { en: "leaves", de: "austritt" },
  group: { en: "group", de: "gruppe" },
  language: { en: "language", de: "sprache" },
  roles: { en: "roles", de: "rollen" },
} as const;

export type Column = keyof typeof COLUMN_NAMES;

/** A header wider than this is no roster; naming every one of its columns would help nobody. */
export const MAX_COLUMNS = 50;

export interface Place {
  readonly index: number;
  /** As the file spells it, for messages. */
  readonly header: string;
}

export type Layout = ReadonlyMap<Column, Place>;

export interface HeaderRead {
  readonly layout: Layout;
  readonly findings: readonly HeaderFinding[];
  /** False when rows cannot be read for lack of a column. */
  readonly sufficient: boolean;
}

/** "Entra ID", "entra-id" and "Führungskraft" are meant well; ü is the only umlaut in these names. */
const spellingKey = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll("ü", "ue")
    .replace(/[\s_-]/g, "");

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(COLUMN_NAMES) as Column[]).flatMap((column) =>
    Object.values(COLUMN_NAMES[column]).map((name) => [spellingKey(name), column] as const),
  ),
);

const missingColumns = (layout: Layout, line: number): readonly HeaderFinding[] => {
  const required: readonly Column[] = ["name", "lead"];
  const missing = required.filter((column) => !layout.has(column)).map((column) => ({ kind: "missing-column", line, column }) as const);
  const identified = layout.has("entra_id") || layout.has("upn");
  return identified ? missing : [{ kind: "missing-id-column", line }, ...missing];
};

export const readHeader = ({ line, cells }: TableRow): HeaderRead => {
  const layout = new Map<Column, Place>();
  if (cells.length > MAX_COLUMNS) {
    return { layout, findings: [{ kind: "too-many-columns", line, limit: MAX_COLUMNS }], sufficient: false };
  }
  const findings: HeaderFinding[] = [];
  for (const [index, cell] of cells.entries()) {
    const header = plainText(cell);
    const column = COLUMN_OF.get(spellingKey(header));
    if (header === "") findings.push({ kind: "unnamed-column", line, position: index + 1 });
    else if (column === undefined) findings.push({ kind: "unknown-column", line, column: header });
    else if (layout.has(column)) findings.push({ kind: "duplicate-column", line, column: header });
    else layout.set(column, { index, header });
  }
  const missing = missingColumns(layout, line);
  return { layout, findings: [...findings, ...missing], sufficient: missing.length === 0 };
};
