import { fileURLToPath } from "node:url";
import { AGREED_VERSIONS, day } from "../dialogue/index.js";
import { runCommand } from "./command-line.js";
import { trustCommand } from "./trust/command.js";
import { currentFacts } from "./trust/version/current.js";

/** Seen from build/scripts, where this runs. */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const ISO_DAY = "2026-11-22".length;

await runCommand((args) =>
  trustCommand(args, {
    folder: at("docs/vertrauen"),
    docs: at("docs"),
    source: at("dialogue/agreed-version.ts"),
    versions: AGREED_VERSIONS,
    facts: currentFacts(),
    today: day(new Date().toISOString().slice(0, ISO_DAY)),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  }),
);
