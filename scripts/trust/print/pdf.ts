import { findBrowser } from "../../cards/browser.js";
import { launchBrowser } from "../../cards/stage.js";
import { onPaper } from "../../print/on-paper.js";
import { withPageNumbers } from "./html.js";
import { pagesOfPlaces } from "./page-numbers.js";

const FOOT = "IFD-Bot: Vertrauen, das man nachprüfen kann";

/** On paper as in the browser: the same file, without any network. Twice, for only the first one says on which page a chapter begins. */
export const pdfOf = async (html: string, find: () => string | undefined = findBrowser): Promise<Buffer> => {
  const browser = await launchBrowser("de", find());
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const first = await onPaper(page, html, FOOT);
    return await onPaper(page, withPageNumbers(html, pagesOfPlaces(first)), FOOT);
  } finally {
    await browser.close();
  }
};
