import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../dialogue/roster/read.js";
import { cpuTimeMs } from "./cpu-time.js";
import { aTable, findings, findingsIn, people } from "./tables.js";

const BOTH = "entra_id|upn|name|lead";
const UPN = "upn|name|lead";

describe("an id in a roster", () => {
  it("belongs to one person, whatever its case", () => {
    expect(findings(UPN, "anna@haus.de|Anna|", "bert@haus.de|Bert|anna@haus.de", "ANNA@haus.de|Anna|anna@haus.de")).toEqual([
      { kind: "duplicate-id", line: 4, id: "anna@haus.de", firstLine: 2 },
    ]);
  });

  it("is nobody else's upn", () => {
    expect(findings(BOTH, "e1|anna@haus.de|Anna|", "anna@haus.de|bert@haus.de|Bert|e1")).toEqual([
      { kind: "duplicate-id", line: 3, id: "anna@haus.de", firstLine: 2 },
    ]);
  });

  it("may be one's own upn", () => {
    expect(people(BOTH, "anna@haus.de|anna@haus.de|Anna|")).toHaveLength(1);
  });

  it("is told once when the whole row is there twice", () => {
    expect(findings(BOTH, "e1|anna@haus.de|Anna|", "e2|bert@haus.de|Bert|e1", "e2|bert@haus.de|Bert|e1")).toEqual([
      { kind: "duplicate-id", line: 4, id: "e2", firstLine: 3 },
    ]);
  });

  it("is told for each of two rows it clashes with", () => {
    expect(findings(BOTH, "e1|anna@haus.de|Anna|", "e2|bert@haus.de|Bert|e1", "e1|bert@haus.de|Carl|e1")).toEqual([
      { kind: "duplicate-id", line: 4, id: "e1", firstLine: 2 },
      { kind: "duplicate-id", line: 4, id: "bert@haus.de", firstLine: 3 },
    ]);
  });

  it("is told of every further row that takes it", () => {
    expect(findings(UPN, "a|Anna|", "a|Bert|a", "a|Carl|a")).toEqual([
      { kind: "duplicate-id", line: 3, id: "a", firstLine: 2 },
      { kind: "duplicate-id", line: 4, id: "a", firstLine: 2 },
    ]);
  });
});

describe("a lead in a roster", () => {
  it.each([["e1"], ["E1"], ["Anna@haus.de"]])("may be written as %s and is kept as the id", (lead) => {
    expect(people(BOTH, "e1|anna@haus.de|Anna|", `e2|bert@haus.de|Bert|${lead}`)[1]?.lead).toBe("e1");
  });

  it("may stand below in the file", () => {
    expect(people(UPN, "bert@haus.de|Bert|anna@haus.de", "anna@haus.de|Anna|").map(({ id, lead }) => [id, lead])).toEqual([
      ["bert@haus.de", "anna@haus.de"],
      ["anna@haus.de", undefined],
    ]);
  });

  it("is somebody in the file", () => {
    expect(findings(UPN, "anna@haus.de|Anna|", "bert@haus.de|Bert|Anna")).toEqual([{ kind: "unknown-lead", line: 3, lead: "Anna" }]);
  });

  it("is found although something else is wrong with that row", () => {
    expect(findings(BOTH, "|anna@haus.de||", "e2||Bert|anna@haus.de")).toEqual([{ kind: "missing-name", line: 2 }]);
  });

  it("is not somebody without an id", () => {
    expect(findings(BOTH, "e1||Anna|", "||Bert|e1").map(({ kind }) => kind)).toEqual(["missing-id"]);
  });
});

describe("the top of a roster", () => {
  it("is one person; the lines of all others are named", () => {
    expect(findings(UPN, "anna@haus.de|Anna|", "bert@haus.de|Bert|", "carl@haus.de|Carl|anna@haus.de", "dora@haus.de|Dora|")).toEqual([
      { kind: "several-tops", line: 2, lines: [2, 3, 5] },
    ]);
  });

  it("is asked for people", () => {
    expect(findings(UPN)).toEqual([{ kind: "no-people", line: 1 }]);
  });

  it("is asked for people below a header that is wrong as well", () => {
    expect(findings(`${UPN}|Alter`, "|||").map(({ kind }) => kind)).toEqual(["unknown-column", "no-people"]);
  });
});

