import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Unusable } from "../../scripts/command-line.js";
import { guidesCommand } from "../../scripts/guides/command.js";
import { LEAFLETS } from "../../scripts/guides/leaflets.js";
import { sheetOf } from "../../scripts/guides/sheet.js";
import { pagesIn } from "../../scripts/print/on-paper.js";
import { DOCS } from "./guide-pages.js";

let folder: string;
const said: string[] = [];
const wrong: string[] = [];

const place = { docs: DOCS, out: (line: string) => said.push(line), err: (line: string) => wrong.push(line) };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-guides-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a guide as a file", () => {
  it("needs nothing beside itself", () => {
    for (const { file, mostPages } of LEAFLETS) {
      expect(sheetOf(join(DOCS, file), mostPages), file).not.toMatch(/<script|<link|<a |<img src="(?!data:)|https?:\/\//);
    }
  });

  it("has its pictures in it", () => {
    expect(sheetOf(join(DOCS, "anleitungen/mitarbeitende.md"))).toContain('<img src="data:image/png;base64,');
  });
});

describe("the guides on paper", { timeout: 120_000 }, () => {
  it("are PDF files of A4 pages, one page for whoever has to get along with one", async () => {
    expect(await guidesCommand(["--out", folder], place)).toBe(0);
    expect(wrong).toEqual([]);
    expect(said).toHaveLength(LEAFLETS.length);
    for (const { pdf, mostPages } of LEAFLETS) {
      const bytes = readFileSync(join(folder, pdf));
      expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      expect(pagesIn(bytes), pdf).toBeGreaterThan(0);
      if (mostPages !== undefined) expect(pagesIn(bytes), pdf).toBe(mostPages);
      expect(bytes.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 841\.\d+\]/);
    }
  });

  it("are found out when one grows beyond its page", async () => {
    mkdirSync(join(folder, "docs"));
    writeFileSync(join(folder, "docs/lang.md"), `# Zu lang\n\n${"Ein Satz. ".repeat(2_000)}\n`);
    const leaflets = [{ file: "lang.md", pdf: "lang.pdf", mostPages: 1 }];
    expect(await guidesCommand(["--out", folder], { ...place, docs: join(folder, "docs"), leaflets })).toBe(1);
    expect(wrong.join("\n")).toContain("lang.md soll auf 1 Seite passen");
  });

  it("are not made without a place to put them, or without a browser", async () => {
    await expect(guidesCommand([], place)).rejects.toBeInstanceOf(Unusable);
    await expect(guidesCommand(["--out", folder], { ...place, find: () => undefined })).rejects.toBeInstanceOf(Unusable);
  });
});
