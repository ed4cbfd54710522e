import { leftOutText } from "./bench/left-out.js";
import { loadNow, thisMachine } from "./bench/machine.js";
import { measureAll } from "./bench/measure.js";
import { type Part, partsIn } from "./bench/parts.js";
import { keptRow, type Record, recordIn, withRun, writeRecord } from "./bench/record.js";
import type { Row } from "./bench/row.js";
import { rowText } from "./bench/row-text.js";
import { type Given, readOptions, runCommand } from "./command-line.js";
import { tidyWhenInterrupted } from "./tidy-when-interrupted.js";

const USAGE = `So geht es:
  npm run -s bench -- [--json] [--quick] [--only planning,store,cards,delivery,inbound,start,memory] [--out DATEI]
    --json   eine Zeile JSON je Messwert; die Angaben zum Rechner stehen auf stderr
    --quick  weniger Durchläufe, höchstens 900 Nachrichten, kein Haus mit 100.000 Personen: Schon es anzulegen, dauert Minuten.
             Was fehlt, steht auf stderr; ohne --quick wird es gemessen. Auf einem ruhigen Rechner unter 3 Minuten
    --only   nur diese Teile
    --out    legt die Messwerte in dieser Datei ab; die Seite docs/performance.md entsteht daraus mit „npm run -s performance“
  Ein Messwert: {"name", "ours", "peer", "ratio", "unit", "better", "goal", "pass", "low", "high", "ratioLow", "ratioHigh"}
    ours     unser Wert, als Median mehrerer Durchläufe
    peer     womit er im selben Lauf verglichen wird: ein anderes Programm oder das Mindeste, was jedes brauchte
    ratio    ours geteilt durch peer, immer
    better   „higher“: je größer, desto besser; „lower“: je kleiner, desto besser
    goal     das Mindeste oder das Höchste; „pass“ sagt, ob der Median es erreicht
    low      der niedrigste Durchlauf von ours, „high“ der höchste; „ratioLow“ und „ratioHigh“ dasselbe von ratio
             Erreichen nur manche Durchläufe das Ziel, steht dabei: „within the noise“. Ein neuer Lauf kann dann anders ausgehen.
  Ende mit 0: alle Ziele erreicht. Mit 1: mindestens eines verfehlt. Mit 2: Etwas ließ sich nicht messen.
  Wer danach etwas anderes ausführt, schreibt deshalb „;“ und nicht „&&“ dazwischen.`;

const OPTIONS = {
  json: { type: "boolean" },
  quick: { type: "boolean" },
  only: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean" },
} as const;

const MISSED = 1;
const NOT_MEASURED = 2;

const sayMachine = (json: boolean): void => {
  const facts = { ...thisMachine(), loadBefore: loadNow() };
  process.stderr.write(
    json
      ? `${JSON.stringify(facts)}\n`
      : `Node ${facts.node}, ${facts.processors} × ${facts.processor}, ${facts.memoryGigabytes} GB, ${facts.system}, Last ${facts.loadBefore}\n`,
  );
};

const sayBroken = (title: string, reason: string): void => {
  process.stderr.write(`„${title}“ ließ sich nicht messen: ${reason}\n`);
};

interface Asked {
  readonly quick: boolean;
  readonly tell: (row: Row) => void;
  /** Before anything was measured: later it is ourselves who are busy. */
  readonly loadBefore: number;
}

/** Its rows, or nothing where something broke: half of a part would look like the whole of it. */
const measured = async ({ name, groups }: Part, record: Record, { quick, tell, loadBefore }: Asked): Promise<Record | undefined> => {
  const begun = Date.now();
  const rows: Row[] = [];
  let isWhole = true;
  const keep = (row: Row): void => {
    rows.push(row);
    tell(row);
  };
  await measureAll(groups(quick), keep, (title, reason) => {
    isWhole = false;
    sayBroken(title, reason);
  });
  if (!isWhole) return undefined;
  const seconds = Math.round((Date.now() - begun) / 1000);
  const mode = quick ? "quick" : "full";
  const at = new Date(begun).toISOString();
  return withRun(record, { part: name, mode, at, seconds, loadBefore, machine: thisMachine(), rows: rows.map(keptRow) });
};

const bench = async (given: Given): Promise<number> => {
  const [parts, out, json] = [partsIn(given.text("only")), given.text("out"), given.has("json")];
  let record: Record = out === undefined ? { runs: [] } : recordIn(out);
  tidyWhenInterrupted();
  sayMachine(json);
  let [passed, isWhole] = [true, true];
  const tell = (row: Row): void => {
    process.stdout.write(`${json ? JSON.stringify(row) : rowText(row)}\n`);
    passed &&= row.pass;
  };
  const asked: Asked = { quick: given.has("quick"), tell, loadBefore: loadNow() };
  for (const part of parts) {
    const more = await measured(part, record, asked);
    isWhole &&= more !== undefined;
    record = more ?? record;
    if (out !== undefined && more !== undefined) writeRecord(out, record);
  }
  if (asked.quick) process.stderr.write(leftOutText(parts.map(({ name }) => name)));
  if (!isWhole) return NOT_MEASURED;
  return passed ? 0 : MISSED;
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (!given.has("help")) return bench(given);
  process.stdout.write(`${USAGE}\n`);
  return 0;
});
