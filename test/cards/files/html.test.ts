import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleaned, escaped, pageOf, quoted, table, worded } from "../../../cards/files/html.js";
import { type OwnPageView, ownPageHtml, voiceOf } from "../../../cards/index.js";
import { OWN_KINDS } from "../../../cards/own-data/kinds.js";
import { day, IFD } from "../../../dialogue/index.js";
import { findBrowser } from "../../../scripts/cards/browser.js";
import { aPerson } from "../../dialogue/builders.js";

const LONG = 180_000;
const MANY = 5_000;
const IN_ONE_PAGE = 1_250;

/** What somebody might write who wants more than words on a page. */
const PIECES: readonly string[] = [
  ...["<script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "<svg onload=window.hit=1>", "</td><td>", "</blockquote>"],
  ...[
    "</table><script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "</style>",
    "</title>",
    "<base href=//evil>",
    "<iframe srcdoc=x>",
    "<a href=javascript:1>",
  ],
  ...[
    '" onmouseover="window.hit=1',
    "' onfocus='window.hit=1' autofocus='",
    "`",
    "${7*7}",
    "{{7*7}}",
    "<%= 7 %>",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&amp;",
    "&",
    "&nbsp;",
  ],
  ...[
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "\u0000",
    "\u0000<b>",
    "\u0001",
    "\u0008",
    "\u001b[31m",
    "\u007f",
    "\u0085",
    "\u009f",
  ],
  ...[
    "\ud800",
    "\udfff",
    "\ud83d",
    "\ude00\ud83d",
    "😀",
    "\ufffe",
    "\uffff",
    "\ufdd0",
    "\ufeff",
    "\u200b",
    "\u200e",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u061c",
  ],
  ...[
    "\r\n",
    "\n\n\n",
    "\u2028",
    "\u2029",
    "\u00a0",
    "é",
    "e\u0301",
    "ﷺ",
    "Straße",
    "<B>",
    "< b>",
    "<\u0000script>",
    "<scr\u200bipt>",
    "%3Cscript%3E",
    "\\u003cscript\\u003e",
  ],
];

/** The same every time, and every piece beside every other at some time. */
const dangerous = (index: number): string => {
  const at = (offset: number): string => PIECES[(index * (offset + 1) + Math.floor(index / PIECES.length) * offset) % PIECES.length] ?? "";
  return Array.from({ length: 1 + (index % 4) }, (_, offset) => at(offset)).join(index % 3 === 0 ? " " : "");
};

const ALL = Array.from({ length: MANY }, (_, index) => dangerous(index));

let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser();
  browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath === undefined ? {} : { executablePath }) });
}, LONG);

afterAll(() => browser.close());

interface Read {
  readonly texts: readonly string[];
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly hit: boolean;
}

const read = async (html: string, selector: string): Promise<Read> => {
  const page = await browser.newPage();
  await page.setContent(html);
  const found = await page.evaluate((wanted) => {
    const every = [...document.querySelectorAll("*")];
    return {
      texts: [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ""),
      elements: [...new Set(every.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(every.flatMap((one) => one.getAttributeNames()))].sort(),
      hit: "hit" in window,
    };
  }, selector);
  await page.close();
  return found;
};

const inParts = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / IN_ONE_PAGE) }, (_, part) => texts.slice(part * IN_ONE_PAGE, (part + 1) * IN_ONE_PAGE));

const SKELETON = ["body", "head", "html", "main", "meta", "style", "title"];
const ATTRIBUTES = ["charset", "content", "http-equiv", "lang", "name"];

