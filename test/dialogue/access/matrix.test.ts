import { describe, expect, it } from "vitest";
import { allowedTo, MATRIX_SUBJECTS, permissionMatrix, RELATIONS, VERBS, whoSees } from "../../../dialogue/access/matrix.js";
import { RELATION_NAMES, SUBJECT_NAMES, VERB_NAMES } from "../../../dialogue/access/names.js";

describe("the permission matrix", () => {
  it("has a row for whatever somebody may do", () => {
    const rows = permissionMatrix();
    expect(rows.slice(0, 3)).toEqual([
      { subject: "preparation", verb: "see", allowed: ["owner"] },
      { subject: "preparation", verb: "write", allowed: ["owner"] },
      { subject: "preparation", verb: "erase", allowed: ["owner"] },
    ]);
    const all = MATRIX_SUBJECTS.flatMap((subject) => VERBS.map((verb) => allowedTo(subject, verb).length)).filter((count) => count > 0);
    expect(rows).toHaveLength(all.length);
    expect(rows.filter(({ allowed }) => allowed.length === 0)).toEqual([]);
  });

  it("uses every verb", () => {
    expect(VERBS.filter((verb) => !permissionMatrix().some((row) => row.verb === verb))).toEqual([]);
  });

  it("gives nothing to anybody for standing higher", () => {
    expect(permissionMatrix().filter(({ allowed }) => allowed.includes("chain"))).toEqual([]);
  });
});

describe("the line “Wer sieht das?”", () => {
  it("names who sees a thing", () => {
    expect(whoSees("preparation")).toEqual(["owner"]);
    expect(whoSees("release")).toEqual(["owner", "named"]);
    expect(whoSees("publication")).toEqual(["anyone"]);
    expect(whoSees("dialogue")).toEqual(["owner", "own-lead"]);
  });

  it("names nobody where nobody does", () => {
    expect(whoSees("protocol-wish")).toEqual([]);
  });
});

describe("the words for it", () => {
  it("exist in both languages and tell things apart", () => {
    for (const names of [RELATION_NAMES, VERB_NAMES, SUBJECT_NAMES]) {
      for (const language of ["de", "en"] as const) {
        const words = Object.values(names).map((text) => text[language].trim());
        expect(words).not.toContain("");
        expect(new Set(words).size).toBe(words.length);
      }
    }
    expect(Object.keys(RELATION_NAMES)).toEqual([...RELATIONS]);
  });
});
