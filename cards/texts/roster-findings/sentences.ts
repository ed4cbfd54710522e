import type { ChainFinding, FileFinding, HeaderFinding, RowFinding } from "../../../dialogue/roster/finding.js";

/** What a language has to say about a roster. Every sentence says what is wrong and what to do. */
export interface FindingSentences {
  readonly file: (finding: FileFinding) => string;
  readonly header: (finding: HeaderFinding) => string;
  readonly row: (finding: RowFinding) => string;
  readonly chain: (finding: ChainFinding) => string;
  readonly inLine: (line: number, sentence: string) => string;
  readonly more: (count: number) => string;
}
