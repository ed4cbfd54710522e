import { environmentWith } from "../bot/config.js";
import { type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { CHECKS } from "./doctor/checks.js";
import { openWorld } from "./doctor/open-world.js";
import { type Line, ran } from "./doctor/run.js";
import type { Check, World } from "./doctor/world.js";
import { progressLine } from "./progress-line.js";
import { say } from "./said-aloud.js";
import { inOrder, lineOf, verdictOf } from "./self-check/said.js";
import { PLACE_OPTIONS, PLACE_USAGE, pathFrom } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s doctor -- [--host bot.example.de] [--only NAME] [--json]
    Prüft, was dieser Server erreicht und ob der Bot hier laufen kann. Sagt zu jedem Befund, was hilft.
    --host    unter diesem Namen erreicht Teams den Bot; dann wird auch von außen geprüft
    --only    nur diese Prüfung, oder mehrere mit Komma
    --json    eine Zeile JSON je Ergebnis
${PLACE_USAGE}
  Geht vor dem ersten Start und neben dem laufenden Bot. Es wird nichts gesendet, kein Geheimnis gezeigt.
  Ob das Haus hält, was zugesagt ist, prüft „npm run selbstpruefung“. Mehr steht in docs/doctor.md.
  Ergebnis: 0 ohne Befund, 1 mit Befund, 2 wenn die Prüfung so nicht möglich ist.`;

const OPTIONS = {
  ...PLACE_OPTIONS,
  host: { type: "string" },
  only: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/i;

const hostFrom = (given: Given): string | undefined => {
  const host = given.text("host");
  if (host === undefined || HOST.test(host)) return host?.toLowerCase();
  throw new Unusable([`--host: Nennen Sie nur den Namen, zum Beispiel bot.example.de, ohne https:// und ohne Pfad.`]);
};

const checksFrom = (given: Given): readonly Check[] => {
  const only = given.text("only");
  if (only === undefined) return CHECKS;
  const names = only.split(",").map((name) => name.trim());
  const strange = names.find((name) => !CHECKS.some(({ id }) => id === name));
  if (strange === undefined) return CHECKS.filter(({ id }) => names.includes(id));
  throw new Unusable([`Die Prüfung „${strange}“ gibt es nicht. Es gibt: ${CHECKS.map(({ id }) => id).join(", ")}.`]);
};

const WITH_TOKEN: readonly string[] = ["identity", "known"];

const worldFrom = (given: Given, checks: readonly Check[]): Promise<World> => {
  const [data, keys, host] = [pathFrom(given, "data"), pathFrom(given, "keys"), hostFrom(given)];
  return openWorld({
    raw: environmentWith({}),
    isTokenWanted: checks.some(({ id }) => WITH_TOKEN.includes(id)),
    ...(data === undefined ? {} : { data }),
    ...(keys === undefined ? {} : { keys }),
    ...(host === undefined ? {} : { host }),
  });
};

/** What helps is looked for in a long list, so it begins a line. */
const written = ({ title, said }: Line): string => lineOf(title, said).replace(" Das hilft: ", "\n    Das hilft: ");

const OFTEN_MS = 200;

const withProgress = async (checks: readonly Check[], world: World): Promise<readonly Line[]> => {
  const progress = progressLine("Geprüft");
  let done = 0;
  const timer = setInterval(() => progress.show(done, checks.length), OFTEN_MS);
  try {
    return await ran(checks, world, () => {
      done += 1;
    });
  } finally {
    clearInterval(timer);
    progress.end();
  }
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const checks = checksFrom(given);
  const lines = await withProgress(checks, await worldFrom(given, checks));
  if (given.has("json")) for (const { check, code, title, said } of lines) say(JSON.stringify({ check, code, title, ...said }));
  else {
    for (const line of inOrder(lines)) say(written(line));
    say(verdictOf(lines));
  }
  return lines.some(({ said }) => said.state === "finding") ? 1 : 0;
});
// A request that was given up may hold a connection, and with it the process, for minutes.
process.exit();
