/** One record of the file; the line is where it starts, as an editor counts lines. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file that was split into cells and not understood yet. */
export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}
