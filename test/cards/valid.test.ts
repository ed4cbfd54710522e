import { describe, expect, it } from "vitest";
import { CARDS, type CardName, VERBS } from "../../cards/index.js";
import { allCards } from "../../scripts/cards/rendered.js";
import type { Sample } from "../../scripts/cards/sample.js";
import { SAMPLES } from "../../scripts/cards/samples/all.js";
import { schemaFaults } from "./adaptive-card-schema.js";
import { bytesOf, MOST_BYTES } from "./limits.js";
import { actionsOf, inputsOf, type Node, nodesOf, stringsOf } from "./parts-of.js";

const repeated = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.flatMap((value, index) => (value !== undefined && values.indexOf(value) !== index ? [value] : []))),
];

const MOST_ACTIONS = 6;
const LONGEST_BUTTON = 22;

const fallbackFits = ({ verb, fallback }: Node): boolean => {
  const kind = Object.entries(VERBS).find(([name]) => name === verb)?.[1];
  const { msteams, verb: carried } = fallback?.data ?? {};
  if (fallback?.type !== "Action.Submit" || carried !== verb) return false;
  return kind === "opens" ? msteams?.type === "task/fetch" : kind === "saves" && msteams === undefined;
};

/** What is checked on every card; each answers what it has against it. */
const CHECKS = {
  schema: (card: unknown) => schemaFaults(card),
  "number of actions": (card: unknown) => (actionsOf(card).length > MOST_ACTIONS ? [`${actionsOf(card).length} actions`] : []),
  "place of actions": (card: unknown) =>
    actionsOf(card).flatMap(({ action, path }) =>
      path.at(-1) === "actions" && path.length > 1 ? [] : [`${action.title} is in ${path.join(".")}`],
    ),
  "titles of buttons": (card: unknown) => [
    ...actionsOf(card).flatMap(({ action: { title = "" } }) => (title.length > LONGEST_BUTTON ? [`„${title}“ is long`] : [])),
    ...repeated(actionsOf(card).map(({ action }) => action.title)).map((title) => `„${title}“ is there twice`),
  ],
  fallbacks: (card: unknown) =>
    actionsOf(card).flatMap(({ action }) =>
      action.type === "Action.Execute" && !fallbackFits(action) ? [`that of ${action.verb} does not fit`] : [],
    ),
  "names of inputs": (card: unknown) => [
    ...repeated(inputsOf(card).map(({ id }) => id)).map((id) => `id ${id} is there twice`),
    ...repeated(inputsOf(card).map(({ label }) => label)).map((label) => `label „${label}“ is there twice`),
  ],
  "required inputs": (card: unknown) =>
    inputsOf(card).flatMap(({ id, isRequired, errorMessage }) =>
      isRequired && !errorMessage ? [`${id} does not say what is missing`] : [],
    ),
  choices: (card: unknown) =>
    inputsOf(card).flatMap(({ id, type, style, isMultiSelect, wrap, placeholder }) => {
      if (type !== "Input.ChoiceSet") return [];
      if (style === "expanded" || isMultiSelect) return wrap ? [] : [`those of ${id} do not wrap`];
      return placeholder ? [] : [`${id} shows nothing before a choice is made`];
    }),
  headings: (card: unknown) =>
    nodesOf(card).some(({ type, style }) => type === "TextBlock" && style === "heading") ? [] : ["there is none"],
  "empty texts": (card: unknown) =>
    nodesOf(card).flatMap(({ type, text, value, title }) =>
      (type === "TextBlock" || type === "TextRun") && text === ""
        ? ["a text is empty"]
        : title !== undefined && type === undefined && value === ""
          ? [`nothing behind ${title}`]
          : [],
    ),
} satisfies Readonly<Record<string, (card: unknown) => readonly string[]>>;

const tooLarge = (name: CardName, card: unknown): readonly string[] => {
  const most = MOST_BYTES[CARDS[name].shownIn];
  return bytesOf(card) < most ? [] : [`${bytesOf(card)} bytes are more than ${most}`];
};

