import { fileURLToPath } from "node:url";
import { runCommand } from "./command-line.js";
import { sbomCommand } from "./sbom/command.js";

/** Seen from build/scripts, where this runs. */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

await runCommand((args) =>
  sbomCommand(args, {
    home: at("."),
    docs: at("docs"),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  }),
);
