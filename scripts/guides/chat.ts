import type { Browser, Locator, Page } from "playwright-core";

/** One person's chat, the way they use it: what is on the screen, what is typed, which button is pressed. */
export interface Chat {
  readonly page: Page;
  type(words: string): Promise<void>;
  /** The newest card with this title, once it is there. */
  card(title: string | RegExp): Promise<Locator>;
  /** How many cards have this title. */
  count(title: string): Promise<number>;
  press(card: Locator, button: string): Promise<void>;
  /** One of a list that opens. */
  choose(card: Locator, label: string, option: string): Promise<void>;
  /** "2026-11-26" */
  fillDate(card: Locator, label: string, day: string): Promise<void>;
  /** "10:00" */
  fillTime(card: Locator, label: string, time: string): Promise<void>;
  /** A picture of the chat alone, without the client's own frame. */
  picture(path: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;

const COMPOSE = "[data-lexical-editor=true]";
const CARD = ".ac-adaptiveCard";

/** The client's own, above every chat. */
const HEADER = 48;

/** How many points of a picture there are for one on the screen, and how much of the chat fits on it. */
export interface Look {
  readonly sharpness: number;
  readonly height: number;
}

const AS_USUAL: Look = { sharpness: 1, height: 1000 };

export const openChat = async (browser: Browser, address: string, look: Look = AS_USUAL): Promise<Chat> => {
  const context = await browser.newContext({
    viewport: { width: 1200, height: look.height },
    deviceScaleFactor: look.sharpness,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.locator(COMPOSE).waitFor();
  const cards = (title: string | RegExp): Locator => page.locator(CARD).filter({ hasText: title });
  return {
    page,
    type: async (words) => {
      await page.locator(COMPOSE).fill(words);
      await page.keyboard.press("Enter");
    },
    card: async (title) => {
      const card = cards(title).last();
      await card.waitFor();
      await card.scrollIntoViewIfNeeded();
      return card;
    },
    count: (title) => cards(title).count(),
    press: async (card, button) => {
      await card.getByRole("button", { name: button, exact: true }).click();
    },
    choose: async (card, label, option) => {
      await card.getByRole("combobox", { name: label }).click();
      await page.getByRole("option", { name: option }).first().click();
    },
    fillDate: async (card, label, day) => {
      await card.getByLabel(label).fill(day);
    },
    fillTime: async (card, label, time) => {
      await card.getByLabel(label).fill(time);
    },
    picture: async (path) => {
      const box = await page.locator(COMPOSE).boundingBox();
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const margin = 60;
      const column = box === null ? { x: 0, width } : { x: Math.max(0, box.x - margin), width: box.width + 2 * margin };
      await page.screenshot({ path, clip: { ...column, y: HEADER, height: height - HEADER } });
    },
    reload: async () => {
      await page.reload();
      await page.locator(COMPOSE).waitFor();
    },
    close: () => context.close(),
  };
};
