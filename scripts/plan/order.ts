import { parseArgs } from "node:util";
import { type Day, isoDay, parseDay, type Span } from "../../dialogue/index.js";

/** A plan reaches at most this far: further ahead nobody knows the roster. */
const LONGEST_SPAN_DAYS = 5 * 366;

export const USAGE = `So geht es:
  npm run -s plan -- --roster personal.csv --house haus.json --from 2026-11-20 --to 2027-06-30 [--json]
    --roster  die Personalliste (CSV)
    --house   die Einstellungen des Hauses (JSON, siehe docs/house.schema.json)
    --from    erster Tag; ohne „goLive“ in den Einstellungen auch der erste Betriebstag
    --to      letzter Tag
    --json    eine Zeile JSON je Nachricht statt des lesbaren Kalenders`;

/** What the person at the keyboard can mend, in their words. Everything else is a bug and may show its stack. */
export class Unusable extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super("the command cannot be carried out as given", options);
    this.lines = lines;
  }
}

/** What the command line asks for. */
export interface Order {
  readonly roster: string;
  readonly house: string;
  readonly span: Span;
  readonly json: boolean;
}

const OPTIONS = {
  roster: { type: "string" },
  house: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    // parseArgs throws a TypeError for every word it does not know; which word, its English text would tell.
    if (cause instanceof TypeError) throw new Unusable(["Eine Angabe ist unbekannt oder unvollständig.", USAGE], { cause });
    throw cause;
  }
};

const dayFrom = (name: string, text: string): Day => {
  const found = parseDay(text);
  if (found === undefined) throw new Unusable([`--${name}: „${text}“ ist kein Datum. Bitte schreiben Sie es so: 2026-11-20.`]);
  return found;
};

const spanOf = (from: Day, to: Day): Span => {
  if (to < from) throw new Unusable([`--to liegt vor --from: Der ${isoDay(to)} ist früher als der ${isoDay(from)}.`]);
  if (to - from > LONGEST_SPAN_DAYS) throw new Unusable(["Die Zeit von --from bis --to ist zu lang. Höchstens fünf Jahre sind möglich."]);
  return { from, to };
};

/** Undefined when help was asked for. */
export const orderOf = (args: readonly string[]): Order | undefined => {
  const { roster, house, from, to, json = false, help } = parsed(args);
  if (help === true) return undefined;
  const missing = Object.entries({ roster, house, from, to }).flatMap(([name, value]) => (value === undefined ? [`--${name}`] : []));
  if (roster === undefined || house === undefined || from === undefined || to === undefined) {
    throw new Unusable([`Es fehlt: ${missing.join(", ")}.`, USAGE]);
  }
  return { roster, house, span: spanOf(dayFrom("from", from), dayFrom("to", to)), json };
};
