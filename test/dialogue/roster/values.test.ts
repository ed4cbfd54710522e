import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import { findings, findingsOn, people, personWith } from "./tables.js";

describe("a date in a roster", () => {
  it.each([["2026-02-28"], ["28.02.2026"], ["28.2.2026"]])("may be written %s", (text) => {
    expect(personWith("joins", text).joinsOn).toBe(day("2026-02-28"));
  });

  it("is found wrong under the name the column has in the file", () => {
    expect(findingsOn("Austritt", "31.02.2026")).toEqual([{ kind: "bad-date", line: 2, column: "Austritt", text: "31.02.2026" }]);
  });

  it.each([
    ["2026-02-30"],
    ["32.01.2026"],
    ["1.13.2026"],
    ["28.02.26"],
    ["02/28/2026"],
    ["2026-02-28T00:00"],
    ["am 28.02.2026"],
    ["28.02.20266"],
    ["028.02.2026"],
    ["28.002.2026"],
    ["28.02.202"],
    ["28x02.2026"],
    ["28.02x2026"],
    ["..2026"],
    ["46081"],
    ["1899-12-31"],
    ["31.12.1899"],
    ["0026-01-01"],
  ])("is not %j", (text) => {
    expect(findingsOn("eintritt", text)).toEqual([{ kind: "bad-date", line: 2, column: "eintritt", text }]);
  });

  it("may lie as far back as 1900", () => {
    expect(personWith("eintritt", "1900-01-01").joinsOn).toBe(day("1900-01-01"));
  });
});

describe("leaving", () => {
  const header = "upn|name|lead|joins|leaves";

  it("may fall on the first day", () => {
    expect(people(header, "anna@haus.de|Anna||2026-03-01|2026-03-01")).toHaveLength(1);
  });

  it("does not come before joining", () => {
    expect(findings(header, "anna@haus.de|Anna||2026-03-02|2026-03-01")).toEqual([
      { kind: "leaves-before-joins", line: 2, joinsOn: day("2026-03-02"), leavesOn: day("2026-03-01") },
    ]);
  });

  it("is possible for somebody who has always been there", () => {
    expect(personWith("leaves", "2026-03-01")).not.toHaveProperty("joinsOn");
  });
});

describe("working days in a roster", () => {
  it.each([
    ["Mo-Do", weekdays(0, 1, 2, 3)],
    ["Mo,Di,Fr", weekdays(0, 1, 4)],
  ])("may be written %s", (text, expected) => {
    expect(personWith("arbeitstage", text).worksOn).toBe(expected);
  });

  it("are weekdays", () => {
    expect(findingsOn("arbeitstage", "5 Tage")).toEqual([{ kind: "bad-weekdays", line: 2, column: "arbeitstage", text: "5 Tage" }]);
  });
});

describe("the group of a person", () => {
  it.each([
    ["angestellt", "employed"],
    ["Angestellt", "employed"],
    ["employed", "employed"],
    ["beamtet", "official"],
    ["official", "official"],
    ["hilfskraft", "assistant"],
    ["assistant", "assistant"],
    ["praktikum", "intern"],
    ["intern", "intern"],
    ["ausbildung", "apprentice"],
    ["apprentice", "apprentice"],
  ])("may be written %s", (text, group) => {
    expect(personWith("gruppe", text).group).toBe(group);
  });

  it("is one the product knows", () => {
    expect(findingsOn("gruppe", "A11")).toEqual([{ kind: "unknown-group", line: 2, column: "gruppe", text: "A11" }]);
  });
});

describe("the language of a person", () => {
  it.each([
    ["de", "de"],
    ["DE", "de"],
    ["en", "en"],
  ])("may be written %s", (text, language) => {
    expect(personWith("sprache", text).language).toBe(language);
  });

  it("is German or English", () => {
    expect(findingsOn("sprache", "fr")).toEqual([{ kind: "unknown-language", line: 2, column: "sprache", text: "fr" }]);
  });
});

describe("the roles of a person", () => {
  it.each([
    ["admin", ["admin"]],
    ["Pruefung", ["review"]],
    ["Prüfung", ["review"]],
    ["review", ["review"]],
    ["pruefung,admin", ["admin", "review"]],
    ["admin; Prüfung", ["admin", "review"]],
    ["admin review", ["admin", "review"]],
    ["admin, admin", ["admin"]],
  ])("may be written %j", (text, roles) => {
    expect(personWith("rollen", text).roles).toEqual(roles);
  });

  it.each([["chef"], ["admin,chef"], ["admin,"]])("are all ones the product knows, unlike %j", (text) => {
    expect(findingsOn("rollen", text)).toEqual([{ kind: "unknown-role", line: 2, column: "rollen", text }]);
  });
});
