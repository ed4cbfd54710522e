import { fileURLToPath } from "node:url";
import { runCommand } from "./command-line.js";
import { performanceCommand } from "./performance/command.js";

/** Seen from build/scripts, where this runs. */
const DOCS = fileURLToPath(new URL("../../docs", import.meta.url));

await runCommand((args) =>
  performanceCommand(args, {
    folder: DOCS,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  }),
);
