import type { JsonObject } from "../../cards/index.js";

const SHOWN = ["text", "title", "label", "placeholder", "value", "errorMessage"];

/** Everything somebody could read on a card, in order: buttons and inputs included, what a click carries along left out. A space that
 *  does not break is a space. */
export const wordsOf = (card: unknown): readonly string[] => {
  if (Array.isArray(card)) return card.flatMap(wordsOf);
  if (typeof card !== "object" || card === null) return [];
  return Object.entries(card).flatMap(([name, value]) => {
    if (name === "data" || name === "fallback") return [];
    return typeof value === "string" ? (SHOWN.includes(name) ? [value.replaceAll("\u00a0", " ")] : []) : wordsOf(value);
  });
};

interface Clicked {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const isClicked = (value: object): value is Clicked & object => "type" in value && value.type === "Action.Execute";

/** The buttons of a card, in order. */
export const buttonsOf = (card: JsonObject): readonly Clicked[] => {
  const found: Clicked[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isClicked(value)) found.push(value);
    else for (const inner of Object.values(value)) visit(inner);
  };
  visit(card);
  return found;
};

export const verbsOf = (card: JsonObject): readonly string[] => buttonsOf(card).map(({ verb }) => verb);
