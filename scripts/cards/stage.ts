import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import type { JsonObject } from "../../cards/index.js";
import type { Language } from "../../dialogue/index.js";
import { Unusable } from "../command-line.js";
import { findBrowser, WHAT_TO_INSTALL } from "./browser.js";
import { prepareRenderer, showCard } from "./in-page.js";
import { PAGE_STYLE } from "./page-style.js";
import { hostSettings, type Theme } from "./themes.js";

/** How wide a card gets: in a narrow pane or on a small phone, and in a chat. */
export const WIDTHS = [320, 640] as const;

export type Width = (typeof WIDTHS)[number];

/** A page with the real renderer in it, which shows one card after the other. */
export interface Stage {
  readonly page: Page;
  /** Answers what the renderer has to complain about. */
  show(card: JsonObject, theme: Theme): Promise<readonly string[]>;
  setWidth(width: Width): Promise<void>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** As high as nothing: the pictures are as high as the cards. */
const LEAST_HEIGHT = 40;

/** Nothing but our own page is ever loaded, and that from memory; as root Chromium does not start with its sandbox. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-lcd-text",
  "--font-render-hinting=none",
];

const PAGE = `<!doctype html><html lang="de"><head><title>Karte</title><style>STYLE</style></head><body><main id="bubble"></main></body></html>`;

/** Fields for dates speak the language of the browser, which on Linux is found here and nowhere else. */
const inLanguage = (language: Language): { readonly env?: Readonly<Record<string, string>> } =>
  process.platform === "linux"
    ? { env: { LANGUAGE: language === "de" ? "de" : "en_GB", HOME: homedir(), PATH: "/usr/local/bin:/usr/bin:/bin" } }
    : {};

export const launchBrowser = async (language: Language, executablePath: string | undefined): Promise<Browser> => {
  if (executablePath === undefined) throw new Unusable(WHAT_TO_INSTALL);
  try {
    return await chromium.launch({ executablePath, args: FLAGS, ...inLanguage(language) });
  } catch (cause) {
    throw new Unusable([`Der Browser ${executablePath} lässt sich nicht starten. Startet er auch ohne dieses Programm nicht?`], { cause });
  }
};

const pathTo = createRequire(import.meta.url).resolve;

/** The package names its files for pages nowhere, so they are found beside the one it does name. */
const markdownScript = (): string => join(dirname(pathTo("markdown-it")), "browser", "markdown-it.umd.min.js");

const preparedPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ offline: true, deviceScaleFactor: 1, viewport: { width: 640, height: LEAST_HEIGHT } });
  const page = await context.newPage();
  await page.setContent(PAGE);
  await page.addStyleTag({ path: pathTo("adaptivecards/dist/adaptivecards.css") });
  await page.addStyleTag({ content: PAGE_STYLE });
  await page.addScriptTag({ path: pathTo("adaptivecards/dist/adaptivecards.min.js") });
  await page.addScriptTag({ path: markdownScript() });
  await page.evaluate(prepareRenderer);
  return page;
};

/** One page, used for all cards: loading the renderer costs more than showing a card. */
export const openStage = async (language: Language = "de", find: () => string | undefined = findBrowser): Promise<Stage> => {
  const browser = await launchBrowser(language, find());
  const page = await preparedPage(browser).catch(async (cause: unknown) => {
    await browser.close();
    throw cause;
  });
  return {
    page,
    show: (card, theme) => page.evaluate(showCard, { payload: JSON.stringify(card), settings: hostSettings(theme), theme }),
    setWidth: (width) => page.setViewportSize({ width, height: LEAST_HEIGHT }),
    picture: () => page.screenshot({ fullPage: true, animations: "disabled" }),
    close: () => browser.close(),
  };
};
