import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../store/index.js";
import { counted, type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { CHECKS, saidBy } from "./self-check/checks.js";
import { look } from "./self-check/look.js";
import { lineOf } from "./self-check/said.js";
import type { Scene } from "./self-check/scene.js";
import { PLACE_OPTIONS, PLACE_USAGE, pathFrom, placeFrom } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s selbstpruefung -- [--backups ORDNER] [--keys-backups ORDNER] [--json]
    --backups       der Ordner mit den Sicherungen; sonst gilt IFD_BACKUPS
    --keys-backups  der Ordner mit der Kopie der Schlüssel; sonst gilt IFD_KEYS_BACKUPS
    --json          eine Zeile JSON je Prüfung
${PLACE_USAGE}
  Der Bot darf dabei laufen. Die Prüfung liest nur. Sie zeigt keine Namen und keine Inhalte.
  Ergebnis: 0 ohne Befund, 1 mit Befund, 2 wenn die Prüfung so nicht möglich ist.`;

const OPTIONS = {
  ...PLACE_OPTIONS,
  backups: { type: "string" },
  "keys-backups": { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const PROGRAM = join(import.meta.dirname, "..", "..");
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const refuseMissing = ({ data, keys }: Place): void => {
  for (const folder of [data, keys])
    if (!existsSync(folder)) throw new Unusable([`Den Ordner „${folder}“ gibt es nicht. Prüfen Sie den Pfad.`]);
};

const sceneFrom = (given: Given): Promise<Scene> => {
  const place = placeFrom(given);
  refuseMissing(place);
  const [backups, keysBackups] = [pathFrom(given, "backups"), pathFrom(given, "keys-backups")];
  return look({
    place,
    program: PROGRAM,
    ...(backups === undefined ? {} : { backups }),
    ...(keysBackups === undefined ? {} : { keysBackups }),
  });
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const scene = await sceneFrom(given);
  const counts = { sound: 0, finding: 0, unknown: 0 };
  for (const check of CHECKS) {
    const said = await saidBy(check, scene);
    counts[said.state] += 1;
    say(given.has("json") ? JSON.stringify({ check: check.id, title: check.title, ...said }) : lineOf(check.title, said));
  }
  if (!given.has("json"))
    say(`${counts.sound} in Ordnung, ${counted(counts.finding, "Befund", "Befunde")}, ${counts.unknown} nicht prüfbar.`);
  return counts.finding > 0 ? 1 : 0;
});
