import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../bot/serving/folders.js";
import { checkStore, isTrouble, troubleWords, verifyKeys } from "../../store/index.js";
import { counted } from "../command-line.js";
import { KEY_COPIES } from "./key-copies.js";
import { finding, type Said, sound } from "./said.js";
import type { Check, Scene } from "./scene.js";

const HOUSE_KEY = "house.key";

const hasKeyFile = ({ place }: Scene): boolean => existsSync(join(place.keys, HOUSE_KEY));

const APART = "Legen Sie den Schlüsselordner auf eine andere Platte, oder übergeben Sie den Hausschlüssel als IFD_HOUSE_KEY.";

const keyPlace = (scene: Scene): Said => {
  const { data, keys } = scene.place;
  if (isWithin(keys, data) || isWithin(data, keys))
    return finding("Schlüssel und Daten liegen ineinander. Wer das eine kopiert, hat beides.", "Legen Sie beide Ordner getrennt an.");
  const backups = [scene.backups, scene.keysBackups].filter((folder) => folder !== undefined);
  if (backups.some((folder) => isWithin(keys, folder)))
    return finding("Der Schlüsselordner liegt im Ordner für Sicherungen.", "Legen Sie ihn an einen Ort, den keine Sicherung erfasst.");
  if (hasKeyFile(scene) && statSync(keys).dev === statSync(data).dev)
    return finding("Daten, Schlüssel und Hausschlüssel liegen auf derselben Platte. Wer sie bekommt, kann alles lesen.", APART);
  return sound("Die Schlüssel liegen getrennt von den Daten.");
};

const houseKey = (scene: Scene): Said => {
  const isInFile = hasKeyFile(scene);
  const isInEnvironment = (scene.environment.IFD_HOUSE_KEY ?? "") !== "";
  if (isInFile && isInEnvironment)
    return finding(
      "Der Hausschlüssel steht in der Umgebung und in der Datei house.key.",
      "Löschen Sie die Datei. Behalten Sie eine Kopie im Tresor.",
    );
  if (isInEnvironment) return sound("Er kommt aus der Umgebung und liegt in keiner Datei des Schlüsselordners.");
  return isInFile
    ? sound("Er liegt als Datei im Schlüsselordner.")
    : finding("Es ist kein Hausschlüssel zu finden.", "Legen Sie house.key in den Schlüsselordner, oder setzen Sie IFD_HOUSE_KEY.");
};

const opens = async ({ place }: Scene): Promise<Said> => {
  try {
    const { files, houseKeys } = await verifyKeys({ place });
    if (houseKeys.length > 1)
      return finding(
        "Ein Wechsel des Hausschlüssels ist nicht zu Ende.",
        "Lassen Sie den Bot laufen. Prüfen Sie mit „npm run keys -- status“.",
      );
    return sound(`Der Hausschlüssel öffnet die Schlüssel von ${counted(files, "Datei", "Dateien")}.`);
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return finding(troubleWords(error.trouble, "de"), "Rufen Sie „npm run keys -- verify“ auf. Lesen Sie dazu docs/operations.md.");
  }
};

const readable = async ({ place }: Scene): Promise<Said> => {
  try {
    const { files, troubles } = await checkStore({ place });
    if (troubles.length === 0) return sound(`${counted(files, "Datei ließ", "Dateien ließen")} sich öffnen. Keine ist verändert.`);
    return finding(
      `${counted(troubles.length, "Datei ist", "Dateien sind")} beschädigt oder fehlen.`,
      "„npm run store -- check“ sagt, welche.",
    );
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return finding(troubleWords(error.trouble, "de"), "Lesen Sie in docs/operations.md, was diese Meldung bedeutet.");
  }
};

export const KEYS: readonly Check[] = [
  { id: "key-place", title: "Ort der Schlüssel", run: keyPlace },
  { id: "house-key", title: "Hausschlüssel", run: houseKey },
  { id: "house-key-opens", title: "Hausschlüssel passt", run: opens },
  { id: "readable", title: "Daten unversehrt", run: readable },
  KEY_COPIES,
];
