import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../command-line.js";
import { progressLine } from "../progress-line.js";
import { galleryPage, galleryShots } from "./gallery.js";
import { takePictures } from "./pictures.js";

/** Seen from build/scripts/cards, where this runs. */
const DOCS = fileURLToPath(new URL("../../../docs/", import.meta.url));

const FOLDER = join(DOCS, "cards");

await runCommand(async () => {
  const shots = galleryShots();
  const progress = progressLine("Bilder");
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name));
  let done = 0;
  await takePictures(shots, ({ name }, picture) => {
    writeFileSync(join(FOLDER, `${name}.png`), picture);
    done += 1;
    progress.show(done, shots.length);
  });
  progress.end();
  writeFileSync(join(DOCS, "cards.md"), galleryPage());
  process.stdout.write(`docs/cards.md und ${done} Bilder sind geschrieben.\n`);
  return 0;
});
