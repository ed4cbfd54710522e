import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import { progressLine } from "./progress-line.js";
import type { PrivateKind } from "./two-worlds/acts.js";
import { LEAKS } from "./two-worlds/leaks.js";
import { spanOf } from "./two-worlds/report.js";
import type { Share, Story } from "./two-worlds/stories.js";

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

const leakNamed = (name: string | undefined): string | undefined => {
  if (name === undefined || LEAKS.has(name)) return name;
  throw new Unusable([`Das Leck „${name}“ gibt es nicht. Es gibt: ${[...LEAKS.keys()].join(", ")}.`]);
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Each on a core of its own; two worlds of one story are lived by the same one. */
const teller = (share: Share, told: (story: Story) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./two-worlds/teller.js", import.meta.url), { workerData: share });
    worker.on("message", told);
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });

interface Told {
  count: number;
  received: number;
  differences: number;
  readonly done: Set<PrivateKind>;
}

const tellAll = async (order: Omit<Share, "from" | "every">): Promise<Told> => {
  const all: Told = { count: 0, received: 0, differences: 0, done: new Set() };
  const progress = progressLine("Zwei Welten");
  const told = ({ received, done, isDifferent, report }: Story): void => {
    all.count += 1;
    all.received += received;
    all.differences += Number(isDifferent);
    for (const kind of done) all.done.add(kind);
    if (report !== undefined) say(report);
    progress.show(all.count, order.scenarios);
  };
  const every = Math.min(order.scenarios, availableParallelism());
  await Promise.all(Array.from({ length: every }, (_, from) => teller({ ...order, from, every }, told)));
  progress.end();
  return all;
};

const command = async (args: readonly string[]): Promise<number> => {
  const given = readOptions(args, KINDS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const leak = leakNamed(given.text("leck"));
  const scenarios = wholeNumber("scenarios", given.text("scenarios"), 1) ?? USUAL;
  const seed = wholeNumber("seed", given.text("seed"), 0) ?? USUAL_SEED;
  const begun = performance.now();
  const { count, received, differences, done } = await tellAll({ scenarios, seed, ...(leak !== undefined && { leak }) });
  const seconds = (performance.now() - begun) / 1000;
  say(spanOf({ scenarios: count, received, differences, done, seconds, isLeaking: leak !== undefined }));
  return differences > 0 === (leak !== undefined) ? 0 : 1;
};

await runCommand(command);
