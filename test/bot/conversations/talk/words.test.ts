import { describe, expect, it } from "vitest";
import { understood } from "../../../../bot/conversations/talk/understood.js";
import { folded, type Meaning, vocabularyOf } from "../../../../bot/conversations/talk/vocabulary.js";
import { TEXTS, type TextKey } from "../../../../cards/index.js";

const everything = () => true;
const nothingOfTheHouse = (meaning: Meaning) => meaning !== "command.schedule" && meaning !== "command.delivery";

const meaningOf = (text: string, isFor: (meaning: Meaning) => boolean = everything) => understood(text, isFor)?.meaning;

const LISTED = (Object.keys(TEXTS) as readonly TextKey[]).filter((key) => key.startsWith("command."));

/** As people type it. */
const TYPED: readonly (readonly [string, Meaning])[] = [
  ["Hilfe", "command.help"],
  ["HILFE!", "command.help"],
  ["  hilfe?? ", "command.help"],
  ["hlife", "command.help"],
  ["hilffe", "command.help"],
  ["„hilfe“", "command.help"],
  ["?", "command.help"],
  ["???", "command.help"],
  ["Bitte Hilfe", "command.help"],
  ["Was kannst du?", "command.help"],
  ["was kanst du", "command.help"],
  ["help", "command.help"],
  ["hepl", "command.help"],
  ["Danke!", "command.help"],
  ["Hallo", "hello"],
  ["halo", "hello"],
  ["Guten Tag!", "hello"],
  ["Grüß Gott", "hello"],
  ["gruess gott", "hello"],
  ["start", "hello"],
  ["vorbereiten", "command.prepare"],
  ["Vorbereitn", "command.prepare"],
  ["vobreiten", "command.prepare"],
  ["vorbereiten bitte", "command.prepare"],
  ["Ich möchte mich vorbereiten", "command.prepare"],
  ["prepare", "command.prepare"],
  ["perpare", "command.prepare"],
  ["freigeben", "command.release"],
  ["frei geben", "command.release"],
  ["freigben", "command.release"],
  ["Freigabe", "command.release"],
  ["release", "command.release"],
  ["zurückziehen", "command.withdraw"],
  ["zurueckziehen", "command.withdraw"],
  ["zuruckziehen", "command.withdraw"],
  ["Zurückzihen", "command.withdraw"],
  ["zu\u0308ruckziehen", "command.withdraw"],
  ["ZURÜCKNEHMEN", "command.withdraw"],
  ["take back", "command.withdraw"],
  ["termin", "command.appointment"],
  ["Temrin", "command.appointment"],
  ["termn", "command.appointment"],
  ["Wann ist mein Termin?", "command.appointment"],
  ["date", "command.appointment"],
  ["stattgefunden", "command.held"],
  ["statgefunden", "command.held"],
  ["Stattgefundn", "command.held"],
  ["Hat stattgefunden.", "command.held"],
  ["took place", "command.held"],
  ["stumm", "command.mute"],
  ["stum", "command.mute"],
  ["abmelden", "command.mute"],
  ["Hilfe bitte", "command.help"],
  ["mute", "command.mute"],
  ["bitte nicht mehr erinnern", "command.mute"],
  ["laut", "unmute"],
  ["wieder erinnern", "unmute"],
  ["Erinnere mich wieder", "unmute"],
  ["erinnerungen", "reminders"],
  ["Erinerungen", "reminders"],
  ["Urlaub", "reminders"],
  ["meine daten", "command.data"],
  ["meinedaten", "command.data"],
  ["Meine Datne", "command.data"],
  ["zeig mir meine Daten", "command.data"],
  ["my data", "command.data"],
  ["alles löschen", "command.erase"],
  ["alles loeschen", "command.erase"],
  ["alle löschen", "command.erase"],
  ["Bitte alles löschen!", "command.erase"],
  ["delete all", "command.erase"],
  ["Datenschutz", "privacy"],
  ["datenshcutz", "privacy"],
  ["sprache", "command.language"],
  ["sprahce", "command.language"],
  ["sprache englisch", "english"],
  ["Sprache: Englisch", "english"],
  ["language german", "german"],
  ["Deutsch", "german"],
  ["auf deutsch bitte", "german"],
  ["team", "command.team"],
  ["taem", "command.team"],
  ["zeitplan", "command.schedule"],
  ["zeitpaln", "command.schedule"],
  ["import", "command.import"],
  ["vorschau", "command.preview"],
  ["vorshau", "command.preview"],
  ["preview", "command.preview"],
  ["rollen", "command.roles"],
  ["lage", "command.delivery"],
  ["Zustellung", "command.delivery"],
  ["delivery", "command.delivery"],
  ["status", "command.delivery"],
  ["Zustellung Liste", "command.delivery"],
  ["zustelung liste", "command.delivery"],
  ["Zustellungsliste", "command.delivery"],
  ["Liste der Zustellung", "command.delivery"],
  ["Unklare Nachrichten", "command.delivery"],
  ["delivery list", "command.delivery"],
  ["delivry list", "command.delivery"],
  ["Delivery by day", "command.delivery"],
  ["änderungen", "command.log"],
  ["aenderungen", "command.log"],
  ["anderungen", "command.log"],
  ["prüfung", "command.review"],
  ["pruefung", "command.review"],
  ["prufung", "command.review"],
  ["review", "command.review"],
];

