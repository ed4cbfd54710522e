import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Order, orderOf, USAGE } from "./cards/order.js";
import { type Picture, picturesOf } from "./cards/pictures.js";
import { allCards, type NamedCard } from "./cards/rendered.js";
import { runCommand, Unusable } from "./command-line.js";
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

const writePictures = async (cards: readonly NamedCard[], folder: string): Promise<number> => {
  const progress = progressLine("Bilder");
  const written: Picture[] = [];
  for await (const picture of picturesOf(cards)) {
    writeFileSync(join(folder, `${picture.name}.png`), picture.bytes);
    written.push(picture);
    progress.show(written.length, picture.outOf);
  }
  progress.end();
  return written.length;
};

const carryOut = async ({ out, languages, pictures, only }: Order): Promise<void> => {
  makeFolder(out);
  const cards = allCards(languages).filter(({ card }) => only === undefined || card === only);
  writeCards(cards, out);
  const count = pictures ? await writePictures(cards, out) : 0;
  process.stdout.write(`${cards.length} Karten und ${count} Bilder stehen in ${out}.\n`);
};

await runCommand(async (args) => {
  const order = orderOf(args);
  if (order === undefined) process.stdout.write(`${USAGE}\n`);
  else await carryOut(order);
  return 0;
});
