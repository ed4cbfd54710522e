import {
  allowedTo,
  MATRIX_SUBJECTS,
  type MatrixSubject,
  RELATIONS,
  type Relation,
  VERBS,
  type Verb,
} from "../../../dialogue/access/matrix.js";
import { RELATION_NAMES, SUBJECT_NAMES, VERB_NAMES } from "../../../dialogue/access/names.js";
import { OPEN_MINUTES } from "../../../dialogue/emergency.js";
import { blocks, capital, list, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";

const INTRODUCTION = `Der Bot fragt bei jedem Klick neu, ob die Person das darf. Er fragt immer dieselbe Stelle im Programm. Diese Seite ist aus dieser Stelle erzeugt.

Was hier nicht steht, darf niemand. Wer etwas nicht darf, bekommt dieselbe Antwort wie bei etwas, das es nicht gibt. So verrät auch ein Nein nichts.

Voraussetzung ist immer: Die Person steht heute in der Personalliste dieses Hauses. Wer ausgeschieden ist, zu einem anderen Haus gehört oder nur als Gast angemeldet ist, darf nichts.`;

/** What the words of the table mean, and what they never give. */
const MEANING: Readonly<Record<Relation, string>> = {
  owner:
    "Sie hat es geschrieben, oder es geht um sie. Ein Protokoll gehört beiden, die es vereinbart haben. Solange nicht beide unterschrieben haben, gehört es nach einem Wechsel der Führung nur noch der geführten Person.",
  named:
    "Die Person selbst hat sie ausgewählt. Themen der Führungskraft sind für die Person, mit der sie spricht. Eine Antwort ist für die Person, die freigegeben hat.",
  "own-lead":
    "Das ist, wer die Person heute führt. Wer die Führung übernimmt, erbt nichts, was vorher geschrieben, freigegeben oder vereinbart wurde.",
  chain: "Sie sehen von sich aus nichts, nur was ihnen namentlich freigegeben wurde.",
  admin: "Sie richtet ein. Sie sieht keine Inhalte, keine Freigaben und nicht, wer sich vorbereitet.",
  review: "Sie prüfen. Auch sie sehen keine Inhalte.",
  emergency: `Einen Notzugang gibt es nur zu zweit. Eine Person der Administration beantragt ihn. Eine mit der Rolle „Prüfung“ stimmt zu. Wer die Person führt, darf keins von beidem. Danach sehen beide ${OPEN_MINUTES} Minuten lang, welche Erinnerungen die Person bekam und ob der Bot sie erreicht. Nie, was jemand geschrieben hat. Die Person erfährt es sofort und kann es beenden. Es steht im Protokoll.`,
  anyone: "Das gilt für alle, die heute in der Personalliste stehen.",
};

const FORMER = `Eine **frühere Führungskraft** sieht keine Termine und Gespräche der Person mehr und kein Protokoll, das nicht beide unterschrieben haben. Sie schreibt keine Themen mehr. Was ihr namentlich freigegeben wurde, sieht sie, bis es zurückgenommen oder gelöscht wird. So lange kann sie es auch als gesehen bestätigen und beantworten. Es bleiben ihr das Protokoll, das beide unterschrieben haben, und ihre eigenen Themen. Diese kann sie auch löschen.`;

const NUMBERS = `**Veröffentlichte Zahlen** sind gerundet. Sie gelten für das Haus und für größere Bereiche. Eine Zahl über eine einzelne Person, ein einzelnes Team oder seine Führungskraft gibt es nicht.`;

interface Group {
  readonly title: string;
  readonly subjects: readonly MatrixSubject[];
  /** Where a thing belongs to two: otherwise it reads as if the lead of the two could not see it. */
  readonly owner?: string;
}

const GROUPS: readonly Group[] = [
  {
    title: "Was Menschen schreiben",
    subjects: ["preparation", "draft", "release", "withdrawn", "taken-back-notice", "answer", "answer-to-withdrawn"],
  },
  { title: "Themen der Führungskraft", subjects: ["lead-topics", "former-lead-topics"] },
  { title: "Ein Protokoll, das beide wollen", subjects: ["protocol", "former-signed-protocol"], owner: "Beide, die es vereinbart haben" },
  { title: "Ein Protokoll, das noch nicht gilt", subjects: ["protocol-wish", "former-protocol"] },
  { title: "Termine, Gespräche und eigene Wünsche", subjects: ["appointment", "dialogue", "wishes", "own-data", "team-overview"] },
];

/** What is in no group above is about the house: so no row can be missing. */
const groupsOfAll = (): readonly Group[] => {
  const grouped = GROUPS.flatMap(({ subjects }) => subjects);
  return [...GROUPS, { title: "Das Haus und die Prüfung", subjects: MATRIX_SUBJECTS.filter((subject) => !grouped.includes(subject)) }];
};

const nameOf = (subject: MatrixSubject): string => SUBJECT_NAMES[subject].de;

const verbsOf = (subject: MatrixSubject, relation: Relation): readonly Verb[] =>
  VERBS.filter((verb) => allowedTo(subject, verb).includes(relation));

const cellOf = (subject: MatrixSubject, relation: Relation): string => {
  const verbs = verbsOf(subject, relation);
  return verbs.length === 0 ? "–" : verbs.map((verb) => VERB_NAMES[verb].de).join(", ");
};

const matrixOf = ({ title, subjects, owner }: Group): string => {
  const used = RELATIONS.filter((relation) => subjects.some((subject) => verbsOf(subject, relation).length > 0));
  const head = ["Was", ...used.map((relation) => (relation === "owner" && owner) || capital(RELATION_NAMES[relation].de))];
  return blocks(
    `### ${title}`,
    table(
      head,
      subjects.map((subject) => [nameOf(subject), ...used.map((relation) => cellOf(subject, relation))]),
    ),
  );
};

const peopleOf = (relation: Relation): string => {
  const seen = MATRIX_SUBJECTS.filter((subject) => allowedTo(subject, "see").includes(relation)).map(nameOf);
  return blocks(
    `### ${capital(RELATION_NAMES[relation].de)}`,
    MEANING[relation],
    seen.length === 0 ? "**Sieht deshalb:** nichts." : blocks("**Sieht deshalb:**", list(seen)),
  );
};

const body = (): string =>
  blocks(
    INTRODUCTION,
    section("Was erlaubt ist", "Eine Spalte fehlt, wo diese Menschen in der ganzen Tabelle nichts dürfen.", ...groupsOfAll().map(matrixOf)),
    section(
      "Wer sieht was, und was nie?",
      "Eine Person kann mehreres zugleich sein, etwa Führungskraft und selbst geführt. Dann gilt alles davon. **Alles andere aus den Tabellen oben sieht sie nie.**",
      ...RELATIONS.map(peopleOf),
      "### Zwei Sonderfälle",
      FORMER,
      NUMBERS,
    ),
  );

export const PERMISSIONS: TrustPage = {
  file: "berechtigungen.md",
  title: "Wer darf was?",
  question: "Wer darf was sehen und tun, und wer nie?",
  body,
};
