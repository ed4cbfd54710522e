import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { standsIn, storeSettings } from "../bot/config.js";
import { createHouseKey, rotateHouseKey, verifyKeys } from "../store/index.js";
import { type Action, actionIn, counted, type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { progressLine } from "./progress-line.js";
import { say } from "./said-aloud.js";
import { keysFolderToChange, PLACE_OPTIONS, PLACE_USAGE, placeFrom, placeToChange } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s keys -- new --keys ORDNER                    legt den Hausschlüssel an
  npm run -s keys -- rotate --data ORDNER --keys ORDNER   ersetzt ihn durch einen neuen, auch während der Bot läuft
  npm run -s keys -- verify --data ORDNER --keys ORDNER   prüft, ob er alle Schlüssel öffnet
${PLACE_USAGE}
  Kommt der Hausschlüssel aus IFD_HOUSE_KEY, gilt er statt der Datei.`;

/** A new one opens nothing of what others closed. Most often the disk of the keys is not there, and this would go to another one. */
const refuseBesideData = (keys: string): void => {
  const settings = storeSettings();
  if (settings.data === undefined || settings.keys === undefined || settings.houseKey !== undefined) return;
  const [data, ours] = [resolve(standsIn(), settings.data), resolve(standsIn(), settings.keys)];
  if (ours !== keys || existsSync(join(keys, "house.key")) || !existsSync(join(data, "store.json"))) return;
  throw new Unusable([
    `In „${data}“ liegen schon Daten. Ein neuer Hausschlüssel öffnet sie nicht.`,
    `Prüfen Sie, ob die Platte mit „${keys}“ eingehängt ist. Sonst spielen Sie Ihre Kopie des Hausschlüssels und die Sicherung der Schlüssel ein.`,
  ]);
};

const create = async (given: Given): Promise<number> => {
  const keys = keysFolderToChange(given);
  refuseBesideData(keys);
  const { id, path } = await createHouseKey(keys);
  say(
    `Der Hausschlüssel ${id} liegt jetzt in ${path}.`,
    "Bewahren Sie eine Kopie an einem sicheren Ort auf, nicht auf diesem Server und nicht bei den Sicherungen.",
    "Ohne ihn kann niemand die Daten lesen. Auch wir nicht.",
  );
  return 0;
};

const rotate = async (given: Given): Promise<number> => {
  const place = placeToChange(given);
  if (place.houseKey !== undefined) {
    throw new Unusable([
      "Der Hausschlüssel kommt aus IFD_HOUSE_KEY. Dort kann ihn dieser Befehl nicht ersetzen.",
      "Legen Sie mit „npm run keys -- new“ in einem leeren Ordner einen neuen an. Setzen Sie IFD_HOUSE_KEY auf den neuen und, mit Leerzeichen, den alten. Starten Sie den Bot neu.",
      "Meldet „npm run keys -- verify“, dass nur noch der neue gebraucht wird, nehmen Sie den alten heraus.",
    ]);
  }
  const progress = progressLine("Schlüssel");
  const rotated = await rotateHouseKey({ place, progress: progress.show }, { pause: (ms) => pause(ms), now: () => performance.now() });
  progress.end();
  if (rotated === undefined) {
    say(
      "Der laufende Bot hat den neuen Schlüssel noch nicht übernommen. Beide Schlüssel gelten weiter, es ist nichts verloren.",
      "Rufen Sie den Befehl später noch einmal auf.",
    );
    return 1;
  }
  say(
    rotated.resumed ? "Ein früherer Wechsel war abgebrochen und ist jetzt zu Ende geführt." : "Der Hausschlüssel ist gewechselt.",
    `Es gilt der Schlüssel ${rotated.id}. Der alte öffnet nichts mehr, auch keine Sicherung der Schlüssel von heute an.`,
    "Ersetzen Sie Ihre Kopie. Sichern Sie danach die Schlüssel neu.",
  );
  return 0;
};

const verify = async (given: Given): Promise<number> => {
  const progress = progressLine("Schlüssel");
  const { files, houseKeys } = await verifyKeys({ place: placeFrom(given), progress: progress.show });
  progress.end();
  say(
    `In Ordnung: Der Hausschlüssel öffnet die Schlüssel von ${counted(files, "Datei", "Dateien")}.`,
    `Gebraucht wird: ${houseKeys.join(", ")}`,
  );
  return 0;
};

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ["new", { run: create, options: ["keys"] }],
  ["rotate", { run: rotate, options: ["data", "keys"] }],
  ["verify", { run: verify, options: ["data", "keys"] }],
]);

await runCommand(async (args) => {
  const given = readOptions(args, { ...PLACE_OPTIONS, help: { type: "boolean" } }, USAGE, 1);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  return actionIn(ACTIONS, given, USAGE).run(given);
});
