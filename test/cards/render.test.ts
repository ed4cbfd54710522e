import { describe, expect, it } from "vitest";
import { CARDS, type CardName, render, voiceOf } from "../../cards/index.js";
import type { JsonObject } from "../../cards/kit/parts.js";
import { expand } from "../../cards/render.js";
import { day, IFD } from "../../dialogue/index.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";

const german = voiceOf("de");
const english = voiceOf("en");

const NAMES = Object.keys(CARDS) as readonly CardName[];

const json = (value: unknown): string => JSON.stringify(value);

/** The first topic ticked, with this note. */
const noted = (note: string) => {
  const [topic] = IFD.topics;
  if (topic === undefined) throw new Error("the format has no topics");
  return { format: IFD, id: "k7Q2", items: [{ topic: topic.id, note }] };
};

/** Fails on whatever writes to it. */
const frozen = (template: JsonObject): JsonObject => {
  for (const value of Object.values(template)) if (typeof value === "object") frozen(value as JsonObject);
  return Object.freeze(template);
};

describe("a card", () => {
  it("is made of its view, in the language of its voice", () => {
    const { card, summary } = render("welcome", { houseName: "Jobcenter Ostseewinkel" }, german);
    expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "de", fallbackText: summary });
    expect(json(card)).toContain("Jobcenter Ostseewinkel");
    expect(render("welcome", { houseName: "a" }, english).card).toMatchObject({ lang: "en" });
  });

  it("leaves its template as it is", () => {
    const before = NAMES.map((name) => json(CARDS[name].template));
    for (const name of NAMES) frozen(CARDS[name].template);
    for (const { card, view } of SAMPLES) render(card, view, german);
    expect(NAMES.map((name) => json(CARDS[name].template))).toEqual(before);
  });

  it("is the same for the same view, however often and in whatever order it is made", () => {
    const made = SAMPLES.map(({ card, view }) => json(render(card, view, german)));
    const again = [...SAMPLES].reverse().map(({ card, view }) => json(render(card, view, german)));
    expect(again.reverse()).toEqual(made);
  });

  it("leaves its view as it is", () => {
    const before = json(SAMPLES);
    for (const { card, view } of SAMPLES) render(card, view, english);
    expect(json(SAMPLES)).toBe(before);
  });

  it("holds nothing of the view before", () => {
    const first = json(render("checklist", noted("Mein Geheimnis"), german));
    const second = json(render("checklist", { ...noted("Etwas anderes"), begunOn: day("2026-11-30") }, german));
    const third = json(render("checklist", { ...noted("x"), items: [] }, german));
    expect([first, second, third].map((card) => card.includes("Mein Geheimnis"))).toEqual([true, false, false]);
    expect([first, second, third].map((card) => card.includes("30. November 2026"))).toEqual([false, true, false]);
  });

  it("can be changed by whoever gets it without changing the next one", () => {
    const view = { houseName: "Haus" };
    const before = json(render("welcome", view, german));
    const { card } = render("welcome", view, german);
    Object.assign(card, { body: [], lang: "xx" });
    for (const value of Object.values(card)) if (Array.isArray(value)) value.length = 0;
    expect(json(render("welcome", view, german))).toBe(before);
  });

  it("expands nothing that somebody wrote", () => {
    const note = "\u0024{title} \u0024{$root.summary} \u0024{1 + 1}";
    expect(json(render("checklist", noted(note), german))).toContain(json(note));
  });
});

/** What stands behind the name in a template of nothing else. */
const behind = (name: string, data: Readonly<Record<string, unknown>>): unknown => expand({ value: `\u0024{${name}}` }, data).value;

describe("a name in a template", () => {
  it.each([["text"], [""], [null], [0], [1.5], [true], [false], [[1, 2]], [{ a: 1 }]])("stands for %j", (value) => {
    expect(behind("title", { title: value })).toEqual(value);
  });

  it("is shown where nothing stands behind it, so that it is missed", () => {
    expect(behind("title", {})).toBe("\u0024{title}");
    expect(behind("toString", {})).toBe("\u0024{toString}");
    expect(behind("constructor", { title: "a" })).toBe("\u0024{constructor}");
  });

  it("is the one that is written so, even where another differs in capitals alone", () => {
    expect(behind("title", { Title: "a", title: "b" })).toBe("b");
    expect(behind("title", { Title: "a" })).toBe("a");
  });

  it("belongs to the item of a list, or to the card where it stands in no list", () => {
    const row = { $data: "\u0024{rows}", text: "\u0024{text} \u0024{$root.text} \u0024{$index} \u0024{inner.text}" };
    const data = {
      text: "card",
      rows: [
        { text: "a", inner: { text: "b" } },
        { text: "c", inner: { text: "d" } },
      ],
    };
    expect(expand({ text: "\u0024{text}", items: [row] }, data)).toEqual({
      text: "card",
      items: [{ text: "a card 0 b" }, { text: "c card 1 d" }],
    });
  });

  it("may be part of a condition and of a sentence", () => {
    const template = { items: [{ $when: "\u0024{count(rows) > 1}", text: "\u0024{a} und \u0024{b}" }] };
    expect(expand(template, { rows: [1, 2], a: "A", b: "B" })).toEqual({ items: [{ text: "A und B" }] });
    expect(expand(template, { rows: [1], a: "A", b: "B" })).toEqual({ items: [] });
  });
});
