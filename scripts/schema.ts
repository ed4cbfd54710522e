import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { houseSchemaText } from "../store/index.js";

const USAGE = `So geht es:
  npm run schema             schreibt docs/house.schema.json neu
  npm run schema -- --check  prüft nur, ob die Datei aktuell ist`;

/** Seen from build/scripts, where this runs. */
const FILE = fileURLToPath(new URL("../../docs/house.schema.json", import.meta.url));

const isCheck = (): boolean | undefined => {
  try {
    return parseArgs({ options: { check: { type: "boolean" } } }).values.check === true;
  } catch (cause) {
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
};

const isCurrent = (text: string): boolean => existsSync(FILE) && readFileSync(FILE, "utf8") === text;

const run = (): number => {
  const check = isCheck();
  if (check === undefined) {
    process.stderr.write(`Eine Angabe ist unbekannt.\n${USAGE}\n`);
    return 2;
  }
  const text = houseSchemaText();
  if (check) {
    if (isCurrent(text)) return 0;
    process.stderr.write("docs/house.schema.json ist nicht aktuell. Bitte führen Sie aus: npm run schema\n");
    return 1;
  }
  writeFileSync(FILE, text);
  process.stdout.write("docs/house.schema.json ist geschrieben.\n");
  return 0;
};

process.exitCode = run();
