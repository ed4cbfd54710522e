import type { Instant } from "../dialogue/index.js";
import { copyKeys, hasKeys, openStore, type Restored, restoreStore, troubleWords } from "../store/index.js";
import { counted, readOptions, runCommand, Unusable } from "./command-line.js";
import { refuseNested } from "./kept-apart.js";
import { progressLine } from "./progress-line.js";
import { say, warn } from "./said-aloud.js";
import { backupFrom, PLACE_OPTIONS, PLACE_USAGE, pathFrom, placeToChange } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s restore -- --from SICHERUNG [--keys-from ORDNER] --data ORDNER --keys ORDNER
    --from       eine Sicherung, etwa /sicherung/ifd-2026-11-20T22-00-00-000Z
    --keys-from  die Sicherung der Schlüssel, wenn der Schlüsselordner verloren ist; der Hausschlüssel muss schon da sein
${PLACE_USAGE}
  Der Datenordner muss leer sein. Danach wird nichts versandt, bis Sie „npm run store -- resume“ aufrufen.`;

const OPTIONS = { ...PLACE_OPTIONS, from: { type: "string" }, "keys-from": { type: "string" }, help: { type: "boolean" } } as const;

const germanTime = (at: number): string =>
  new Date(at).toLocaleString("de-DE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });

const people = (count: number): string => counted(count, "Person", "Personen");

const report = ({ backupAt, people: all, fates, unclearSlots }: Restored): void => {
  say(`Wiederhergestellt ist der Stand vom ${germanTime(backupAt)}: ${people(all)}, das Haus und die Personalliste.`);
  if (fates.erased > 0) say(`Seither gelöscht und weiter gelöscht: ${people(fates.erased)}. Die Schlüssel dazu gibt es nicht mehr.`);
  if (fates["without-content"] > 0) {
    say(`Ohne das Geschriebene: ${people(fates["without-content"])}. Sie haben seither etwas zurückgezogen oder gelöscht.`);
  }
  if (fates.unusable > 0) say(`Beschädigt oder ohne Schlüssel: ${people(fates.unusable)}. Sie beginnen neu.`);
  if (unclearSlots > 0) {
    say(
      `Vielleicht seither schon angekommen: ${counted(unclearSlots, "Erinnerung", "Erinnerungen")}. Nichts davon wird noch einmal versandt.`,
    );
  }
  say("Der Versand ruht. Sehen Sie sich um; dann rufen Sie „npm run store -- resume“ auf.");
};

const bringKeys = async (from: string, keys: string): Promise<void> => {
  if (!(await hasKeys(from))) {
    throw new Unusable([`Im Ordner „${from}“ (--keys-from) liegt keine vollständige Kopie der Schlüssel. Prüfen Sie den Pfad.`]);
  }
  if (await hasKeys(keys)) {
    throw new Unusable([`Im Ordner „${keys}“ liegen schon Schlüssel. Sie sind neuer als jede Sicherung: Lassen Sie --keys-from weg.`]);
  }
  await copyKeys(from, keys);
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const [from, keysFrom] = [await backupFrom(given, USAGE), pathFrom(given, "keys-from")];
  const place = placeToChange(given);
  refuseNested({ Datenordner: place.data, Schlüsselordner: place.keys, "--from": from });
  if (keysFrom !== undefined) refuseNested({ Datenordner: place.data, "--keys-from": keysFrom });
  if (keysFrom !== undefined) await bringKeys(keysFrom, place.keys);
  const progress = progressLine("Wiederherstellung");
  report(await restoreStore({ opening: { place, progress: progress.show }, from, now: Date.now() as Instant }));
  progress.end();
  const store = await openStore({ place });
  await store.close();
  for (const trouble of store.found.troubles) warn(troubleWords(trouble, "de"));
  return store.found.troubles.length > 0 ? 1 : 0;
});
