import { resolve } from "node:path";
import { standsIn, storeSettings } from "../bot/index.js";
import type { Place } from "../store/index.js";
import { type Given, Unusable } from "./command-line.js";

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

export const pathFrom = (given: Given, name: string): string | undefined => {
  const path = given.text(name);
  return path === undefined ? undefined : resolve(standsIn(), path);
};
