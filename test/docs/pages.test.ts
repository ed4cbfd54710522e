import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CASES } from "../../scripts/faults/cases.js";

const ROOT = join(import.meta.dirname, "..", "..");

const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith(".md"),
);

const textOf = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** Of files and folders in the repository. */
const linksIn = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/.test(target));

const casesIn = (page: string): readonly string[] => [...textOf(page).matchAll(/\b[FA]\d\d\b/g)].map(([id]) => id);

describe("a page", () => {
  it.each(PAGES)("leads only to what there is: %s", (page) => {
    expect(linksIn(page).filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it.each(["docs/delivery.md", "docs/operations.md"])("names only cases that can be called: %s", (page) => {
    const known = new Set(CASES.map(({ id }) => id));
    expect(casesIn(page).length).toBeGreaterThan(0);
    expect([...new Set(casesIn(page))].filter((id) => !known.has(id))).toEqual([]);
  });

  it("finds links at all", () => {
    expect(PAGES.flatMap(linksIn).length).toBeGreaterThan(40);
  });
});

describe("the picture of delivery", () => {
  const picture = textOf("docs/delivery.svg");

  it("is told in words to whoever does not see it", () => {
    expect(picture).toMatch(/<title[^>]*>[^<]+<\/title>/);
    expect(picture).toMatch(/<desc[^>]*>[^<]+<\/desc>/);
    expect(textOf("docs/delivery.md")).toMatch(/!\[[^\]]{40,}\]\(delivery\.svg\)/);
  });

  it("runs nothing and fetches nothing", () => {
    expect(picture).not.toMatch(/<script|<foreignObject|href=|url\((?!#)|@import|\son[a-z]+=/i);
  });

  it("has colours of its own in the dark", () => {
    expect(picture).toContain("prefers-color-scheme: dark");
  });
});
