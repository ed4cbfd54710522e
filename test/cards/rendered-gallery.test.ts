import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CARDS } from "../../cards/index.js";
import { galleryPage, galleryShots } from "../../scripts/cards/gallery.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";

const DOCS = join(import.meta.dirname, "../../docs");

const page = readFileSync(join(DOCS, "cards.md"), "utf8");

const shown = [...page.matchAll(/\]\((cards\/[^)]+)\)/g)].map(([, path = ""]) => path);

/** What the page lists, in the form "<card>.<state>". */
const listed = [...page.matchAll(/^`([a-z-]+)`: (.+)$/gm)].flatMap(([, card, states = ""]) =>
  [...states.matchAll(/`([a-z0-9-]+)`/g)].map(([, state]) => `${card}.${state}`),
);

const MOST_BYTES = 6 * 1024 * 1024;

describe("the gallery", () => {
  it("says what the program does", () => {
    expect(page).toBe(galleryPage());
  });

  it("lists every card once, with every state there is", () => {
    expect([...listed].sort()).toEqual(SAMPLES.map(({ card, state }) => `${card}.${state}`).sort());
  });

  it("shows every card", () => {
    expect(Object.keys(CARDS).filter((name) => !shown.includes(`cards/${name}.light.640.png`))).toEqual([]);
  });

  it("has every picture that it shows, and no other", () => {
    expect(shown.filter((path) => !existsSync(join(DOCS, path)))).toEqual([]);
    expect(
      readdirSync(join(DOCS, "cards"))
        .map((name) => `cards/${name}`)
        .sort(),
    ).toEqual([...shown].sort());
    expect(shown).toEqual(galleryShots().map(({ name }) => `cards/${name}.png`));
  });

  it("stays small enough to be cloned", () => {
    expect(shown.reduce((bytes, path) => bytes + statSync(join(DOCS, path)).size, 0)).toBeLessThan(MOST_BYTES);
  });
});
