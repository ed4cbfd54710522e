import {
  type Day,
  type Dialogue,
  type Emergencies,
  type Instant,
  isHandled,
  type Known,
  type LeadTopics,
  type LedgerEntry,
  NO_WISHES,
  type Notice,
  type Preparation,
  type Protocol,
  type Release,
  type Wishes,
  wishesInForce,
} from "../dialogue/index.js";

/** Where messages to a person go in Teams. */
export interface Address {
  readonly conversation: string;
  readonly serviceUrl: string;
  /** Teams knows this chat no more: the next message goes into a new one. */
  readonly isGone?: true;
}

/** An erasure of everything that has begun and is not yet through: asked again it is finished, under the same receipt. */
export interface Erasing {
  readonly receipt: string;
  readonly on: Day;
}

/** What the clock needs. It never needs to read a word that anybody wrote. */
export interface PlanPart {
  readonly wishes: Wishes;
  readonly dialogues: readonly Dialogue[];
  /** Messages to this person, also what they got as a lead. */
  readonly slots: readonly LedgerEntry[];
  /** What others are told of the facts in this file; absent: nothing. */
  readonly notices?: readonly Notice[];
  readonly nudgedOn?: Day;
  readonly address?: Address;
  /** Of the account that Teams said signs in with the upn by which alone the roster knows them: what is theirs goes to no other. */
  readonly entraId?: string;
  /** They took the bot away: nothing is sent to them until they have it again, or write to it. */
  readonly withoutBot?: true;
  /** When the clock is to look at this person next; absent: never, until something changes. */
  readonly wakeAt?: Instant;
  /** Who asked to see, or saw, the person's delivery records in an emergency; absent: nobody. */
  readonly emergencies?: Emergencies;
  readonly erasing?: Erasing;
  /** Receipts of whoever had everything erased: with them alone, for in a list of the house they would tell that somebody had. */
  readonly erased?: readonly Erasing[];
  /** The last day in the house: as the roster says, or once it lists somebody no more, since when. Absent: stays. */
  readonly leavesOn?: Day;
}

/** What people wrote. */
export interface ContentPart {
  readonly preparations: readonly Preparation[];
  readonly leadTopics: readonly LeadTopics[];
  readonly releases: readonly Release[];
  readonly protocols: readonly Protocol[];
}

/** All that is kept of one person. A fact stands in one file alone: a release in its author's, a lead's bundle in the lead's. */
export interface PersonFile {
  readonly plan: PlanPart;
  readonly content: ContentPart;
}

export const EMPTY_FILE: PersonFile = {
  plan: { wishes: NO_WISHES, dialogues: [], slots: [] },
  content: { preparations: [], leadTopics: [], releases: [], protocols: [] },
};

/** What the planner asks of a person. */
export const knownFrom = ({ plan }: PersonFile): Known => ({
  wishes: wishesInForce(plan.wishes),
  dialogues: plan.dialogues,
  handled: new Set(plan.slots.filter(isHandled).map(({ key }) => key)),
  ...(plan.nudgedOn === undefined ? {} : { nudgedOn: plan.nudgedOn }),
});
