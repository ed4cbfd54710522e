import { LONGEST_NOTE } from "../../../cards/index.js";
import {
  allowed,
  type DialogueId,
  type Draft,
  draft,
  edit,
  type Format,
  type GivenItem,
  givenFrom,
  type Item,
  type PersonId,
  type Release,
  type ReleaseId,
  type TopicId,
} from "../../../dialogue/index.js";
import type { Changed, PersonFile } from "../../../store/index.js";
import { ownSeat, seatAt } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { dialogueMark, newReleaseId } from "../marks.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asked, chainAbove, draftFor, formatFor, freshFile, ownOf, releaseAt, withRelease } from "./found.js";
import { ownCard } from "./own-card.js";
import { typedPeople, typedTopics } from "./typed.js";

/** Where the author begins or goes on. One dialogue has one draft: whoever left one behind finds it again, and can discard it. */
interface Start {
  readonly dialogue: DialogueId;
  readonly format: Format;
  readonly draft?: Draft;
  /** Released before and taken back: its texts are offered anew. */
  readonly former?: Exclude<Release, Draft>;
}

const startIn = (talk: Talk, dialogue: DialogueId, former?: Release): Start => {
  const there = draftFor(talk.file, dialogue);
  return {
    dialogue,
    format: formatFor(talk, dialogue),
    ...(there === undefined ? {} : { draft: there }),
    ...(former === undefined || former.state === "draft" ? {} : { former }),
  };
};

/** By the mark of a dialogue, by a draft, or by what was released before. */
const startAt = async (talk: Talk, id: string | undefined): Promise<Start | undefined> => {
  const own = ownOf(talk, await releaseAt(talk, id));
  if (own !== undefined) return startIn(talk, own.dialogue, own);
  const seat = id === undefined ? ownSeat(talk) : await seatAt(talk, id);
  if (seat === undefined) return undefined;
  return talk.may("see", { kind: "preparation", of: seat.employee.id }).allowed ? startIn(talk, seat.dialogue.id) : undefined;
};

/** Texts that the author made for others come before their private notes. */
const offered = ({ file }: Talk, { dialogue, format, draft, former }: Start): readonly Item[] => {
  const prepared = file.content.preparations.find((one) => one.dialogue === dialogue)?.items ?? [];
  const sources = [...(draft?.items ?? []), ...(former?.items ?? []), ...prepared];
  return format.topics.flatMap(({ id }) => {
    const item = sources.find(({ topic }) => topic === id);
    return item === undefined ? [] : [{ topic: id, note: item.note }];
  });
};

interface Again {
  readonly items?: readonly Item[];
  readonly ticked?: readonly TopicId[];
  readonly chosen?: readonly PersonId[];
  readonly refusal?: "nothing-chosen" | "too-long" | "restricted";
}

const topicsForm = (talk: Talk, start: Start, again: Again = {}): Reply => {
  const { dialogue, format, draft } = start;
  const mark = dialogueMark(dialogue);
  if (chainAbove(talk).length === 0) return shows("release-nobody", { format, id: mark });
  const items = again.items ?? offered(talk, start);
  if (items.length === 0) return shows("release-unprepared", { format, id: mark });
  const ticked = again.ticked ?? draft?.items.map(({ topic }) => topic) ?? [];
  return shows("release-topics", {
    ...{ format, items, ticked, chosen: again.chosen ?? [] },
    ...(draft === undefined ? { id: mark } : { id: draft.id, version: draft.version }),
    ...(again.refusal === undefined ? {} : { refusal: again.refusal }),
  });
};

export const topics: Handler = async (talk, click) => {
  const start = await startAt(talk, click.id);
  return start === undefined ? MISSING : topicsForm(talk, start, { chosen: typedPeople(click) });
};

type Why = "nothing-chosen" | "not-in-chain";

export const peopleForm = (talk: Talk, draft: Draft, chosen: readonly PersonId[], refusal?: Why): Reply => {
  const chain = chainAbove(talk);
  const format = formatFor(talk, draft.dialogue);
  if (chain.length === 0) return shows("release-nobody", { format, id: dialogueMark(draft.dialogue) });
  return shows("release-people", { format: format.name, draft, chain, chosen, ...(refusal === undefined ? {} : { refusal }) });
};

