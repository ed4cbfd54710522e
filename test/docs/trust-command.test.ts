import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { day } from "../../dialogue/index.js";
import { Unusable } from "../../scripts/command-line.js";
import { type TrustPlace, trustCommand } from "../../scripts/trust/command.js";
import { keep, toldIn, writePages } from "../../scripts/trust/folder.js";
import { currentFacts } from "../../scripts/trust/version/current.js";
import { hashOf } from "../../scripts/trust/version/facts.js";

const facts = currentFacts();

interface Spoken {
  readonly place: TrustPlace;
  readonly said: string[];
  readonly complained: string[];
}

/** A folder as it is right after somebody agreed. */
const agreedPlace = (): Spoken => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-trust-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = join(folder, "agreed-version.ts");
  copyFileSync("dialogue/agreed-version.ts", source);
  const versions = [{ number: 1, on: day("2026-11-22"), hash: hashOf(facts), note: { de: "Erste.", en: "First." } }] as const;
  keep(folder, { facts, changes: {} });
  writePages(folder, toldIn(folder, versions));
  const [said, complained]: [string[], string[]] = [[], []];
  const place = { folder, docs: "docs", source, versions, facts, today: day("2027-01-04") };
  return { said, complained, place: { ...place, out: (line) => said.push(line), err: (line) => complained.push(line) } };
};

const withNewRight = (place: TrustPlace): TrustPlace => ({ ...place, facts: { ...facts, rights: [...facts.rights, "Alle dürfen alles"] } });

describe("npm run vertrauen -- --check", () => {
  it("is content where everything is as it was agreed", async () => {
    const { place, said, complained } = agreedPlace();
    expect(await trustCommand(["--check"], place)).toBe(0);
    expect([said, complained]).toEqual([["docs/vertrauen passt zum Programm. Mitbestimmungs-Version 1."], []]);
  });

  it("names the pages that are not current, says what to run, and writes nothing", async () => {
    const { place, complained } = agreedPlace();
    writeFileSync(join(place.folder, "risiken.md"), "Keine.");
    rmSync(join(place.folder, "einbruch.md"));
    expect(await trustCommand(["--check"], place)).toBe(1);
    expect(complained).toEqual([
      "Diese Seiten passen nicht mehr zum Programm: einbruch.md, risiken.md. Führen Sie aus: npm run -s vertrauen",
    ]);
    expect(existsSync(join(place.folder, "einbruch.md"))).toBe(false);
  });

  it("fails where something changed that nobody agreed on, and says which part and what to run", async () => {
    const { place, complained } = agreedPlace();
    expect(await trustCommand(["--check"], withNewRight(place))).toBe(1);
    expect(complained[0]).toBe("Es hat sich etwas geändert, worüber der Personalrat mitbestimmt: Rechte.");
    expect(complained[1]).toContain('npm run -s vertrauen -- --neue-version "');
  });
});

describe("npm run vertrauen", () => {
  it("writes the pages anew, and says where a new version is owed", async () => {
    const { place, complained } = agreedPlace();
    writeFileSync(join(place.folder, "risiken.md"), "Keine.");
    expect(await trustCommand([], withNewRight(place))).toBe(0);
    expect(readFileSync(join(place.folder, "risiken.md"), "utf8")).toContain("# Risiken");
    expect(complained).toHaveLength(2);
  });

  it("writes the next version with its note and the pages, and then the check is content", async () => {
    const { place, said } = agreedPlace();
    const changed = withNewRight(place);
    expect(await trustCommand(["--neue-version", "Alle dürfen alles.", "--englisch", "All may do all."], changed)).toBe(0);
    expect(said).toEqual(["Mitbestimmungs-Version 2 ist eingetragen, docs/vertrauen ist geschrieben."]);
    const second = {
      number: 2,
      on: day("2027-01-04"),
      hash: hashOf(changed.facts),
      note: { de: "Alle dürfen alles.", en: "All may do all." },
    };
    expect(readFileSync(place.source, "utf8")).toContain(`hash: "${second.hash}"`);
    expect(readFileSync(join(place.folder, "mitbestimmung.md"), "utf8")).toContain("- Rechte: Alle dürfen alles");
    const [first] = place.versions;
    expect(await trustCommand(["--check"], { ...changed, versions: [first, second] })).toBe(0);
  });

  it("gives no new version where nothing changed", async () => {
    const { place } = agreedPlace();
    await expect(trustCommand(["--neue-version", "Nichts."], place)).rejects.toBeInstanceOf(Unusable);
  });

  it("writes one file to print", async () => {
    const { place, said } = agreedPlace();
    const file = join(place.folder, "alles.html");
    expect(await trustCommand(["--html", file], place)).toBe(0);
    expect(said).toEqual([`Geschrieben: ${file}`]);
    expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>/);
  });

  it("explains itself, and knows no other option", async () => {
    const { place, said } = agreedPlace();
    expect(await trustCommand(["--help"], place)).toBe(0);
    expect(said[0]).toContain("So geht es:");
    await expect(trustCommand(["--alles"], place)).rejects.toBeInstanceOf(Unusable);
  });
});
