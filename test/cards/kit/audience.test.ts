import { describe, expect, it } from "vitest";
import { audience, SEATS } from "../../../cards/kit/audience.js";
import { voiceOf } from "../../../cards/kit/voice.js";
import { MATRIX_SUBJECTS } from "../../../dialogue/access/matrix.js";

const german = voiceOf("de");
const english = voiceOf("en");

describe("the line “Wer sieht das?”", () => {
  it("names who sees it and who does not", () => {
    expect(audience("preparation", "owner", german)).toEqual({
      title: "Wer sieht das?",
      who: "Das sehen nur Sie.",
      others: "Nicht sehen können es Ihre Führungskraft, höhere Führungskräfte, die Administration, der Personalrat und der Datenschutz.",
    });
    expect(audience("preparation", "owner", english)).toEqual({
      title: "Who sees this?",
      who: "Seen only by you.",
      others: "Not seen by your lead, higher leads, the administration, the staff council and data protection.",
    });
  });

  it("excludes no lead where leads may be chosen", () => {
    const { who, others } = audience("release", "owner", german);
    expect(who).toBe("Das sehen nur Sie und die Personen, die Sie auswählen.");
    expect(others).toBe("Nicht sehen können es die Administration, der Personalrat und der Datenschutz.");
  });

  it("follows the rules and not the subject", () => {
    const lines = [["owner"], ["owner", "own-lead"], ["owner", "review"], ["admin", "review"], []].map(
      (seen) => audience("preparation", "owner", german, seen as Parameters<typeof audience>[3]).who,
    );
    expect(lines).toEqual([
      "Das sehen nur Sie.",
      "Das sehen nur Sie und Ihre Führungskraft.",
      "Das sehen nur Sie, der Personalrat und der Datenschutz.",
      "Das sehen nur die Administration, der Personalrat und der Datenschutz.",
      "Das sieht niemand.",
    ]);
  });

  it("tells whoever sees it that nobody else does, once all have been named", () => {
    expect(audience("preparation", "owner", german, ["owner", "own-lead", "chain", "admin", "review"]).others).toBe(
      "Sonst sieht es niemand.",
    );
  });

  it("says of what everybody sees that it is about nobody", () => {
    expect(audience("publication", "house", german)).toMatchObject({
      who: "Das sehen alle im Haus.",
      others: "Es enthält nichts über einzelne Personen.",
    });
  });

  it("is in the words of the house", () => {
    const voice = voiceOf("de", { "audience.owner.own-lead": { de: "Ihre Teamleitung" } });
    expect(audience("preparation", "owner", voice).others).toContain("Ihre Teamleitung");
  });

  it.each(MATRIX_SUBJECTS)("reads as sentences from every seat and in both languages: %s", (subject) => {
    for (const seat of SEATS) {
      for (const voice of [german, english]) {
        const { title, who, others } = audience(subject, seat, voice);
        expect(title).toMatch(/\?$/);
        for (const line of [who, others]) expect(line).toMatch(/^\p{Lu}[^{}]* \S+\.$/u);
        expect(`${who} ${others}`).not.toMatch(/undefined|audience\.| ,| \./);
      }
    }
  });
});
