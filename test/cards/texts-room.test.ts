import { describe, expect, it } from "vitest";
import {
  CARDS,
  type CardName,
  changedWords,
  checkOverrides,
  render,
  TEXTS,
  type TextKey,
  type Views,
  type Voice,
  voiceOf,
} from "../../cards/index.js";
import { plain } from "../../cards/kit/plain.js";
import { messageOf } from "../../cards/kit/voice.js";
import { lockedBecause } from "../../cards/texts/locked.js";
import { BUTTON_TEXTS } from "../../cards/texts/locked-buttons.js";
import { longestSaid, mostFor } from "../../cards/texts/room.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { closest } from "../../store/intake/closest.js";
import { bytesOf, MOST_BYTES } from "./limits.js";
import { rewritten } from "./reworded.js";
import { buttonsOf } from "./words-of.js";

const check = (texts: Parameters<typeof checkOverrides>[0]) => checkOverrides(texts, closest);

/** Two that are texts. */
const PERSON = "release-people.person";

const KEYS = Object.keys(TEXTS) as readonly TextKey[];
const CHANGEABLE = KEYS.filter((key) => lockedBecause(key) === undefined);

/** On a link, and on cards for admins, where nothing is promised to anybody. */
const LINKS: readonly TextKey[] = ["agreed.link"];
const OF_THE_HOUSE: readonly TextKey[] = ["log.restored", "checked.next"];

const LANGUAGES = ["de", "en"] as const;

/** Ours, and as much more as is let in. */
const filled = (key: TextKey, language: "de" | "en", piece: string): string => {
  const ours = TEXTS[key][language];
  const room = mostFor(key, language) - longestSaid(messageOf(ours, language));
  return ours + piece.repeat(Math.floor(room / (JSON.stringify(piece).length - 2)));
};

describe("room for a house's own words", () => {
  const fullHouse = (piece: string) =>
    Object.fromEntries(CHANGEABLE.map((key) => [key, { de: filled(key, "de", piece), en: filled(key, "en", piece) }]));

  it("ends where a text is longer than ours by half and by forty characters", () => {
    const words = (length: number) => ({ "checklist.hint": { de: "a".repeat(length) } });
    const most = TEXTS["checklist.hint"].de.length + 40;
    expect(check(words(most))).toEqual([]);
    expect(check(words(most + 1))).toEqual([{ kind: "too-long", key: "checklist.hint", language: "de", most }]);
  });

  it("counts what is put in, however often", () => {
    expect(check({ [PERSON]: { de: "{name} {role} {name}" } })).toEqual([]);
    expect(check({ [PERSON]: { de: "{name} {role} {name} {name}" } })).toMatchObject([{ kind: "too-long" }]);
  });

  it.each(["ä", '"'])(
    "is on every card, with every text in both languages filled by %s, whatever was written",
    { timeout: 60_000 },
    (piece) => {
      const house = fullHouse(piece);
      expect(check(house)).toEqual([]);
      const sizes = LANGUAGES.map((language) => voiceOf(language, house)).flatMap((voice) =>
        SAMPLES.map(({ card, state, view }) => ({
          name: `${card}.${state}.${voice.language}`,
          bytes: bytesOf(render(card, rewritten(view as Views[CardName], '"'), voice).card),
          most: MOST_BYTES[CARDS[card].shownIn],
        })),
      );
      expect(sizes.filter(({ bytes, most }) => bytes >= most)).toEqual([]);
    },
  );
});

/** Says the names of texts instead of them. */
const naming: Voice = { ...voiceOf("de"), say: (key) => plain(`«${key}»`) };

const keysIn = (text: string): readonly string[] => [...text.matchAll(/«([^»]+)»/g)].flatMap(([, key]) => key ?? []);

describe("words that people rely on", () => {
  it("are ours, and a house is told why", () => {
    const words = { de: "Speichern", en: "Save" };
    expect(check({ "button.close": words, "shown.purpose": words, "audience.who": words, "checklist.voluntary": words })).toEqual([
      { kind: "locked", key: "button.close", because: "button" },
      { kind: "locked", key: "shown.purpose", because: "purpose" },
      { kind: "locked", key: "audience.who", because: "who-sees" },
      { kind: "locked", key: "checklist.voluntary", because: "voluntary" },
    ]);
  });

  it("are on every button", () => {
    const onButtons = new Set(
      SAMPLES.flatMap(({ card, view }) => buttonsOf(render(card, view, naming).card).flatMap(({ title }) => keysIn(title))),
    );
    expect([...onButtons].filter((key) => lockedBecause(key as TextKey) === undefined)).toEqual([]);
    expect(BUTTON_TEXTS.filter((key) => !onButtons.has(key) && !LINKS.includes(key))).toEqual([]);
  });

  it("are all that speak of what is voluntary, of backups, of the appraisal and of notes that are deleted", () => {
    const speaks = /freiwillig|Beurteilung|Sicherung(?!en werden)|Gelöscht wird|löschen wir|lösche ich/;
    expect(CHANGEABLE.filter((key) => speaks.test(TEXTS[key].de) && !key.startsWith("delivery.") && !OF_THE_HOUSE.includes(key))).toEqual(
      [],
    );
  });
});

describe("those who check", () => {
  it("can read both: ours, and what a house says instead", () => {
    expect(changedWords({ "checklist.hint": { de: "Ein Wort" }, nothing: { de: "a" } })).toEqual([
      { key: "checklist.hint", ours: TEXTS["checklist.hint"], theirs: { de: "Ein Wort" } },
    ]);
  });
});
