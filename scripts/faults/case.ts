/** What one run of a case is asked for. */
export interface Order {
  readonly runs: number;
  /** Everything random follows from it, so that whatever was found can be found again. */
  readonly seed: number;
  /** Against a deliberately wrong part, to show that the case can fail. */
  readonly broken: boolean;
  /** Called as runs are done. */
  readonly done: (runs: number) => void;
}

/** What came of it. A case that looked at nothing has not passed. */
export interface Counts {
  /** Promised to somebody and not kept: an acknowledged change that is gone, content that should be secret and is not. */
  readonly lost: number;
  /** Done twice. */
  readonly duplicates: number;
  /** Left open, and said to be. */
  readonly unclear: number;
  /** How many states, files or attempts were looked at. */
  readonly checked: number;
  /** What else went wrong, in words; never with content. The case passes where there is nothing of it. */
  readonly wrong: readonly string[];
}

export interface FaultCase {
  readonly id: string;
  readonly title: string;
  /** As trust promises them. */
  readonly runs: number;
  /** What every `npm test` does. */
  readonly shortRuns: number;
  /** As many as a wrong part never survives, where that is far fewer. */
  readonly brokenRuns?: number;
  readonly run: (order: Order) => Promise<Counts>;
}

/** One line of the report. */
export interface Result {
  readonly case: string;
  readonly runs: number;
  readonly lost: number;
  readonly duplicates: number;
  readonly unclear: number;
  readonly checked: number;
  readonly pass: boolean;
  readonly seconds: number;
}

export const passes = ({ lost, duplicates, checked, wrong }: Counts): boolean =>
  lost === 0 && duplicates === 0 && wrong.length === 0 && checked > 0;
