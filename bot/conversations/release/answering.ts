import { ANSWER_INPUT, LONGEST_ANSWER, type Views } from "../../../cards/index.js";
import {
  isToldAnswer,
  type Receipt,
  type Release,
  receiptsFor,
  answer as ruleOfAnswers,
  type TakenBack,
  viewFor,
  writtenText,
} from "../../../dialogue/index.js";
import type { Changed, PersonFile } from "../../../store/index.js";
import type { Handler } from "../handler.js";
import { markOf } from "../marks.js";
import { telling } from "../notices.js";
import { canBeShown } from "../preparation/filled.js";
import { MISSING } from "../refuse.js";
import { becomes, type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asked, formatFor, foundIn, freshFile, nameOr, releaseAt, withRelease } from "./found.js";
import { goneOrMissing, noticeAbout } from "./reading.js";

const form = (talk: Talk, release: Release, answer?: string, refusal?: Views["answer-form"]["refusal"]): Reply =>
  shows("answer-form", {
    ...noticeAbout(talk, release),
    ...(answer === undefined ? {} : { answer }),
    ...(refusal === undefined ? {} : { refusal }),
  });

export const answer: Handler = async (talk, click) => {
  const release = await releaseAt(talk, click.id);
  if (release === undefined || !talk.may("answer", asked(release)).allowed) return goneOrMissing(talk, release);
  return form(talk, release, viewFor(release, talk.me.id)?.answer);
};

interface Came {
  readonly to: Release | undefined;
  readonly isAnswered: boolean;
  readonly isNew?: true;
}

interface Writing {
  readonly id: string;
  readonly text: string;
  readonly notice: string;
}

const answeredIn = (talk: Talk, file: PersonFile, { id, text, notice }: Writing): Changed<PersonFile, Came> => {
  const release = foundIn(talk, file, id);
  const found = talk.may("answer", asked(release));
  const decision = found.allowed ? ruleOfAnswers(found.value.release, talk.me.id, text) : found;
  if (!decision.allowed || release === undefined) return { value: { to: release, isAnswered: false } };
  if (viewFor(release, talk.me.id)?.answer === text) return { value: { to: release, isAnswered: true } };
  const changed = withRelease(file, decision.value);
  const value = { to: decision.value, isAnswered: true, isNew: true } as const;
  if (isToldAnswer(file.plan.notices ?? [], release.id, talk.me.id)) return { file: changed, value };
  const told = { kind: "answer", release: release.id, writer: talk.me.id } as const;
  return { file: telling(changed, [{ id: notice, to: release.author, telling: told, on: talk.today }], talk.now), value };
};

/** Empty or too long, the form comes back with every word of it. */
export const answerSend: Handler = async (talk, click) => {
  const release = await releaseAt(talk, click.id);
  if (release === undefined || !talk.may("answer", asked(release)).allowed) return goneOrMissing(talk, release);
  const text = writtenText(click.inputs.get(ANSWER_INPUT) ?? "");
  if (text === "") return form(talk, release, undefined, "nothing-written");
  if (!canBeShown([text])) return shows("click-trouble", { what: "note-too-long", most: LONGEST_ANSWER });
  if (text.length > LONGEST_ANSWER) return form(talk, release, text, "too-long");
  const { author, id } = release;
  const writing: Writing = { id, text, notice: talk.chance() };
  const done = await talk.once(author, (file) => answeredIn(talk, file, writing));
  const came: Came = done.repeated ? { to: foundIn(talk, await freshFile(talk, author), id), isAnswered: true } : done.value;
  if (!came.isAnswered || came.to === undefined || !talk.may("see", asked(came.to)).allowed) return goneOrMissing(talk, came.to);
  return { ...becomes("answer-sent", noticeAbout(talk, came.to)), ...(came.isNew ? { sends: [author] } : {}) };
};

/** Where nothing may be saved, the form comes back with every word that was typed. */
export const unsavedAnswer: Handler = async (talk, click) => {
  const release = await releaseAt(talk, click.id);
  if (release === undefined || !talk.may("answer", asked(release)).allowed) return goneOrMissing(talk, release);
  const text = writtenText(click.inputs.get(ANSWER_INPUT) ?? "");
  return canBeShown([text])
    ? form(talk, release, text, "restricted")
    : shows("click-trouble", { what: "note-too-long", most: LONGEST_ANSWER });
};

type Answered = Extract<Receipt | TakenBack, { readonly answer: string }>;

const isAnswerOf =
  (mark: string | undefined) =>
  (receipt: Receipt | TakenBack): receipt is Answered =>
    "answer" in receipt && markOf(receipt.person) === mark;

/** For the author. */
export const answerRead: Handler = async (talk, click) => {
  const release = await releaseAt(talk, click.id);
  const receipt = release === undefined ? undefined : receiptsFor(release, talk.me.id).find(isAnswerOf(click.which));
  if (release === undefined || receipt === undefined) return MISSING;
  if (!talk.may("see", { kind: "answer", to: release, writer: receipt.person }).allowed) return MISSING;
  const { id, dialogue } = release;
  return shows("received-answer", { format: formatFor(talk, dialogue).name, id, writerName: nameOr(talk, receipt.person), receipt });
};
