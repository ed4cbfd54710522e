import type { Instant } from "../dialogue/index.js";
import {
  checkStore,
  createStore,
  type HouseRecord,
  type LogEntry,
  migrateStore,
  openStore,
  repairStore,
  statStore,
  troubleWords,
  useFormer,
} from "../store/index.js";
import { counted, type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { progressLine } from "./progress-line.js";
import { PLACE_OPTIONS, PLACE_USAGE, pathFrom, placeFrom } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s store -- new --tenant KENNUNG    legt einen leeren Datenbestand für ein Haus an
  npm run -s store -- check                   öffnet jede Datei und sagt, was nicht stimmt; der Bot darf laufen
  npm run -s store -- stat                    Zahlen zum Datenbestand; der Bot darf laufen
  npm run -s store -- migrate                 hebt die Daten auf den Stand dieses Programms
  npm run -s store -- resume                  versendet wieder, nach einer Wiederherstellung
  npm run -s store -- repair --from SICHERUNG ersetzt die Dateien einzelner Personen, die check bemängelt
  npm run -s store -- previous house|roster   setzt den vorigen Stand der Einstellungen oder der Personalliste wieder ein
${PLACE_USAGE}`;

const MEGABYTE = 1024 * 1024;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toLocaleString("de-DE", { maximumFractionDigits: 1 })} MB`;

const check = async (given: Given): Promise<number> => {
  const progress = progressLine("Prüfung");
  const { files, troubles } = await checkStore({ place: placeFrom(given), progress: progress.show });
  progress.end();
  for (const trouble of troubles) say(troubleWords(trouble, "de"));
  say(
    troubles.length === 0
      ? `In Ordnung: ${files} Dateien geöffnet, keine beschädigt, keine fehlt.`
      : `${files} Dateien geprüft, ${counted(troubles.length, "Mangel", "Mängel")} gefunden.`,
  );
  return troubles.length === 0 ? 0 : 1;
};

const stat = async (given: Given): Promise<number> => {
  const { tenant, schema, people, bytes, freeBytes, formerHouses, formerRosters } = await statStore({ place: placeFrom(given) });
  say(`Haus: ${tenant}`);
  say(`Stand der Daten: ${schema}`);
  say(`Personen: ${people.toLocaleString("de-DE")}`);
  say(`Größe: ${megabytes(bytes)}, frei: ${megabytes(freeBytes)}`);
  say(`Frühere Stände: ${formerHouses} der Einstellungen, ${formerRosters} der Personalliste`);
  return 0;
};

const migrate = async (given: Given): Promise<number> => {
  const progress = progressLine("Umstellung");
  const { from, to, files } = await migrateStore({ place: placeFrom(given), progress: progress.show });
  progress.end();
  say(from === to ? `Nichts zu tun: Die Daten haben Stand ${to}.` : `${files} Dateien sind jetzt auf Stand ${to}, vorher ${from}.`);
  return 0;
};

const create = async (given: Given): Promise<number> => {
  const tenant = given.text("tenant");
  if (tenant === undefined) throw new Unusable(["Es fehlt: --tenant, die Kennung Ihres Microsoft-365-Mandanten.", USAGE]);
  const place = placeFrom(given);
  await (await createStore({ place }, tenant)).close();
  say(`Der Datenbestand für ${tenant} liegt jetzt in ${place.data}.`);
  return 0;
};

const logged = (house: HouseRecord, what: LogEntry["what"]): HouseRecord => ({
  ...house,
  log: [...house.log, { at: Date.now() as Instant, by: "operator", what }],
});

const resume = async (given: Given): Promise<number> => {
  const store = await openStore({ place: placeFrom(given) });
  const wasPaused = await store.changeHouse(({ paused, ...house }) =>
    paused === undefined ? { value: false } : { file: logged(house, "sending-resumed"), value: true },
  );
  await store.close();
  say(wasPaused ? "Der Versand geht weiter, sobald der Bot läuft." : "Der Versand ruhte nicht.");
  return 0;
};

const repair = async (given: Given): Promise<number> => {
  const from = pathFrom(given, "from");
  if (from === undefined) throw new Unusable(["Es fehlt: --from, eine Sicherung.", USAGE]);
  const progress = progressLine("Reparatur");
  const opening = { place: placeFrom(given), progress: progress.show };
  const { fromBackup, anew, left } = await repairStore({ opening, from, now: Date.now() as Instant });
  progress.end();
  if (fromBackup + anew + left === 0) say("Nichts zu tun: Keine Datei einer Person ist beschädigt.");
  if (fromBackup > 0) say(`Aus der Sicherung ersetzt: ${counted(fromBackup, "Datei", "Dateien")}.`);
  if (anew > 0) say(`Ohne brauchbare Sicherung, neu begonnen: ${counted(anew, "Datei", "Dateien")}.`);
  if (left > 0)
    say(`Von niemandem in der Personalliste und nicht in der Sicherung: ${counted(left, "Datei", "Dateien")}. Sie bleiben, wie sie sind.`);
  return left > 0 ? 1 : 0;
};

const previous = async (given: Given): Promise<number> => {
  const which = given.words[1];
  if (which !== "house" && which !== "roster")
    throw new Unusable(["Welcher Stand: house (Einstellungen) oder roster (Personalliste)?", USAGE]);
  const place = placeFrom(given);
  await useFormer({ place }, which);
  const store = await openStore({ place });
  await store.changeHouse((house) => ({ file: logged(house, `former-${which}`), value: undefined }));
  await store.close();
  say("Der vorige Stand gilt wieder. Die letzte Änderung ist weg.");
  return 0;
};

const ACTIONS: Readonly<Record<string, (given: Given) => Promise<number>>> = {
  new: create,
  check,
  stat,
  migrate,
  resume,
  repair,
  previous,
};

await runCommand(async (args) => {
  const given = readOptions(
    args,
    { ...PLACE_OPTIONS, tenant: { type: "string" }, from: { type: "string" }, help: { type: "boolean" } },
    USAGE,
    2,
  );
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const action = ACTIONS[given.words[0] ?? ""];
  if (action === undefined) throw new Unusable([`Es fehlt, was zu tun ist: ${Object.keys(ACTIONS).join(", ")}.`, USAGE]);
  return action(given);
});
