import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AGREED_VERSIONS } from "../../dialogue/index.js";
import { findBrowser } from "../../scripts/cards/browser.js";
import { launchBrowser } from "../../scripts/cards/stage.js";
import { toldIn } from "../../scripts/trust/folder.js";
import { PAGES } from "../../scripts/trust/pages/overview.js";
import { chaptersOf } from "../../scripts/trust/print/chapters.js";
import { printable, withPageNumbers } from "../../scripts/trust/print/html.js";
import { pagesOfPlaces } from "../../scripts/trust/print/page-numbers.js";
import { pdfOf } from "../../scripts/trust/print/pdf.js";

const told = toldIn("docs/vertrauen", AGREED_VERSIONS);
const html = printable(told, "docs");
const chapters = chaptersOf(told, "docs");

const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

describe("all pages in one file", () => {
  it("need nothing beside it: no picture, no script, no style from elsewhere", () => {
    expect(html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|\bsrc=|https?:\/\//i);
  });

  it("begin with contents that lead to each of them", () => {
    const contents = html.slice(html.indexOf("<nav>"), html.indexOf("</nav>"));
    expect(chapters.filter(({ title }) => !contents.includes(`>${title}</a>`))).toEqual([]);
  });

  it("lead only to places within it", () => {
    const targets = [...html.matchAll(/href="([^"]+)"/g)].map(([, target = ""]) => target);
    expect(targets.length).toBeGreaterThan(PAGES.length);
    expect(targets.filter((target) => !target.startsWith("#") || !ids.has(target.slice(1)))).toEqual([]);
  });

  it("have in them what is written by hand beside the folder", () => {
    expect(chapters.map(({ file }) => file)).toEqual(expect.arrayContaining(["pruefen.md", "meine-daten.md"]));
    expect(chapters[0]?.file).toBe("auf-zwei-seiten.md");
    expect(html).toContain('href="#pruefen"');
  });

  it("break no command at a dash", () => {
    expect(html).toContain('<code class="command">npm run -s vertrauen -- --check</code>');
    expect(html).toContain('<span class="command">--scenarios</span>');
  });

  it("have the number of a page beside its chapter", () => {
    const numbered = withPageNumbers(html, new Map([["risiken", 31]]));
    expect(numbered).toContain('<b class="page">31</b><a href="#risiken">');
  });
});

/** Between the margins of A4, as CSS counts: 178 mm. */
const PAPER_PX = 673;
const LEAST_PX = 12;

interface Looked {
  readonly tooWide: number;
  readonly smallest: number;
  readonly tables: number;
}

/** Runs in the page. */
const look = (): Looked => {
  const cells = [...document.querySelectorAll("td, th, p, li, h1, h2, h3, pre, code")];
  const width = document.body.getBoundingClientRect().right;
  const tooWide = cells.filter((cell) => cell.getBoundingClientRect().right > width + 1 || cell.scrollWidth > cell.clientWidth + 1);
  return {
    tooWide: tooWide.filter((cell) => getComputedStyle(cell).display !== "inline").length,
    smallest: Math.min(...cells.map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize))),
    tables: document.querySelectorAll("table").length,
  };
};

describe("on paper", { timeout: 120_000 }, () => {
  const open: { browser?: Browser; page?: Page } = {};

  beforeAll(async () => {
    open.browser = await launchBrowser("de", findBrowser());
    const context = await open.browser.newContext({ offline: true, viewport: { width: PAPER_PX, height: 1000 } });
    open.page = await context.newPage();
    await open.page.emulateMedia({ media: "print" });
  });

  afterAll(() => open.browser?.close());

  const lookedAt = async (text: string): Promise<Looked | undefined> => {
    await open.page?.setContent(text);
    return open.page?.evaluate(look);
  };

  it("no table is cut off, and no letter is below nine points", async () => {
    const looked = await lookedAt(html);
    expect(looked?.tables).toBeGreaterThan(40);
    expect(looked?.tooWide).toBe(0);
    expect(looked?.smallest).toBeGreaterThanOrEqual(LEAST_PX);
  });

  it("a table that is cut off and letters that are too small would be found", async () => {
    const wide = `<table><tr><td style="min-width: 2000px; font-size: 5pt">x</td></tr></table>`;
    const looked = await lookedAt(html.replace("</nav>", `</nav>${wide}`));
    expect(looked?.tooWide).toBeGreaterThan(0);
    expect(looked?.smallest).toBeLessThan(LEAST_PX);
  });

  it("they are a PDF of A4 pages, with the page of each chapter in the contents", async () => {
    const bytes = await pdfOf(html);
    const pages = pagesOfPlaces(bytes);
    const begins = chapters.map(({ file }) => pages.get(file.replace(/\.md$/, "").toLowerCase()) ?? 0);
    expect(begins).toEqual([...new Set(begins)].sort((one, other) => one - other));
    expect(begins[0]).toBeGreaterThan(2);
    // The first chapter keeps what its title says.
    expect((begins[1] ?? 0) - (begins[0] ?? 0)).toBe(2);
    const pdf = bytes.toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    const sizes = new Set(
      [...pdf.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, size = ""]) => size.split(" ").map(Number).map(Math.floor).join(" ")),
    );
    expect([...sizes]).toEqual(["0 0 594 841"]);
  });
});