export const previewForm = (talk: Talk, draft: Draft, to: readonly PersonId[], refusal?: "changed"): Reply => {
  const chain = chainAbove(talk);
  if (to.length === 0) return peopleForm(talk, draft, to, "nothing-chosen");
  if (!to.every((person) => chain.some(({ id }) => id === person))) return peopleForm(talk, draft, to, "not-in-chain");
  const format = formatFor(talk, draft.dialogue);
  return shows("release-preview", { format, draft, authorName: talk.me.name, chain, to, ...(refusal === undefined ? {} : { refusal }) });
};

/** Where an own release stands by now, whatever an old card still offers. */
export const asItIs = (talk: Talk, release: Release): Reply =>
  release.state === "draft" ? topicsForm(talk, startIn(talk, release.dialogue)) : ownCard(talk, release);

const isSame = (one: readonly GivenItem[], other: readonly GivenItem[]): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Writing {
  readonly id: ReleaseId;
  readonly dialogue: DialogueId;
  readonly items: readonly GivenItem[];
}

/** The same once more is no edit, so that a second click makes no preview old. */
const written = (talk: Talk, file: PersonFile, { id, dialogue, items }: Writing): Changed<PersonFile, Draft | undefined> => {
  const there = draftFor(file, dialogue);
  const begun = there ?? draft({ id, author: talk.me.id, dialogue, items, begunOn: talk.today });
  if (!talk.may("write", asked(begun)).allowed) return { value: undefined };
  if (there !== undefined && isSame(there.items, items)) return { value: there };
  const decision = there === undefined ? allowed(begun) : edit(there, items, talk.me.id);
  return decision.allowed ? { file: withRelease(file, decision.value), value: decision.value } : { value: undefined };
};

/** The topics are chosen; whom for is asked. */
export const people: Handler = async (talk, click) => {
  const start = await startAt(talk, click.id);
  if (start === undefined) return MISSING;
  const { dialogue, format } = start;
  const { items: shown, ticked, isTooLong, canBeShown } = typedTopics(click.inputs, format);
  if (!canBeShown) return shows("click-trouble", { what: "note-too-long", most: LONGEST_NOTE, from: "topics", id: dialogueMark(dialogue) });
  const chosen = typedPeople(click);
  const again: Again = { ticked, chosen, ...(shown.length === 0 ? {} : { items: shown }) };
  if (isTooLong) return topicsForm(talk, start, { ...again, refusal: "too-long" });
  if (ticked.length === 0) return topicsForm(talk, start, { ...again, refusal: "nothing-chosen" });
  const picked = shown.filter(({ topic }) => ticked.includes(topic));
  const writing: Writing = { id: newReleaseId(talk.me.id, talk.chance), dialogue, items: givenFrom(picked, format) };
  const done = await talk.once(talk.me.id, (file) => written(talk, file, writing));
  const kept = done.repeated ? draftFor(await freshFile(talk, talk.me.id), dialogue) : done.value;
  return kept === undefined ? MISSING : peopleForm(talk, kept, chosen);
};

/** Where nothing may be saved, the form comes back with every word that was typed. */
export const unsavedTopics: Handler = async (talk, click) => {
  const start = await startAt(talk, click.id);
  if (start === undefined) return MISSING;
  const { items, ticked, canBeShown } = typedTopics(click.inputs, start.format);
  if (!canBeShown)
    return shows("click-trouble", { what: "note-too-long", most: LONGEST_NOTE, from: "topics", id: dialogueMark(start.dialogue) });
  return topicsForm(talk, start, { items, ticked, chosen: typedPeople(click), refusal: "restricted" });
};

export const preview: Handler = async (talk, click) => {
  const own = ownOf(talk, await releaseAt(talk, click.id));
  if (own === undefined) return MISSING;
  return own.state === "draft" ? previewForm(talk, own, typedPeople(click)) : asItIs(talk, own);
};
