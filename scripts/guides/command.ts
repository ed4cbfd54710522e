import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../cards/browser.js";
import { launchBrowser } from "../cards/stage.js";
import { counted, readOptions, Unusable } from "../command-line.js";
import { onPaper, pagesIn } from "../print/on-paper.js";
import { pathFrom } from "../store-place.js";
import { LEAFLETS, type Leaflet } from "./leaflets.js";
import { takeGuidePictures } from "./pictures.js";
import { sheetOf } from "./sheet.js";

const USAGE = `So geht es:
  npm run -s anleitungen -- --out ORDNER   alle Anleitungen und das Einführungspaket als PDF, zum Verteilen
  npm run -s anleitungen -- --bilder       nimmt die Bilder der Anleitungen neu auf
Beides braucht Chromium, Chrome oder Edge.`;

const OPTIONS = { help: { type: "boolean" }, out: { type: "string" }, bilder: { type: "boolean" } } as const;

export interface GuidesPlace {
  readonly docs: string;
  readonly leaflets?: readonly Leaflet[];
  readonly find?: () => string | undefined;
  readonly out: (line: string) => unknown;
  readonly err: (line: string) => unknown;
}

/** Whatever grew beyond its one sheet is written all the same, and said. */
const print = async ({ docs, leaflets = LEAFLETS, find = findBrowser, out, err }: GuidesPlace, folder: string): Promise<number> => {
  const browser = await launchBrowser("de", find());
  let tooLong = 0;
  try {
    mkdirSync(folder, { recursive: true });
    const page = await (await browser.newContext({ offline: true })).newPage();
    for (const { file, pdf, mostPages } of leaflets) {
      const bytes = await onPaper(page, sheetOf(join(docs, file), mostPages), "IFD-Bot");
      writeFileSync(join(folder, pdf), bytes);
      const pages = pagesIn(bytes);
      out(`${pdf}: ${counted(pages, "Seite", "Seiten")}`);
      if (mostPages === undefined || pages <= mostPages) continue;
      err(`${file} soll auf ${counted(mostPages, "Seite", "Seiten")} passen. Bitte kürzen Sie den Text.`);
      tooLong++;
    }
  } finally {
    await browser.close();
  }
  return tooLong === 0 ? 0 : 1;
};

const photograph = async ({ docs, find = findBrowser, out }: GuidesPlace): Promise<number> => {
  const folder = join(docs, "anleitungen", "bilder");
  const taken = await takeGuidePictures(folder, find());
  writeFileSync(join(folder, "bilder.json"), `${JSON.stringify(taken, null, 2)}\n`);
  out(`${counted(taken.length, "Bild", "Bilder")} in docs/anleitungen/bilder aufgenommen. Bitte sehen Sie jedes an.`);
  return 0;
};

export const guidesCommand = async (args: readonly string[], place: GuidesPlace): Promise<number> => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    place.out(USAGE);
    return 0;
  }
  if (given.has("bilder")) return photograph(place);
  const folder = pathFrom(given, "out");
  if (folder === undefined) throw new Unusable(["Es fehlt: --out.", USAGE]);
  return print(place, folder);
};
