import type { Format } from "../../dialogue/formats/format.js";
import type { House } from "../../dialogue/house.js";
import type { Card } from "../kit/card.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";
import { firstOf } from "../texts/user-text.js";
import { datesWords, factOf, formatName, formatSettings, houseSettings, stageSettings } from "./words/settings.js";

/** All that holds in the house today. */
export interface ScheduleView {
  readonly house: House;
}

/** A house has one talk or two; beyond these a card is no place to read them. */
const MOST_FORMATS = 4;
const MOST_STAGES = 8;

const stagesSection = (format: Format, voice: Voice): Section => {
  const { say } = voice;
  const { shown, rest } = firstOf(stageSettings(format, voice), MOST_STAGES);
  const title = plain(`${formatName(format, voice)}: ${say("schedule.stages")}`);
  if (shown.length === 0) return { title, says: [say("schedule.no-stages")] };
  return { title, facts: shown.map(factOf), ...(rest > 0 && { rest: [say("schedule.more-stages", { count: rest })] }) };
};

const formatSections = (format: Format, voice: Voice): readonly Section[] => [
  { title: formatName(format, voice), facts: formatSettings(format, voice).map(factOf) },
  stagesSection(format, voice),
];

const houseFacts = (house: House, voice: Voice): readonly FactData[] => [
  ...houseSettings(house, voice).map(factOf),
  { title: voice.say("house.closed"), value: datesWords(house.closed, voice) },
];

export const SCHEDULE: Card<ScheduleView> = sectionedCard("answer", ({ house }, voice) => {
  const { say } = voice;
  const { shown, rest } = firstOf(house.formats, MOST_FORMATS);
  return {
    eyebrow: nameOf(house.name),
    title: say("schedule.title"),
    summary: say("schedule.summary"),
    says: [],
    sections: [
      ...shown.flatMap((format) => formatSections(format, voice)),
      { title: say("schedule.house"), facts: houseFacts(house, voice) },
    ],
    small: [...(rest > 0 ? [say("schedule.more-formats", { count: rest })] : []), say("schedule.rest")],
    buttons: [
      { title: say("schedule.edit-windows"), verb: "windows.open" },
      { title: say("schedule.edit-stages"), verb: "stages.open" },
      { title: say("schedule.edit-hours"), verb: "hours.open" },
      { title: say("schedule.edit-closed"), verb: "closed.open" },
      { title: say("button.back"), verb: "admin.open" },
    ],
  };
});
