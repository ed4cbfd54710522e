import { describe, expect, it } from "vitest";
import { render, type Views, voiceOf } from "../../cards/index.js";
import { diffRosters, type Person, type Roster, type RosterFinding } from "../../dialogue/index.js";
import { LEAVER_DAYS } from "../../dialogue/retention.js";
import { COLUMN_NAMES } from "../../dialogue/roster/columns.js";
import { aPerson, aRoster, personId } from "../dialogue/builders.js";
import { verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");

const NOBODY: Roster = new Map();

const people = (count: number, given: Partial<Person> = {}): readonly Person[] =>
  Array.from({ length: count }, (_, index) => aPerson(`p${index}`, { name: `Person ${index}`, ...given }));

const difference = (before: Roster, after: Roster) =>
  render("roster-difference", { before, after, difference: diffRosters(before, after), id: "b6Rt" }, german).card;

const differenceWords = (before: Roster, after: Roster): readonly string[] => wordsOf(difference(before, after));

const findings = (count: number): readonly RosterFinding[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "missing-name", line: index + 2 }));

const findingLines = (count: number): readonly string[] =>
  wordsOf(render("roster-findings", { findings: findings(count) }, german).card).filter((line) => /^Zeile|weitere/.test(line));

describe("what is wrong with a roster", () => {
  it("is told line by line", () => {
    expect(findingLines(2)).toEqual([
      "Zeile 2: Der Name fehlt. Bitte tragen Sie ihn ein.",
      "Zeile 3: Der Name fehlt. Bitte tragen Sie ihn ein.",
    ]);
  });

  it("is told of the first twenty, and the rest are counted", () => {
    expect(findingLines(20)).toHaveLength(20);
    expect(findingLines(23)).toHaveLength(21);
    expect(findingLines(23).at(-1)).toBe("… und 3 weitere");
  });

  it("leaves nothing to apply", () => {
    const { card } = render("roster-findings", { findings: findings(1) }, german);
    expect(verbsOf(card)).toEqual(["import.open", "admin.open"]);
  });
});

describe("the difference of two rosters", () => {
  const admin = aPerson("boss", { name: "Tobias Wendler", roles: ["admin"], top: true });

  it("names the first twenty who joined, and counts the rest", () => {
    const words = differenceWords(aRoster(admin), aRoster(admin, ...people(25)));
    expect(words).toContain("Neu dabei: 25");
    expect(words.filter((line) => /^Person \d/.test(line))).toHaveLength(20);
    expect(words).toContain("und 5 weitere");
  });

  it("counts no rest where there is none", () => {
    expect(differenceWords(aRoster(admin), aRoster(admin, ...people(20))).some((line) => line.includes("weitere"))).toBe(false);
  });

  it("says of those who left what becomes of their data", () => {
    const words = differenceWords(aRoster(admin, ...people(3)), aRoster(admin));
    expect(words).toContain("Nicht mehr dabei: 3 von 4");
    expect(words.join(" ")).toContain(`Nach ${LEAVER_DAYS} Tagen löscht der Bot ihre Daten.`);
  });

  it("names a new lead, or none", () => {
    const [one, other] = people(2);
    const before = aRoster(admin, ...(one && other ? [one, other] : []));
    const lead = (person: Person | undefined, to: string | undefined): readonly Person[] => {
      if (person === undefined) return [];
      const { lead: _, ...rest } = person;
      return [to === undefined ? rest : { ...rest, lead: personId(to) }];
    };
    const words = differenceWords(before, aRoster(admin, ...lead(one, "boss"), ...lead(other, undefined)));
    expect(words).toContain("Andere Führungskraft: 2");
    expect(words).toContain("Person 0, jetzt bei Tobias Wendler");
    expect(words).toContain("Person 1, jetzt ganz oben");
  });

  it("tells somebody with a new id from somebody who left", () => {
    const before = aRoster(admin, aPerson("kim@amt.example", { name: "Kim Sommer", upn: "kim@amt.example" }));
    const words = differenceWords(before, aRoster(admin, aPerson("7f3a", { name: "Kim Sommer", upn: "kim@amt.example" })));
    expect(words).toContain("Neue Kennung: 1");
    expect(words.join(" ")).not.toContain("Nicht mehr dabei");
  });

  it("warns when nobody could set up anything any more", () => {
    const warning = "In dieser Liste hat niemand die Rolle „admin“.";
    expect(differenceWords(aRoster(admin), aRoster(...people(2))).join(" ")).toContain(warning);
    expect(differenceWords(NOBODY, aRoster(admin)).join(" ")).not.toContain(warning);
  });

  it("asks whether the list is whole when more than half would be gone", () => {
    const question = "Bitte prüfen Sie, ob die Liste vollständig ist.";
    const four = aRoster(admin, ...people(3));
    expect(differenceWords(four, aRoster(admin)).join(" ")).toContain(question);
    expect(differenceWords(four, aRoster(admin, ...people(1))).join(" ")).not.toContain(question);
    expect(differenceWords(NOBODY, aRoster(admin)).join(" ")).not.toContain(question);
  });

  it("is nothing to apply where the rosters are the same", () => {
    expect(verbsOf(difference(aRoster(admin), aRoster(admin)))).toEqual(["admin.open"]);
    expect(verbsOf(difference(NOBODY, aRoster(admin)))).toEqual(["import.apply", "import.discard"]);
  });
});

describe("a roster that was taken over", () => {
  const verbs = (view: Views["roster-done"]): readonly string[] => verbsOf(render("roster-done", view, german).card);

  it("can be undone as long as there is a former one", () => {
    expect(verbs({ state: "applied", people: 5, joined: 1, left: 0, former: "q9Lm" })).toContain("import.undo");
    expect(verbs({ state: "applied", people: 5, joined: 5, left: 0 })).not.toContain("import.undo");
  });
});

describe("a roster that takes its time", () => {
  it.each(["running", "failed"] as const)("is looked after with a click while it is %s", (state) => {
    expect(verbsOf(render("roster-done", { state, id: "b6Rt" }, german).card)).toEqual(["admin.open", "import.result"]);
  });
});

describe("asking for a roster", () => {
  it("explains every column in both languages, spelt as the file has to spell it", () => {
    for (const language of ["de", "en"] as const) {
      const words = wordsOf(render("roster-ask", {}, voiceOf(language)).card);
      for (const names of Object.values(COLUMN_NAMES)) expect(words).toContain(`${names[language]}: `);
    }
  });
});

describe("the answer to a file in the chat", () => {
  it("says nothing of what the file holds", () => {
    const { card, summary } = render("roster-received", { id: "b6Rt" }, german);
    expect(wordsOf(card).join(" ")).not.toMatch(/\d/);
    expect(summary).toBe("Ihre Liste ist angekommen");
  });
});

describe("the roles", () => {
  const roles = (roster: Roster, firstAdmin?: string): string =>
    wordsOf(render("roles", { roster, ...(firstAdmin !== undefined && { firstAdmin }) }, german).card).join("\n");

  it("name who has them, and where the first admin comes from", () => {
    const roster = aRoster(aPerson("a", { name: "Kim Sommer", roles: ["admin", "review"] }));
    expect(roles(roster, "Jo Winter").match(/Kim Sommer/g)).toHaveLength(2);
    expect(roles(roster, "Jo Winter")).toContain("Jo Winter, auf dem Server eingetragen");
  });

  it("say so where nobody has one, and count those beyond twenty", () => {
    expect(roles(NOBODY).match(/noch niemand/g)).toHaveLength(2);
    expect(roles(aRoster(...people(22, { roles: ["review"] })))).toContain("und 2 weitere");
  });
});
