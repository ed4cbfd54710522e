import type { CardName, Views } from "../../cards/index.js";

/** One card in one state. `state` names it in file names: "filled", "worst". */
export interface Sample<N extends CardName = CardName> {
  readonly card: N;
  readonly state: string;
  readonly view: Views[N];
}

export const sample = <N extends CardName>(card: N, state: string, view: Views[N]): Sample<N> => ({ card, state, view });
