import { type Day, isoDay } from "../../dialogue/index.js";
import { counted } from "../command-line.js";
import type { DataClass } from "./classes.js";
import type { Concerned, Taken } from "./concerned.js";
import { PLACE_WORDS, PLACES } from "./places.js";

export interface Incident {
  readonly since: Day;
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

const readableWords = ({ keys, houseKey }: Taken): string =>
  keys && houseKey
    ? "Auch Schlüssel und Hausschlüssel können betroffen sein. Gehen Sie davon aus, dass alles gelesen wurde."
    : "In der Liste fehlen Schlüssel oder Hausschlüssel. Ohne beide ist nichts davon lesbar.";

const WHAT: Readonly<Record<Concerned["what"], string>> = {
  "own-file": "eigene Datei, alle Datenarten",
  roster: "nur Eintrag in der Personalliste",
};

export const classesFor = ({ classes, taken }: Incident): readonly DataClass[] =>
  classes.filter(({ file }) => filesFor(taken).includes(file));

const classLines = (incident: Incident): readonly string[] =>
  classesFor(incident).map(({ file, what, kinds }) => `  ${what} (${FILE_WORDS[file]}): ${kinds.join(", ")}`);

const placeLines = (): readonly string[] =>
  PLACES.flatMap((place) => {
    const { title, alone, withHouseKey, helps } = PLACE_WORDS[place];
    return [`  ${title}`, `    Ohne Hausschlüssel: ${alone}`, `    Mit Hausschlüssel: ${withHouseKey}`, `    Zu tun: ${helps}`];
  });

const personLine = ({ id, what, name }: Concerned, isNamed: boolean): string =>
  `  ${id}${isNamed ? `  ${name ?? "nicht mehr in der Personalliste"}` : ""}  ${WHAT[what]}`;

/** For whoever has to report it and to tell people, without a word of what anybody wrote. */
export const incidentPage = (incident: Incident): string => {
  const { since, madeOn, taken, people, isNamed } = incident;
  return [
    `Vorfall: betroffene Personen und Datenarten, seit dem ${german(since)} (Art. 33 und 34 DSGVO)`,
    `Stand: ${german(madeOn)}. Melden Sie den Vorfall der Aufsicht binnen 72 Stunden, nachdem Sie davon wissen.`,
    "Diese Liste ist vertraulich. Sie enthält nichts von dem, was jemand geschrieben hat.",
    "",
    "Was gelesen werden konnte",
    `  ${readableWords(taken)}`,
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
    "",
    `Betroffen: ${counted(people.length, "Person", "Personen")}`,
    "  Wer seit dem genannten Tag ganz gelöscht wurde, steht nicht in dieser Liste.",
    ...people.map((person) => personLine(person, isNamed)),
    "",
    "Dieser Aufruf steht nicht im Protokoll des Bots, denn der Bot hält es geöffnet. Halten Sie ihn selbst schriftlich fest.",
  ].join("\n");
};
