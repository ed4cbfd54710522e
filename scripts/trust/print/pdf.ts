import type { Page } from "playwright-core";
import { findBrowser } from "../../cards/browser.js";
import { launchBrowser } from "../../cards/stage.js";
import { withPageNumbers } from "./html.js";
import { pagesOfPlaces } from "./page-numbers.js";

const FOOT = `<div style="width: 100%; font: 8pt sans-serif; color: #555; text-align: center;">IFD-Bot: Vertrauen, das man nachprüfen kann · Seite <span class="pageNumber"></span> von <span class="totalPages"></span></div>`;

const rendered = async (page: Page, html: string): Promise<Buffer> => {
  await page.setContent(html);
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: FOOT,
    outline: true,
    tagged: true,
  });
};

/** On paper as in the browser: the same file, without any network. Twice, for only the first one says on which page a chapter begins. */
export const pdfOf = async (html: string, find: () => string | undefined = findBrowser): Promise<Buffer> => {
  const browser = await launchBrowser("de", find());
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const first = await rendered(page, html);
    return await rendered(page, withPageNumbers(html, pagesOfPlaces(first)));
  } finally {
    await browser.close();
  }
};
