import type { Refused } from "../../dialogue/decision.js";
import type * as Rules from "../../dialogue/index.js";

/** A tick or a click on anything asks these, and nobody waits for the answer; `refused` makes refusals and knows none. */
type AskedByNobody = "intend" | "conclude" | "settle" | "refused";

/** What a rule may answer instead of yes. */
type WhyOf<Rule> = Rule extends (...given: never[]) => infer Answer ? (Answer extends Refused<infer Why> ? Why : never) : never;

type WhyIn<Room> = { readonly [Name in keyof Room]: WhyOf<Room[Name]> }[keyof Room];

/** Every no that the rules know, read off their types: a new one without words does not compile. */
export type Refusal = WhyIn<Omit<typeof Rules, AskedByNobody>>;
