import type { Page } from "playwright-core";

/** In the margin below, in the middle. `.pageNumber` and `.totalPages` are filled in by the browser. */
const footOf = (text: string): string =>
  `<div style="width: 100%; font: 8pt sans-serif; color: #555; text-align: center;">${text} · Seite <span class="pageNumber"></span> von <span class="totalPages"></span></div>`;

/** One HTML file as a PDF that can be searched and read aloud. */
export const onPaper = async (page: Page, html: string, foot: string): Promise<Buffer> => {
  await page.setContent(html);
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: footOf(foot),
    outline: true,
    tagged: true,
  });
};

/** How many pages there are. */
export const pagesIn = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g) ?? []).length;
