import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommand } from "./command-line.js";
import { refuseWithoutTools } from "./package/tools.js";
import { say, warn } from "./said-aloud.js";

/** Seen from build/scripts, where this runs. */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

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
    out: say,
    err: warn,
  });
});
