/** One thing at a time, counted from 1. */
export interface Page<T> {
  readonly thing?: T;
  readonly page: number;
  readonly pages: number;
}

/** Which page a card asks for; one that is not there is the nearest that is. */
export const pageOf = <T>(which: string | undefined, things: readonly T[]): Page<T> => {
  const asked = Number(which ?? 1);
  const page = Math.min(Math.max(1, Number.isSafeInteger(asked) ? asked : 1), Math.max(1, things.length));
  const thing = things[page - 1];
  return { page, pages: Math.max(1, things.length), ...(thing === undefined ? {} : { thing }) };
};
