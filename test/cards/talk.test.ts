import { describe, expect, it } from "vitest";
import { render, type Views, voiceOf } from "../../cards/index.js";
import { day } from "../../dialogue/index.js";
import { verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const today = day("2026-11-21");

const reminders = (pauses: Views["reminders"]["wishes"]["pauses"]) =>
  render("reminders", { wishes: { muted: false, pauses }, today, leads: false, saved: false }, german).card;

const valuesOf = (card: unknown): readonly string[] =>
  [...JSON.stringify(card).matchAll(/"type":"Input.Date"[^}]*"value":"([^"]*)"/g)].map(([, value = ""]) => value);

const past = { from: day("2026-07-01"), to: day("2026-07-31") };
const next = { from: day("2026-12-21"), to: day("2027-01-05") };
const later = { from: day("2027-06-01"), to: day("2027-06-30") };

describe("the wishes about reminders", () => {
  it("hold the pause there is, the nearest one that is not over", () => {
    expect(valuesOf(reminders([past, later, next]))).toEqual(["2026-12-21", "2027-01-05"]);
    expect(valuesOf(reminders([past]))).toEqual(["", ""]);
  });

  it("say how a pause is removed, where there is one", () => {
    const how = "Leeren Sie beide Felder";
    expect(wordsOf(reminders([next])).join(" ")).toContain(how);
    expect(wordsOf(reminders([])).join(" ")).not.toContain(how);
  });

  it("say what a lead sees of a pause, and lead back", () => {
    expect(wordsOf(reminders([]))).toContain(
      "Ihre Führungskraft sieht den neuen Fälligkeitstag oder dass kein Gespräch fällig ist. Die Pause sieht sie nicht.",
    );
    expect(verbsOf(reminders([]))).toContain("help.open");
  });
});

describe("what the bot says it knows of somebody", () => {
  const contacts = { houseName: "Haus", legalBasis: "Vereinbarung", dataProtection: "Ada", staffCouncil: "Raum 1" };
  const words = wordsOf(render("privacy", contacts, german).card).join(" ");

  it.each(["Anmeldename", "letzter Tag", "angestellt oder beamtet", "Sprache", "Rolle", "Verbindung zu Teams", "Nachricht an Sie"])(
    "names: %s",
    (what) => expect(words).toContain(what),
  );

  it("says each sentence once", () => {
    const said = wordsOf(render("privacy", contacts, german).card);
    expect(new Set(said).size).toBe(said.length);
  });

  it("promises to erase only what comes from the person", () => {
    expect(words).toContain("Die Personalliste gehört dem Haus.");
    expect(words).not.toContain("berichtigen und löschen");
  });
});
