import { germanDay } from "../../cards/index.js";
import { type Day, parseDay, type Span } from "../../dialogue/index.js";
import { readOptions, Unusable } from "../command-line.js";

/** A plan reaches at most this far: further ahead nobody knows the roster. */
const LONGEST_SPAN_DAYS = 5 * 366;

export const USAGE = `So geht es:
  npm run -s plan -- --roster personal.csv --house haus.json --from 2026-11-20 --to 2027-06-30 [--json]
    --roster  die Personalliste (CSV)
    --house   die Einstellungen des Hauses (JSON, siehe docs/house.schema.json)
    --from    erster Tag; ohne „goLive“ in den Einstellungen auch der erste Betriebstag
    --to      letzter Tag
    --json    eine Zeile JSON je Nachricht statt des lesbaren Kalenders`;

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

const NEEDED = ["roster", "house", "from", "to"] as const;

const dayFrom = (name: string, text: string): Day => {
  const found = parseDay(text);
  if (found === undefined) throw new Unusable([`--${name}: „${text}“ ist kein Datum. Bitte schreiben Sie es so: 2026-11-20.`]);
  return found;
};

const spanOf = (from: Day, to: Day): Span => {
  if (to < from) throw new Unusable([`--to liegt vor --from: Der ${germanDay(to)} ist früher als der ${germanDay(from)}.`]);
  if (to - from > LONGEST_SPAN_DAYS) throw new Unusable(["Die Zeit von --from bis --to ist zu lang. Höchstens fünf Jahre sind möglich."]);
  return { from, to };
};

/** Undefined when help was asked for. */
export const orderOf = (args: readonly string[]): Order | undefined => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) return undefined;
  const missing = NEEDED.filter((name) => !given.names(name)).map((name) => `--${name}`);
  if (missing.length > 0) throw new Unusable([`Es ${missing.length === 1 ? "fehlt" : "fehlen"}: ${missing.join(", ")}.`, USAGE]);
  const [roster = "", house = "", from = "", to = ""] = NEEDED.map((name) => given.text(name));
  return { roster, house, span: spanOf(dayFrom("from", from), dayFrom("to", to)), json: given.has("json") };
};
