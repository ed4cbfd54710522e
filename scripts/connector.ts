import { readFileSync } from "node:fs";
import { environmentWith, standsIn } from "../bot/config.js";
import { type Given, readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import { openConnector } from "./connector/connector.js";
import { type Enclosure, enclose, NotEnclosed } from "./connector/enclosure.js";
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
  npm run -s connector -- --microsoft --tenant GUID --app GUID --secret GEHEIM [--certificate FILE] [--sharepoint NAME] -- BEFEHL …
    Führt den Befehl dort aus, wo Microsofts Namen zum gespielten Microsoft führen und kein Weg nach außen geht.
    Anmeldung, Schlüssel und Connector laufen über TLS unter ihren echten Namen. Braucht Linux und root.
  Während er läuft: POST /control/plan ändert den Plan, GET /control/report sagt, was war, POST /control/forget
  vergisst es, POST /control/revoke macht alle Zugangstoken ungültig.`;

const KINDS = {
  port: { type: "string" },
  plan: { type: "string" },
  seed: { type: "string" },
  latency: { type: "string" },
  limits: { type: "boolean" },
  bare: { type: "boolean" },
  microsoft: { type: "boolean" },
  tenant: { type: "string" },
  app: { type: "string" },
  secret: { type: "string" },
  certificate: { type: "string" },
  sharepoint: { type: "string" },
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

const TERMINATOR = "--";

/** What stands behind "--" is another program's. */
const apart = (args: readonly string[]): { readonly own: readonly string[]; readonly command: readonly string[] } => {
  const at = args.indexOf(TERMINATOR);
  return at < 0 ? { own: args, command: [] } : { own: args.slice(0, at), command: args.slice(at + 1) };
};

const wantedText = (given: Given, name: string): string => {
  const text = given.text(name);
  if (text === undefined) throw new Unusable([`Es fehlt --${name}.`, USAGE]);
  return text;
};

const microsoftFrom = (given: Given): Parameters<typeof enclose>[0] => {
  const [secret, certificate, sharePoint] = ["secret", "certificate", "sharepoint"].map((name) => given.text(name));
  return {
    tenant: wantedText(given, "tenant").toLowerCase(),
    app: wantedText(given, "app").toLowerCase(),
    plan: planIn(given.text("plan")),
    ...(secret === undefined ? {} : { secret }),
    ...(certificate === undefined ? {} : { certificate: textIn(certificate) }),
    ...(sharePoint === undefined ? {} : { sharePoint }),
  };
};

const enclosed = async (given: Given): Promise<Enclosure> => {
  try {
    return await enclose(microsoftFrom(given));
  } catch (cause) {
    if (cause instanceof NotEnclosed) throw new Unusable([cause.message], { cause });
    throw cause;
  }
};

const withMicrosoft = async (given: Given, [program, ...args]: readonly string[]): Promise<number> => {
  if (program === undefined) throw new Unusable(["Hinter -- fehlt der Befehl.", USAGE]);
  const enclosure = await enclosed(given);
  try {
    const child = enclosure.spawn(program, args, { stdio: "inherit", cwd: standsIn(), env: environmentWith({}) });
    return await new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  } finally {
    await enclosure.close();
  }
};

const alone = async (given: Given): Promise<number> => {
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
};

await runCommand(async (args) => {
  const { own, command } = apart(args);
  const given = readOptions(own, KINDS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  return given.has("microsoft") ? withMicrosoft(given, command) : alone(given);
});
