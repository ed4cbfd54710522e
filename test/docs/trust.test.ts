import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FILE_KINDS } from "../../cards/files/kinds.js";
import { MATRIX_SUBJECTS } from "../../dialogue/access/matrix.js";
import { SUBJECT_NAMES } from "../../dialogue/access/names.js";
import { AGREED_VERSIONS, permissionMatrix } from "../../dialogue/index.js";
import { CASES } from "../../scripts/faults/cases.js";
import { belongsTo } from "../../scripts/trust/belongs.js";
import { TRUST_CASES } from "../../scripts/trust/cases/all.js";
import type { Proof, TrustCase } from "../../scripts/trust/cases/case.js";
import { stalePages, toldIn, writePages } from "../../scripts/trust/folder.js";
import { PAGES } from "../../scripts/trust/pages/overview.js";
import { PRIVACY_NOTICE } from "../../scripts/trust/pages/privacy-notice.js";
import { PROOFS } from "../../scripts/trust/pages/proofs.js";
import { seenBy } from "../../scripts/trust/register.js";
import { textOf } from "../../scripts/trust/write.js";
import { REGISTER } from "../../store/register/register.js";
import { figuresOf, LIMITS, RULES, type Rule } from "../cards/readability.js";

const FOLDER = "docs/vertrauen";
const told = toldIn(FOLDER, AGREED_VERSIONS);

const pageOf = (file: string): string => {
  const page = PAGES.find((one) => one.file === file);
  if (page === undefined) throw new Error(`there is no page ${file}`);
  return textOf(page, told);
};

