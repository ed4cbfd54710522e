import { whichDate } from "../../../cards/index.js";
import type { Dialogue, Side, Telling, When } from "../../../dialogue/index.js";
import { agreedIn } from "./told.js";

export type DialogueTelling = Extract<Telling, { readonly dialogue: unknown }>;

/** What one side's step comes to. */
export interface Fact {
  readonly telling: DialogueTelling;
  /** Whether the other side gets a message of its own about it; "unless-asked": an unanswered question is taken back where it stands. */
  readonly news: "always" | "unless-asked" | "never";
  /** The proposal whose place another one took. */
  readonly gone?: When;
}

type Arranged = Extract<Dialogue, { readonly state: "open" | "dated" }>;

const proposedIn = ({ proposed }: Arranged): string => (proposed === undefined ? "" : `${proposed.by}.${whichDate(proposed.when)}`);

/** A message that is edited makes no sound: another proposal is a message of its own, and one taken back need not be one. */
const proposalFact = (before: Arranged, after: Arranged, by: Side): Fact | undefined => {
  if (proposedIn(before) === proposedIn(after)) return undefined;
  const { id: dialogue } = after;
  const gone = before.proposed?.when;
  if (after.proposed !== undefined) {
    return { telling: { kind: "proposed", dialogue }, news: "always", ...(gone === undefined ? {} : { gone }) };
  }
  if (gone === undefined) return undefined;
  return { telling: { kind: "dropped", dialogue, when: gone }, news: before.proposed?.by === by ? "unless-asked" : "always" };
};

const dateFact = (before: Arranged, after: Arranged, by: Side): Fact | undefined => {
  const { id: dialogue } = after;
  const [{ agreed: was }, { agreed }] = [agreedIn(before), agreedIn(after)];
  if (agreed !== undefined && (was === undefined || whichDate(was) !== whichDate(agreed))) {
    return { telling: { kind: "agreed", dialogue, moved: was !== undefined }, news: "always" };
  }
  if (was !== undefined && agreed === undefined) return { telling: { kind: "cancelled", dialogue, when: was }, news: "always" };
  return proposalFact(before, after, by);
};

const isArranged = (dialogue: Dialogue): dialogue is Arranged => dialogue.state === "open" || dialogue.state === "dated";

/** Read off the dialogue, so that no click can tell of anything but what it did. Undefined where nothing changed. A confirmation is
 *  no news: whoever is confirmed knows already. */
export const factBetween = (before: Dialogue, after: Dialogue, by: Side): Fact | undefined => {
  const { id: dialogue } = after;
  if (after.state === "held") {
    if (before.state !== "held") return { telling: { kind: "held", dialogue }, news: "always" };
    return after.said.length === before.said.length ? undefined : { telling: { kind: "held", dialogue }, news: "never" };
  }
  if (before.state === "held") return { telling: { kind: "objected", dialogue }, news: "always" };
  return isArranged(before) && isArranged(after) ? dateFact(before, after, by) : undefined;
};
