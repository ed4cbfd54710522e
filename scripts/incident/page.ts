import { type Day, isoDay } from "../../dialogue/index.js";
import { counted } from "../command-line.js";
import { WHERE_FILES_LIE } from "../trust/risks/break-ins.js";
import type { DataClass } from "./classes.js";
import { type Concerned, hasData, type Taken } from "./concerned.js";

export interface Incident {
  /** The first day on which somebody can have had the data, where that is known. */
  readonly since?: Day;
  readonly madeOn: Day;
  readonly taken: Taken;
  readonly people: readonly Concerned[];
  readonly classes: readonly DataClass[];
  readonly isNamed: boolean;
}

const german = (day: Day): string => isoDay(day).split("-").reverse().join(".");

const FILE_WORDS: Readonly<Record<DataClass["file"], string>> = {
  person: "Datei der Person",
  roster: "Personalliste",
  house: "Datei des Hauses",
};

const filesFor = ({ people, roster, house }: Taken): readonly DataClass["file"][] => [
  ...(people === "all" || people.size > 0 ? (["person"] as const) : []),
  ...(roster ? (["roster"] as const) : []),
  ...(house ? (["house"] as const) : []),
];

/** The running bot may have it from its environment, of which no list of files knows. */
const NOT_IN_A_LIST = "Ob auch der Hausschlüssel betroffen ist, zeigt die Liste nicht, wenn er als IFD_HOUSE_KEY übergeben wird.";

const readableLines = (taken: Taken): readonly string[] => {
  const { keys, houseKey } = taken;
  if (keys && houseKey && hasData(taken))
    return ["Auch Schlüssel und Hausschlüssel können betroffen sein. Gehen Sie davon aus, dass alles gelesen wurde."];
  if (!hasData(taken))
    return [
      "Die Liste nennt Schlüssel oder Dateien ohne Angaben zu Personen, aber keine Daten. Ohne Daten öffnen sie nichts.",
      "Können auch Daten oder Sicherungen betroffen sein? Dann rufen Sie den Befehl ohne --dateien auf.",
    ];
  if (houseKey) return ["In der Liste fehlt der Schlüsselordner. Ohne ihn ist nichts davon lesbar."];
  const missing = keys ? "fehlt der Hausschlüssel. Ohne ihn" : "fehlen Schlüsselordner und Hausschlüssel. Ohne beide";
  return [`In der Liste ${missing} ist nichts davon lesbar.`, NOT_IN_A_LIST];
};

const WHAT: Readonly<Record<Concerned["what"], string>> = {
  "own-file": "eigene Datei, alle Datenarten",
  roster: "nur Eintrag in der Personalliste",
};

export const classesFor = ({ classes, taken }: Incident): readonly DataClass[] =>
  classes.filter(({ file }) => filesFor(taken).includes(file));

const classLines = (incident: Incident): readonly string[] =>
  classesFor(incident).map(({ file, what, fields }) => `  ${what} (${FILE_WORDS[file]}): ${fields.join("; ")}`);

/** Written for a page, and read here in a terminal. */
export const asPlain = (text: string): string => text.replace(/`([^`]+)`/g, "„$1“");

const listed = (title: string, lines: readonly string[]): readonly string[] => [
  `    ${title}`,
  ...lines.map((line) => `      - ${asPlain(line)}`),
];

const placeLines = (): readonly string[] =>
  WHERE_FILES_LIE.flatMap(({ place, shows, hides, next }) => [
    `  ${place}`,
    ...listed("Das zeigt ein Einbruch hier:", shows),
    ...listed("Das bleibt verborgen:", hides),
    ...listed("Was dann zu tun ist:", next),
  ]);

const personLine = ({ id, what, name }: Concerned, isNamed: boolean): string =>
  `  ${id}${isNamed ? `  ${name ?? "nicht mehr in der Personalliste"}` : ""}  ${WHAT[what]}`;

/** For whoever has to report it and to tell people, without a word of what anybody wrote. */
export const incidentPage = (incident: Incident): string => {
  const { since, madeOn, taken, people, isNamed } = incident;
  return [
    `Vorfall: betroffene Personen und Datenarten${since === undefined ? "" : `, seit dem ${german(since)}`} (Art. 33 und 34 DSGVO)`,
    `Stand: ${german(madeOn)}. Melden Sie den Vorfall der Aufsicht binnen 72 Stunden, nachdem Sie davon wissen.`,
    "Diese Liste ist vertraulich. Sie enthält nichts von dem, was jemand geschrieben hat.",
    "",
    "Was gelesen werden konnte",
    ...readableLines(taken).map((line) => `  ${line}`),
    ...(taken.strange === 0
      ? []
      : [`  ${counted(taken.strange, "Zeile der Liste nennt", "Zeilen der Liste nennen")} keine Datei des Bots.`]),
    "",
    "Datenarten",
    "  Genannt ist, was es von jeder betroffenen Person geben kann. Ob es das gibt, ist hier nicht zu erkennen.",
    ...classLines(incident),
    "",
    "Nach Ort",
    ...placeLines(),
    "  Mehr, auch zu Konten und Microsoft 365, steht in docs/vertrauen/einbruch.md.",
    "",
    `Betroffen: ${counted(people.length, "Person", "Personen")}`,
    "  Wer vor diesem Aufruf ganz gelöscht wurde, steht nicht in dieser Liste.",
    ...people.map((person) => personLine(person, isNamed)),
    "",
    "Dieser Aufruf steht nicht im Protokoll des Bots, denn der Bot hält es geöffnet. Halten Sie ihn selbst schriftlich fest.",
  ].join("\n");
};
