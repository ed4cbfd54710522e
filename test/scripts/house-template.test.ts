import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "../../dialogue/index.js";
import { Unusable } from "../../scripts/command-line.js";
import { houseIn } from "../../scripts/store-house.js";

const INSTALL = join(import.meta.dirname, "../../scripts/install");
const TEMPLATE = readFileSync(join(INSTALL, "haus.json"), "utf8");
const NOW = Date.parse("2027-01-04T09:00:00Z") as Instant;

const GAPS = [
  ["tenant", "<Verzeichnis-ID>", "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3"],
  ["name", "<Name>", "Jobcenter Musterstadt"],
  ["state", "<Bundesland>", "MV"],
  ["goLive", "<Starttag>", "2027-01-11"],
] as const;

/** All gaps but one. */
const filledBut = (left?: string): string =>
  GAPS.filter(([field]) => field !== left).reduce((text, [, gap, value]) => text.replace(gap, value), TEMPLATE);

describe("the template of a house's settings", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ifd-house-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const refusedIn = (text: string): string => {
    const path = join(folder, "haus.json");
    writeFileSync(path, text);
    try {
      houseIn(path, NOW);
      return "";
    } catch (error) {
      if (error instanceof Unusable) return error.lines.join("\n");
      throw error;
    }
  };

  it("invents nothing: it holds gaps and the dialogue that every house has", () => {
    expect(TEMPLATE.match(/<[^>]*>/g)).toEqual(GAPS.map(([, gap]) => gap));
    const { $schema, formats, ...rest } = JSON.parse(TEMPLATE) as Readonly<Record<string, unknown>>;
    expect(Object.keys(rest)).toEqual(GAPS.map(([field]) => field));
    expect(formats).toEqual([{ use: "ifd" }]);
    expect(existsSync(join(INSTALL, String($schema)))).toBe(true);
  });

  it("is refused as it is, with every gap named at once", () => {
    for (const [field, gap] of GAPS) expect(refusedIn(TEMPLATE)).toContain(`${field}: „${gap}“`);
  });

  it.each(GAPS)("is refused while %s is a gap", (field, gap) => {
    expect(refusedIn(filledBut(field))).toContain(`${field}: „${gap}“`);
  });

  it("is taken when all are filled", () => {
    expect(refusedIn(filledBut())).toBe("");
  });
});
