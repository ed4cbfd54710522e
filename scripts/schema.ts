import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { houseSchemaText } from "../store/index.js";
import { readOptions, runCommand } from "./command-line.js";
import { say, warn } from "./said-aloud.js";

const USAGE = `So geht es:
  npm run schema             schreibt docs/house.schema.json neu
  npm run schema -- --check  prüft nur, ob die Datei aktuell ist`;

/** Seen from build/scripts, where this runs. */
const FILE = fileURLToPath(new URL("../../docs/house.schema.json", import.meta.url));

const isCurrent = (text: string): boolean => existsSync(FILE) && readFileSync(FILE, "utf8") === text;

await runCommand(async (args) => {
  const given = readOptions(args, { check: { type: "boolean" }, help: { type: "boolean" } }, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const text = houseSchemaText();
  if (given.has("check")) {
    if (isCurrent(text)) return 0;
    warn("docs/house.schema.json ist nicht aktuell. Bitte führen Sie aus: npm run schema");
    return 1;
  }
  writeFileSync(FILE, text);
  say("docs/house.schema.json ist geschrieben.");
  return 0;
});
