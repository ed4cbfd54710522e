import type { Language } from "../../dialogue/person.js";
import type { LockReason } from "./locked.js";
import type { OverrideFinding } from "./overrides.js";
import { firstOf, shortened } from "./user-text.js";

/** More than these nobody reads before mending the first ones. */
const MOST_FINDINGS = 20;

type Of<K extends OverrideFinding["kind"]> = Extract<OverrideFinding, { readonly kind: K }>;

/** What a language has to say about a house's own words. Every sentence says what is wrong and what to do. */
interface Sentences {
  readonly unknownKey: (finding: Of<"unknown-key">) => string;
  readonly broken: string;
  readonly noOther: string;
  readonly placeholders: (finding: Of<"other-placeholders">) => readonly string[];
  readonly locked: (finding: Of<"locked">) => string;
  readonly tooLong: (finding: Of<"too-long">) => string;
  readonly more: (count: number) => string;
}

const braced = (names: readonly string[]): string => names.map((name) => `{${shortened(name)}}`).join(", ");

/** One sentence each, for the lists that hold something. */
const about = (names: readonly string[], sentence: (list: string) => string): readonly string[] =>
  names.length === 0 ? [] : [sentence(braced(names))];

const GERMAN_REASONS: Readonly<Record<LockReason, string>> = {
  "who-sees": "Er sagt, wer etwas sieht.",
  voluntary: "Er sagt, was freiwillig ist.",
  purpose: "Er sagt, wofür etwas benutzt werden darf.",
  deletion: "Er sagt, was gelöscht oder zurückgenommen wird.",
  button: "Er steht auf einer Schaltfläche und sagt, was ein Klick tut.",
};

const ENGLISH_REASONS: Readonly<Record<LockReason, string>> = {
  "who-sees": "It says who sees something.",
  voluntary: "It says what is voluntary.",
  purpose: "It says what something may be used for.",
  deletion: "It says what is deleted or taken back.",
  button: "It stands on a button and says what a click does.",
};

const GERMAN: Sentences = {
  unknownKey: ({ key, meant }) =>
    `Einen Text „${shortened(key)}“ gibt es nicht. ${meant === undefined ? "Bitte löschen Sie ihn." : `Meinten Sie „${meant}“?`}`,
  broken: "Dieser Text ist so nicht zu lesen. Bitte prüfen Sie die geschweiften Klammern.",
  noOther: "Eine Auswahl in diesem Text hat kein „other“. Bitte ergänzen Sie es.",
  placeholders: ({ missing, unknown, misused }) => [
    ...about(missing, (list) => `Hier fehlt: ${list}. Bitte ergänzen Sie das.`),
    ...about(unknown, (list) => `Hier unbekannt: ${list}. Bitte löschen Sie das.`),
    ...about(misused, (list) => `In anderer Form als vorgesehen: ${list}. Bitte übernehmen Sie die Klammern aus unserem Text.`),
  ],
  locked: ({ because }) => `Dieser Text kann nicht geändert werden: ${GERMAN_REASONS[because]} Bitte löschen Sie ihn hier.`,
  tooLong: ({ most }) =>
    `Dieser Text ist zu lang für die Karten. Mit allem, was eingesetzt wird, passen ${most} Zeichen. Bitte kürzen Sie ihn.`,
  more: (count) => `… und ${count} weitere`,
};

const ENGLISH: Sentences = {
  unknownKey: ({ key, meant }) =>
    `There is no text “${shortened(key)}”. ${meant === undefined ? "Please delete it." : `Did you mean “${meant}”?`}`,
  broken: "This text cannot be read. Please check its curly brackets.",
  noOther: "A choice in this text has no “other”. Please add it.",
  placeholders: ({ missing, unknown, misused }) => [
    ...about(missing, (list) => `Missing here: ${list}. Please add that.`),
    ...about(unknown, (list) => `Unknown here: ${list}. Please delete that.`),
    ...about(misused, (list) => `In another form than it should be: ${list}. Please copy the brackets from our text.`),
  ],
  locked: ({ because }) => `This text cannot be changed: ${ENGLISH_REASONS[because]} Please delete it here.`,
  tooLong: ({ most }) =>
    `This text is too long for the cards. With all that is put in, there is room for ${most} characters. Please shorten it.`,
  more: (count) => `… and ${count} more`,
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { de: GERMAN, en: ENGLISH };

const sentenceOf = (finding: OverrideFinding, { unknownKey, broken, noOther, placeholders, locked, tooLong }: Sentences): string => {
  switch (finding.kind) {
    case "unknown-key":
      return unknownKey(finding);
    case "locked":
      return locked(finding);
    case "too-long":
      return tooLong(finding);
    case "broken-message":
      return broken;
    case "missing-option":
      return noOther;
    case "other-placeholders":
      return placeholders(finding).join(" ");
  }
};

const placeOf = (finding: OverrideFinding): string => {
  if (finding.kind === "unknown-key") return "texts";
  const place = `texts["${finding.key}"]`;
  return finding.kind === "locked" ? place : `${place}.${finding.language}`;
};

export const overrideFindingText = (finding: OverrideFinding, language: Language): string =>
  `${placeOf(finding)}: ${sentenceOf(finding, SENTENCES[language])}`;

/** One line each for the first findings, and one that counts the rest. */
export const overrideFindingLines = (findings: readonly OverrideFinding[], language: Language): readonly string[] => {
  const { shown, rest } = firstOf(findings, MOST_FINDINGS);
  const lines = shown.map((finding) => overrideFindingText(finding, language));
  return rest > 0 ? [...lines, SENTENCES[language].more(rest)] : lines;
};
