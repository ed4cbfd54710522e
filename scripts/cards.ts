import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Order, orderOf, USAGE } from "./cards/order.js";
import { allCards, type NamedCard } from "./cards/rendered.js";
import { counted, runCommand, Unusable } from "./command-line.js";
import { progressLine } from "./progress-line.js";

/** Where the cards go: a folder, made where there is none. */
const makeFolder = (path: string): void => {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isDirectory()) throw new Unusable([`--out: „${path}“ ist eine Datei. Bitte nennen Sie einen Ordner.`]);
  mkdirSync(path, { recursive: true });
};

const writeCards = (cards: readonly NamedCard[], folder: string): void => {
  for (const { name, rendered } of cards) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(rendered.card, undefined, 2)}\n`);
};

/** What drives the browser takes as long to load as the cards to be written, so it is loaded for pictures only. */
const writePictures = async (cards: readonly NamedCard[], folder: string): Promise<number> => {
  const { shotsOf, takePictures } = await import("./cards/pictures.js");
  const shots = shotsOf(cards);
  const progress = progressLine("Bilder");
  let done = 0;
  await takePictures(shots, ({ name }, picture) => {
    writeFileSync(join(folder, `${name}.png`), picture);
    done += 1;
    progress.show(done, shots.length);
  });
  progress.end();
  return done;
};

const carryOut = async ({ out, languages, pictures, only }: Order): Promise<void> => {
  makeFolder(out);
  const cards = allCards(languages).filter(({ card }) => only === undefined || card === only);
  writeCards(cards, out);
  const count = pictures ? await writePictures(cards, out) : 0;
  process.stdout.write(`In ${out}: ${counted(cards.length, "Karte", "Karten")}, ${counted(count, "Bild", "Bilder")}.\n`);
};

await runCommand(async (args) => {
  const order = orderOf(args);
  if (order === undefined) process.stdout.write(`${USAGE}\n`);
  else await carryOut(order);
  return 0;
});
