import { CARDS, type CardName, type JsonObject, render, voiceOf } from "../../cards/index.js";
import { GROUPS, type Group } from "./gallery-groups.js";
import type { Shot } from "./pictures.js";
import type { Sample } from "./sample.js";
import { SAMPLES } from "./samples/all.js";

/** Those shown in the dark and on a narrow screen as well. */
const SHOWN_IN_FULL: readonly CardName[] = [
  "welcome",
  "nudge",
  "checklist",
  "release-people",
  "release-preview",
  "release-notice",
  "opened-release",
  "team",
  "proposed",
  "agreed",
  "own-data",
  "refusal",
];

const LOOKS = [
  { theme: "light", width: 640, named: "hell" },
  { theme: "dark", width: 640, named: "dunkel" },
  { theme: "light", width: 320, named: "schmal" },
] as const;

type Look = (typeof LOOKS)[number];

const looksOf = (card: CardName): readonly Look[] => (SHOWN_IN_FULL.includes(card) ? LOOKS : LOOKS.slice(0, 1));

const german = voiceOf("de");

const statesOf = (card: CardName): readonly Sample[] => SAMPLES.filter((sample) => sample.card === card);

/** The state that shows best what a card is, rather than its emptiness or its worst. */
const TELLING = ["sample", "filled", "several", "few", "some", "prepare-employee"] as const;

const mainOf = (card: CardName): Sample => {
  const states = statesOf(card);
  const main = TELLING.map((wanted) => states.find(({ state }) => state === wanted)).find((found) => found !== undefined) ?? states[0];
  if (main === undefined) throw new Error(`there is no sample of ${card}`);
  return main;
};

const cardOf = (card: CardName): JsonObject => render(card, mainOf(card).view, german).card;

const nameOf = (card: CardName, { theme, width }: Look): string => `${card}.${theme}.${width}`;

const cardsIn = ({ cards }: Group): readonly (readonly [CardName, string])[] => Object.entries(cards) as [CardName, string][];

const GALLERY: readonly CardName[] = GROUPS.flatMap((group) => cardsIn(group).map(([card]) => card));

/** The pictures of the page, by the names of their files. */
export const galleryShots = (): readonly Shot[] =>
  GALLERY.flatMap((card) => looksOf(card).map((look) => ({ ...look, name: nameOf(card, look), card: cardOf(card), language: "de" })));

const firstHeading = (part: unknown): string | undefined => {
  if (typeof part !== "object" || part === null) return undefined;
  if ("style" in part && part.style === "heading" && "text" in part) return String(part.text);
  return Object.values(part)
    .map(firstHeading)
    .find((found) => found !== undefined);
};

const WHERE = { message: "Im Chat.", answer: "Nur für die Person, die geklickt hat." } as const;

const entry = (card: CardName, sentence: string): string => {
  const title = firstHeading(cardOf(card)) ?? card;
  const pictures = looksOf(card).map((look) => `![Die Karte „${title}“, ${look.named}](cards/${nameOf(card, look)}.png)`);
  const states = statesOf(card).map(({ state }) => `\`${state}\``);
  return [`### ${title}`, `${sentence} ${WHERE[CARDS[card].shownIn]}`, `\`${card}\`: ${states.join(", ")}`, ...pictures].join("\n\n");
};

const section = (group: Group): string =>
  [`## ${group.title}`, ...cardsIn(group).map(([card, sentence]) => entry(card, sentence))].join("\n\n");

const HEAD = `# Die Karten

So sehen die Nachrichten des Bots aus, nachgestellt mit dem Kartenprogramm von Microsoft und mit den Farben von Teams. Alle Personen sind erfunden.

Unter jeder Überschrift stehen der Name der Karte und ihre Zustände. Der Zustand \`worst\` zeigt die längsten Namen und Texte, die vorkommen können.
Alle Zustände in beiden Sprachen, hell, dunkel und mit hohem Kontrast schreibt dieser Befehl:

\`\`\`
npm run cards -- --out karten --png
\`\`\`

Diese Seite und ihre Bilder schreibt \`node build/scripts/cards/write-gallery.js\` neu.`;

/** docs/cards.md */
export const galleryPage = (): string => `${[HEAD, ...GROUPS.map(section)].join("\n\n")}\n`;
