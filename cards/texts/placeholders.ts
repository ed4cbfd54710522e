import type { IntlMessageFormat } from "intl-messageformat";

export type PlaceholderKind = "text" | "number" | "date" | "time" | "choice" | "plural";

/** One use of a name in a message. */
export interface Placeholder {
  readonly name: string;
  readonly kind: PlaceholderKind;
  /** What a choice or a plural tells apart; empty for all others. */
  readonly options: readonly string[];
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The numbers under which the message's parser keeps its kinds of elements. It is a package behind the one we depend on. */
const KINDS: ReadonlyMap<number, PlaceholderKind> = new Map([
  [1, "text"],
  [2, "number"],
  [3, "date"],
  [4, "time"],
  [5, "choice"],
  [6, "plural"],
]);

const usesIn = (elements: readonly Element[]): readonly Placeholder[] =>
  elements.flatMap((element) => {
    const kind = KINDS.get(element.type);
    if (kind === undefined || !("value" in element)) return [];
    const options = "options" in element ? element.options : {};
    const inner = Object.values(options).flatMap(({ value }) => usesIn(value));
    return [{ name: element.value, kind, options: Object.keys(options) }, ...inner];
  });

/** Every use of a name in a message, in all its branches. */
export const placeholdersOf = (message: IntlMessageFormat): readonly Placeholder[] => usesIn(message.getAst());
