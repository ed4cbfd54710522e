import type { Day } from "../../dialogue/calendar/day.js";
import { type Receipt, receiptsFor, type TakenBack } from "../../dialogue/release.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { ACTIONS, AUDIENCE, type FactData, facts, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { ANSWERS, type Answered, type AnswerGroup, answerData, answersData, fittingAnswers, hasAnswer, subjectOf } from "./answers.js";
import { nameIn, PEOPLE } from "./people.js";
import { ITEMS, itemsData } from "./shown.js";
import { canTakeBackSome, TAKE_BACK, type TakeBackView, takeBackData } from "./take-back.js";

/** A release as its author sees it: what, to whom, who has seen it, who answered; and the ways back. */
export interface OwnReleaseView extends TakeBackView {
  /** By retention.ts. */
  readonly endsOn: Day;
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  facts("dates"),
  AUDIENCE,
  heading("${shownHeading}"),
  ITEMS,
  paragraphs("purpose", { size: "small", isSubtle: true }),
  heading("${peopleHeading}"),
  PEOPLE,
  text("${seenMeans}", { size: "small", isSubtle: true }),
  ANSWERS,
  paragraphs("moreAnswers", { size: "small", isSubtle: true }),
  TAKE_BACK,
  ACTIONS,
]);

const stateOf = (receipt: Receipt | TakenBack, { say }: Voice): Plain => {
  const state = say(`own-release.${receipt.state}`);
  if (!("takenBackOn" in receipt)) return state;
  const takenBack = say("own-release.taken-back", { on: dateOf(receipt.takenBackOn) });
  return receipt.state === "released" ? takenBack : say("own-release.both", { state, takenBack });
};

const datesOf = ({ release, endsOn }: OwnReleaseView, { say }: Voice): readonly FactData[] => {
  const fact = (title: Plain, on: Day): FactData => ({ title, value: say("date.day", { on: dateOf(on) }) });
  return [
    fact(say("own-release.released-on"), release.releasedOn),
    ...(release.state === "withdrawn" ? [fact(say("own-release.withdrawn-on"), release.withdrawnOn)] : []),
    fact(say("own-release.ends-on"), endsOn),
  ];
};

const groupsOf = (answered: readonly Answered[], { names }: OwnReleaseView, voice: Voice): readonly AnswerGroup[] => {
  const group = (of: "answer" | "answer-to-withdrawn", heading: Plain): AnswerGroup => ({
    of,
    seat: "answered",
    heading,
    answers: answered
      .filter((receipt) => subjectOf(receipt) === of)
      .map(({ answer, person }) => answerData(answer, nameIn(names, person, voice))),
  });
  return [group("answer", voice.say("own-release.answers")), group("answer-to-withdrawn", voice.say("own-release.answers-before"))];
};

const buttons = ({ release }: OwnReleaseView, { say }: Voice): readonly Button[] => {
  const data = { id: release.id };
  const close: Button = { title: say("button.close"), verb: "release.close", data };
  if (release.state === "withdrawn") return [close, { title: say("own-release.erase"), verb: "release.erase-ask", data }];
  return [
    ...(canTakeBackSome(release) ? [{ title: say("own-release.some"), verb: "release.withdraw-some", data } as const] : []),
    { title: say("own-release.all"), verb: "release.withdraw", data, asks: false },
    close,
  ];
};

const data = (view: OwnReleaseView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  const { format, release, names } = view;
  const isReleased = release.state === "released";
  const receipts = receiptsFor(release, release.author);
  const answered = receipts.filter(hasAnswer);
  const fitting = fittingAnswers(
    answered,
    release.items.map(({ note }) => note),
  );
  return {
    eyebrow: pick(format.name),
    title: say(isReleased ? "own-release.title" : "own-release.withdrawn"),
    summary: say("release.summary"),
    dates: datesOf(view, voice),
    audience: audience(isReleased ? "release" : "withdrawn", "owner", voice),
    shownHeading: say(isReleased ? "own-release.shown" : "own-release.was-shown"),
    items: itemsData(release.items, voice),
    purpose: linesOf(isReleased ? [say("own-release.purpose")] : []),
    peopleHeading: say("own-release.people"),
    people: receipts.map((receipt) => ({ name: nameIn(names, receipt.person, voice), about: stateOf(receipt, voice) })),
    seenMeans: say("own-release.seen-means"),
    groups: answersData(groupsOf(fitting, view, voice), voice),
    moreAnswers: linesOf(fitting.length < answered.length ? [say("own-release.more-answers")] : []),
    takeBacks: takeBackData(view, voice),
    buttons: buttons(view, voice).map(buttonData),
    links: [],
  };
};

export const OWN_RELEASE: Card<OwnReleaseView> = { shownIn: "answer", template: TEMPLATE, data };