/** A name of the template that nothing filled. What somebody wrote may look like one. */
const unfilled = (card: unknown, view: unknown): readonly string[] => {
  const own = stringsOf(view).join("\n");
  return stringsOf(card).flatMap((text) => (text.match(/\$\{\w*/g) ?? []).filter((name) => !own.includes(name)));
};

const CHECK_NAMES = Object.keys(CHECKS) as (keyof typeof CHECKS)[];

const rendered = allCards(["de", "en"]);

const viewOf = (card: string, state: string): unknown => SAMPLES.find((sample) => sample.card === card && sample.state === state)?.view;

describe("the samples", () => {
  it("show every card, each in its worst state too", () => {
    const has = (name: string, isWanted: (sample: Sample) => boolean): boolean =>
      SAMPLES.some((sample) => sample.card === name && isWanted(sample));
    const names = Object.keys(CARDS);
    expect(names.filter((name) => !has(name, () => true))).toEqual([]);
    expect(names.filter((name) => !has(name, ({ state }) => state === "worst"))).toEqual([]);
  });

  it("have each a name of its own that a file can have", () => {
    const names = SAMPLES.map(({ card, state }) => `${card}.${state}`);
    expect(repeated(names)).toEqual([]);
    expect(names.filter((name) => !/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
  });
});

describe("every card", () => {
  it.each(CHECK_NAMES)("has nothing against it in: %s", (check) => {
    expect(rendered.flatMap(({ name, rendered: { card } }) => CHECKS[check](card).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it("is small enough for where it is shown", () => {
    expect(rendered.flatMap(({ name, card, rendered: one }) => tooLarge(card, one.card).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it("has every name of its template filled", () => {
    expect(
      rendered.flatMap(({ name, card, state, rendered: one }) => unfilled(one, viewOf(card, state)).map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  });

  it("says in which language it is, and falls back on its summary", () => {
    const framed = rendered.map(({ name, language, rendered: { card, summary } }) => [
      name,
      card.lang === language,
      card.fallbackText === summary,
    ]);
    expect(framed.filter(([, isInLanguage, fallsBack]) => !isInLanguage || !fallsBack)).toEqual([]);
  });

  it("has a summary that says something", () => {
    expect(rendered.filter(({ rendered: { summary } }) => summary.trim() === "").map(({ name }) => name)).toEqual([]);
  });
});

const execute = (verb: string, data: object = {}): object => ({
  type: "Action.Execute",
  title: verb,
  verb,
  data: { verb },
  fallback: { type: "Action.Submit", title: verb, data: { verb, ...data } },
});

const HEADING = { type: "TextBlock", text: "Titel", wrap: true, style: "heading" };

const cardOf = (...body: readonly object[]): object => ({
  type: "AdaptiveCard",
  version: "1.5",
  lang: "de",
  fallbackText: "x",
  body: [HEADING, ...body],
});

const asking = (...actions: readonly object[]): object => cardOf({ type: "ActionSet", actions });

const TOGGLE = { type: "Input.Toggle", id: "a", label: "A", title: "a", wrap: true };

const CHOICES = { type: "Input.ChoiceSet", id: "a", label: "A", choices: [{ title: "a", value: "a" }] };

describe("a card with a fault", () => {
  it("has none without one", () => {
    const card = asking(execute("held.say"), execute("help.open", { msteams: { type: "task/fetch" } }));
    expect(CHECK_NAMES.flatMap((check) => CHECKS[check](card))).toEqual([]);
  });

  it.each([
    ["an unknown property", { ...cardOf(), refresh: {} }, "additional properties"],
    ["no language", { ...cardOf(), lang: undefined }, "'lang'"],
    ["nothing to fall back on", { ...cardOf(), fallbackText: "" }, "/fallbackText"],
    ["a picture", cardOf({ type: "Image", url: "https://amt.example/a.png" }), "in oneOf"],
    ["a text that does not wrap", cardOf({ type: "TextBlock", text: "a" }), "'wrap'"],
    ["an input without a label", cardOf({ ...TOGGLE, label: undefined }), "'label'"],
    ["an input without an id", cardOf({ ...TOGGLE, id: undefined }), "'id'"],
    ["a field of any length", cardOf({ type: "Input.Text", id: "a", label: "A", placeholder: "a" }), "'maxLength'"],
    ["a button without a way out for old clients", asking({ ...execute("held.say"), fallback: undefined }), "'fallback'"],
    ["a message of its own in a click", asking({ ...execute("held.say"), data: { verb: "a", note: "b" } }), "additional properties"],
    ["an address without encryption", asking({ type: "Action.OpenUrl", title: "a", url: "http://amt.example/" }), "pattern"],
    ["a comma within a choice", cardOf({ ...CHOICES, choices: [{ title: "a", value: "a,b" }] }), "pattern"],
  ])("is found out by the schema: %s", (_, card, fault) => {
    expect(CHECKS.schema(JSON.parse(JSON.stringify(card))).join("\n")).toContain(fault);
  });

  it.each([
    ["number of actions", asking(...Array.from({ length: 7 }, () => execute("held.say")))],
    ["place of actions", { ...cardOf(), actions: [execute("held.say")] }],
    ["place of actions", cardOf({ type: "Container", items: [], selectAction: execute("held.say") })],
    ["titles of buttons", asking({ ...execute("held.say"), title: "Das Gespräch jetzt bestätigen" })],
    ["titles of buttons", asking(execute("held.say"), execute("held.say"))],
    ["fallbacks", asking(execute("help.open"))],
    ["fallbacks", asking(execute("held.say", { msteams: { type: "task/fetch" } }))],
    ["fallbacks", asking(execute("no.such-verb"))],
    ["names of inputs", cardOf(TOGGLE, { ...TOGGLE, label: "B" })],
    ["names of inputs", cardOf(TOGGLE, { ...TOGGLE, id: "b" })],
    ["required inputs", cardOf({ ...TOGGLE, isRequired: true })],
    ["choices", cardOf({ ...CHOICES, style: "expanded" })],
    ["choices", cardOf(CHOICES)],
    ["headings", { ...cardOf(), body: [{ type: "TextBlock", text: "a", wrap: true }] }],
    ["empty texts", cardOf({ type: "TextBlock", text: "", wrap: true })],
  ] as const)("is found out by: %s", (check, card) => {
    expect(CHECKS[check](card)).not.toEqual([]);
  });

  it("is found out when it is too large for the chat", () => {
    expect(tooLarge("welcome", cardOf({ type: "TextBlock", text: "a".repeat(13_000), wrap: true }))).not.toEqual([]);
  });

  it("is found out when a name of the template was not filled", () => {
    expect(unfilled(cardOf({ type: "TextBlock", text: `\${missing}` }), { note: `\${title}` })).toEqual(["$" + "{missing"]);
  });
});
