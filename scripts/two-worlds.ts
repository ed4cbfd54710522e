import { readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import { progressLine } from "./progress-line.js";
import { LEAKS } from "./two-worlds/leaks.js";
import { reportOf, spanOf } from "./two-worlds/report.js";
import { compareWorlds, shrunk } from "./two-worlds/two-worlds.js";

const USAGE = `So geht es:
  npm run -s zwei-welten -- [--scenarios 1000] [--seed 7] [--leck NAME]
    --scenarios  wie viele Geschichten, jede zweimal erlebt; ohne Angabe 1000
    --seed       Startzahl des Zufalls; mit derselben Zahl geschieht dasselbe noch einmal
    --leck       mit einem absichtlichen Fehler; der Vergleich muss ihn finden. Es gibt:
                 ${[...LEAKS].map(([name, { says }]) => `${name} (${says})`).join("\n                 ")}`;

const KINDS = {
  scenarios: { type: "string" },
  seed: { type: "string" },
  leck: { type: "string" },
  help: { type: "boolean" },
} as const;

const USUAL = 1000;
const USUAL_SEED = 7;
const MOST_SHOWN = 5;

const leakNamed = (name: string | undefined) => {
  if (name === undefined) return undefined;
  const leak = LEAKS.get(name);
  if (leak === undefined) throw new Unusable([`Das Leck „${name}“ gibt es nicht. Es gibt: ${[...LEAKS.keys()].join(", ")}.`]);
  return leak;
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const command = async (args: readonly string[]): Promise<number> => {
  const given = readOptions(args, KINDS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const leak = leakNamed(given.text("leck"));
  const scenarios = wholeNumber("scenarios", given.text("scenarios"), 1) ?? USUAL;
  const first = wholeNumber("seed", given.text("seed"), 0) ?? USUAL_SEED;
  const begun = performance.now();
  const progress = progressLine("Zwei Welten");
  let [received, differences] = [0, 0];
  for (let count = 0; count < scenarios; count += 1) {
    const found = await compareWorlds({ seed: first * 1_000_000 + count, ...(leak && { leak }) });
    received += found.received;
    if (found.difference !== undefined) {
      differences += 1;
      if (differences <= MOST_SHOWN) say(reportOf(await shrunk(found, leak)));
      if (leak !== undefined) break;
    }
    progress.show(count + 1, scenarios);
  }
  progress.end();
  say(spanOf({ scenarios, received, differences, seconds: (performance.now() - begun) / 1000, isLeaking: leak !== undefined }));
  return differences > 0 === (leak !== undefined) ? 0 : 1;
};

await runCommand(command);
