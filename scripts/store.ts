import { writeFile } from "node:fs/promises";
import { logAsCsv, receiptsAsCsv, storeSettings } from "../bot/index.js";
import { voiceOf } from "../cards/index.js";
import type { Instant } from "../dialogue/index.js";
import {
  checkStore,
  createStore,
  type HouseRecord,
  isTrouble,
  type LogEntry,
  migrateStore,
  openStore,
  readBeside,
  repairStore,
  statStore,
  troubleWords,
  useFormer,
  withLogged,
} from "../store/index.js";
import { type Action, actionIn, counted, type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { progressLine } from "./progress-line.js";
import { say, warn } from "./said-aloud.js";
import { putHouse } from "./store-house.js";
import { backupFrom, PLACE_OPTIONS, PLACE_USAGE, pathFrom, placeFrom, placeToChange } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s store -- new --tenant KENNUNG    legt einen leeren Datenbestand für ein Haus an
  npm run -s store -- house --file DATEI [--replace]
                                              spielt die Einstellungen des Hauses ein (JSON, Vorlage: scripts/install/haus.json);
                                              mit --replace auch über die, die schon da sind
  npm run -s store -- check                   öffnet jede Datei und sagt, was nicht stimmt; der Bot darf laufen
  npm run -s store -- stat                    Zahlen zum Datenbestand; der Bot darf laufen
  npm run -s store -- migrate                 hebt die Daten auf den Stand dieses Programms
  npm run -s store -- resume                  versendet wieder, nach einer Wiederherstellung
  npm run -s store -- repair --from SICHERUNG [--keys-lost]
                                              ersetzt die Dateien einzelner Personen, die check bemängelt;
                                              mit --keys-lost auch die, deren Schlüssel endgültig verloren ist
  npm run -s store -- previous house|roster   setzt den vorigen Stand der Einstellungen oder der Personalliste wieder ein
  npm run -s store -- log --csv DATEI         schreibt die Liste der Änderungen am Haus; der Bot darf laufen
  npm run -s store -- receipts --csv DATEI    schreibt die Liste der Löschbelege; der Bot darf laufen
${PLACE_USAGE}`;

const MEGABYTE = 1024 * 1024;

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
  const { from, to, files } = await migrateStore({ place: placeToChange(given), progress: progress.show }, Date.now() as Instant);
  progress.end();
  say(from === to ? `Nichts zu tun: Die Daten haben Stand ${to}.` : `${files} Dateien sind jetzt auf Stand ${to}, vorher ${from}.`);
  return 0;
};

const create = async (given: Given): Promise<number> => {
  const tenant = given.text("tenant") ?? storeSettings().tenant;
  if (tenant === undefined) throw new Unusable(["Es fehlt: --tenant (oder IFD_TENANT), die Kennung Ihres Microsoft-365-Mandanten.", USAGE]);
  const place = placeToChange(given);
  await (await createStore({ place }, tenant)).close();
  say(`Der Datenbestand für ${tenant} liegt jetzt in ${place.data}.`);
  say("Spielen Sie als Nächstes die Einstellungen des Hauses ein: npm run -s store -- house --file haus.json");
  return 0;
};

const house = async (given: Given): Promise<number> => {
  const file = pathFrom(given, "file");
  if (file === undefined) throw new Unusable(["Es fehlt: --file, die Einstellungen des Hauses.", USAGE]);
  const name = await putHouse({ place: placeToChange(given), file, replaces: given.has("replace"), now: Date.now() as Instant });
  say(
    name === undefined
      ? "Das Haus hat schon Einstellungen. Ändern Sie diese im Chat. Mit --replace gelten die aus der Datei, und was im Chat geändert wurde, ist weg."
      : `Die Einstellungen von ${name} gelten.`,
  );
  return name === undefined ? 1 : 0;
};

const logged = (house: HouseRecord, what: LogEntry["what"]): HouseRecord =>
  withLogged(house, { at: Date.now() as Instant, by: "operator", what });

const resume = async (given: Given): Promise<number> => {
  const store = await openStore({ place: placeToChange(given) });
  const wasPaused = await store.changeHouse(({ paused, ...house }) =>
    paused === undefined ? { value: false } : { file: logged(house, "sending-resumed"), value: true },
  );
  await store.close();
  say(wasPaused ? "Der Versand geht weiter, sobald der Bot läuft." : "Der Versand ruhte nicht.");
  return 0;
};

const repair = async (given: Given): Promise<number> => {
  const from = await backupFrom(given, USAGE);
  const progress = progressLine("Reparatur");
  const opening = { place: placeToChange(given), progress: progress.show };
  const { fromBackup, anew, left } = await repairStore({ opening, from, now: Date.now() as Instant, keysAreLost: given.has("keys-lost") });
  progress.end();
  if (fromBackup + anew + left === 0) say("Nichts zu tun: Keine Datei einer Person ist beschädigt.");
  if (fromBackup > 0) say(`Aus der Sicherung ersetzt: ${counted(fromBackup, "Datei", "Dateien")}.`);
  if (anew > 0) say(`Ohne brauchbare Sicherung, neu begonnen: ${counted(anew, "Datei", "Dateien")}.`);
  if (left > 0) say(`Nicht ersetzt: ${counted(left, "Datei", "Dateien")}. „npm run store -- check“ sagt, warum.`);
  return left > 0 ? 1 : 0;
};

const FORMER = {
  house: { of: "der Einstellungen", file: "house.json" },
  roster: { of: "der Personalliste", file: "roster.json" },
} as const;

const previous = async (given: Given): Promise<number> => {
  const which = given.words[1];
  if (which !== "house" && which !== "roster")
    throw new Unusable(["Welcher Stand: house (Einstellungen) oder roster (Personalliste)?", USAGE]);
  const { of, file } = FORMER[which];
  try {
    await useFormer({ place: placeToChange(given) }, which, Date.now() as Instant);
  } catch (error) {
    if (!isTrouble(error, "no-former")) throw error;
    warn(
      `Es gibt keinen anderen unversehrten früheren Stand ${of}. Es wurde nichts verändert. Ist „${file}“ beschädigt, stellen Sie aus der Sicherung wieder her.`,
    );
    return 1;
  }
  say(`Es gilt der Stand ${of} davor. Was danach kam, ist weg. Noch einmal aufgerufen geht der Befehl einen weiteren Stand zurück.`);
  return 0;
};

const LISTS = { log: "der Änderungen", receipts: "der Löschbelege" } as const;

/** Beside the running bot, which gives the same files in the chat. */
const list = async (given: Given): Promise<number> => {
  const [which = ""] = given.words;
  const path = pathFrom(given, "csv");
  if (path === undefined || (which !== "log" && which !== "receipts"))
    throw new Unusable(["Es fehlt: --csv, wohin die Liste soll.", USAGE]);
  const { house, roster } = await readBeside({ place: placeFrom(given) });
  const people = new Map(roster.map((person) => [person.id, person]));
  const text = which === "log" ? logAsCsv(house, people, voiceOf("de")) : receiptsAsCsv(house);
  await writeFile(path, text, { flag: "wx", mode: 0o600 });
  say(`Die Liste ${LISTS[which]} liegt in ${path}. „npm run -s protokoll -- --datei ${path}“ prüft sie.`);
  return 0;
};

const PLACE = ["data", "keys"];

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ["new", { run: create, options: [...PLACE, "tenant"] }],
  ["house", { run: house, options: [...PLACE, "file", "replace"] }],
  ["check", { run: check, options: PLACE }],
  ["stat", { run: stat, options: PLACE }],
  ["migrate", { run: migrate, options: PLACE }],
  ["resume", { run: resume, options: PLACE }],
  ["repair", { run: repair, options: [...PLACE, "from", "keys-lost"] }],
  ["log", { run: list, options: [...PLACE, "csv"] }],
  ["receipts", { run: list, options: [...PLACE, "csv"] }],
  ["previous", { run: previous, options: PLACE, words: 1 }],
]);

await runCommand(async (args) => {
  const given = readOptions(
    args,
    {
      ...PLACE_OPTIONS,
      csv: { type: "string" },
      tenant: { type: "string" },
      file: { type: "string" },
      replace: { type: "boolean" },
      from: { type: "string" },
      "keys-lost": { type: "boolean" },
      help: { type: "boolean" },
    },
    USAGE,
    2,
  );
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  return actionIn(ACTIONS, given, USAGE).run(given);
});
