import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const HOME = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ifd-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EXAMPLE = ["--roster", "docs/example/roster.csv", "--house", "docs/example/house.json"];
const HALF_YEAR = ["--from", "2026-11-20", "--to", "2027-06-30"];

/** The command as a person runs it: a process of its own, built code, real files. */
const plan = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HOME, "build/scripts/plan.js"), ...args], {
    cwd: HOME,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const written = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const linesOf = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

const SMALL_HOUSE = JSON.stringify({
  tenant: "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3",
  name: "Haus",
  state: "MV",
  formats: [{ use: "ifd", due: "end" }],
});
const SMALL_ROSTER = "upn;name;fuehrungskraft\nada@amt.example;Ada Lead;\nben@amt.example;Ben;ada@amt.example\n";

describe("the plan command", () => {
  it("prints a line of JSON for each message", () => {
    const files = ["--roster", written("r.csv", SMALL_ROSTER), "--house", written("h.json", SMALL_HOUSE)];
    const { status, stdout, stderr } = plan(...files, "--from", "2026-11-20", "--to", "2026-12-31", "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(linesOf(stdout)).toEqual([
      {
        to: "ada@amt.example",
        as: "lead",
        stage: "plan",
        at: "2026-11-20T08:00:00+01:00",
        dialogues: ["ben@amt.example/ifd/2026-H2"],
        dueOn: ["2026-12-31"],
      },
      {
        to: "ben@amt.example",
        as: "employee",
        stage: "prepare",
        at: "2026-12-17T08:00:00+01:00",
        dialogues: ["ben@amt.example/ifd/2026-H2"],
        dueOn: ["2026-12-31"],
      },
    ]);
  });

  it("prints times of summer with the offset of summer", () => {
    const files = ["--roster", written("r.csv", SMALL_ROSTER), "--house", written("h.json", SMALL_HOUSE)];
    expect(plan(...files, "--from", "2027-05-01", "--to", "2027-05-31", "--json").stdout).toContain('"at":"2027-05-19T08:00:00+02:00"');
  });

  it("prints the calendar that the README shows", () => {
    const { status, stdout } = plan(...EXAMPLE, ...HALF_YEAR);
    const shown = /```text\n(Jobcenter[\s\S]*?)```/.exec(readFileSync(join(HOME, "README.md"), "utf8"))?.[1]?.split("\n…\n") ?? [];
    expect(status).toBe(0);
    expect(shown.length).toBeGreaterThan(1);
    for (const part of shown) expect(stdout).toContain(part.trimEnd());
  });

  it("prints the JSON that the README shows", () => {
    const shown = /```json\n([\s\S]*?)\n```/.exec(readFileSync(join(HOME, "README.md"), "utf8"))?.[1] ?? "nothing";
    expect(plan(...EXAMPLE, ...HALF_YEAR, "--json").stdout.split("\n")).toContain(shown);
  });

  it("says when nothing goes out", () => {
    const files = [
      "--roster",
      written("r.csv", "upn;name;fuehrungskraft\nada@amt.example;Ada;\n"),
      "--house",
      written("h.json", SMALL_HOUSE),
    ];
    const { status, stdout } = plan(...files, "--from", "2026-11-20", "--to", "2026-12-31");
    expect(status).toBe(0);
    expect(stdout).toContain("In dieser Zeit geht keine Nachricht hinaus.");
  });

  it("says when somebody has no day for a message", () => {
    const roster = `${SMALL_ROSTER.replace("fuehrungskraft\n", "fuehrungskraft;arbeitstage\n").replace("Lead;\n", "Lead;;\n").trimEnd()};Sa\n`;
    const files = ["--roster", written("r.csv", roster), "--house", written("h.json", SMALL_HOUSE)];
    expect(plan(...files, "--from", "2026-11-20", "--to", "2026-12-31").stdout).toContain(
      "    Ben · Gespräch vorbereiten · Ben, fällig 31.12.2026",
    );
  });

  it("ends quietly when only the first line is read", () => {
    const command = `${JSON.stringify(process.execPath)} build/scripts/plan.js ${[...EXAMPLE, "--from", "2026-11-20", "--to", "2031-11-20"].join(" ")} --json | head -1`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: HOME, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("explains itself", () => {
    expect(plan("--help")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("So geht es:") });
  });
});

describe("the plan command refuses, on stderr alone and with exit code 2,", () => {
  const refused = (args: readonly string[], ...words: readonly string[]): void => {
    const { status, stdout, stderr } = plan(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
  };

  it("to run without its files and dates", () => {
    refused(["--from", "2026-11-20"], "Es fehlen: --roster, --house, --to.", "So geht es:");
  });

  it("an option it does not know", () => {
    refused([...EXAMPLE, ...HALF_YEAR, "--jason"], "Die Angabe --jason gibt es nicht.");
  });

  it("a value that is missing, and a word too many", () => {
    refused([...EXAMPLE, "--from", "2026-11-20", "--to"], "Nach --to fehlt der Wert.");
    refused([...EXAMPLE, ...HALF_YEAR, "2027"], "„2027“ gehört nicht hierher.");
  });

  it("a date that is none", () => {
    refused([...EXAMPLE, "--from", "2026-11-31", "--to", "2027-06-30"], "--from: „2026-11-31“ ist kein Datum");
  });

  it("dates the wrong way round", () => {
    refused([...EXAMPLE, "--from", "2027-06-30", "--to", "2026-11-20"], "--to liegt vor --from");
  });

  it("a time of decades", () => {
    refused([...EXAMPLE, "--from", "2026-11-20", "--to", "2056-11-20"], "Höchstens fünf Jahre");
  });

  it("a file that is not there", () => {
    refused(["--roster", "nowhere.csv", "--house", "docs/example/house.json", ...HALF_YEAR], "„nowhere.csv“ lässt sich nicht lesen");
  });

  it("words of the house's own that could not be said, and a wrong roster at once", () => {
    const roster = written("bad-words.csv", "upn;name;Besoldung\nada@amt.example;Ada;A9\n");
    const texts = { "checklist.titel": { de: "Worüber?" }, "checklist.topic": { de: "Punkt {zahl}" }, "audience.who": { de: "Alle" } };
    const house = written("bad-words.json", JSON.stringify({ ...JSON.parse(SMALL_HOUSE), texts }));
    refused(
      ["--roster", roster, "--house", house, ...HALF_YEAR],
      "Besoldung",
      "texts: Einen Text „checklist.titel“ gibt es nicht. Meinten Sie „checklist.title“?",
      'texts["checklist.topic"].de: Hier fehlt: {number}. Bitte ergänzen Sie das. Hier unbekannt: {zahl}. Bitte löschen Sie das.',
      'texts["audience.who"]: Dieser Text kann nicht geändert werden: Er sagt, wer etwas sieht.',
    );
  });

  it("both files at once when both are wrong", () => {
    const roster = written("bad.csv", "upn;name;Besoldung\nada@amt.example;Ada;A9\n");
    const house = written("bad.json", '{"tenant":"x","name":"Haus","state":"XX"}');
    refused(["--roster", roster, "--house", house, ...HALF_YEAR], "Besoldung", "state");
  });
});
