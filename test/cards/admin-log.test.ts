import { describe, expect, it } from "vitest";
import { type LoggedChange, MOST_ENTRIES, render, type Views, voiceOf } from "../../cards/index.js";
import { day, HOUSE_PARTS, instantOf, type LoggedAct } from "../../dialogue/index.js";
import type { LogEntry } from "../../store/house-record.js";
import { verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const english = voiceOf("en");

const ACTS: Readonly<Record<LogEntry["what"], true>> = {
  "settings-changed": true,
  "roster-replaced": true,
  restored: true,
  "sending-resumed": true,
  "former-house": true,
  "former-roster": true,
  "key-rotated": true,
  migrated: true,
  repaired: true,
  "emergency-asked": true,
  "emergency-approved": true,
  "emergency-declined": true,
  "emergency-opened": true,
  "emergency-ended": true,
  "version-raised": true,
};

const entry = (given: Partial<LoggedChange> = {}): LoggedChange => ({
  at: instantOf("Europe/Berlin", day("2026-11-30"), 14 * 60 + 5),
  by: { kind: "person", name: "Tobias Wendler" },
  what: "settings-changed",
  ...given,
});

const logWords = (entries: readonly LoggedChange[], voice = german): readonly string[] =>
  wordsOf(render("log", { entries, timeZone: "Europe/Berlin" }, voice).card);

describe("the list of changes", () => {
  it("has words of its own for every kind of change, in both languages", () => {
    const acts = Object.keys(ACTS) as readonly LoggedAct[];
    for (const voice of [german, english]) {
      const said = acts.map((what) => logWords([entry({ what })], voice).find((line) => line.endsWith("(Tobias Wendler)")));
      expect(said).not.toContain(undefined);
      expect(new Set(said).size).toBe(acts.length);
    }
  });

  it("says the day and the time as they were in the house", () => {
    expect(logWords([entry()])).toContain("30.11.2026, 14:05 Uhr: ");
    const summer = instantOf("Europe/Berlin", day("2027-07-01"), 0);
    expect(logWords([entry({ at: summer })])).toContain("01.07.2027, 00:00 Uhr: ");
  });

  it("says who did it, also when that is nobody in the roster", () => {
    expect(logWords([entry({ by: { kind: "operator" } })])).toContain("Einstellungen geändert (Serverbetreuung)");
    expect(logWords([entry({ by: { kind: "gone" } })])).toContain("Einstellungen geändert (nicht mehr im Haus)");
  });

  it("shows one page, and leads on to older ones", () => {
    const entries = Array.from({ length: MOST_ENTRIES + 5 }, () => entry());
    const { card } = render("log", { entries, timeZone: "Europe/Berlin", older: "p2" }, german);
    expect(wordsOf(card).filter((line) => line.startsWith("Einstellungen geändert"))).toHaveLength(MOST_ENTRIES);
    expect(verbsOf(card)).toEqual(["log.open", "log.verify", "admin.open"]);
  });

  it("can be checked where it is empty: somebody may have emptied it", () => {
    const { card } = render("log", { entries: [], timeZone: "Europe/Berlin" }, german);
    expect(wordsOf(card)).toContain("Bisher hat niemand etwas geändert.");
    expect(verbsOf(card)).toEqual(["log.verify", "admin.open"]);
  });

  it("says which parts of the house were changed, and what went before it and is lost", () => {
    expect(logWords([entry({ parts: ["windows", "sending-hours"] })])).toContain(
      "Einstellungen geändert: Zeiträume, Versandzeiten (Tobias Wendler)",
    );
    expect(logWords([entry({ what: "restored", gap: { from: 12, to: 17 } })])).toContain(
      "Sicherung eingespielt, Versand ruht. Verloren: 12 bis 17 (Tobias Wendler)",
    );
  });

  it("has words for every part of a house, in both languages", () => {
    for (const voice of [german, english]) {
      const said = HOUSE_PARTS.map((part) => logWords([entry({ parts: [part] })], voice).find((line) => line.includes("Tobias")));
      expect(new Set(said).size).toBe(HOUSE_PARTS.length);
    }
  });
});

const CHECKED = { of: "log", entries: 37, gaps: [], unfinished: 0 } as const;

describe("the check of the list", () => {
  const verified = (view: Views["log-verified"]): string => wordsOf(render("log-verified", view, german).card).join("\n");

  it("says that it is in order, of as many entries as there are", () => {
    expect(verified({ ...CHECKED, state: "in-order" })).toContain("37 Einträge sind geprüft.");
    expect(verified({ ...CHECKED, state: "in-order", entries: 0 })).toContain("Es gibt keinen Eintrag.");
  });

  it("says since when it is not, and what to do", () => {
    const words = verified({ ...CHECKED, state: "broken", since: day("2026-11-30") });
    expect(words).toContain("Ein Eintrag vom 30. November 2026 passt nicht.");
    expect(words).toContain("Bitte ändern Sie vorerst nichts.");
  });

  it("names the number that was noted apart where the newest are missing", () => {
    const words = verified({ ...CHECKED, state: "cut", missing: "17-20.11.26-K7QF-9M2X-4TDB-8HJR" });
    expect(words).toContain("In der Liste fehlt etwas");
    expect(words).toContain("17-20.11.26-K7QF-9M2X-4TDB-8HJR");
  });

  it("says first what became of a number from paper", () => {
    const lines = wordsOf(
      render("log-verified", { ...CHECKED, state: "in-order", compared: { state: "contained", newer: 1 } }, german).card,
    );
    expect(lines).toContain("Ihre Prüfzahl passt. Seither kam ein Eintrag dazu.");
  });
});
