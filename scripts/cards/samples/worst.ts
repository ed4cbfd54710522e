import { LONGEST_NOTE } from "../../../cards/index.js";
import { MAX_TEXT_LENGTH } from "../../../dialogue/roster/cells.js";

const filledTo = (length: number, words: string): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** As long as a roster takes it, and without a place to break the line. */
export const LONGEST_NAME = filledTo(MAX_TEXT_LENGTH, "Müller-Lüdenscheidt-Donaudampfschifffahrtskapitänsberg");

/** As long as a note may be, with all that Markdown, mentions, templates and date functions would like to have a say in. */
export const LONGEST_NOTE_TEXT = filledTo(
  LONGEST_NOTE,
  "# „Sätze“ mit *Sternen* und _Strichen_, [Links](https://amt.example), <at>Alle</at>, ${title} und {{DATE(2026-01-01T00:00:00Z)}}.\n1. \\Ende\\ ",
);
