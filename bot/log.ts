import type { Seen } from "../dialogue/index.js";

type Nothing = Readonly<Record<never, never>>;

/** Of an error. What an error says of itself may quote what somebody wrote. */
type Kind = { readonly kind: string };

/** Everything that the log may say, and what each line may carry beside its time. Never a name, a text, a token or anybody's id; and no
 *  line comes, or stays away, because of what one person does for themselves alone: see docs/decisions/0024. */
export interface LogFacts {
  readonly started: Nothing;
  readonly listening: Nothing;
  readonly stopped: Nothing;
  readonly "stopped-with-calls-in-flight": Nothing;
  readonly "tick-failed": Kind;
  readonly "tick-stalled": Nothing;
  readonly "due-dates-kept": { readonly count: number };
  readonly destroyed: { readonly why: "period" | "leaving" };
  readonly "file-unreadable": Kind;
  readonly "house-key-taken-up": Nothing;
  readonly "teams-in-trouble": { readonly seen: Seen["kind"]; readonly status?: number };
  readonly "teams-well": Nothing;
  /** Against Teams' own; below 0 where ours is behind. */
  readonly "clock-differs": { readonly seconds: number };
  readonly "clock-far-off": { readonly seconds: number };
  readonly "clock-right": Nothing;
  readonly "disk-in-trouble": Kind;
  readonly "disk-well": Nothing;
  readonly "keys-out-of-reach": Nothing;
  readonly "keys-well": Nothing;
  /** `reference`: as the person was told. `place`: where in the program. */
  readonly unexpected: Kind & { readonly reference?: string; readonly place?: string };
}

/** What the bot says of itself while it runs. */
export type LogEvent = keyof LogFacts;

/** Which facts a line may carry; one that is added to LogFacts and not here does not compile. */
export const LOG_FACTS: { readonly [E in LogEvent]: Readonly<Record<keyof LogFacts[E], true>> } = {
  started: {},
  listening: {},
  stopped: {},
  "stopped-with-calls-in-flight": {},
  "tick-failed": { kind: true },
  "tick-stalled": {},
  "due-dates-kept": { count: true },
  destroyed: { why: true },
  "file-unreadable": { kind: true },
  "house-key-taken-up": {},
  "teams-in-trouble": { seen: true, status: true },
  "teams-well": {},
  "clock-differs": { seconds: true },
  "clock-far-off": { seconds: true },
  "clock-right": {},
  "disk-in-trouble": { kind: true },
  "disk-well": {},
  "keys-out-of-reach": {},
  "keys-well": {},
  unexpected: { kind: true, reference: true, place: true },
};

/** How urgent a line is: an error waits for somebody, a warning may end by itself. */
export type Level = "info" | "warn" | "error";

export const LOG_LEVELS: Readonly<Record<LogEvent, Level>> = {
  started: "info",
  listening: "info",
  stopped: "info",
  "stopped-with-calls-in-flight": "warn",
  "tick-failed": "error",
  "tick-stalled": "error",
  "due-dates-kept": "info",
  destroyed: "info",
  "file-unreadable": "error",
  "house-key-taken-up": "info",
  "teams-in-trouble": "warn",
  "teams-well": "info",
  "clock-differs": "warn",
  "clock-far-off": "error",
  "clock-right": "info",
  "disk-in-trouble": "error",
  "disk-well": "info",
  "keys-out-of-reach": "error",
  "keys-well": "info",
  unexpected: "error",
};

/** What each line means, for whoever reads a log or decides whether there may be one. */
export const LOG_SAYS: Readonly<Record<LogEvent, string>> = {
  started: "Der Bot wurde gestartet.",
  listening: "Der Bot nimmt Anfragen an.",
  stopped: "Der Bot wurde beendet.",
  "stopped-with-calls-in-flight": "Der Bot wurde beendet, während noch Aufrufe an Teams liefen.",
  "tick-failed": "Ein Durchgang der Uhr ist gescheitert. Es steht dabei, welche Art von Fehler es war.",
  "tick-stalled": "Ein Durchgang der Uhr endet nicht.",
  "due-dates-kept": "Neue Fälligkeiten wurden festgehalten. Es steht dabei, für wie viele Personen.",
  destroyed: "Ein Löschlauf ist vollständig. Es steht dabei, nach welcher Regel.",
  "file-unreadable": "Eine Datei ist beschädigt. Es steht nicht dabei, wem sie gehört.",
  "house-key-taken-up": "Ein neuer Hausschlüssel gilt.",
  "teams-in-trouble": "Teams antwortet auf eine regelmäßige Nachfrage nicht richtig. Es steht dabei, wie.",
  "teams-well": "Teams antwortet wieder richtig.",
  "clock-differs": "Die Uhr des Servers weicht mehr als eine Minute von der Uhr von Teams ab. Es steht dabei, wie weit.",
  "clock-far-off": "Die Uhr des Servers weicht mehr als zwölf Stunden ab. Der Bot sendet und löscht nichts. Es steht dabei, wie weit.",
  "clock-right": "Die Uhr des Servers stimmt wieder.",
  "disk-in-trouble": "Die Platte nimmt bei einem regelmäßigen Versuch nichts an. Es steht dabei, warum.",
  "disk-well": "Die Platte nimmt wieder alles an.",
  "keys-out-of-reach":
    "Die Schlüssel von Microsoft sind bei einer regelmäßigen Nachfrage nicht zu erreichen. Dann kommt bald niemand mehr herein.",
  "keys-well": "Die Schlüssel von Microsoft sind wieder zu erreichen.",
  unexpected: "Etwas Unerwartetes ist geschehen. Das ist ein Fehler im Bot.",
};

/** As a reader of lines sees them. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** No other facts compile. */
export type Log = <E extends LogEvent>(event: E, facts?: LogFacts[E]) => unknown;

/** One line of JSON for each event. */
export const logInto =
  (write: (line: string) => unknown, now: () => number): Log =>
  (event: LogEvent, facts: object = {}) => {
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level: LOG_LEVELS[event], event, ...facts })}\n`);
  };

const isNamed = (error: unknown): error is { readonly kind: string } =>
  typeof error === "object" && error !== null && "kind" in error && typeof error.kind === "string";

/** What kind of thing went wrong. What an error says of itself may quote what somebody wrote. */
export const kindOf = (error: unknown): string => {
  if (isNamed(error)) return error.kind;
  return error instanceof Error ? error.name : typeof error;
};
