import { describe, expect, it } from "vitest";
import { dateOf, voiceOf } from "../../../cards/kit/voice.js";
import { day } from "../../../dialogue/calendar/day.js";

const german = voiceOf("de");
const english = voiceOf("en");
const on = dateOf(day("2026-12-04"));

/** The one key in these tests that takes a date, in words of a house. */
const dated = (words: string, language: "de" | "en" = "de") =>
  voiceOf(language, { "checklist.begun-on": { [language]: words } }).say("checklist.begun-on", { on });

describe("a voice", () => {
  it("says every text in its language", () => {
    expect([german.say("button.back"), english.say("button.back")]).toEqual(["Zurück", "Back"]);
    expect([german.language, english.language]).toEqual(["de", "en"]);
  });

  it("throws where a value is missing, and never shows the placeholder", () => {
    expect(() => german.say("checklist.kept")).toThrow("months");
    expect(() => german.say("checklist.kept", { month: 13 })).toThrow("months");
    expect(german.say("checklist.kept", { months: 13 })).toContain("13 Monaten");
  });

  it.each([
    ["{on, date, day}", "4. Dezember 2026", "4 December 2026"],
    ["{on, date, weekday}", "Freitag, 4. Dezember 2026", "Friday 4 December 2026"],
    ["{on, date, short}", "04.12.2026", "04/12/2026"],
    ["{on, date, plain}", "04.12.", "04/12"],
  ])("says a date as %s", (message, de, en) => {
    // Whether a comma follows an English weekday depends on the release of Node.
    expect([dated(`Am ${message}`, "de"), dated(`On ${message}`, "en").replace("y, ", "y ")]).toEqual([`Am ${de}`, `On ${en}`]);
  });

  it("says the same date wherever the machine stands", () => {
    expect(on.toISOString()).toBe("2026-12-04T12:00:00.000Z");
  });

  it("lists as one speaks", () => {
    expect(german.list(["A", "B", "C"])).toBe("A, B und C");
    expect(english.list(["A", "B", "C"])).toBe("A, B and C");
    expect(german.list(["A"])).toBe("A");
  });

  it("says what a format brings along", () => {
    const text = { de: "Kund*innen", en: "Clients" };
    expect([german.pick(text), english.pick(text)]).toEqual(["Kund∗innen", "Clients"]);
  });

  it("gives no value any power", () => {
    expect(german.say("audience.who", { people: "<at>Alle</at> *und* {x}" })).toBe("Das sehen nur ‹at›Alle‹/at› ∗und∗ {x}.");
  });
});

describe("a house's own words", () => {
  const own = { "button.back": { de: "Eine Seite zurück" }, "no.such-key": { de: "nie" } };

  it("are said in place of ours", () => {
    expect(voiceOf("de", own).say("button.back")).toBe("Eine Seite zurück");
  });

  it("leave other texts, other languages and other voices alone", () => {
    expect(voiceOf("de", own).say("button.close")).toBe("Schließen");
    expect(voiceOf("en", own).say("button.back")).toBe("Back");
    expect(german.say("button.back")).toBe("Zurück");
  });

  it("are words and no markup", () => {
    const voice = voiceOf("de", { "button.back": { de: "<b>Zurück</b>" } });
    expect(voice.say("button.back")).toBe("‹b›Zurück‹/b›");
  });
});
