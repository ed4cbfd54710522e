import type { Views } from "../../../cards/index.js";
import { IFD, viewFor } from "../../../dialogue/index.js";
import type { NamedView, Released } from "../../../dialogue/release.js";
import { type Sample, sample } from "../sample.js";
import {
  ANSWER,
  ANSWERED,
  AUTHOR_NAME,
  CHAIN,
  idsOf,
  SEEN,
  SIMPLE,
  TAKEN_BACK_ON,
  WITHOUT_ONE_TOPIC,
  WORST,
  WORST_CHAIN,
} from "./release-lives.js";
import { LARGEST_FORMAT, LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

const [lead] = idsOf(CHAIN);
const [worstLead] = idsOf(WORST_CHAIN);

const message = { format: IFD.name, id: "r8Kz", authorName: AUTHOR_NAME };
const worst = { ...message, format: LARGEST_FORMAT.name, authorName: LONGEST_NAME };
const writer = { format: IFD.name, id: "r8Kz", writer: "lead", writerName: "Silke Ahrenz" };

const seenBy = (release: Released, person = lead): NamedView => {
  const view = person === undefined ? undefined : viewFor(release, person);
  if (view === undefined) throw new Error("A sample that nobody may see");
  return view;
};

const opened = (state: string, shown: NamedView): Sample =>
  sample("opened-release", state, { format: IFD, shown, authorName: AUTHOR_NAME });

const received = (state: string, receipt: Views["received-answer"]["receipt"], writerName = "Silke Ahrenz"): Sample =>
  sample("received-answer", state, { format: IFD.name, id: "r8Kz", writerName, receipt });

export const READING_SAMPLES: readonly Sample[] = [
  sample("release-notice", "sample", message),
  sample("release-notice", "worst", worst),
  sample("release-taken-back", "sample", message),
  sample("release-taken-back", "worst", worst),
  sample("release-gone", "sample", message),
  sample("release-gone", "worst", worst),
  opened("released", seenBy(SIMPLE)),
  opened("seen", seenBy(SEEN)),
  opened("answered", seenBy(ANSWERED)),
  opened("answered-before", seenBy(WITHOUT_ONE_TOPIC)),
  sample("opened-release", "worst", { format: LARGEST_FORMAT, shown: seenBy(WORST, worstLead), authorName: LONGEST_NAME }),
  sample("answer-form", "empty", message),
  sample("answer-form", "nothing-written", { ...message, refusal: "nothing-written" }),
  sample("answer-form", "too-long", { ...message, answer: `${LONGEST_NOTE_TEXT} …`, refusal: "too-long" }),
  sample("answer-form", "again", { ...message, answer: ANSWER }),
  sample("answer-form", "worst", { ...worst, answer: LONGEST_NOTE_TEXT }),
  sample("answer-sent", "sample", message),
  sample("answer-sent", "worst", worst),
  sample("answer-notice", "sample", writer),
  sample("answer-notice", "worst", { ...writer, writerName: LONGEST_NAME }),
  ...(lead === undefined
    ? []
    : [
        received("sample", { person: lead, state: "answered", answer: ANSWER }),
        received("before", { person: lead, state: "answered-before", answer: ANSWER }),
        received("taken-back", { person: lead, state: "answered", answer: ANSWER, takenBackOn: TAKEN_BACK_ON }),
        received("worst", { person: lead, state: "answered", answer: LONGEST_NOTE_TEXT }, LONGEST_NAME),
      ]),
];
