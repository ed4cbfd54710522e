import type { Day } from "./calendar/day.js";
import { allowed, type Decision, refused } from "./decision.js";
import type { DialogueId } from "./dialogue.js";
import type { Format, Text, TopicId } from "./formats/format.js";
import type { PersonId } from "./person.js";

export type ReleaseId = string & { readonly brand: "ReleaseId" };

/** A topic, and what its author wants to be read about it: nothing, where the topic alone says enough. */
export interface Item {
  readonly topic: TopicId;
  readonly note: string;
}

/** As its author previewed it: a house may reword a topic later, and nobody is to read what nobody released. */
export interface GivenItem extends Item {
  readonly title: Text;
}

interface Content {
  readonly id: ReleaseId;
  readonly author: PersonId;
  readonly dialogue: DialogueId;
  /** A copy: what is written into the preparation later goes to nobody. */
  readonly items: readonly GivenItem[];
}

export interface Draft extends Content {
  readonly state: "draft";
  /** Counts down to its end, see retention.ts. */
  readonly begunOn: Day;
  /** Counts the edits, so that nothing is released but what was previewed. */
  readonly version: number;
}

/** Seen means that the recipient clicked "seen". Opening is nobody's business and is not kept. Answered before: topics were taken
 *  back since. The answer may quote them, so that only the author still sees it. */
export type Receipt =
  | { readonly person: PersonId; readonly state: "released" | "seen" }
  | { readonly person: PersonId; readonly state: "answered" | "answered-before"; readonly answer: string };

/** The day counts down to the end of the answer, also while others still have the release. */
export type TakenBack = Receipt & { readonly takenBackOn: Day };

export interface Released extends Content {
  readonly state: "released";
  readonly releasedOn: Day;
  readonly to: readonly Receipt[];
  readonly takenBackFrom: readonly TakenBack[];
}

export interface Withdrawn extends Content {
  readonly state: "withdrawn";
  readonly releasedOn: Day;
  readonly withdrawnOn: Day;
  readonly takenBackFrom: readonly TakenBack[];
}

export type Release = Draft | Released | Withdrawn;

/** What a named person sees. It has no room for other recipients, not even for their number. */
export interface NamedView {
  readonly id: ReleaseId;
  readonly author: PersonId;
  readonly dialogue: DialogueId;
  readonly items: readonly GivenItem[];
  readonly mine: Receipt["state"];
  readonly answer?: string;
}

export interface ReleaseOrder {
  readonly to: readonly PersonId[];
  readonly by: PersonId;
  /** The version of the draft that the preview showed. */
  readonly previewed: number;
  readonly chain: readonly PersonId[];
  readonly on: Day;
}

type Change = Decision<Release, "missing" | "not-released">;

const shown = ({ id, author, dialogue, items }: Content, mine: Receipt["state"]): NamedView => ({ id, author, dialogue, items, mine });

const receiptOf = (release: Release, person: PersonId): Receipt | undefined =>
  release.state === "released" ? release.to.find((receipt) => receipt.person === person) : undefined;

const takenBack = (receipts: readonly Receipt[], on: Day): readonly TakenBack[] =>
  receipts.map((receipt) => ({ ...receipt, takenBackOn: on }));

const beforeTakingBack = (receipt: Receipt): Receipt => (receipt.state === "answered" ? { ...receipt, state: "answered-before" } : receipt);

const withdrawn = (release: Released, on: Day): Withdrawn => ({
  state: "withdrawn",
  id: release.id,
  author: release.author,
  dialogue: release.dialogue,
  items: release.items,
  releasedOn: release.releasedOn,
  withdrawnOn: on,
  takenBackFrom: [...release.takenBackFrom, ...takenBack(release.to, on)],
});

/** Nobody but the author learns whether there is anything to take back. */
const releasedBy = (release: Release, by: PersonId): Decision<Released, "missing" | "not-released"> => {
  if (by !== release.author) return refused("missing");
  return release.state === "released" ? allowed(release) : refused("not-released");
};

const withReceipt = (release: Released, mine: Receipt): Released => ({
  ...release,
  to: release.to.map((receipt) => (receipt.person === mine.person ? mine : receipt)),
});

/** What is prepared, under the titles its author reads now. A topic that the house has dropped since can be given to nobody. */
export const givenFrom = (items: readonly Item[], { topics }: Pick<Format, "topics">): readonly GivenItem[] =>
  items.flatMap((item) => topics.filter(({ id }) => id === item.topic).map(({ text }) => ({ ...item, title: text })));

export const draft = ({ id, author, dialogue, items, begunOn }: Content & Pick<Draft, "begunOn">): Draft => ({
  state: "draft",
  id,
  author,
  dialogue,
  items,
  begunOn,
  version: 0,
});

