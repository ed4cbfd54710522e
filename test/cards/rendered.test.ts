import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type JsonObject, render, voiceOf } from "../../cards/index.js";
import { allCards } from "../../scripts/cards/rendered.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { openStage, type Stage } from "../../scripts/cards/stage.js";
import { cutParts, endWalk, markedUp, type Stop, startWalk, visited } from "./in-page.js";
import { reworded } from "./reworded.js";

const LONG = 180_000;

let stage: Stage;
let keys: CDPSession;

beforeAll(async () => {
  stage = await openStage();
  await stage.setWidth(320);
  keys = await stage.page.context().newCDPSession(stage.page);
}, LONG);

afterAll(() => stage.close());

type Look = (page: Page) => Promise<readonly string[]>;

/** What a look finds on a card. */
const findings = async (card: JsonObject, look: Look): Promise<readonly string[]> => {
  await stage.show(card, "light");
  return look(stage.page);
};

const onEvery = async (cards: readonly { readonly name: string; readonly card: JsonObject }[], look: Look): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, card } of cards) found.push(...(await findings(card, look)).map((finding) => `${name}: ${finding}`));
  return found;
};

const EVERY_CARD = allCards(["de", "en"]).map(({ name, rendered: { card } }) => ({ name, card }));

const german = voiceOf("de");

const MARKDOWN = "# *a* **b** _c_ `d` ~~e~~ [f](https://amt.example) <b>g</b>";

/** With Markdown wherever somebody's name or writing stood. */
const WITH_MARKDOWN = SAMPLES.map(({ card, state, view }) => ({
  name: `${card}.${state}`,
  card: render(
    card,
    reworded(view, () => MARKDOWN),
    german,
  ).card,
}));

const cuts: Look = (page) => page.evaluate(cutParts);

const markup: Look = (page) => page.evaluate(markedUp);

/** Neither above nor left of the one before: read line by line, or column by column. */
const follows = (before: Stop, next: Stop): boolean => next.top >= before.bottom - 1 || next.left >= before.right - 1;

const outOfOrder = (stops: readonly Stop[]): readonly string[] =>
  stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    return before === undefined || follows(before, stop) ? [] : [`${stop.name} stands before ${before.name}`];
  });

/** All on their way at once: the page takes them one after the other, and nobody waits for each. */
const pressTab = async (times: number): Promise<void> => {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 } as const;
  const presses = Array.from({ length: times }, () =>
    (["rawKeyDown", "keyUp"] as const).map((type) => keys.send("Input.dispatchKeyEvent", { type, ...key })),
  );
  await Promise.all(presses.flat());
};

/** A date or a time takes several presses, within which the focus stays. */
const PRESSES_A_STOP = 5;

const BEHIND = "behind";

/** As many presses as there are stops, and then one by one. */
const reached = async (page: Page, stops: number): Promise<readonly string[]> => {
  await pressTab(stops + 1);
  let order = await page.evaluate(visited);
  for (let presses = stops; presses < stops * PRESSES_A_STOP + 3 && !order.includes(BEHIND); presses += 1) {
    await pressTab(1);
    order = await page.evaluate(visited);
  }
  return order;
};

const keyboard: Look = async (page) => {
  const stops = await page.evaluate(startWalk);
  const order = await reached(page, stops.length);
  await page.evaluate(endWalk);
  const numbers = order.filter((stop) => /^\d+$/.test(stop)).map(Number);
  const missed = stops.filter((_, index) => !numbers.includes(index)).map(({ name }) => `not reached: ${name}`);
  const isInOrder = numbers.every((number, index) => number === index);
  return [
    ...missed,
    ...(order.at(-1) === BEHIND ? [] : ["no way out"]),
    ...(missed.length > 0 || isInOrder ? [] : [`reached in the order ${numbers.join(", ")}`]),
    ...outOfOrder(stops),
  ];
};

const HEAD = { type: "TextBlock", text: "Titel", wrap: true, style: "heading" };

const cardOf = (...body: readonly JsonObject[]): JsonObject => ({
  type: "AdaptiveCard",
  version: "1.5",
  lang: "de",
  fallbackText: "x",
  body: [HEAD, ...body],
});

