import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../cards/browser.js";
import { launchBrowser } from "../cards/stage.js";

export const ICONS = [
  { name: "color", side: 192 },
  { name: "outline", side: 32 },
] as const;

export interface Drawn {
  readonly name: (typeof ICONS)[number]["name"];
  readonly png: Buffer;
}

/** The pictures as a browser sees their sources, point by point. */
export const drawIcons = async (source: string, find: () => string | undefined = findBrowser): Promise<readonly Drawn[]> => {
  const browser = await launchBrowser("de", find());
  try {
    const context = await browser.newContext({ offline: true, deviceScaleFactor: 1 });
    const drawn: Drawn[] = [];
    for (const { name, side } of ICONS) {
      const page = await context.newPage();
      await page.setViewportSize({ width: side, height: side });
      const svg = readFileSync(join(source, `${name}.svg`), "utf8");
      await page.setContent(`<style>body { margin: 0; } svg { display: block; }</style>${svg}`);
      drawn.push({ name, png: await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: side, height: side } }) });
    }
    return drawn;
  } finally {
    await browser.close();
  }
};

export const writeIcons = async (source: string): Promise<void> => {
  for (const { name, png } of await drawIcons(source)) writeFileSync(join(source, `${name}.png`), png);
};
