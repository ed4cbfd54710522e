import { parseArgs } from "node:util";
import { planningRows } from "./bench/planning.js";
import { rowText } from "./bench/row.js";

const { values } = parseArgs({ options: { json: { type: "boolean" }, quick: { type: "boolean" } } });

const rows = planningRows(values.quick === true ? 3 : 9);
for (const row of rows) process.stdout.write(`${values.json === true ? JSON.stringify(row) : rowText(row)}\n`);
process.exitCode = rows.every((row) => row.pass) ? 0 : 1;
