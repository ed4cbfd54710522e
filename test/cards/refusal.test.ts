import { describe, expect, it } from "vitest";
import { CARDS, render, TEXTS, type Views, voiceOf } from "../../cards/index.js";
import { WAYS } from "../../cards/refusal/ways.js";
import { day } from "../../dialogue/calendar/day.js";
import { instantOf, type Language, may } from "../../dialogue/index.js";
import { REFUSAL_SAMPLES } from "../../scripts/cards/samples/refusal.js";
import { aPerson, aRoster, personId } from "../dialogue/builders.js";

const LANGUAGES: readonly Language[] = ["de", "en"];

const refusal = (view: Views["refusal"], language: Language = "de"): string => JSON.stringify(render("refusal", view, voiceOf(language)));
const trouble = (view: Views["trouble"], language: Language = "de"): string => JSON.stringify(render("trouble", view, voiceOf(language)));

const clickTrouble = (view: Views["click-trouble"]): string => JSON.stringify(render("click-trouble", view, voiceOf("de")));

const keys = Object.keys(TEXTS).filter((key) => /^(refusal|trouble)\..+\.title$/.test(key));

describe("every refusal and every error", () => {
  it.each(keys)("says what is the matter and what to do now: %s", (titleKey) => {
    const next = TEXTS[titleKey.replace(/title$/, "next") as keyof typeof TEXTS];
    const title = TEXTS[titleKey as keyof typeof TEXTS];
    for (const language of LANGUAGES) {
      expect(title[language]).not.toBe("");
      expect(next[language]).toMatch(/\.$/);
    }
  });

  it("has a sample", () => {
    const shown = REFUSAL_SAMPLES.map(({ card, state }) => `${card === "refusal" ? card : "trouble"}.${state}.title`);
    expect(keys.filter((key) => !shown.includes(key))).toEqual([]);
  });

  it("is a title and a paragraph, and offers one button or two, three for a word that leads nowhere", () => {
    for (const { card, view } of REFUSAL_SAMPLES) {
      const buttons = JSON.stringify(render(card, view, voiceOf("de")).card).match(/"type":"Action.Execute"/g) ?? [];
      const isNobodyHere = "what" in view && ["guest", "foreign-house", "not-in-roster"].includes(view.what);
      const most = "what" in view && ["unknown-command", "no-team"].includes(view.what) ? 3 : 2;
      expect(buttons.length).toBeLessThanOrEqual(most);
      expect(buttons.length > 0).toBe(!isNobodyHere);
    }
  });

  it("has no exclamation mark and blames nobody", () => {
    for (const key of keys) {
      const both = [key, key.replace(/title$/, "next")].map((one) => TEXTS[one as keyof typeof TEXTS].de).join(" ");
      expect(both).not.toMatch(/!|versäumt|falsch|ungültig|Fehler/);
    }
  });
});

describe("what is missing", () => {
  const bare = refusal({ why: "missing" });

  it("is one card to the byte, wherever it was asked and about what", () => {
    for (const from of WAYS) expect(refusal({ why: "missing", from, id: "k7Q2" })).toBe(bare);
  });

  it("is the same for forbidden and for never there", () => {
    const present = {
      tenant: "t",
      roster: aRoster(aPerson("e01"), aPerson("lead")),
      today: day("2026-11-20"),
      now: instantOf("Europe/Berlin", day("2026-11-20"), 600),
    };
    const actor = { person: personId("lead"), tenant: "t", isGuest: false };
    const asked = [{ kind: "preparation", of: personId("e01") } as const, undefined];
    const cards = asked.map((subject) => {
      const decision = may(actor, "see", subject, present);
      return decision.allowed ? "seen" : refusal({ why: decision.why, id: "k7Q2" });
    });
    expect(cards).toEqual([bare, bare]);
  });
});

describe("what tells that somebody clicked", () => {
  it("is seen by nobody but them", () => {
    expect(CARDS.refusal.shownIn).toBe("answer");
    expect(CARDS["click-trouble"].shownIn).toBe("answer");
  });

  it("is never posted into the chat: no limit of a note, no way back to where they were", () => {
    const posted = REFUSAL_SAMPLES.filter(({ card }) => CARDS[card].shownIn === "message");
    expect(posted.length).toBeGreaterThan(10);
    for (const { card, view } of posted) {
      expect(view).not.toHaveProperty("from");
      expect(JSON.stringify(render(card, view, voiceOf("de")))).not.toMatch(/Text ist zu lang|zu viele|nicht mehr aktuell|release\./);
    }
  });
});

describe("a refusal that several places give", () => {
  it("leads back to where it was asked", () => {
    expect(refusal({ why: "changed", from: "appointment", id: "k7Q2" })).toContain('"data":{"id":"k7Q2","verb":"appointment.open"}');
  });

  it("does not offer the same way twice", () => {
    expect(refusal({ why: "changed", from: "help" }).match(/"type":"Action.Execute"/g)).toHaveLength(1);
  });
});

describe("a time outside of the working frame", () => {
  it("is refused with the hours of the rules", () => {
    expect(refusal({ why: "outside-hours" })).toContain("zwischen 06:00 und 18:00 Uhr");
    expect(refusal({ why: "outside-hours" }, "en")).toContain("between 06:00 and 18:00");
  });
});

describe("an error", () => {
  it("says the limit that was passed", () => {
    expect(clickTrouble({ what: "note-too-long", most: 1000 })).toContain("höchstens 1.000 Zeichen");
    expect(clickTrouble({ what: "too-many-choices", most: 20 })).toContain("höchstens 20");
    expect(trouble({ what: "file-too-large", megabytes: 5 })).toContain("höchstens 5 Megabyte");
  });

  it("gives a number by which the log knows it, where nobody foresaw it", () => {
    expect(trouble({ what: "unexpected", reference: "7f3a-91c0" })).toContain("7f3a-91c0");
  });

  it("offers three things to do in place of a word that nobody knows", () => {
    const card = trouble({ what: "unknown-command", offers: ["prepare", "appointment", "data"] });
    for (const verb of ["preparation.open", "appointment.open", "data.open"]) expect(card).toContain(`"verb":"${verb}"`);
  });
});
