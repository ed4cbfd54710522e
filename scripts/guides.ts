import { fileURLToPath } from "node:url";
import { runCommand } from "./command-line.js";
import { guidesCommand } from "./guides/command.js";

/** Seen from build/scripts, where this runs. */
const DOCS = fileURLToPath(new URL("../../docs", import.meta.url));

await runCommand((args) =>
  guidesCommand(args, {
    docs: DOCS,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  }),
);