export const edit = (draft: Draft, items: readonly GivenItem[], by: PersonId): Decision<Draft, "missing"> =>
  by === draft.author ? allowed({ ...draft, items, version: draft.version + 1 }) : refused("missing");

/** Whoever is not in the author's own chain on that day cannot be named. What becomes of the chain later changes nothing. */
export const release = (
  draft: Draft,
  { to, by, previewed, chain, on }: ReleaseOrder,
): Decision<Released, "missing" | "nothing-chosen" | "not-in-chain" | "changed"> => {
  if (by !== draft.author) return refused("missing");
  if (draft.items.length === 0 || to.length === 0) return refused("nothing-chosen");
  if (!to.every((person) => chain.includes(person))) return refused("not-in-chain");
  if (previewed !== draft.version) return refused("changed");
  const { id, author, dialogue, items } = draft;
  const receipts = [...new Set(to)].map((person): Receipt => ({ person, state: "released" }));
  return allowed({ state: "released", id, author, dialogue, items, releasedOn: on, to: receipts, takenBackFrom: [] });
};

export const withdraw = (release: Release, by: PersonId, on: Day): Change => {
  const found = releasedBy(release, by);
  return found.allowed ? allowed(withdrawn(found.value, on)) : found;
};

/** Single topics. Whoever takes back the last one has taken back the release. */
export const withdrawTopics = (release: Release, topics: readonly TopicId[], by: PersonId, on: Day): Change => {
  const found = releasedBy(release, by);
  if (!found.allowed) return found;
  const items = found.value.items.filter((item) => !topics.includes(item.topic));
  if (items.length === found.value.items.length) return found;
  if (items.length === 0) return allowed(withdrawn(found.value, on));
  return allowed({ ...found.value, items, to: found.value.to.map(beforeTakingBack) });
};

/** From single people. Whoever takes it back from the last one has taken back the release. */
export const withdrawFrom = (release: Release, people: readonly PersonId[], by: PersonId, on: Day): Change => {
  const found = releasedBy(release, by);
  if (!found.allowed) return found;
  const to = found.value.to.filter(({ person }) => !people.includes(person));
  const lost = found.value.to.filter(({ person }) => people.includes(person));
  const takenBackFrom = [...found.value.takenBackFrom, ...takenBack(lost, on)];
  return allowed(to.length === 0 ? withdrawn(found.value, on) : { ...found.value, to, takenBackFrom });
};

/** Pressed twice, or after an answer, it changes nothing: a card in the chat may be old. */
export const acknowledge = (release: Release, by: PersonId): Decision<Released, "missing"> => {
  const receipt = receiptOf(release, by);
  if (release.state !== "released" || receipt === undefined) return refused("missing");
  return allowed(receipt.state === "released" ? withReceipt(release, { person: by, state: "seen" }) : release);
};

/** Each of several answers for themselves; a second answer takes the place of the first. */
export const answer = (release: Release, by: PersonId, text: string): Decision<Released, "missing" | "nothing-written"> => {
  if (release.state !== "released" || receiptOf(release, by) === undefined) return refused("missing");
  if (text.trim() === "") return refused("nothing-written");
  return allowed(withReceipt(release, { person: by, state: "answered", answer: text }));
};

/** The one rule of who but the author reads a release. Where people stand in the house has no part in it. */
export const isVisibleTo = (release: Release, person: PersonId): boolean => receiptOf(release, person) !== undefined;

export const namedIn = (release: Release): readonly PersonId[] =>
  release.state === "released" ? release.to.map(({ person }) => person) : [];

/** Only they are told "taken back"; to everybody else it was never there. */
export const takenBackFrom = (release: Release): readonly PersonId[] =>
  release.state === "draft" ? [] : release.takenBackFrom.map(({ person }) => person);

export const takenBackOn = (release: Release, person: PersonId): Day | undefined =>
  release.state === "draft" ? undefined : release.takenBackFrom.find((lost) => lost.person === person)?.takenBackOn;

/** What the named person sees once it is released; made by the same function as what they will see. */
export const previewOf = (draft: Draft): NamedView => shown(draft, "released");

export const viewFor = (release: Release, person: PersonId): NamedView | undefined => {
  const receipt = receiptOf(release, person);
  if (receipt === undefined) return undefined;
  const view = shown(release, receipt.state);
  return receipt.state === "answered" ? { ...view, answer: receipt.answer } : view;
};

/** What the author is told: who has seen it, who answered what. Answers given before taking back stay theirs to read. */
export const receiptsFor = (release: Release, person: PersonId): readonly (Receipt | TakenBack)[] => {
  if (release.state === "draft" || person !== release.author) return [];
  return release.state === "released" ? [...release.to, ...release.takenBackFrom] : release.takenBackFrom;
};
