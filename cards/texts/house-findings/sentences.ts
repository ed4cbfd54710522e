import type { FormatFinding } from "../../../dialogue/formats/finding.js";
import type { ChangeFinding, HouseRuleFinding, JsonFinding, ShapeFinding } from "../../../dialogue/house-finding.js";

/** What a language has to say about a house's file. Every sentence says what is wrong and what to do. */
export interface FindingSentences {
  readonly json: (finding: JsonFinding) => string;
  readonly shape: (finding: ShapeFinding) => string;
  readonly change: (finding: ChangeFinding) => string;
  readonly format: (finding: FormatFinding) => string;
  readonly house: (finding: HouseRuleFinding) => string;
  readonly more: (count: number) => string;
}
