import { readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import type { FaultCase } from "./faults/case.js";
import { CASES } from "./faults/cases.js";
import { type Ran, runCase } from "./faults/run-case.js";
import { progressLine } from "./progress-line.js";
import { tidyWhenInterrupted } from "./tidy-when-interrupted.js";

const USAGE = `So geht es:
  npm run -s faults -- --list
  npm run -s faults -- --case F07[,F08 …] [--runs 200] [--seed 1] [--json] [--broken]
    --list    alle Fälle mit der Zahl ihrer Durchläufe
    --case    einer oder mehrere, durch Komma getrennt; „all“ für alle
    --runs    wie oft; ohne Angabe so oft, wie es die Fallbeschreibung verlangt
    --seed    Startzahl des Zufalls; mit derselben Zahl geschieht dasselbe noch einmal
    --json    eine Zeile JSON je Fall
    --broken  mit einem absichtlich falschen Teil: Der Fall muss dann scheitern`;

const KINDS = {
  list: { type: "boolean" },
  case: { type: "string" },
  runs: { type: "string" },
  seed: { type: "string" },
  json: { type: "boolean" },
  broken: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const listed = ({ id, title, runs }: FaultCase): string => `${id}  ${String(runs).padStart(6)} Durchläufe  ${title}`;

const caseOf = (id: string): FaultCase => {
  const found = CASES.find((one) => one.id === id.toUpperCase());
  if (found === undefined) throw new Unusable([`Den Fall „${id}“ gibt es nicht. Es gibt: ${CASES.map((one) => one.id).join(", ")}.`]);
  return found;
};

const casesOf = (text: string | undefined): readonly FaultCase[] => {
  if (text === undefined) throw new Unusable(["Es fehlt: --case.", USAGE]);
  return text === "all" ? CASES : [...new Set(text.split(","))].map((id) => caseOf(id.trim()));
};

const line = ({ result, wrong }: Ran, broken: boolean): string => {
  const { lost, duplicates, unclear, checked, pass, seconds, runs } = result;
  const verdict = pass ? "bestanden" : "GESCHEITERT";
  const expected = broken ? (pass ? " – hätte scheitern müssen" : " – wie es sein muss") : "";
  const counts = `${runs} Durchläufe, ${checked} geprüft, ${lost} verloren, ${duplicates} doppelt, ${unclear} unklar`;
  return [`${result.case}  ${verdict}${expected}: ${counts}, ${seconds} s`, ...wrong.slice(0, 5).map((text) => `       ${text}`)].join(
    "\n",
  );
};

const command = async (args: readonly string[]): Promise<number> => {
  const given = readOptions(args, KINDS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (given.has("list")) {
    for (const one of CASES) process.stdout.write(`${listed(one)}\n`);
    return 0;
  }
  const seed = wholeNumber("seed", given.text("seed"), 0) ?? 1;
  const asked = wholeNumber("runs", given.text("runs"), 1);
  tidyWhenInterrupted();
  let passed = true;
  for (const one of casesOf(given.text("case"))) {
    const runs = asked ?? one.runs;
    const progress = progressLine(one.id);
    const ran = await runCase(one, { runs, seed, broken: given.has("broken"), done: (count) => progress.show(count, runs) });
    progress.end();
    passed &&= ran.result.pass;
    process.stdout.write(`${given.has("json") ? JSON.stringify(ran.result) : line(ran, given.has("broken"))}\n`);
  }
  return passed ? 0 : 1;
};

await runCommand(command);
