import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { MONDAY_TO_FRIDAY, weekdays } from "../../../dialogue/calendar/weekdays.js";
import { findings, findingsOn, people, personWith } from "./tables.js";

describe("a row of a roster", () => {
  it("becomes a person", () => {
    const header = "entra_id|upn|name|lead|team|working_days|joins|leaves|group|language|roles";
    expect(people(header, "E1|Anna@Haus.de|Anna||Team 1|Mo-Do|2020-01-01|31.12.2030|beamtet|en|admin")).toEqual([
      {
        id: "e1",
        upn: "anna@haus.de",
        name: "Anna",
        team: "Team 1",
        worksOn: weekdays(0, 1, 2, 3),
        joinsOn: day("2020-01-01"),
        leavesOn: day("2030-12-31"),
        group: "official",
        language: "en",
        roles: ["admin"],
      },
    ]);
  });

  it("takes the defaults for columns that are not there", () => {
    expect(people("entra_id|name|lead", "e1|Anna|")).toStrictEqual([
      { id: "e1", name: "Anna", team: "", worksOn: MONDAY_TO_FRIDAY, group: "employed", language: "de", roles: [] },
    ]);
  });

  it("takes the same defaults for blank cells", () => {
    const header = "entra_id|upn|name|lead|team|working_days|joins|leaves|group|language|roles";
    expect(people(header, "e1| |Anna|||||\t|||")).toEqual(people("entra_id|name|lead", "e1|Anna|"));
  });

  it("may end early, as Excel writes it when the last cells are empty", () => {
    expect(people("upn|name|lead|team|roles", "anna@haus.de|Anna")).toHaveLength(1);
  });

  it("counts for nothing when it is blank", () => {
    expect(people("upn|name|lead", "", "anna@haus.de|Anna|", " | |", "||||||")).toHaveLength(1);
  });

  it("is refused when it has more cells than the header, and its lead is left alone", () => {
    expect(findings("upn|name|lead", "anna@haus.de|Anna|", "bert@haus.de|Bert|der Große|", "carl@haus.de|Carl|bert@haus.de")).toEqual([
      { kind: "too-many-cells", line: 3, found: 4, expected: 3 },
    ]);
  });
});

describe("the id of a person", () => {
  it("is the entra_id, in lower case", () => {
    expect(people("upn|entra_id|name|lead", "anna@haus.de|3F-A|Anna|")[0]?.id).toBe("3f-a");
  });

  it("is the upn where the file gives no entra_id", () => {
    expect(people("entra_id|upn|name|lead", "|Anna@Haus.DE|Anna|")[0]?.id).toBe("anna@haus.de");
  });

  it("is asked for", () => {
    expect(findings("entra_id|upn|name|lead", "||Anna|")).toEqual([{ kind: "missing-id", line: 2 }]);
  });

  it.each([["../../etc/passwd"], ["a/b"], ["a\\b"], [".."], ["anna müller"], ["=1+1"], ["müller@haus.de"], ["a b"], ["a@haus.de/"]])(
    "is not %j",
    (text) => {
      expect(findings("Upn |name|lead", `${text}|Anna|`)).toEqual([{ kind: "bad-id", line: 2, column: "Upn", text }]);
    },
  );

  it.each([["o'neil_a.b-c!#^~1@haus.de"], ["_a"], ["guest_x.de#ext#@haus.onmicrosoft.com"]])("may be %j", (text) => {
    expect(people("upn|name|lead", `${text}|Anna|`)[0]?.id).toBe(text);
  });

  it("is checked in the entra_id as well as in the upn", () => {
    expect(findings("entra_id|upn|name|lead", "a/1|b/2|Anna|")).toEqual([
      { kind: "bad-id", line: 2, column: "entra_id", text: "a/1" },
      { kind: "bad-id", line: 2, column: "upn", text: "b/2" },
    ]);
  });
});

describe("the text of a cell", () => {
  it("is trimmed and composed", () => {
    expect(people("upn|name|lead", "anna@haus.de|  Mu\u0308ller \u00a0|")[0]?.name).toBe("M\u00fcller");
  });

  it("may begin like a formula", () => {
    expect(people("upn|name|lead", "anna@haus.de|=cmd!A1|")[0]?.name).toBe("=cmd!A1");
  });

  it.each([
    ["NUL", 0x0],
    ["a line break", 0xa],
    ["an escape", 0x1b],
    ["a control character of Latin-1", 0x81],
    ["a bidi override", 0x202e],
    ["a bidi isolate", 0x2066],
    ["a zero-width space", 0x200b],
    ["a soft hyphen", 0xad],
    ["a line separator", 0x2028],
    ["a paragraph separator", 0x2029],
    ["a private character", 0xe000],
    ["a replacement character", 0xfffd],
    ["a lone surrogate", 0xd800],
    ["an invisible tag", 0xe0041],
  ])("holds no %s", (_, codePoint) => {
    expect(findings("upn|Name|lead", `anna@haus.de|An${String.fromCodePoint(codePoint)}na|`)).toEqual([
      { kind: "forbidden-character", line: 2, column: "Name", codePoint },
    ]);
  });

  it("is told once when it is unsound, and not read any further", () => {
    expect(findingsOn("joins", "20\u202e20")).toEqual([{ kind: "forbidden-character", line: 2, column: "joins", codePoint: 0x202e }]);
  });

  it("may have 256 characters", () => {
    expect(personWith("team", "t".repeat(256)).team).toHaveLength(256);
  });

  it("has no more than 256 characters", () => {
    expect(findingsOn("Team", "t".repeat(257))).toEqual([{ kind: "text-too-long", line: 2, column: "Team", limit: 256 }]);
  });

  it("is asked for where it is the name", () => {
    expect(findings("upn|name|lead", "anna@haus.de| |")).toEqual([{ kind: "missing-name", line: 2 }]);
  });
});
