import { readFileSync } from "node:fs";
import { readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import { openConnector } from "./connector/connector.js";
import { type Plan, parsePlan } from "./connector/faults.js";
import { endWithParent } from "./end-with-parent.js";
import { portFrom } from "./given-port.js";

const USAGE = `So geht es:
  npm run -s connector -- [--port 3999] [--plan plan.json] [--seed 1] [--latency 300] [--limits]
    Spielt auf diesem Rechner den Bot Connector von Microsoft: nimmt Nachrichten des Bots an, stört nach Plan
    und führt Buch, was bei wem wirklich ankam. Endet mit Strg+C.
    --port     ohne Angabe irgendein freier
    --plan     eine JSON-Datei, zum Beispiel
               {"seed": 1, "faults": [{"share": 0.05, "fault": {"kind": "failed", "status": 502, "accepted": true}}]}
    --seed     Startzahl des Zufalls; mit derselben Zahl treffen dieselben Versuche dieselben Störungen
    --latency  so viele Millisekunden dauert jede Antwort
    --limits   setzt die Grenzen durch, die Teams nennt
    --bare     sagt nur die Adresse
  Während er läuft: POST /control/plan ändert den Plan, GET /control/report sagt, was war, POST /control/forget
  vergisst es, POST /control/revoke macht alle Zugangstoken ungültig.`;

const KINDS = {
  port: { type: "string" },
  plan: { type: "string" },
  seed: { type: "string" },
  latency: { type: "string" },
  limits: { type: "boolean" },
  bare: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const textIn = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new Unusable([`Die Datei „${path}“ lässt sich nicht lesen. Gibt es sie, und dürfen Sie sie öffnen?`], { cause });
  }
};

const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(textIn(path));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Unusable([`Die Datei „${path}“ enthält kein JSON.`], { cause });
    throw cause;
  }
};

const planIn = (path: string | undefined): Partial<Plan> => {
  if (path === undefined) return {};
  const plan = parsePlan(jsonIn(path));
  if (plan === undefined) throw new Unusable([`Die Datei „${path}“ ist kein Plan für den Connector.`, USAGE]);
  return plan;
};

await runCommand(async (args) => {
  const given = readOptions(args, KINDS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  endWithParent();
  const port = await portFrom(given);
  const [seed, latencyMs] = ["seed", "latency"].map((name) => wholeNumber(name, given.text(name), 0));
  const { origin } = await openConnector({
    ...planIn(given.text("plan")),
    ...(port === undefined ? {} : { port }),
    ...(seed === undefined ? {} : { seed }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(given.has("limits") ? { limits: true } : {}),
  });
  process.stdout.write(given.has("bare") ? `${origin}\n` : `Der Connector hört auf ${origin}. Er endet mit Strg+C.\n`);
  return 0;
});
