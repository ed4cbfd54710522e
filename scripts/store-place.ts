import { join, resolve } from "node:path";
import { standsIn, storeSettings } from "../bot/config.js";
import { backupsIn, isBackup, type Place } from "../store/index.js";
import { type Given, Unusable } from "./command-line.js";
import { refuseForeignRoot } from "./whose-place.js";

export const PLACE_OPTIONS = { data: { type: "string" }, keys: { type: "string" } } as const;

export const PLACE_USAGE = `    --data    der Datenordner; sonst gilt IFD_DATA
    --keys    der Schlüsselordner; sonst gilt IFD_KEYS`;

const folder = (given: Given, name: "data" | "keys", variable: string): string => {
  const path = given.text(name) ?? storeSettings()[name];
  if (path === undefined) throw new Unusable([`Es fehlt: --${name} (oder ${variable}).`]);
  return resolve(standsIn(), path);
};

export const keysFolder = (given: Given): string => folder(given, "keys", "IFD_KEYS");

/** From the command line, or else from the environment. */
export const placeFrom = (given: Given): Place => {
  const { houseKey } = storeSettings();
  return { data: folder(given, "data", "IFD_DATA"), keys: keysFolder(given), ...(houseKey === undefined ? {} : { houseKey }) };
};

/** The same for a command that writes there or locks it. */
export const placeToChange = (given: Given): Place => {
  const place = placeFrom(given);
  refuseForeignRoot([place.data, place.keys]);
  return place;
};

export const keysFolderToChange = (given: Given): string => {
  const keys = keysFolder(given);
  refuseForeignRoot([keys]);
  return keys;
};

export const pathFrom = (given: Given, name: string): string | undefined => {
  const path = given.text(name);
  return path === undefined ? undefined : resolve(standsIn(), path);
};

/** The path of one whole backup; whoever names the folder above it is told what is in there. */
export const backupFrom = async (given: Given, usage: string): Promise<string> => {
  const from = pathFrom(given, "from");
  if (from === undefined) throw new Unusable(["Es fehlt: --from, eine Sicherung.", usage]);
  if (await isBackup(from)) return from;
  const names = await backupsIn(from);
  throw new Unusable([
    `Der Ordner „${from}“ ist keine Sicherung oder keine vollständige.`,
    ...(names.length === 0
      ? ["Prüfen Sie den Pfad."]
      : ["Vollständige Sicherungen darin, die neueste zuletzt:", ...names.map((name) => `  ${join(from, name)}`)]),
  ]);
};