const buttons = (...titles: readonly string[]): JsonObject => ({
  type: "ActionSet",
  actions: titles.map((title) => ({ type: "Action.Execute", title, verb: title })),
});

const FIELD = { type: "Input.Text", id: "a", label: "A", placeholder: "a", maxLength: 9 };

describe("the renderer", () => {
  it("has nothing to say against any card", { timeout: LONG }, async () => {
    const found: string[] = [];
    for (const { name, card } of EVERY_CARD) found.push(...(await stage.show(card, "light")).map((complaint) => `${name}: ${complaint}`));
    expect(found).toEqual([]);
  });

  it.each([
    ["an unknown element", cardOf({ type: "Tile" })],
    ["a value that there is not", cardOf({ ...HEAD, size: "huge" })],
    ["two inputs of one name", cardOf(FIELD, FIELD)],
    ["seven buttons", cardOf(buttons("1", "2", "3", "4", "5", "6", "7"))],
    ["a newer version", { ...cardOf(), version: "1.9" }],
  ])("complains of %s", async (_, card) => {
    expect(await stage.show(card, "light")).not.toEqual([]);
  });
});

describe("a narrow card", () => {
  it("shows everything whole", { timeout: LONG }, async () => {
    expect(await onEvery(EVERY_CARD, cuts)).toEqual([]);
  });

  it.each([
    ["a text that does not wrap", cardOf({ type: "TextBlock", text: "Wort ".repeat(30), wrap: false })],
    ["only some of a text’s lines", cardOf({ type: "TextBlock", text: "Wort ".repeat(90), wrap: true, maxLines: 2 })],
    ["a column that is too wide", cardOf({ type: "ColumnSet", columns: [{ type: "Column", width: "400px", items: [HEAD] }] })],
    ["a hint longer than its field", cardOf({ ...FIELD, placeholder: "Wort ".repeat(20) })],
    [
      "a choice longer than its field",
      cardOf({ type: "Input.ChoiceSet", id: "a", label: "A", value: "1", choices: [{ title: "Wort ".repeat(20), value: "1" }] }),
    ],
  ])("is found out with %s", async (_, card) => {
    expect(await findings(card, cuts)).not.toEqual([]);
  });
});

describe("Markdown", () => {
  it("has no say in any card", { timeout: LONG }, async () => {
    expect(await onEvery(EVERY_CARD, markup)).toEqual([]);
  });

  it("has no say in what people write", { timeout: LONG }, async () => {
    expect(await onEvery(WITH_MARKDOWN, markup)).toEqual([]);
  });

  it.each(["**a**", "_a_", "[a](https://amt.example)", "- a", "1. a", "`a`", "# a", "> a"])("is found out: %s", async (text) => {
    expect(await findings(cardOf({ type: "TextBlock", text, wrap: true }), markup)).not.toEqual([]);
  });
});

describe("the keyboard", () => {
  it("reaches everything on every card, in the order in which it is read, and comes out again", { timeout: LONG }, async () => {
    expect(await onEvery(EVERY_CARD, keyboard)).toEqual([]);
  });

  const withAttribute =
    (selector: string, name: string, value: string): Look =>
    async (page) => {
      await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).setAttribute("${name}", "${value}")`);
      return keyboard(page);
    };

  it("is found out when it misses something", async () => {
    expect(await findings(cardOf(FIELD, buttons("A", "B")), withAttribute("#bubble button", "tabindex", "-1"))).toContain(
      "not reached: button A",
    );
  });

  it("is found out when it jumps", async () => {
    expect(await findings(cardOf(FIELD, buttons("A")), withAttribute("#bubble button", "tabindex", "1"))).toContain(
      "reached in the order 1, 0",
    );
  });

  it("is found out when something holds it", async () => {
    const trap = withAttribute("#bubble textarea", "onkeydown", "event.preventDefault()");
    expect(await findings(cardOf({ ...FIELD, isMultiline: true }, buttons("A")), trap)).toContain("no way out");
  });

  it("is found out when the eye goes another way", async () => {
    const turned = withAttribute("#bubble .ac-actionSet", "style", "display: flex; flex-direction: row-reverse");
    expect(await findings(cardOf(buttons("A", "B")), turned)).toContain("button B stands before button A");
  });
});
