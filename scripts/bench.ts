import { cardRows } from "./bench/cards.js";
import { type Group, measureAll } from "./bench/measure.js";
import { outgoingRows } from "./bench/outgoing/rows.js";
import { planningRows } from "./bench/planning.js";
import { rowText } from "./bench/row.js";
import { storeRows } from "./bench/store/rows.js";
import { waveGroups } from "./bench/wave/rows.js";
import { readOptions, runCommand, Unusable } from "./command-line.js";

const USAGE = `So geht es:
  npm run -s bench -- [--json] [--quick] [--only planning|store|cards|delivery]
    --json   eine Zeile JSON je Messung
    --quick  weniger Durchläufe, beim Speichern höchstens 5.000 Personen, beim Versand 900 Nachrichten statt 10.000
    --only   nur ein Teil`;

const OPTIONS = { json: { type: "boolean" }, quick: { type: "boolean" }, only: { type: "string" }, help: { type: "boolean" } } as const;

const ROUNDS = 9;
const QUICK_ROUNDS = 3;

const partsOf = (rounds: number, quick: boolean): ReadonlyMap<string, readonly Group[]> =>
  new Map([
    ["planning", [{ title: "Planen", rows: (step) => planningRows(rounds, step) }]],
    ["store", [{ title: "Speichern", rows: (step) => storeRows(rounds, quick, step) }]],
    ["cards", [{ title: "Karten", rows: () => cardRows(rounds) }]],
    ["delivery", [{ title: "Versand, nur das Senden", rows: (step) => outgoingRows(rounds, step) }, ...waveGroups(quick)]],
  ]);

const groupsIn = (parts: ReadonlyMap<string, readonly Group[]>, only: string | undefined): readonly Group[] => {
  if (only === undefined) return [...parts.values()].flat();
  const groups = parts.get(only);
  if (groups === undefined) throw new Unusable([`Den Teil „${only}“ gibt es nicht. Es gibt: ${[...parts.keys()].join(", ")}.`]);
  return groups;
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const quick = given.has("quick");
  let passed = true;
  await measureAll(groupsIn(partsOf(quick ? QUICK_ROUNDS : ROUNDS, quick), given.text("only")), (row) => {
    process.stdout.write(`${given.has("json") ? JSON.stringify(row) : rowText(row)}\n`);
    passed &&= row.pass;
  });
  return passed ? 0 : 1;
});