describe("five thousand dangerous texts on a page", () => {
  it(
    "are words, in a paragraph and where somebody is quoted, read by a real browser",
    async () => {
      expect(new Set(ALL).size).toBeGreaterThan(2_000);
      for (const texts of inParts(ALL)) {
        const body = texts.flatMap((text) => [worded("p", text), quoted(text)]);
        const { texts: found, ...rest } = await read(pageOf({ language: "de", title: texts[0] ?? "", body }), "p, blockquote");
        expect(found).toEqual(texts.flatMap((text) => [cleaned(text), cleaned(text)]));
        expect(rest).toEqual({ elements: [...SKELETON, "blockquote", "p"].sort(), attributes: ATTRIBUTES, hit: false });
      }
    },
    LONG,
  );

  it(
    "are words in a table too, in its title and in every cell",
    async () => {
      for (const texts of inParts(ALL)) {
        const [title = "", ...cells] = texts;
        const rows = cells.map((text) => [text, text]);
        const body = [table(title, [title, title], rows)];
        const { texts: found, ...rest } = await read(pageOf({ language: "de", title: "x", body }), "caption, th, td");
        expect(found).toEqual([title, title, title, ...rows.flat()].map(cleaned));
        expect(rest.elements).toEqual([...SKELETON, "caption", "table", "tbody", "td", "th", "thead", "tr"].sort());
        expect([rest.attributes, rest.hit]).toEqual([[...ATTRIBUTES, "scope"], false]);
      }
    },
    LONG,
  );

  it(
    "are words in what somebody takes along, wherever it stands",
    async () => {
      const clean = await read(
        ownPageHtml(
          view(() => "x"),
          voiceOf("de"),
        ),
        "blockquote",
      );
      for (let index = 0; index < MANY; index += IN_ONE_PAGE) {
        let used = index;
        const made = view(() => ALL[used++ % MANY] ?? "");
        const { texts, ...rest } = await read(ownPageHtml(made, voiceOf("de")), "section:last-of-type td");
        expect(texts).toEqual(made.fields.map(([, value]) => cleaned(value)));
        expect(rest).toEqual({ elements: clean.elements, attributes: clean.attributes, hit: false });
      }
    },
    LONG,
  );

  it("would get through if nobody escaped them", async () => {
    const body = [`<p>${PIECES[0]}</p>` as ReturnType<typeof escaped>];
    expect((await read(pageOf({ language: "de", title: "x", body }), "p")).elements).toContain("script");
  });
});

describe("the page that somebody takes along", () => {
  it.each(["de", "en"] as const)(
    "can be read by everybody, also without seeing it (%s)",
    async (language) => {
      const page = await browser.newPage();
      await page.setContent(
        ownPageHtml(
          view(() => "Wort"),
          voiceOf(language),
        ),
      );
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
      const found = (await page.evaluate("axe.run()")) as { readonly violations: readonly { readonly id: string }[] };
      expect(found.violations.map(({ id }) => id)).toEqual([]);
      await page.close();
    },
    LONG,
  );
});

describe("a character that means something in a page", () => {
  it.each([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&#39;"],
    ["`", "&#96;"],
  ])("is only itself: %s", (sign, written) => {
    expect(escaped(`a${sign}b`)).toBe(`a${written}b`);
  });

  it("does not end the attribute in which it stands", () => {
    expect(pageOf({ language: '"><script>', title: "", body: [] })).toContain('<html lang="&quot;&gt;&lt;script&gt;">');
  });
});

describe("what is cleaned from a text", () => {
  it("is what no page can hold and what turns a line round, and nothing else", () => {
    expect(cleaned("a\u0000\u202eb\ud800c\r\nd\u2028e\tf 😀 =1 <b>")).toBe("abc\nd\ne\tf 😀 =1 <b>");
  });
});

function view(next: () => string): OwnPageView {
  const text = { de: "Gespräch", en: "Talk" };
  const items = IFD.topics.map(({ id }) => ({ topic: id, note: `${next()}a`, title: text }));
  const on = day("2026-11-20");
  return {
    name: `${next()}a`,
    houseName: `${next()}a`,
    madeOn: on,
    partial: false,
    counts: Object.fromEntries(OWN_KINDS.map((kind) => [kind, 1])) as OwnPageView["counts"],
    records: [
      { kind: "release", format: IFD, items, releasedOn: on, to: [`${next()}a`], endsOn: on },
      { kind: "protocol", other: `${next()}a`, text: `${next()}a`, endsOn: on },
    ],
    talks: [{ format: text, dialogue: { state: "open", id: "x" as never, person: "x" as never, format: IFD.id, dueOn: on } }],
    person: { ...aPerson("ada"), name: next(), team: next(), upn: next() },
    lead: next(),
    fields: Array.from({ length: IN_ONE_PAGE }, () => [next(), next()] as const),
  };
}
