import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import type { Environment } from "../config.js";
import type { SettingFinding } from "../config-file.js";

/** A path may lead there by another name, and its end need not be there yet. */
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : join(real(dirname(path)), basename(path)));

/** The folder itself, or something below it. */
export const isWithin = (path: string, folder: string): boolean => !/^\.\.(\/|$)/.test(relative(real(folder), real(path)));

const FOLDERS = ["IFD_DATA", "IFD_KEYS"] as const;

const NOT_WHOLE = {
  de: "Geben Sie den ganzen Pfad an, vom ersten „/“ an.",
  en: 'Put the whole path there, from the first "/" on.',
} as const;

const INSIDE = {
  de: "Dieser Ordner und IFD_DATA liegen ineinander. Schlüssel und Daten dürfen nie in dieselbe Sicherung.",
  en: "This folder and IFD_DATA lie one in the other. Keys and data must never go into the same backup.",
} as const;

/** Of those that are there: what is missing is said elsewhere. */
export const folderFindings = (environment: Environment): readonly SettingFinding[] => {
  const paths = FOLDERS.map((variable) => ({ variable, path: environment[variable]?.trim() ?? "" }));
  const partial = paths.filter(({ path }) => path !== "" && !isAbsolute(path));
  if (partial.length > 0) return partial.map(({ variable }) => ({ variable, ...NOT_WHOLE }));
  const [data, keys] = paths.map(({ path }) => path);
  if (!data || !keys) return [];
  return isWithin(keys, data) || isWithin(data, keys) ? [{ variable: "IFD_KEYS", ...INSIDE }] : [];
};
