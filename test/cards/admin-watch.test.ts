import { describe, expect, it } from "vitest";

import { render, type Views, voiceOf } from "../../cards/index.js";
import { day } from "../../dialogue/index.js";
import { wordsOf } from "./words-of.js";

const german = voiceOf("de");

const AT = { on: day("2026-11-30"), minute: 605 };
const BEFORE = { on: day("2026-11-29"), minute: 1_310 };

const delivery = (view: Views["delivery"]): string => wordsOf(render("delivery", view, german).card).join("\n");

describe("the status of delivery", () => {
  it("says since when Teams answers, or does not, and what to do", () => {
    expect(delivery({ teams: { state: "well", since: AT, answered: AT } })).toContain("Alles ist in Ordnung.");
    expect(delivery({ teams: { state: "trouble", since: AT } })).toContain("seit dem 30. November 2026, 10:05 Uhr nicht richtig");
    expect(delivery({ teams: { state: "not-asked" } })).toContain("noch nicht gefragt");
  });

  it("says when Teams last answered, and from when to when it last did not", () => {
    const over = delivery({ teams: { state: "well", since: AT, answered: AT, before: { from: BEFORE, until: AT } } });
    for (const words of ["30. November 2026, 10:05 Uhr", "Letzte Störung ab", "29. November 2026, 21:50 Uhr"])
      expect(over).toContain(words);
    expect(delivery({ teams: { state: "trouble", since: AT, answered: BEFORE } })).toContain("29. November 2026, 21:50 Uhr");
    expect(delivery({ teams: { state: "trouble", since: AT } })).toContain("noch nie");
    expect(delivery({ teams: { state: "well", since: AT, answered: AT } })).toContain("Seit dem Start des Bots keine");
  });

  it("says that no numbers stand there, and why", () => {
    expect(delivery({ teams: { state: "not-asked" } })).toContain("Zahlen stehen hier nicht.");
  });

  it("does not call all well while sending is paused", () => {
    const words = delivery({ teams: { state: "well", since: AT, answered: AT }, pausedOn: day("2026-11-30") });
    expect(words).toContain("Der Versand ruht seit dem 30. November 2026");
    expect(words).not.toContain("in Ordnung");
  });
});
