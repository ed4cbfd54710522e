import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Told } from "../page.js";
import { ALL_FIELDS } from "../pages/all-fields.js";
import { OVERVIEW, PAGES } from "../pages/overview.js";
import { TEST_NAMES } from "../pages/test-names.js";
import { TWO_PAGES } from "../pages/two-pages.js";

/** As it is printed, whoever wrote it. */
export interface Chapter {
  readonly file: string;
  readonly title: string;
  readonly question: string;
  /** Without the title. */
  readonly text: string;
}

/** Pages beside the folder that are written by hand. */
const BY_HAND = [
  { file: "pruefen.md", question: "Wie rufe ich die Prüfungen auf, und was heißt ihr Ergebnis?" },
  { file: "meine-daten.md", question: "Was steht in der Datei mit den eigenen Daten?" },
] as const;

const TITLE = /^# (.+)\n/;

const chapterByHand = (docs: string, { file, question }: (typeof BY_HAND)[number]): readonly Chapter[] => {
  const path = join(docs, file);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8");
  return [{ file, question, title: TITLE.exec(text)?.[1] ?? file, text: text.replace(TITLE, "").trim() }];
};

const FIRST = [TWO_PAGES, OVERVIEW];
const APPENDICES = [ALL_FIELDS, TEST_NAMES];

/** What is read first stands first, and lists to look things up in stand at the end. */
export const chaptersOf = (told: Told, docs: string): readonly Chapter[] => {
  const written = (pages: typeof FIRST): readonly Chapter[] => pages.map((page) => ({ ...page, text: page.body(told) }));
  const between = PAGES.filter((page) => ![...FIRST, ...APPENDICES].includes(page));
  return [...written(FIRST), ...BY_HAND.flatMap((one) => chapterByHand(docs, one)), ...written(between), ...written(APPENDICES)];
};
