import type { Answer } from "./connection.js";

/** Nothing came of it, so that it is done anew when Teams sends it again; this much can be said meanwhile. */
export class NotDone extends Error {
  override readonly name = "NotDone";
  readonly answer: Answer;

  constructor(answer: Answer, cause: unknown) {
    super("nothing came of it", { cause });
    this.answer = answer;
  }
}

/** Where it broke, without a word of what was being worked at: the message of an error may hold anything. */
export const placeOf = (error: unknown): string => {
  const [, ...places] = (error instanceof Error ? (error.stack ?? "") : "").split(/\n\s+at /);
  return places.slice(0, 3).join(" < ");
};
