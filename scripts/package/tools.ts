import { createRequire } from "node:module";
import { Unusable } from "../command-line.js";

/** Whatever packing needs beside what the bot itself needs. */
export const TOOLS = ["fflate", "pngjs", "ajv-draft-04", "ajv-formats", "@microsoft/app-manifest/package.json", "playwright-core"] as const;

const isInstalled = (name: string): boolean => {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
};

/** A server has only what the bot itself needs, and is told so instead of being shown a stack. */
export const refuseWithoutTools = (isThere: (name: string) => boolean = isInstalled): void => {
  if (TOOLS.every(isThere)) return;
  throw new Unusable([
    "Hier fehlt das Werkzeug zum Packen.",
    "Der Befehl gehört auf den Rechner, auf dem das Programm gebaut wird, vor „npm prune“.",
  ]);
};
