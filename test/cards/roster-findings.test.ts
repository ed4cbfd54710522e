import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { rosterFindingLines, rosterFindingText } from "../../cards/index.js";
import { day } from "../../dialogue/calendar/day.js";
import type { CircleMember, RosterFinding } from "../../dialogue/roster/finding.js";

type Kind = RosterFinding["kind"];
type OneOfEach = { readonly [K in Kind]: Extract<RosterFinding, { readonly kind: K }> };

const inCell = { line: 7, column: "Spalte", text: "Wert" };

const ONE_OF_EACH: OneOfEach = {
  "file-too-large": { kind: "file-too-large", line: 1, limitMegabytes: 5 },
  "utf-16": { kind: "utf-16", line: 1 },
  "broken-utf-8": { kind: "broken-utf-8", line: 1 },
  "empty-file": { kind: "empty-file", line: 1 },
  "tab-separated": { kind: "tab-separated", line: 7 },
  "broken-quotes": { kind: "broken-quotes", line: 7 },
  "row-too-long": { kind: "row-too-long", line: 7, limit: 20_000 },
  "too-many-rows": { kind: "too-many-rows", line: 7, limit: 100_000 },
  "too-many-columns": { kind: "too-many-columns", line: 7, limit: 50 },
  "unnamed-column": { kind: "unnamed-column", line: 7, position: 4 },
  "unknown-column": { kind: "unknown-column", line: 7, column: "Besoldung" },
  "duplicate-column": { kind: "duplicate-column", line: 7, column: "Lead" },
  "missing-column": { kind: "missing-column", line: 7, column: "lead" },
  "missing-id-column": { kind: "missing-id-column", line: 7 },
  "bad-id": { kind: "bad-id", ...inCell },
  "bad-date": { kind: "bad-date", ...inCell },
  "bad-weekdays": { kind: "bad-weekdays", ...inCell },
  "unknown-group": { kind: "unknown-group", ...inCell },
  "unknown-language": { kind: "unknown-language", ...inCell },
  "unknown-role": { kind: "unknown-role", ...inCell },
  "too-many-cells": { kind: "too-many-cells", line: 7, found: 12, expected: 11 },
  "forbidden-character": { kind: "forbidden-character", line: 7, column: "Name", codePoint: 0x9 },
  "text-too-long": { kind: "text-too-long", line: 7, column: "Team", limit: 256 },
  "missing-id": { kind: "missing-id", line: 7 },
  "missing-name": { kind: "missing-name", line: 7 },
  "leaves-before-joins": { kind: "leaves-before-joins", line: 7, joinsOn: day("2026-03-02"), leavesOn: day("2026-03-01") },
  "no-people": { kind: "no-people", line: 7 },
  "no-admin": { kind: "no-admin", line: 1 },
  "duplicate-id": { kind: "duplicate-id", line: 7, id: "anna@haus.de", firstLine: 3 },
  "unknown-lead": { kind: "unknown-lead", line: 7, lead: "Frau Chefin" },
  circle: { kind: "circle", line: 7, members: [{ line: 7, name: "Anna" }] },
  "several-tops": { kind: "several-tops", line: 7, lines: [7, 9] },
};

const ALL = Object.values(ONE_OF_EACH);
const WHOLE_FILE: readonly Kind[] = ["file-too-large", "utf-16", "broken-utf-8", "empty-file", "no-admin"];

const german = (finding: RosterFinding): string => rosterFindingText(finding, "de");
const english = (finding: RosterFinding): string => rosterFindingText(finding, "en");
const circleOf = (...members: readonly CircleMember[]): RosterFinding => ({ kind: "circle", line: 2, members });
const unknownColumn = (column: string): RosterFinding => ({ kind: "unknown-column", line: 1, column });

