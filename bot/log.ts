/** What the bot says of itself while it runs. */
export type LogEvent =
  | "started"
  | "stopped"
  | "stopped-with-calls-in-flight"
  | "tick-failed"
  | "due-dates-kept"
  | "due-dates-not-kept"
  | "destroyed"
  | "not-destroyed"
  | "found-unclear"
  | "nudges-not-sent"
  | "notices-not-sent"
  | "outcome-not-kept"
  | "file-unreadable"
  | "house-key-taken-up"
  | "message-not-posted"
  | "message-not-replaced"
  | "answer-took-longer"
  | "keys-out-of-reach"
  | "unexpected";

/** Counts and kinds. Never a name, a text, a token or anybody's id: who was written to stands in the ledger and nowhere else. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export type Log = (event: LogEvent, facts?: Facts) => void;

/** One line of JSON for each event. */
export const logInto =
  (write: (line: string) => unknown, now: () => number): Log =>
  (event, facts = {}) => {
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), event, ...facts })}\n`);
  };

const isNamed = (error: unknown): error is { readonly kind: string } =>
  typeof error === "object" && error !== null && "kind" in error && typeof error.kind === "string";

/** What kind of thing went wrong. What an error says of itself may quote what somebody wrote. */
export const kindOf = (error: unknown): string => {
  if (isNamed(error)) return error.kind;
  return error instanceof Error ? error.name : typeof error;
};
