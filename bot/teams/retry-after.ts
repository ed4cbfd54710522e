const SECOND_MS = 1_000;
/** Whoever asks for less has not meant it; whoever asks for more is asked again after that. */
const SHORTEST_ASKED_MS = SECOND_MS;
export const LONGEST_ASKED_MS = 15 * 60 * SECOND_MS;

const SECONDS = /^\d+(\.\d+)?$/;
/** The one form of a date that may still be written. https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats */
const DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

const meant = (text: string, now: number): number => {
  if (SECONDS.test(text)) return Number(text) * SECOND_MS;
  return DATE.test(text) ? Date.parse(text) - now : Number.NaN;
};

/** How long somebody wants to be left alone, from their words in the header Retry-After. Undefined where they said nothing that can be
 *  understood. `now`: on the wall, as the other side's dates are. */
export const waitAskedFor = (header: string | undefined, now: number): number | undefined => {
  const wait = meant(header?.trim() ?? "", now);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, SHORTEST_ASKED_MS), LONGEST_ASKED_MS);
};
