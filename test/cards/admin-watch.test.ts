import { describe, expect, it } from "vitest";

import { render, type Views, voiceOf } from "../../cards/index.js";
import { day } from "../../dialogue/index.js";
import { wordsOf } from "./words-of.js";

const german = voiceOf("de");

const SINCE = { on: day("2026-11-30"), minute: 605 };

const delivery = (view: Views["delivery"]): string => wordsOf(render("delivery", view, german).card).join("\n");

describe("the status of delivery", () => {
  it("says since when Teams answers, or does not, and what to do", () => {
    expect(delivery({ teams: { state: "well", ...SINCE } })).toContain("Alles ist in Ordnung.");
    expect(delivery({ teams: { state: "trouble", ...SINCE } })).toContain("seit dem 30. November 2026, 10:05 Uhr nicht richtig");
    expect(delivery({ teams: { state: "not-asked" } })).toContain("noch nicht gefragt");
  });

  it("says that no numbers stand there, and why", () => {
    expect(delivery({ teams: { state: "not-asked" } })).toContain("Zahlen stehen hier nicht.");
  });

  it("does not call all well while sending is paused", () => {
    const words = delivery({ teams: { state: "well", ...SINCE }, pausedOn: day("2026-11-30") });
    expect(words).toContain("Der Versand ruht seit dem 30. November 2026");
    expect(words).not.toContain("in Ordnung");
  });
});
