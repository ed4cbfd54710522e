import type { AgreedVersion } from "../../dialogue/index.js";
import type { AgreedChange } from "./version/changes.js";

/** What the pages tell beside the rules themselves, which they read where the program reads them. */
export interface Told {
  readonly versions: readonly [AgreedVersion, ...AgreedVersion[]];
  /** What came and went with each version, by its number. */
  readonly changes: ReadonlyMap<number, AgreedChange>;
}

/** One page of docs/vertrauen. */
export interface TrustPage {
  readonly file: string;
  readonly title: string;
  /** The question to which it is the answer, as somebody of a staff council would ask it. */
  readonly question: string;
  /** Without the title. */
  readonly body: (told: Told) => string;
}
