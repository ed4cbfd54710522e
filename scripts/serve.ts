import { existsSync, readFileSync } from "node:fs";
import { url } from "node:inspector";
import {
  environmentWith,
  type Log,
  logInto,
  NotFitToServe,
  type Office,
  type ServingSettings,
  servingFindings,
  servingSettings,
} from "../bot/index.js";
import { startFindings } from "../bot/serving/fit-to-start.js";
import { cutBuffersFromLargePieces } from "../bot/serving/large-pieces.js";
import { endOnAnyError } from "../bot/serving/last-words.js";
import { openProgram, type Program } from "../bot/serving/program.js";
import { appIdentity } from "../bot/teams/app-identity.js";
import type { PersonId } from "../dialogue/index.js";
import { type EmbeddedStore, isTrouble, type StoreError, troubleWords } from "../store/index.js";
import { type Given, readOptions, runService, Unusable } from "./command-line.js";
import { say, warn } from "./said-aloud.js";
import { lookAtStore, openServedStore } from "./serve/opened-store.js";
import { lookAtPorts, refuseTakenPorts } from "./serve/ports.js";
import { askedToStop, keepDebuggersOut, stoppedInTime } from "./serve/until-stopped.js";

const USAGE = `So geht es:
  npm run -s serve                  startet den Bot und läuft, bis er beendet wird (SIGTERM, Strg+C)
  npm run -s serve -- --check       prüft Angaben, Datenbestand und Ports und startet nicht
    --as-root                       läuft auch als root; nur, wo es keinen anderen Benutzer gibt
  Die Angaben stehen in der Umgebung oder in der Datei, die IFD_CONFIG nennt: docs/einstellungen.md
  Ergebnis: 0 beendet wie gewünscht, 1 ein Fehler, 2 so kann der Bot nicht starten.`;

const FAILED = 1;
const USER_MAP = "/proc/self/uid_map";

/** All that keeps the program from starting, at once. */
const fitSettings = (given: Given): ServingSettings => {
  const environment = environmentWith({});
  const user = process.getuid?.();
  const started = startFindings({
    args: [...process.execArgv, ...process.argv.slice(2)],
    environment,
    userMap: existsSync(USER_MAP) ? readFileSync(USER_MAP, "utf8") : "",
    asRoot: given.has("as-root"),
    isInspected: url() !== undefined,
    ...(user === undefined ? {} : { user }),
  });
  if (started.length > 0) throw new NotFitToServe([...started, ...servingFindings(environment)]);
  return servingSettings(environment);
};

/** On a full disk the bot starts all the same, so that people can take back and erase; nothing else can be kept. */
const lookedAt = (settings: ServingSettings): ReturnType<typeof lookAtStore> =>
  lookAtStore(settings).catch((error: unknown) => {
    if (!isTrouble(error) || error.trouble.kind === "full") throw error;
    throw new Unusable([troubleWords(error.trouble, "de"), troubleWords(error.trouble, "en")], { cause: error });
  });

const RUNNING = [
  "In Ordnung: Der Bot läuft schon. Angaben und Datenbestand passen. Ob er schreiben kann, sagt /readyz.",
  "Fine: the bot is running already. /readyz says whether it can write.",
];
const CAN_START = [
  "In Ordnung: Angaben, Datenbestand und Ports. Der Bot kann starten. Geschrieben hat er zur Probe.",
  "Fine: the bot can be started. Writing was tried.",
];
const OPEN_TO_ALL = [
  "Hinweis: IFD_OPERATIONS_LISTEN gilt auf allen Adressen. Nur in einem Container ist das richtig.",
  "Note: IFD_OPERATIONS_LISTEN is on all addresses. This is right in a container only.",
];

const check = async (settings: ServingSettings): Promise<number> => {
  const say = (lines: readonly string[]): unknown => process.stdout.write(`${lines.join(" / ")}\n`);
  if ((await lookedAt(settings)) === "in-use") {
    say(RUNNING);
    return 0;
  }
  const { words, isOpenToAll } = await lookAtPorts(settings);
  if (words.length > 0) throw new Unusable(words);
  if (isOpenToAll) say(OPEN_TO_ALL);
  say(CAN_START);
  return 0;
};

const officeOf = ({ legalBasis, dataProtection, staffCouncil, firstAdmin }: ServingSettings): Office => ({
  ...{ legalBasis, dataProtection, staffCouncil },
  ...(firstAdmin === undefined ? {} : { firstAdmin: firstAdmin as PersonId }),
});

/** A disk that cannot be believed: what is confirmed is safe, and nothing more may be confirmed. */
const endOnBrokenDisk =
  (log: Log) =>
  (error: StoreError): void => {
    log("disk-in-trouble", { kind: error.kind });
    warn(troubleWords(error.trouble, "de"));
    process.exit(FAILED);
  };

const opened = async (settings: ServingSettings, store: EmbeddedStore, log: Log): Promise<Program> => {
  const { tenant, listen, operations, sharePoint, data, keys } = settings;
  try {
    await refuseTakenPorts(settings);
    return await openProgram({
      ...{
        store,
        log,
        listen,
        operations,
        folders: { data, keys },
        gate: { tenant },
        identity: appIdentity(settings),
        office: officeOf(settings),
      },
      ...(sharePoint === undefined ? {} : { sharePoint }),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
};

const serve = async (settings: ServingSettings): Promise<number> => {
  const stopping = askedToStop();
  cutBuffersFromLargePieces();
  const log = logInto((line) => process.stdout.write(line), Date.now);
  endOnAnyError(log);
  const store = await openServedStore(settings, endOnBrokenDisk(log));
  const program = await opened(settings, store, log);
  // What goes wrong in it is logged in there; the first round of the clock takes its time.
  void program.bot.start();
  await stopping;
  await stoppedInTime(program.stop);
  return 0;
};

await runService(async (args) => {
  const given = readOptions(args, { check: { type: "boolean" }, "as-root": { type: "boolean" }, help: { type: "boolean" } }, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  // Before it is looked whether one is in: none can come in between.
  keepDebuggersOut();
  const settings = fitSettings(given);
  return given.has("check") ? check(settings) : serve(settings);
});
