import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runCommand, Unusable } from "./command-line.js";

/** Seen from build/scripts, where this runs. */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const TOOLS = ["fflate", "pngjs", "ajv-draft-04", "ajv-formats", "@microsoft/app-manifest/package.json"];

const isThere = (name: string): boolean => {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
};

/** A server has only what the bot itself needs. */
const refuseWithoutTools = (): void => {
  if (TOOLS.every(isThere)) return;
  throw new Unusable([
    "Hier fehlt das Werkzeug zum Packen.",
    "Der Befehl gehört auf den Rechner, auf dem das Programm gebaut wird, vor „npm prune“.",
  ]);
};

const versionIn = (path: string): string => {
  const about: unknown = JSON.parse(readFileSync(path, "utf8"));
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "";
};

await runCommand(async (args) => {
  refuseWithoutTools();
  const { packageCommand } = await import("./package/command.js");
  return packageCommand(args, {
    source: at("manifest"),
    version: versionIn(at("package.json")),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
});
