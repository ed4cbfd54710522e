import { dateOf, messageOf } from "../../cards/kit/voice.js";
import { type Placeholder, placeholdersOf } from "../../cards/texts/placeholders.js";
import { day } from "../../dialogue/calendar/day.js";
import type { Language } from "../../dialogue/person.js";

type Value = string | number | Date;

const SOME_DAY = dateOf(day("2026-12-04"));

/** A number for each case that a plural tells apart in German and English. */
const counted = (option: string): number => (option.startsWith("=") ? Number(option.slice(1)) : option === "one" ? 1 : 5);

const samplesFor = ({ kind, options }: Placeholder): readonly Value[] => {
  switch (kind) {
    case "text":
      return ["Beispiel"];
    case "number":
      return [5];
    case "date":
    case "time":
      return [SOME_DAY];
    case "choice":
      return options;
    case "plural":
      return options.map(counted);
  }
};

/** A name may be shown and counted in one message: what tells cases apart decides which values it takes. */
const valuesOf = (name: string, placeholders: readonly Placeholder[]): readonly Value[] => {
  const uses = placeholders.filter((use) => use.name === name);
  const choosing = uses.filter(({ options }) => options.length > 0);
  return [...new Set((choosing.length > 0 ? choosing : uses.slice(0, 1)).flatMap(samplesFor))];
};

const combined = (names: readonly string[], placeholders: readonly Placeholder[]): readonly Readonly<Record<string, Value>>[] =>
  names.reduce<readonly Readonly<Record<string, Value>>[]>(
    (rows, name) => rows.flatMap((row) => valuesOf(name, placeholders).map((value) => ({ ...row, [name]: value }))),
    [{}],
  );

/** A message said in each of its branches. */
export const branchesOf = (text: string, language: Language): readonly string[] => {
  const message = messageOf(text, language);
  const placeholders = placeholdersOf(message);
  const names = [...new Set(placeholders.map(({ name }) => name))];
  return combined(names, placeholders).map((values) => String(message.format(values)).replaceAll("\u00a0", " "));
};
