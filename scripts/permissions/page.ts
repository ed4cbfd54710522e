import { allowedTo, MATRIX_SUBJECTS, type MatrixSubject, RELATIONS, type Relation, VERBS } from "../../dialogue/access/matrix.js";
import { RELATION_NAMES, SUBJECT_NAMES, VERB_NAMES } from "../../dialogue/access/names.js";

const INTRODUCTION = `# Wer darf was?

Der IFD-Bot fragt bei jedem Klick neu, ob die Person das darf. Er fragt immer dieselbe Stelle im Programm. Diese Seite ist aus
dieser Stelle erzeugt. \`npm run permissions -- --check\` prüft, ob beide noch übereinstimmen.

Was hier nicht steht, darf niemand. Wer etwas nicht darf, bekommt dieselbe Antwort wie bei etwas, das es nicht gibt. So verrät
auch ein Nein nichts.

- **Die Person selbst** hat es geschrieben, oder es geht um sie. Ein Protokoll gehört beiden, die es vereinbart haben.
  Solange nicht beide unterschrieben haben, gehört es nach einem Wechsel der Führung nur noch der geführten Person.
- **Namentlich Genannte** hat die Person selbst ausgewählt. Themen der Führungskraft sind für die Person, mit der sie spricht. Eine
  Antwort ist für die Person, die freigegeben hat.
- **Die eigene Führungskraft** ist, wer die Person heute führt. Wer die Führung übernimmt, erbt nichts, was vorher geschrieben,
  freigegeben oder vereinbart wurde.
- **Eine frühere Führungskraft** sieht keine Termine und Gespräche der Person mehr und kein Protokoll, das nicht beide unterschrieben
  haben. Sie schreibt keine Themen mehr. Was ihr namentlich freigegeben wurde, sieht sie, bis es zurückgenommen oder gelöscht wird; so
  lange kann sie es auch als gesehen bestätigen und beantworten. Es bleiben ihr auch das Protokoll, das beide unterschrieben haben, und
  ihre eigenen Themen, die sie auch löschen kann.
- **Höhere Führungskräfte** sehen von sich aus nichts, nur was ihnen namentlich freigegeben wurde.
- **Administration** richtet ein. Sie sieht keine Inhalte, keine Freigaben und nicht, wer sich vorbereitet.
- **Personalrat und Datenschutz** prüfen. Auch sie sehen keine Inhalte.
- **Veröffentlichte Zahlen** sind gerundet. Sie gelten für das Haus und für Bereiche mit mindestens drei Teams. Eine Zahl über eine
  einzelne Person, ein einzelnes Team oder seine Führungskraft gibt es nicht.

Voraussetzung ist immer: Die Person steht heute in der Personalliste dieses Hauses. Wer ausgeschieden ist, zu einem anderen Haus
gehört oder nur als Gast angemeldet ist, darf nichts.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const verbsOf = (subject: MatrixSubject, relation: Relation): string => {
  const verbs = VERBS.filter((verb) => allowedTo(subject, verb).includes(relation));
  return verbs.length === 0 ? "–" : verbs.map((verb) => VERB_NAMES[verb].de).join(", ");
};

const table = (): readonly string[] => [
  row(["Was", ...RELATIONS.map((relation) => capitalised(RELATION_NAMES[relation].de))]),
  row(["Was", ...RELATIONS].map(() => "---")),
  ...MATRIX_SUBJECTS.map((subject) => row([SUBJECT_NAMES[subject].de, ...RELATIONS.map((relation) => verbsOf(subject, relation))])),
];

export const permissionsPage = (): string => [INTRODUCTION, ...table(), ""].join("\n");
