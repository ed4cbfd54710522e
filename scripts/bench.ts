import { cardRows } from "./bench/cards.js";
import { outgoingRows } from "./bench/outgoing/rows.js";
import { planningRows } from "./bench/planning.js";
import { type Row, rowText } from "./bench/row.js";
import { storeRows } from "./bench/store/rows.js";
import { waveRows } from "./bench/wave/rows.js";
import { readOptions, runCommand } from "./command-line.js";

const USAGE = `So geht es:
  npm run -s bench -- [--json] [--quick] [--only planning|store|cards|delivery]
    --json   eine Zeile JSON je Messung
    --quick  weniger Durchläufe, beim Speichern höchstens 5.000 Personen, beim Versand 900 Nachrichten statt 10.000
    --only   nur ein Teil`;

const OPTIONS = { json: { type: "boolean" }, quick: { type: "boolean" }, only: { type: "string" }, help: { type: "boolean" } } as const;

const ROUNDS = 9;
const QUICK_ROUNDS = 3;

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const rounds = given.has("quick") ? QUICK_ROUNDS : ROUNDS;
  const only = given.text("only");
  const parts: readonly (readonly [string, () => Promise<readonly Row[]>])[] = [
    ["planning", async () => planningRows(rounds)],
    ["store", () => storeRows(rounds, given.has("quick"))],
    ["cards", async () => cardRows(rounds)],
    ["delivery", async () => [...(await outgoingRows(rounds)), ...(await waveRows(given.has("quick")))]],
  ];
  let passed = true;
  for (const [name, measure] of parts) {
    if (only !== undefined && only !== name) continue;
    for (const row of await measure()) {
      process.stdout.write(`${given.has("json") ? JSON.stringify(row) : rowText(row)}\n`);
      passed &&= row.pass;
    }
  }
  return passed ? 0 : 1;
});
