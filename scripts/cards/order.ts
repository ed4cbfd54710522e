import { CARDS, type CardName } from "../../cards/index.js";
import type { Language } from "../../dialogue/index.js";
import { readOptions, Unusable } from "../command-line.js";

export const USAGE = `So geht es:
  npm run cards -- --out ordner [--locale de|en] [--png] [--only karte]
    --out     wohin die Karten geschrieben werden; den Ordner legt der Befehl an
    --locale  nur in dieser Sprache; sonst in beiden
    --png     auch als Bilder: hell, dunkel und mit hohem Kontrast, 320 und 640 Pixel breit
    --only    nur diese eine Karte, in allen ihren Zuständen`;

/** What the command line asks for. */
export interface Order {
  readonly out: string;
  readonly languages: readonly Language[];
  readonly pictures: boolean;
  /** Undefined: every card. */
  readonly only: CardName | undefined;
}

const OPTIONS = {
  out: { type: "string" },
  locale: { type: "string" },
  png: { type: "boolean" },
  only: { type: "string" },
  help: { type: "boolean" },
} as const;

const LANGUAGES: readonly Language[] = ["de", "en"];

const languagesFrom = (text: string | undefined): readonly Language[] => {
  if (text === undefined) return LANGUAGES;
  const chosen = LANGUAGES.filter((language) => language === text);
  if (chosen.length === 0) throw new Unusable([`--locale: „${text}“ gibt es nicht. Möglich sind de und en.`]);
  return chosen;
};

const isCard = (name: string): name is CardName => Object.hasOwn(CARDS, name);

const cardFrom = (text: string | undefined): CardName | undefined => {
  if (text === undefined || isCard(text)) return text;
  throw new Unusable([`--only: Eine Karte „${text}“ gibt es nicht. Es gibt diese:`, ...Object.keys(CARDS).map((name) => `  ${name}`)]);
};

/** Undefined when help was asked for. */
export const orderOf = (args: readonly string[]): Order | undefined => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) return undefined;
  const out = given.text("out");
  if (out === undefined) throw new Unusable(["Es fehlt: --out.", USAGE]);
  return { out, languages: languagesFrom(given.text("locale")), pictures: given.has("png"), only: cardFrom(given.text("only")) };
};
