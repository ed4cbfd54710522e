import { killBots } from "./canary/bot-process.js";
import { LEAKY, type Place, placeCalled } from "./canary/places.js";
import { jsonOf, leakReport, missedIn, reportOf } from "./canary/report.js";
import { type Ran, runStory } from "./canary/run.js";
import { type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { tidyWhenInterrupted } from "./tidy-when-interrupted.js";

const USAGE = `So geht es:
  npm run -s kanarie                    spielt ein Jahr mit erfundenen Personen durch und sucht ihre Texte überall
  npm run -s kanarie -- --leck [ORT]    baut absichtlich ein Leck ein: Die Suche muss es finden
  npm run -s kanarie -- --lecks         alle Lecks, die sich einbauen lassen
    --leck   einer der Orte, mehrere durch Komma getrennt; ohne Ort alle zugleich
    --json   eine Zeile JSON
  Es endet mit 0, wenn alles in Ordnung ist, mit 1 bei einem Fund und mit 2, wenn das Ergebnis nichts taugt.
  Mit --leck endet es mit 1, wenn die Suche alle Lecks fand, und mit 2, wenn ihr eines entging.`;

const KINDS = {
  leck: { type: "string" },
  lecks: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const [SOUND, FOUND, USELESS] = [0, 1, 2] as const;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const leakCalled = (id: string): Place => {
  const place = placeCalled(id);
  if (place?.leak === undefined) throw new Unusable([`Das Leck „${id}“ gibt es nicht. Es gibt: ${LEAKY.map((one) => one.id).join(", ")}.`]);
  return place;
};

const ALL = "alle";

/** Without a place all are meant; the option behind it is none. */
const withAllNamed = (args: readonly string[]): readonly string[] =>
  args.map((arg, at) => (arg === "--leck" && args[at + 1]?.startsWith("--") !== false ? `--leck=${ALL}` : arg));

const leaksIn = (given: Given): readonly Place[] => {
  const wanted = given.text("leck");
  if (wanted === undefined) return [];
  return wanted === ALL ? LEAKY : wanted.split(",").map((id) => leakCalled(id.trim()));
};

const isTerminal = process.stderr.isTTY === true;
const LONGEST_TITLE = 60;
const LONGEST_ID = Math.max(...LEAKY.map(({ id }) => id.length));

const progress = (title: string, done: number, of: number): void => {
  const line = `Kapitel ${done + 1} von ${of}: ${title}`;
  process.stderr.write(isTerminal ? `\r${line.padEnd(LONGEST_TITLE)}` : `${line}\n`);
};

const endProgress = (): void => {
  if (isTerminal) process.stderr.write("\r\u001b[K");
};

/** A story that came to no end proves nothing, whatever was found until then. */
const told = async (leaks: readonly Place[]): Promise<Ran | undefined> => {
  try {
    return await runStory({ leaks: leaks.map(({ id }) => id), chapter: progress });
  } catch (error) {
    endProgress();
    process.stderr.write(`Die Prüfung brach ab. Ihr Ergebnis gilt nicht.\n${error instanceof Error ? error.stack : String(error)}\n`);
    return undefined;
  } finally {
    endProgress();
  }
};

const codeOf = (ran: Ran, planted: readonly Place[]): number => {
  if (missedIn(ran, planted).length > 0) return USELESS;
  if (ran.findings.length > 0) return FOUND;
  return ran.blind.length > 0 ? USELESS : SOUND;
};

await runCommand(async (args) => {
  const given = readOptions(withAllNamed(args), KINDS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return SOUND;
  }
  if (given.has("lecks")) {
    for (const { id, leak, name } of LEAKY) say(`${id.padEnd(LONGEST_ID)}  ${leak ?? ""} (${name})`);
    return SOUND;
  }
  const planted = leaksIn(given);
  tidyWhenInterrupted(killBots);
  const ran = await told(planted);
  if (ran === undefined) return USELESS;
  if (given.has("json")) say(jsonOf(ran, planted));
  else {
    if (planted.length > 0) say(`${leakReport(ran, planted)}\n`);
    say(reportOf(ran, planted));
  }
  return codeOf(ran, planted);
});
