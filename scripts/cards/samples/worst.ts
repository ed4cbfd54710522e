import { LONGEST_NOTE } from "../../../cards/index.js";
import { topicId } from "../../../dialogue/formats/ids.js";
import { LONGEST_TOPIC, MOST_TOPICS } from "../../../dialogue/formats/limits.js";
import { type Format, IFD } from "../../../dialogue/index.js";
import { MAX_TEXT_LENGTH } from "../../../dialogue/roster/cells.js";

const filledTo = (length: number, words: string): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** As long as a roster takes it, and without a place to break the line. */
export const LONGEST_NAME = filledTo(MAX_TEXT_LENGTH, "Müller-Lüdenscheidt-Donaudampfschifffahrtskapitänsberg");

/** As long as a note may be, with all that Markdown, mentions, templates and date functions would like to have a say in. */
export const LONGEST_NOTE_TEXT = filledTo(
  LONGEST_NOTE,
  "# „Sätze“ mit *Sternen* und _Strichen_, [Links](https://amt.example), <at>Alle</at>, ${title} und {{DATE(2026-01-01T00:00:00Z)}}.\n1. \\Ende\\ ",
);

const LONGEST_TOPIC_TEXT = `„Ermessen“ im Amt und ${LONGEST_NAME}`.slice(0, LONGEST_TOPIC);

/** As many and as long as a house may have them: what it may not have need not fit on a card. */
export const LARGEST_FORMAT: Format = {
  ...IFD,
  name: { de: LONGEST_NAME, en: LONGEST_NAME },
  topics: Array.from({ length: MOST_TOPICS }, (_, index) => ({
    id: topicId(`thema-${String(index + 1).padStart(25, "0")}`),
    by: "employee",
    part: index < MOST_TOPICS / 2 ? "main" : "further",
    text: { de: LONGEST_TOPIC_TEXT, en: LONGEST_TOPIC_TEXT },
  })),
};

/** One of them belongs to the lead. */
export const LARGEST_FORMAT_WITH_LEAD: Format = {
  ...LARGEST_FORMAT,
  topics: LARGEST_FORMAT.topics.map((topic, index) => (index === 0 ? { ...topic, by: "lead" } : topic)),
};
