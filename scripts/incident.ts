import { existsSync, readFileSync } from "node:fs";
import { type Instant, isoDay, localOf, parseDay } from "../dialogue/index.js";
import { namesBeside, type Opening, peopleBeside } from "../store/index.js";
import { type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { dataClasses } from "./incident/classes.js";
import { concernedBy, EVERYTHING, namesNothing, type Taken, takenIn } from "./incident/concerned.js";
import { classesFor, type Incident, incidentPage } from "./incident/page.js";
import { say } from "./said-aloud.js";
import { PLACE_OPTIONS, PLACE_USAGE, pathFrom, placeFrom } from "./store-place.js";
import { WHERE_FILES_LIE } from "./trust/risks/break-ins.js";

const USAGE = `So geht es:
  npm run -s vorfall -- [--seit 2026-11-20] [--dateien LISTE] [--namen] [--json]
    --seit     der erste Tag, an dem jemand an die Daten gekommen sein kann; er steht dann oben auf der Liste
    --dateien  eine Datei mit den Pfaden, die gestohlen wurden, einer je Zeile; sonst gilt alles als gestohlen
    --namen    nennt die Namen aus der Personalliste, denn die Personen müssen es erfahren
    --json     dasselbe für Programme
${PLACE_USAGE}
  Der Bot darf dabei laufen. Nichts von dem, was jemand geschrieben hat, wird gelesen oder gezeigt.
  Der Befehl endet mit 0, wenn die Liste vollständig ist. Mit 1 endet er, wenn sich Daten nicht lesen ließen.
  Mit 2 endet er, wenn eine Angabe oder die Liste der Dateien nicht passt.`;

const OPTIONS = {
  ...PLACE_OPTIONS,
  seit: { type: "string" },
  dateien: { type: "string" },
  namen: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const TODAY = () => localOf("Europe/Berlin", Date.now() as Instant).day;

const sinceFrom = (given: Given): Pick<Incident, "since"> => {
  const text = given.text("seit");
  if (text === undefined) return {};
  const since = parseDay(text);
  if (since === undefined || since > TODAY()) throw new Unusable([`--seit: „${text}“ ist kein Tag bis heute, etwa 2026-11-20.`]);
  return { since };
};

const takenFrom = (given: Given): Taken => {
  const path = pathFrom(given, "dateien");
  if (path === undefined) return EVERYTHING;
  if (!existsSync(path)) throw new Unusable([`Die Liste „${path}“ gibt es nicht.`]);
  const taken = takenIn(readFileSync(path, "utf8"));
  if (namesNothing(taken)) throw new Unusable(["Keine Zeile der Liste passt. Ist es die richtige?"]);
  return taken;
};

/** Without names no key is needed: they may be what was lost. */
const incidentFrom = async (given: Given): Promise<Incident> => {
  const [since, taken, isNamed] = [sinceFrom(given), takenFrom(given), given.has("namen")];
  const opening: Opening = { place: placeFrom(given) };
  const names = isNamed ? await namesBeside(opening) : undefined;
  const people = concernedBy(taken, await peopleBeside(opening), names);
  return { ...since, madeOn: TODAY(), taken, people, classes: dataClasses(), isNamed };
};

const forMachines = (incident: Incident): string => {
  const { since, madeOn, taken, people } = incident;
  return JSON.stringify({
    ...(since !== undefined && { since: isoDay(since) }),
    ...{ madeOn: isoDay(madeOn), taken: { ...taken, people: taken.people === "all" ? "all" : [...taken.people] } },
    ...{ people, classes: classesFor(incident), places: WHERE_FILES_LIE },
  });
};

await runCommand(async (args) => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const incident = await incidentFrom(given);
  say(given.has("json") ? forMachines(incident) : incidentPage(incident));
  return 0;
});
