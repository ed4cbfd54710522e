import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { launchBrowser } from "../cards/stage.js";
import { type Demo, openDemo } from "../demo/demo.js";
import { type Chat, openChat } from "./chat.js";
import { smallPng } from "./small-png.js";
import { HOUSE } from "./story/house.js";
import { TALK } from "./story/talk.js";
import type { Told } from "./story/told.js";

/** What stands on a picture, so that a test can tell when the program says it otherwise. */
export interface Pictured {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Sharp on paper, and higher than every card that is kept. */
const LOOK = { sharpness: 2, height: 2_000 };

/** What the client itself says below a card, in English; it is no part of the bot. */
const CLIENT_NOTICE = "Your response was sent to the app";

/** Runs in the page. */
const textsOf = (card: Element): readonly string[] => {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode.textContent ?? "");
  return texts;
};

const linesOn = async (card: Locator): Promise<readonly string[]> =>
  (await card.evaluate(textsOf))
    .map((line) => line.replace(/[\u00a0\u2060\s]+/g, " ").trim())
    .filter((line) => line !== "" && line !== CLIENT_NOTICE);

/** No mark around the button that was pressed last, and none below the mouse. */
const undisturbed = async ({ page }: Chat): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
};

const tell = async (browser: Browser, demo: Demo, keep: Told["keep"]): Promise<void> => {
  const chatOf = (part: keyof Demo["chats"]): Promise<Chat> => openChat(browser, demo.chats[part].address, LOOK);
  const told: Told = {
    employee: await chatOf("employee"),
    lead: await chatOf("lead"),
    admin: await chatOf("admin"),
    review: await chatOf("review"),
    keep,
  };
  for (const chapter of [...TALK, ...HOUSE]) await chapter(told);
};

/** Plays the demo in a real browser and keeps the cards that the guides show, below `folder`. */
export const takeGuidePictures = async (folder: string, executable: string | undefined): Promise<readonly Pictured[]> => {
  const browser = await launchBrowser("de", executable);
  const house = await mkdtemp(join(tmpdir(), "ifd-guides-"));
  const taken: Pictured[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const demo = await openDemo({ folder: house, signal: new AbortController().signal, say: () => undefined });
    try {
      await tell(browser, demo, async (name, chat, card) => {
        await undisturbed(chat);
        taken.push({ name, lines: await linesOn(card) });
        await writeFile(join(folder, `${name}.png`), smallPng(await card.screenshot({ animations: "disabled" })));
      });
    } finally {
      await demo.close();
    }
  } finally {
    await browser.close();
    await rm(house, { recursive: true, force: true });
  }
  return taken;
};
