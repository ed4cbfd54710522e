import { type Instant, localOf } from "../dialogue/index.js";
import { backupStore, copyKeys, isTrouble, noteRan, type RegularWork, troubleWords } from "../store/index.js";
import { counted, readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import { KEEP_DAYS } from "./keep-days.js";
import { refuseNested } from "./kept-apart.js";
import { progressLine } from "./progress-line.js";
import { say, warn } from "./said-aloud.js";
import { PLACE_OPTIONS, PLACE_USAGE, pathFrom, placeToChange } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s backup -- --to ORDNER [--keys-to ORDNER] [--keep-days ${KEEP_DAYS}] --data ORDNER --keys ORDNER
    --to         Ordner für die Sicherungen; jede bekommt darin einen eigenen
    --keys-to    sichert auch die Schlüssel, an einen anderen Ort; es gibt dort immer nur den neuesten Stand
    --keep-days  so viele Tage bleibt eine Sicherung; ältere werden gelöscht
${PLACE_USAGE}
  Der Bot darf dabei laufen. Die Sicherung ist verschlüsselt; der Hausschlüssel ist nie dabei.`;

const OPTIONS = {
  ...PLACE_OPTIONS,
  to: { type: "string" },
  "keys-to": { type: "string" },
  "keep-days": { type: "string" },
  help: { type: "boolean" },
} as const;

/** For whoever checks the installation. A disk that has no room for it is told of elsewhere, and the backup is there all the same. */
const note = async (data: string, what: RegularWork): Promise<void> => {
  try {
    await noteRan(data, what, localOf("Europe/Berlin", Date.now() as Instant).day);
  } catch (error) {
    if (!isTrouble(error, "full", "unreadable")) throw error;
  }
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const [to, keysTo] = [pathFrom(given, "to"), pathFrom(given, "keys-to")];
  if (to === undefined) throw new Unusable(["Es fehlt: --to.", USAGE]);
  const place = placeToChange(given);
  const ours = { Datenordner: place.data, Schlüsselordner: place.keys };
  refuseNested({ ...ours, "--to": to, ...(keysTo === undefined ? {} : { "--keys-to": keysTo }) });
  const keepDays = wholeNumber("keep-days", given.text("keep-days"), 1) ?? KEEP_DAYS;
  const progress = progressLine("Sicherung");
  const done = await backupStore({ opening: { place, progress: progress.show }, to, at: Date.now() as Instant, keepDays });
  progress.end();
  // A backup that lacks somebody's file is not the one of tonight.
  if (done.troubles.length === 0) await note(place.data, "backup");
  say(`Gesichert: ${counted(done.people, "Person", "Personen")}, das Haus und die Personalliste, in ${done.folder}.`);
  if (done.removed > 0) say(`Gelöscht: ${counted(done.removed, "Sicherung", "Sicherungen")}, älter als ${keepDays} Tage.`);
  if (keysTo === undefined) {
    say("Die Schlüssel sind nicht dabei. Ohne sie ist diese Sicherung wertlos. Sichern Sie sie mit --keys-to an einen anderen Ort.");
  } else {
    await copyKeys(place.keys, keysTo);
    await note(place.data, "keys-backup");
    say(`Die Schlüssel liegen, vom Hausschlüssel verschlossen, in ${keysTo}. Der Stand davor ist ersetzt.`);
  }
  for (const trouble of done.troubles) warn(`Nicht gesichert: ${troubleWords(trouble, "de")}`);
  return done.troubles.length > 0 ? 1 : 0;
});