describe("a page of trust", () => {
  it.each(PAGES)("says what the program does: $file", (page) => {
    expect(readFileSync(join(FOLDER, page.file), "utf8")).toBe(textOf(page, told));
  });

  it.each(PAGES)("leads only to what there is: $file", ({ file }) => {
    const targets = [...pageOf(file).matchAll(/\]\(([^)\s#]+)/g)].map(([, target = ""]) => target);
    expect(targets.filter((target) => !existsSync(join(FOLDER, dirname(file), target)))).toEqual([]);
  });

  it.each(PAGES)("names only commands that there are: $file", ({ file }) => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...pageOf(file).matchAll(/npm run (?:-s )?([a-z]+(?:-[a-z]+)*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each(PAGES)("names only cases that there are: $file", ({ file }) => {
    const known = new Set<string>(TRUST_CASES.map(({ id }) => id));
    const named = [...pageOf(file).matchAll(/\b[PARF]\d\d\b/g)].map(([id]) => id);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(PAGES)("leaves nothing unsaid that code would print: $file", ({ file }) => {
    expect(pageOf(file)).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(PAGES)("has tables whose rows are all as wide as their head: $file", ({ file }) => {
    const tables = pageOf(file)
      .split("\n\n")
      .filter((block) => block.startsWith("|"));
    const widths = tables.map(
      (block) =>
        new Set(
          block
            .trimEnd()
            .split("\n")
            .map((row) => row.replaceAll("\\|", "").split("|").length),
        ).size,
    );
    expect(widths.filter((width) => width !== 1)).toEqual([]);
  });
});

describe("the check of the pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-vertrauen-"));

  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds nothing where they were just written", () => {
    writePages(folder, told);
    expect(stalePages(folder, told)).toEqual([]);
  });

  it("finds one that somebody changed by hand", () => {
    writePages(folder, told);
    writeFileSync(join(folder, "loeschkonzept.md"), "Wir löschen nie.");
    expect(stalePages(folder, told)).toEqual(["loeschkonzept.md"]);
  });

  it("finds one that is missing", () => {
    writePages(folder, told);
    rmSync(join(folder, "risiken.md"));
    expect(stalePages(folder, told)).toEqual(["risiken.md"]);
  });

  it("finds one that nobody writes any more, and writing takes it away", () => {
    writePages(folder, told);
    writeFileSync(join(folder, "alt.md"), "");
    expect(stalePages(folder, told)).toEqual(["alt.md"]);
    writePages(folder, told);
    expect(stalePages(folder, told)).toEqual([]);
  });
});

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);

const proofsOf = (one: TrustCase): readonly Proof[] => (one.state === "not-shown" ? [] : one.shownBy);

const textIn = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** What is named and is not there. */
const missingTests = (cases: readonly TrustCase[]): readonly string[] =>
  cases.flatMap((one) =>
    proofsOf(one).flatMap((proof) =>
      "test" in proof && !textIn(proof.file).includes(proof.test) ? [`${one.id}: ${proof.file}: ${proof.test}`] : [],
    ),
  );

const missingCommands = (cases: readonly TrustCase[]): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
  const ids = new Set<string>(CASES.map(({ id }) => id));
  return cases.flatMap((one) =>
    proofsOf(one).flatMap((proof) => {
      if (!("command" in proof)) return [];
      const [name = "", ...args] = proof.command.split(" ");
      const named = args[args.indexOf("--case") + 1];
      const isThere = scripts[name] !== undefined && (name !== "faults" || (named !== undefined && ids.has(named)));
      return isThere ? [] : [`${one.id}: ${proof.command}`];
    }),
  );
};

describe("the map of proofs", () => {
  it("has every number of the ranges, each once and in order", () => {
    expect(TRUST_CASES.map(({ id }) => id)).toEqual([
      ...numbered("P", 9),
      ...numbered("A", 12),
      ...numbered("R", 30),
      ...numbered("F", 17),
    ]);
  });

  it("names only tests that there are", () => {
    expect(missingTests(TRUST_CASES)).toEqual([]);
  });

  it("names only commands that there are", () => {
    expect(missingCommands(TRUST_CASES)).toEqual([]);
  });

  it("is found out when a test goes or is called otherwise", () => {
    const gone = { id: "P01", requirement: "x", state: "shown" } as const;
    expect(
      missingTests([{ ...gone, shownBy: [{ file: "test/docs/trust.test.ts", test: ["nobody has", "this name"].join(" ") }] }]),
    ).toHaveLength(1);
    expect(missingTests([{ ...gone, shownBy: [{ file: "test/nowhere.test.ts", test: "x" }] }])).toHaveLength(1);
    expect(missingCommands([{ ...gone, shownBy: [{ command: "nowhere" }] }])).toHaveLength(1);
    expect(missingCommands([{ ...gone, shownBy: [{ command: "faults -- --case F99" }] }])).toHaveLength(1);
  });

  it("says at the top of its page what is not shown, before anything that is", () => {
    const page = PROOFS.body(told);
    const top = page.slice(0, page.indexOf("## Vertraulichkeit"));
    const open = TRUST_CASES.filter(({ state }) => state !== "shown").map(({ id }) => id);
    expect(open.filter((id) => !top.includes(`**${id}**`))).toEqual([]);
    expect(TRUST_CASES.filter(({ state, id }) => state === "shown" && top.includes(`**${id}**`))).toEqual([]);
  });

  it("is told number by number", () => {
    const page = PROOFS.body(told);
    expect(TRUST_CASES.filter(({ id }) => !page.includes(`| ${id} |`))).toEqual([]);
  });
});

describe("the page of permissions", () => {
  it("has a row for every subject of the matrix", () => {
    const page = pageOf("berechtigungen.md");
    expect(MATRIX_SUBJECTS.filter((subject) => !page.includes(`| ${SUBJECT_NAMES[subject].de} |`))).toEqual([]);
  });

  it("names whoever may do something, and nobody else", () => {
    const line = pageOf("berechtigungen.md")
      .split("\n")
      .find((row) => row.startsWith("| Freigabe |"));
    expect(line).toBe("| Freigabe | sehen, zurücknehmen | sehen, als gesehen bestätigen, antworten |");
  });

  it("says of a protocol that it belongs to both, and not that the lead of the two sees nothing", () => {
    const page = pageOf("berechtigungen.md");
    const part = page.slice(page.indexOf("### Ein Protokoll, das beide wollen"));
    expect(part.split("\n")[2]).toBe("| Was | Beide, die es vereinbart haben |");
  });

  it("says what stays with a former lead", () => {
    const lines = pageOf("berechtigungen.md").split("\n");
    expect(lines.filter((row) => /^\| [^|;]*früheren Führungskraft/.test(row))).toEqual([
      "| Themen einer früheren Führungskraft | sehen, löschen | sehen |",
      "| Protokoll mit einer früheren Führungskraft, von beiden unterschrieben | sehen |",
      "| Protokoll mit einer früheren Führungskraft, nicht von beiden unterschrieben | sehen, Ja sagen oder zurücknehmen | – |",
    ]);
  });
});

describe("the files that leave the bot", () => {
  it("are one's own data, the log and the receipts, and nothing about anybody else", () => {
    expect(FILE_KINDS).toEqual(["own-page", "own-json", "log-csv", "receipts-csv"]);
    expect(permissionMatrix().filter(({ verb }) => verb === "export")).toEqual([
      { subject: "own-data", verb: "export", allowed: ["owner"] },
    ]);
  });
});

const seenAt = (path: string): string => {
  const found = REGISTER.find((field) => field.file === "person" && field.path === path);
  return found === undefined ? "" : seenBy(found);
};

describe("whoever sees a field", () => {
  const INSIDE = "die Person selbst, die zwei Personen eines Notzugangs, eine Stunde lang";

  it.each(["plan.slots[].state", "plan.withoutBot", "plan.address.isGone"])("is also an emergency access, of what it shows: %s", (path) => {
    expect(seenAt(path)).toBe(INSIDE);
  });

  it.each(["plan.notices[].telling.release", "plan.notices[].telling.writer", "plan.nudgedOn"])("is the person alone: %s", (path) => {
    expect(seenAt(path)).toBe("die Person selbst");
  });
});

describe("the record of processing and the deletion concept", () => {
  it("have every field that is kept in their appendix, each with what it belongs to", () => {
    const page = pageOf("felder.md");
    const rows = REGISTER.map((field) => `| ${belongsTo(field)} | ${field.what.de}`);
    expect(rows.filter((row) => !page.includes(row) && !row.startsWith("| Frühere Einstellungen |"))).toEqual([]);
    expect(REGISTER.filter(({ what }) => !page.includes(what.de.replaceAll("|", "\\|")))).toEqual([]);
  });

  it("give a reason for every field out of which behaviour could be read", () => {
    const page = pageOf("verzeichnis.md");
    const telling = REGISTER.filter(({ kind }) => ["moment", "day", "number", "yes-or-no"].includes(kind));
    expect(telling.length).toBeGreaterThan(20);
    expect(telling.filter(({ why }) => why === undefined || !page.includes(why.de))).toEqual([]);
  });

  it("leave blanks for what only the house knows, and say so", () => {
    for (const file of ["verzeichnis.md", "datenschutzhinweise.md", "massnahmen.md", "risiken.md", "anlage-dienstvereinbarung.md"]) {
      expect(pageOf(file), file).toMatch(/[Vv]om Haus auszufüllen/);
      expect(pageOf(file), file).toMatch(/\[…|\[ …/);
    }
  });
});

/** A page as it is read aloud: without marks, and a row of a table cell by cell. */
const readAloud = (markdown: string): readonly string[] =>
  markdown
    .split("\n")
    .filter((line) => line !== "" && !/^(\||```|<!--|npm )/.test(line))
    .map((line) =>
      line
        .replace(/^(#+|-|\d+\.) /, "")
        .replace(/\*\*|`/g, "")
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"),
    );

const READ: readonly Rule[] = ["no sentence that is too long", "no exclamation mark", "no officialese", "Sie and nothing else"];

const faultsIn = (rule: Rule, lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => RULES[rule](line, lines.join(" "), "de"));

describe("plain words", () => {
  const notice = readAloud(PRIVACY_NOTICE.body(told));

  it.each([...READ, "no abbreviation that nobody explains"] as const)("has in the privacy notice: %s", (rule) => {
    expect(faultsIn(rule, notice)).toEqual([]);
  });

  it.each(PAGES)("are short on average: $file", (page) => {
    const { mean, sentences } = figuresOf(readAloud(page.body(told)));
    expect(sentences).toBeGreaterThan(3);
    expect(mean).toBeLessThanOrEqual(LIMITS.de.mostWordsOnAverage);
  });

  it.each(PAGES)("are never too long, and no officialese: $file", (page) => {
    const lines = readAloud(page.body(told));
    expect(READ.flatMap((rule) => faultsIn(rule, lines))).toEqual([]);
  });

  it("say what is asked and what is missing", () => {
    const said = TRUST_CASES.flatMap((one) => [one.requirement, ...(one.state === "shown" ? [] : [one.missing])]);
    expect(READ.flatMap((rule) => said.flatMap((text) => RULES[rule](text, text, "de")))).toEqual([]);
  });

  it("would be missed", () => {
    const long = `${Array.from({ length: 21 }, () => "Wort").join(" ")}.`;
    expect(faultsIn("no sentence that is too long", readAloud(`- **Satz:** ${long}`))).toHaveLength(1);
    expect(faultsIn("no officialese", readAloud("## Gemäß Artikel 13"))).toHaveLength(1);
  });
});