describe("a circle in the chain", () => {
  it("names everybody in it, from the first in the file on", () => {
    expect(findings(UPN, "top|Top|", "d|Dora|c", "a|Anna|b", "c|Carl|a", "b|Bert|c")).toEqual([
      {
        kind: "circle",
        line: 4,
        members: [
          { line: 4, name: "Anna" },
          { line: 6, name: "Bert" },
          { line: 5, name: "Carl" },
        ],
      },
    ]);
  });

  it("may be one person who leads themselves", () => {
    expect(findings(UPN, "a|Anna|A")).toEqual([{ kind: "circle", line: 2, members: [{ line: 2, name: "Anna" }] }]);
  });

  it("is told beside another circle", () => {
    expect(findings(UPN, "a|Anna|b", "b|Bert|a", "top|Top|", "c|Carl|c").map(({ kind, line }) => [kind, line])).toEqual([
      ["circle", 2],
      ["circle", 5],
    ]);
  });

  everyCase.prop({ length: fc.integer({ min: 1, max: 60 }), tail: fc.integer({ min: 0, max: 10 }), order: fc.infiniteStream(fc.nat()) })(
    "is found whatever its length, its order in the file and whoever hangs on it",
    ({ length, tail, order }) => {
      const ring = Array.from({ length }, (_, index) => `r${index}|R${index}|r${(index + 1) % length}`);
      const hanging = Array.from({ length: tail }, (_, index) => `t${index}|T${index}|${index === 0 ? "r0" : `t${index - 1}`}`);
      const shuffled = ["top|Top|", ...ring, ...hanging]
        .map((row) => [order.next().value, row] as const)
        .sort(([one], [other]) => one - other)
        .map(([, row]) => row);
      const found = findingsIn(aTable(UPN, ...shuffled));
      expect(found).toHaveLength(1);
      const [circle] = found;
      const names = circle?.kind === "circle" ? circle.members.map(({ name }) => Number(name.slice(1))) : [];
      expect(names.toSorted((one, other) => one - other)).toEqual(ring.map((_, index) => index));
      expect(names.every((name, index) => names[(index + 1) % length] === (name + 1) % length)).toBe(true);
    },
  );
});

describe("a roster", () => {
  it("keeps the order of the file", () => {
    expect(people(UPN, "b|Bert|a", "c|Carl|a", "a|Anna|").map(({ name }) => name)).toEqual(["Bert", "Carl", "Anna"]);
  });

  it("is refused whole, with every finding in the order of its lines", () => {
    const read = readTable(aTable("upn|name|lead|joins", "a|Anna|", "b||nobody|gestern", "c|Carl|c", "a|Anton|a"));
    expect(read.allowed ? [] : read.findings.map(({ kind, line }) => [line, kind])).toEqual([
      [3, "missing-name"],
      [3, "bad-date"],
      [3, "unknown-lead"],
      [4, "circle"],
      [5, "duplicate-id"],
    ]);
  });

  const anyLead = fc.constantFrom("", "a", "b", "c", "d", "nobody");
  everyCase.prop([fc.tuple(anyLead, anyLead, anyLead, anyLead)])(
    "is taken only if every chain ends at the one person at the top",
    (leads) => {
      const read = readTable(aTable(UPN, ...["a", "b", "c", "d"].map((id, index) => `${id}|${id}|${leads[index]}`)));
      const top = leads.indexOf("");
      const reaches = (index: number, steps: number): boolean => {
        if (index === top || steps === 0) return index === top;
        return reaches(["a", "b", "c", "d"].indexOf(leads[index] ?? ""), steps - 1);
      };
      const sound = leads.filter((lead) => lead === "").length === 1 && leads.every((_, index) => reaches(index, 4));
      expect(read.allowed).toBe(sound);
    },
  );

  it("of 100,000 people in one long chain is read in under two seconds", () => {
    const table = aTable(UPN, ...Array.from({ length: 100_000 }, (_, index) => `p${index}|P|${index === 99_999 ? "" : `p${index + 1}`}`));
    expect(cpuTimeMs(() => expect(readTable(table).allowed).toBe(true))).toBeLessThan(2000);
  });

  it("of 100,000 people in one circle is refused in under two seconds", () => {
    const table = aTable(UPN, ...Array.from({ length: 100_000 }, (_, index) => `p${index}|P|p${(index + 1) % 100_000}`));
    expect(cpuTimeMs(() => expect(findingsIn(table)).toHaveLength(1))).toBeLessThan(2000);
  });
});
