import { describe, expect, it } from "vitest";
import { MAX_COLUMNS } from "../../../dialogue/roster/columns.js";
import { findings, people } from "./tables.js";

const ALL_GERMAN = "entra_id|upn|name|fuehrungskraft|team|arbeitstage|eintritt|austritt|gruppe|sprache|rollen";
const ALL_ENGLISH = "entra_id|upn|name|lead|team|working_days|joins|leaves|group|language|roles";
const ANNA = "E1|anna@haus.de|Anna||Team 1|Mo-Do|2020-01-01|2030-12-31|beamtet|en|admin";

describe("the header of a roster", () => {
  it("may be German or English", () => {
    expect(people(ALL_GERMAN, ANNA)).toEqual(people(ALL_ENGLISH, ANNA));
  });

  it.each([["Führungskraft"], ["FUEHRUNGSKRAFT"], ["Führungskraft"], [" Führungs-Kraft "], ["\uFEFFfuehrungskraft"], ["LEAD"]])(
    "takes %j for the lead",
    (header) => {
      expect(people(`upn|name|${header}`, "anna@haus.de|Anna|", "bert@haus.de|Bert|anna@haus.de")[1]?.lead).toBe("anna@haus.de");
    },
  );

  it.each([
    ["Entra ID", "e1"],
    ["Entra-Id", "e1"],
    ["entra__id", "e1"],
  ])("takes %j for the entra_id", (header, id) => {
    expect(people(`${header}|name|lead`, `${id}|Anna|`)[0]?.id).toBe(id);
  });

  it("refuses every other column by the name it has in the file", () => {
    expect(findings("upn|name|Besoldung|lead|Größe ß", "anna@haus.de|Anna|A11||1")).toEqual([
      { kind: "unknown-column", line: 1, column: "Besoldung" },
      { kind: "unknown-column", line: 1, column: "Größe ß" },
    ]);
  });

  it("refuses a column that only looks like one it knows", () => {
    expect(findings("upn|name|lead|te\u0430m", "anna@haus.de|Anna||1")).toEqual([{ kind: "unknown-column", line: 1, column: "te\u0430m" }]);
  });

  it("refuses a column without a name by its position", () => {
    expect(findings("upn|name| |lead|", "anna@haus.de|Anna|||")).toEqual([
      { kind: "unnamed-column", line: 1, position: 3 },
      { kind: "unnamed-column", line: 1, position: 5 },
    ]);
  });

  it("refuses a column that is there twice, also in both languages", () => {
    expect(findings("upn|name|lead|Führungskraft", "anna@haus.de|Anna||")).toEqual([
      { kind: "duplicate-column", line: 1, column: "Führungskraft" },
    ]);
  });

  it("asks for a name and a lead", () => {
    expect(findings("upn", "anna@haus.de")).toEqual([
      { kind: "missing-column", line: 1, column: "name" },
      { kind: "missing-column", line: 1, column: "lead" },
    ]);
  });

  it("asks for an id or a upn", () => {
    expect(findings("name|lead", "Anna|")).toEqual([{ kind: "missing-id-column", line: 1 }]);
  });

  it("is all that is told of when no row can be read without the column that it lacks", () => {
    expect(findings("upn|Alter|lead", "anna@haus.de|50|nobody")).toEqual([
      { kind: "unknown-column", line: 1, column: "Alter" },
      { kind: "missing-column", line: 1, column: "name" },
    ]);
  });

  it("is told of together with the rows when the rows can be read", () => {
    expect(findings("upn|name|lead|Alter", "anna@haus.de|||50").map(({ kind }) => kind)).toEqual(["unknown-column", "missing-name"]);
  });

  it("is refused as a whole when it is wider than any roster", () => {
    const header = Array.from({ length: MAX_COLUMNS + 1 }, (_, index) => `column ${index}`).join("|");
    expect(findings(header, "x")).toEqual([{ kind: "too-many-columns", line: 1, limit: 50 }]);
  });

  it("is told of column by column up to that width", () => {
    const header = Array.from({ length: MAX_COLUMNS - 3 }, (_, index) => `column ${index}`).join("|");
    expect(findings(`upn|name|lead|${header}`, "anna@haus.de|Anna|").filter(({ kind }) => kind === "unknown-column")).toHaveLength(47);
  });
});
