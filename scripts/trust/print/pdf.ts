import { findBrowser } from "../../cards/browser.js";
import { launchBrowser } from "../../cards/stage.js";

const FOOT = `<div style="width: 100%; font: 8pt sans-serif; color: #555; text-align: center;">IFD-Bot: Vertrauen, das man nachprüfen kann · Seite <span class="pageNumber"></span> von <span class="totalPages"></span></div>`;

/** On paper as in the browser: the same file, without any network. */
export const pdfOf = async (html: string, find: () => string | undefined = findBrowser): Promise<Buffer> => {
  const browser = await launchBrowser("de", find());
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.setContent(html);
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: FOOT,
      outline: true,
      tagged: true,
    });
  } finally {
    await browser.close();
  }
};