/** Near to a word, and not meant. */
const NOT_MEANT = [
  ...[
    "late",
    "gate",
    "tage",
    "sturm",
    "stimm",
    "mut",
    "mus",
    "meute",
    "dumm",
    "dat",
    "lampe",
    "klage",
    "traum",
    "bitte",
    "please",
    "ja",
    "nein",
    "ich",
    "lob",
    "wut",
  ],
  ...["nicht stumm", "stumm bitte nicht alle", "terminal server ausgefallen", "astellen", "englich sprechen alle hier", "hilflosigkeit"],
  ...["Ich fühle mich von meiner Leitung nicht gesehen", "meine Freigabe zurück auf Anfang wegen der Leitung bitte", "1234", "…", "🙂"],
  ...["import antes de todo aqui", "the team is great and so are you all", "__proto__", "constructor", "toString"],
];

describe("a word", () => {
  it.each(LISTED)("is understood as the help card writes it, in both languages: %s", (key) => {
    expect([meaningOf(TEXTS[key].de), meaningOf(TEXTS[key].en)]).toEqual([key, key]);
  });

  it.each(TYPED)("is understood as people type it: %s", (typed, meaning) => {
    expect(meaningOf(typed)).toBe(meaning);
  });

  it.each(NOT_MEANT)("is not guessed at: %s", (typed) => {
    expect(meaningOf(typed)).toBeUndefined();
  });

  it("is not guessed at where it is as near to two things", () => {
    expect(meaningOf("abstellen")).toBe("command.mute");
    expect(meaningOf("anstellen")).toBe("unmute");
    expect(meaningOf("astellen")).toBeUndefined();
  });

  it("means the house's to those who may set it, and one's own to everybody else", () => {
    expect([meaningOf("einstellungen"), meaningOf("einstellungen", nothingOfTheHouse)]).toEqual(["command.schedule", "reminders"]);
    expect([meaningOf("status"), meaningOf("status", nothingOfTheHouse)]).toEqual(["command.delivery", "command.appointment"]);
  });

  it("may have one or two more behind it, when it is spelled right", () => {
    expect(understood("stattgefunden am 19.11.2026", everything)).toEqual({ meaning: "command.held", rest: "am 19.11.2026" });
    expect(understood("Termin morgen", everything)).toEqual({ meaning: "command.appointment", rest: "morgen" });
    expect(meaningOf("temrin morgen")).toBeUndefined();
  });

  it("that does something at once has nothing behind it", () => {
    expect(meaningOf("mute Ada")).toBeUndefined();
    expect(meaningOf("stumm Ada")).toBeUndefined();
  });

  it("is compared without marks and with umlauts written out", () => {
    expect(folded("  „ÄNDERUNGEN“ …  für-alle!")).toBe("aenderungen fuer alle");
    expect(folded("Straße")).toBe("strasse");
  });

  it("of a house's own counts before ours, and one that nobody can type not at all", () => {
    const own = vocabularyOf({ "command.held": { de: "Termin", en: "🙂" } });
    expect(understood("termin", everything, own)?.meaning).toBe("command.held");
    expect(understood("🎉", everything, own)).toBeUndefined();
  });

  it("may be as long as a message", () => {
    expect(meaningOf("Bla ".repeat(7000))).toBeUndefined();
  });
});
