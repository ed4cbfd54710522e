import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../cards/index.js";
import { allCards } from "../../scripts/cards/rendered.js";
import { openStage, type Stage } from "../../scripts/cards/stage.js";
import { THEMES, type Theme } from "../../scripts/cards/themes.js";
import { axeViolations } from "./in-page.js";

const LONG = 300_000;

/** A card is a part of a page that is not ours: whether that page has landmarks and one first heading is not for the card to say. */
const OF_THE_WHOLE_PAGE = ["region", "landmark-one-main", "page-has-heading-one", "bypass"];

const ALL_RULES = { rules: Object.fromEntries(OF_THE_WHOLE_PAGE.map((rule) => [rule, { enabled: false }])) };

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
}, LONG);

afterAll(() => stage.close());

const violations = async (card: JsonObject, theme: Theme): Promise<readonly string[]> => {
  await stage.show(card, theme);
  return stage.page.evaluate(axeViolations, ALL_RULES);
};

const EVERY_CARD = allCards(["de", "en"]);

const cardOf = (...body: readonly JsonObject[]): JsonObject => ({
  type: "AdaptiveCard",
  version: "1.5",
  lang: "de",
  fallbackText: "x",
  body,
});

describe("a card for everybody", () => {
  it.each(THEMES)("violates no rule of axe-core in the theme %s", { timeout: LONG }, async (theme) => {
    const found: string[] = [];
    for (const { name, rendered } of EVERY_CARD)
      found.push(...(await violations(rendered.card, theme)).map((violation) => `${name}: ${violation}`));
    expect(found).toEqual([]);
  });

  it.each(THEMES)("is found out when it is hard to read in the theme %s", async (theme) => {
    await stage.show(cardOf({ type: "TextBlock", text: "Kaum zu lesen", wrap: true }), theme);
    await stage.page.addStyleTag({ content: "#bubble .ac-textBlock { color: #808080 !important; background: #777777 }" });
    expect(await stage.page.evaluate(axeViolations, ALL_RULES)).toEqual([expect.stringContaining("color-contrast")]);
    await stage.page.evaluate("document.querySelector('style:last-of-type').remove()");
  });

  it("is found out when a screen reader has no name for an input", async () => {
    const card = cardOf({ type: "Input.Text", id: "a" });
    expect(await violations(card, "light")).toEqual([expect.stringContaining("label")]);
  });
});
