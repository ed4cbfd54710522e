import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { hasKeys, isTrouble, type Place, statStore } from "../store/index.js";
import { type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { say } from "./said-aloud.js";
import { CHECKS, saidBy } from "./self-check/checks.js";
import { look } from "./self-check/look.js";
import { inOrder, lineOf, type Titled, verdictOf } from "./self-check/said.js";
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
const refuseUnread = (folder: string): void => {
  try {
    accessSync(folder, constants.R_OK + constants.X_OK);
  } catch (error) {
    const isDenied = error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM");
    throw new Unusable(
      isDenied
        ? [`Sie dürfen den Ordner „${folder}“ nicht lesen. Rufen Sie die Prüfung unter dem Benutzer des Bots auf.`]
        : [`Den Ordner „${folder}“ gibt es nicht. Prüfen Sie den Pfad.`],
      { cause: error },
    );
  }
};

/** In a folder with something else in it every check would find something, and none of it would be true. */
const refuseOthers = async (place: Place): Promise<void> => {
  const { data, keys } = place;
  for (const folder of [data, keys]) refuseUnread(folder);
  if (!(await hasKeys(keys))) throw new Unusable([`Im Ordner „${keys}“ sind keine Schlüssel des Bots. Prüfen Sie den Pfad.`]);
  try {
    await statStore({ place });
  } catch (error) {
    if (!isTrouble(error, "no-store")) throw error;
    throw new Unusable([`Im Ordner „${data}“ sind keine Daten des Bots. Prüfen Sie den Pfad.`], { cause: error });
  }
};

const sceneFrom = async (given: Given): Promise<Scene> => {
  const place = placeFrom(given);
  await refuseOthers(place);
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
  const all: (Titled & { readonly check: string })[] = [];
  for (const check of CHECKS) all.push({ check: check.id, title: check.title, said: await saidBy(check, scene) });
  if (given.has("json")) for (const { said, ...of } of all) say(JSON.stringify({ ...of, ...said }));
  else {
    for (const { title, said } of inOrder(all)) say(lineOf(title, said));
    say(verdictOf(all));
  }
  return all.some(({ said }) => said.state === "finding") ? 1 : 0;
});