describe("the text of a roster finding", () => {
  it.each(ALL)("says in both languages what to do about $kind", (finding) => {
    expect(german(finding)).toMatch(/\. Bitte .+\.$/);
    expect(english(finding)).toMatch(/\. Please .+\.$/);
  });

  it.each(ALL)("names the line of $kind unless it is about the whole file", (finding) => {
    const about = WHOLE_FILE.includes(finding.kind);
    expect(german(finding).startsWith("Zeile 7: ")).toBe(!about);
    expect(english(finding).startsWith("Line 7: ")).toBe(!about);
  });

  it("is another one for every kind", () => {
    expect(new Set(ALL.map(german)).size).toBe(ALL.length);
    expect(new Set(ALL.map(english)).size).toBe(ALL.length);
  });

  it("names a column that is not taken", () => {
    expect(german(unknownColumn("Besoldung"))).toBe(
      "Zeile 1: Die Spalte „Besoldung“ wird nicht angenommen. Bitte löschen Sie sie aus der Datei.",
    );
    expect(english(unknownColumn("Besoldung"))).toBe("Line 1: The column “Besoldung” is not accepted. Please delete it from the file.");
  });

  it("names the separator that is not taken, and the ones that are", () => {
    expect(german(ONE_OF_EACH["tab-separated"])).toBe(
      "Zeile 7: Die Spalten sind durch Tabulatoren getrennt. Bitte speichern Sie die Datei als „CSV UTF-8“, getrennt durch Semikolon oder Komma.",
    );
    expect(english(ONE_OF_EACH["tab-separated"])).toBe(
      "Line 7: The columns are separated by tabs. Please save the file as “CSV UTF-8”, separated by semicolons or commas.",
    );
  });

  it("names a missing column in the reader's language", () => {
    expect(german(ONE_OF_EACH["missing-column"])).toContain("„fuehrungskraft“");
    expect(english(ONE_OF_EACH["missing-column"])).toContain("“lead”");
  });

  it("lists the columns of a roster to somebody with far too many", () => {
    const names = "entra_id, upn, name, fuehrungskraft, team, arbeitstage, eintritt, austritt, gruppe, sprache, rollen.";
    expect(german(ONE_OF_EACH["too-many-columns"])).toContain(names);
    expect(english(ONE_OF_EACH["too-many-columns"])).toContain("name, lead, team, working_days, joins,");
  });

  it("writes dates and numbers as the reader does", () => {
    expect(german(ONE_OF_EACH["leaves-before-joins"])).toContain("Der Austritt (01.03.2026) liegt vor dem Eintritt (02.03.2026).");
    expect(english(ONE_OF_EACH["leaves-before-joins"])).toContain("leaves (2026-03-01) before they join (2026-03-02)");
    expect(german(ONE_OF_EACH["too-many-rows"])).toContain("100.000");
    expect(english(ONE_OF_EACH["too-many-rows"])).toContain("100,000");
  });

  it("names an invisible character by its number", () => {
    expect(german(ONE_OF_EACH["forbidden-character"])).toContain("(U+0009)");
    expect(english({ kind: "forbidden-character", line: 2, column: "Name", codePoint: 0xe0041 })).toContain("(U+E0041)");
  });

  it("quotes the value and its column", () => {
    expect(german({ kind: "bad-date", line: 2, column: "Eintritt", text: "31.02.2026" })).toContain(
      "„31.02.2026“ in der Spalte „Eintritt“",
    );
    expect(english({ kind: "bad-date", line: 2, column: "joins", text: "31.02.2026" })).toContain("“31.02.2026” in column “joins”");
  });

  it("names the line that has an id already", () => {
    expect(german(ONE_OF_EACH["duplicate-id"])).toContain("„anna@haus.de“ steht schon in Zeile 3.");
    expect(english(ONE_OF_EACH["duplicate-id"])).toContain("“anna@haus.de” is already in line 3.");
  });
});

describe("the text about a circle", () => {
  it("goes round once", () => {
    const circle = circleOf({ line: 2, name: "Anna" }, { line: 5, name: "Bert" });
    expect(german(circle)).toContain("Anna (Zeile 2) → Bert (Zeile 5) → Anna.");
    expect(english(circle)).toContain("Anna (line 2) → Bert (line 5) → Anna.");
  });

  it("names five people and counts the others", () => {
    const circle = circleOf(...Array.from({ length: 7 }, (_, index) => ({ line: index + 2, name: `P${index}` })));
    expect(german(circle)).toContain("→ P4 (Zeile 6) → … 2 weitere → P0.");
    expect(english(circle)).toContain("→ P4 (line 6) → … 2 more → P0.");
  });

  it("is another one about somebody who leads themselves", () => {
    expect(german(circleOf({ line: 2, name: "Anna" }))).toContain("ihre eigene Führungskraft");
    expect(english(circleOf({ line: 2, name: "Anna" }))).toContain("their own lead");
  });
});

describe("the text about several people at the top", () => {
  const tops = (count: number): RosterFinding => ({ kind: "several-tops", line: 2, lines: Array.from({ length: count }, (_, i) => i + 2) });

  it("names their lines", () => {
    expect(german(tops(3))).toContain("fehlt die Führungskraft: 2, 3, 4.");
    expect(english(tops(3))).toContain("have no lead: 2, 3, 4.");
  });

  it("names ten lines and counts the others", () => {
    expect(german(tops(13))).toContain("10, 11 und 3 weiteren.");
    expect(english(tops(13))).toContain("10, 11 and 3 more.");
  });
});

describe("what a file wrote, quoted", () => {
  it("is cut after 60 characters", () => {
    expect(german(unknownColumn("x".repeat(60)))).toContain(`„${"x".repeat(60)}“`);
    expect(german(unknownColumn("x".repeat(61)))).toContain(`„${"x".repeat(60)}…“`);
  });

  it("is never cut within a character", () => {
    expect(german(unknownColumn("😀".repeat(61)))).toContain(`„${"😀".repeat(60)}…“`);
  });

  everyCase.prop([fc.string({ unit: "binary", maxLength: 300 })])("steers no terminal and stays on its line", (text) => {
    for (const finding of ALL) {
      const strange = {
        ...finding,
        column: "column" in finding && finding.kind !== "missing-column" ? text : "lead",
        text,
        id: text,
        lead: text,
      };
      const sentence = german(strange as RosterFinding);
      expect(sentence).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect([...sentence].length).toBeLessThan(400);
    }
  });

  everyCase.prop([fc.string({ unit: "binary", maxLength: 300 })])("is as harmless in a circle", (name) => {
    const circle = circleOf({ line: 2, name }, { line: 3, name });
    expect(german(circle)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(english(circle).length).toBeLessThan(600);
  });
});

describe("the list of roster findings", () => {
  const some = (count: number): readonly RosterFinding[] =>
    Array.from({ length: count }, (_, index) => ({ kind: "missing-name", line: index + 2 }));

  it("has one line for each of up to 20", () => {
    expect(rosterFindingLines(some(20), "de")).toEqual(some(20).map(german));
  });

  it("counts all after the first 20", () => {
    expect(rosterFindingLines(some(33), "de")).toEqual([...some(20).map(german), "… und 13 weitere"]);
    expect(rosterFindingLines(some(21), "en")).toEqual([...some(20).map(english), "… and 1 more"]);
  });

  it("is empty for none", () => {
    expect(rosterFindingLines([], "de")).toEqual([]);
  });
});
