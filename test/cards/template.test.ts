import { Template } from "adaptivecards-templating/lib/template-engine.js";
import { describe, expect, it } from "vitest";
import { CARDS, voiceOf } from "../../cards/index.js";
import type { Card } from "../../cards/kit/card.js";
import { expand } from "../../cards/render.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";

describe("looking names up as they are written", () => {
  it("makes of every sample what the library makes of it", () => {
    const voice = voiceOf("de");
    const differing = SAMPLES.filter(({ card, view }) => {
      const { template, data } = CARDS[card] as Card<unknown>;
      const filled = { ...data(view, voice), lang: voice.language };
      return JSON.stringify(expand(template, filled)) !== JSON.stringify(new Template(template).expand({ $root: filled }));
    });
    expect(differing).toEqual([]);
  });

  it("leaves the library as it was", () => {
    const parse = Template.parseInterpolatedString;
    expand({ type: "TextBlock", text: "${words}" }, { words: "a" });
    expect(Template.parseInterpolatedString).toBe(parse);
  });
});
