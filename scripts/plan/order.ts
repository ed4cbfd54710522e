import { parseArgs } from "node:util";
import { germanDay } from "../../cards/index.js";
import { type Day, parseDay, type Span } from "../../dialogue/index.js";

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

type Values = Readonly<Record<keyof typeof OPTIONS, string | boolean | undefined>>;

/** Read leniently, so that the answer can name the word that is wrong. */
const valuesOf = (args: readonly string[]): Values => {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === "positional") throw new Unusable([`„${token.value}“ gehört nicht hierher.`, USAGE]);
    if (token.kind === "option" && !(token.name in OPTIONS)) throw new Unusable([`Die Angabe ${token.rawName} gibt es nicht.`, USAGE]);
  }
  return {
    roster: values.roster,
    house: values.house,
    from: values.from,
    to: values.to,
    json: values.json,
    help: values.help,
  };
};

const textOf = (values: Values, name: "roster" | "house" | "from" | "to"): string => {
  const value = values[name];
  if (typeof value !== "string" || value === "") throw new Unusable([`Nach --${name} fehlt der Wert.`, USAGE]);
  return value;
};

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
  const values = valuesOf(args);
  if (values.help === true) return undefined;
  const missing = (["roster", "house", "from", "to"] as const).filter((name) => values[name] === undefined).map((name) => `--${name}`);
  if (missing.length > 0) throw new Unusable([`Es ${missing.length === 1 ? "fehlt" : "fehlen"}: ${missing.join(", ")}.`, USAGE]);
  const span = spanOf(dayFrom("from", textOf(values, "from")), dayFrom("to", textOf(values, "to")));
  return { roster: textOf(values, "roster"), house: textOf(values, "house"), span, json: values.json === true };
};
