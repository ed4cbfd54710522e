/** Of the worst name and of the worst note, by which both are known again, also where a sample shortened them. */
const MARKS = ["Donaudampfschifffahrtskapitänsberg", "„Sätze“ mit *Sternen*"] as const;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isWritten = (value: unknown): value is string => typeof value === "string" && MARKS.some((mark) => value.includes(mark));

/** A sample's view again, with other words wherever somebody's name or writing stood. */
export const reworded = <T>(value: T, words: (text: string) => string): T => {
  if (isWritten(value)) return words(value) as T;
  if (Array.isArray(value)) return value.map((one) => reworded(one, words)) as T;
  if (!isObject(value) || value instanceof Map || value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, reworded(one, words)])) as T;
};

/** Notes, answers and topics. Names come from the roster, where nobody is called by quotes only. */
const isWriting = (text: string): boolean => text.includes("„Sätze“") || text.startsWith("„Ermessen“");

/** The same with as much of something else wherever somebody wrote. */
export const rewritten = <T>(value: T, piece: string): T =>
  reworded(value, (text) => (isWriting(text) ? piece.repeat(text.length).slice(0, text.length) : text));
