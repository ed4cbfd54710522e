import type { Format } from "../../dialogue/formats/format.js";
import type { House } from "../../dialogue/house.js";
import { datesWords, factOf, formatName, formatSettings, houseSettings, stageSettings } from "../admin/words/settings.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, type Plain, plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";
import { type ChangedWords, changedWords } from "../texts/overrides.js";
import { firstOf } from "../texts/user-text.js";

/** All that holds in the house today, to read and not to change. */
export interface ReviewSettingsView {
  readonly house: House;
}

/** One talk, whole. */
export interface ReviewFormatView {
  readonly format: Format;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/** More than these nobody reads on a card; the house's file has them all. */
const MOST_WORDS = 50;
/** No format needs as many; a card with all that a file may hold would be too large for Teams. */
const MOST_TOPICS = 40;
const MOST_STAGES = 30;

/** Ours and theirs side by side, in the reader's language where the house has changed that one. */
const wordsFact = ({ ours, theirs }: ChangedWords, { language }: Voice): FactData => {
  const [spoken = language] = ([language, "de", "en"] as const).filter((one) => theirs[one] !== undefined);
  return { title: plain(ours[spoken]), value: plain(theirs[spoken] ?? "") };
};

const textsSection = ({ texts = {} }: House, voice: Voice): Section => {
  const { say } = voice;
  const changed = changedWords(texts);
  const { shown, rest } = firstOf(changed, MOST_WORDS);
  return {
    title: say("review-settings.texts"),
    says: [say("review-settings.texts-says", { count: changed.length })],
    facts: shown.map((words) => wordsFact(words, voice)),
    rest: rest > 0 ? [say("review-settings.more", { count: rest })] : [],
  };
};

export const REVIEW_SETTINGS: Card<ReviewSettingsView> = sectionedCard("answer", ({ house }, voice) => {
  const { say } = voice;
  return {
    eyebrow: nameOf(house.name),
    title: say("review-settings.title"),
    says: [say("review-settings.says")],
    facts: [...houseSettings(house, voice).map(factOf), { title: say("house.closed"), value: datesWords(house.closed, voice) }],
    sections: [
      { title: say("review-settings.formats"), items: house.formats.map((format) => formatName(format, voice)) },
      textsSection(house, voice),
    ],
    audience: { of: "house", seat: "house" },
    buttons: [
      { title: say("review-settings.read-formats"), verb: "format.open", data: { which: "1" } },
      { title: say("review-settings.roles"), verb: "roles.open", data: { which: "review" } },
      { title: say("review-settings.delivery"), verb: "delivery.open", data: { which: "review" } },
      { title: say("button.back"), verb: "review.open" },
    ],
  };
});

const howFacts = (format: Format, { say, list }: Voice): readonly FactData[] => {
  const { binding, thirdPersons, followUpDays, agreements, declineTo, insteadOfLead, heldKnownTo } = format;
  const third = thirdPersons.map((person) => say("review-format.third", { person }));
  const facts: readonly (readonly [Plain, Plain | undefined])[] = [
    [say("review-format.binding"), say(binding ? "review-format.yes" : "review-format.no")],
    [say("review-format.third-persons"), third.length === 0 ? undefined : list(third)],
    [say("review-format.agreements"), agreements ? say("review-format.by-both") : undefined],
    [say("review-format.follow-up"), followUpDays === undefined ? undefined : say("review-format.days", { days: followUpDays })],
    [say("review-format.decline"), declineTo === undefined ? undefined : say("review-format.third", { person: declineTo })],
    [say("review-format.instead"), insteadOfLead === undefined ? undefined : say("review-format.superior")],
    [say("review-format.told"), heldKnownTo === undefined ? undefined : say("review-format.told-held", { person: heldKnownTo })],
  ];
  return facts.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value }]));
};

const topicsSection = ({ topics }: Format, { say, pick }: Voice): Section => {
  const { shown, rest } = firstOf(topics, MOST_TOPICS);
  return {
    title: say("review-format.topics"),
    says: [say("review-format.topics-says")],
    items: [
      ...shown.map(({ text }, index) => plain(`${index + 1}. ${pick(text)}`)),
      ...(rest > 0 ? [say("review-settings.more", { count: rest })] : []),
    ],
  };
};

const stagesSection = (format: Format, voice: Voice): Section => {
  const { shown, rest } = firstOf(stageSettings(format, voice), MOST_STAGES);
  const more = rest > 0 ? [voice.say("review-settings.more", { count: rest })] : [];
  return {
    title: voice.say("schedule.stages"),
    facts: shown.map(factOf),
    says: shown.length === 0 ? [voice.say("schedule.no-stages")] : more,
  };
};

const pageButtons = ({ page, pages }: ReviewFormatView, { say }: Voice): readonly Button[] => [
  ...(page < pages ? [{ title: say("review-format.next"), verb: "format.open", data: { which: String(page + 1) } } as const] : []),
  { title: say("button.back"), verb: "settings.open" },
];

export const REVIEW_FORMAT: Card<ReviewFormatView> = sectionedCard("answer", (view, voice) => ({
  eyebrow: voice.say("review-format.page", { page: view.page, pages: view.pages }),
  title: formatName(view.format, voice),
  summary: voice.say("review-settings.title"),
  says: [],
  facts: [...formatSettings(view.format, voice).map(factOf), ...howFacts(view.format, voice)],
  sections: [stagesSection(view.format, voice), topicsSection(view.format, voice)],
  buttons: pageButtons(view, voice),
}));
