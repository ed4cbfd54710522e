const LONGEST_QUOTE = 60;

/** What a file or a person wrote, fit to stand in a sentence of ours: without characters that steer a terminal or turn the
 *  direction of writing, and no longer than a line. Counted in whole characters, so that none is cut in two. */
export const shortened = (text: string): string => {
  const characters = [...text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : characters.join("");
};

export const codePoint = (value: number): string => `U+${value.toString(16).toUpperCase().padStart(4, "0")}`;

export interface FirstOf<T> {
  readonly shown: readonly T[];
  readonly rest: number;
}

export const firstOf = <T>(list: readonly T[], most: number): FirstOf<T> => ({
  shown: list.slice(0, most),
  rest: Math.max(0, list.length - most),
});
