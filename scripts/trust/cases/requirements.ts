import { faultCase, run, type TrustCase, test } from "./case.js";

/** What data protection asks for, first half: see rights-and-agreement.ts for the rest. */
export const DATA_PROTECTION_CASES: readonly TrustCase[] = [
  {
    id: "R01",
    requirement: "Die Zwecke stehen im Programm fest. Jedes gespeicherte Feld hat einen davon.",
    state: "shown",
    shownBy: [
      test("store/register/traces.test.ts", "are six, and every field has one"),
      test("store/register/not-compiling.test.ts", "the compiler, P09, R01 and R17"),
      test("store/register/register.test.ts", "finds a field that nobody registered, wherever it stands"),
    ],
  },
  {
    id: "R02",
    requirement: "Die Personalliste enthält nur, was gebraucht wird. Jede andere Spalte wird mit Namen abgelehnt.",
    state: "shown",
    shownBy: [test("dialogue/roster/columns.test.ts", "refuses every other column by the name it has in the file")],
  },
  {
    id: "R03",
    requirement: "Jede Art von Daten hat eine Frist. Nach ihr wird von selbst gelöscht.",
    state: "shown",
    shownBy: [
      test("dialogue/retention.test.ts", "is destroyed thirteen months after it was begun, whatever happens"),
      test("bot/keeping/retention.test.ts", "is there on its last day and gone on the next, without anybody doing anything"),
    ],
  },
  {
    id: "R04",
    requirement: "Geschriebenes ist je Person verschlüsselt. Dateien sind vor anderen Benutzern des Servers geschützt.",
    state: "shown",
    shownBy: [...faultCase("A08"), test("bot/teams/one-attempt.test.ts", "is not shown to somebody whose certificate nobody vouches for")],
  },
  {
    id: "R05",
    requirement: "Verzeichnis, Maßnahmen und Löschkonzept kommen aus dem Programm und sind immer aktuell.",
    state: "shown",
    shownBy: [run("vertrauen -- --check"), test("docs/trust.test.ts", "says what the program does: $file")],
  },
  {
    id: "R06",
    requirement: "Ohne eine freigegebene Rechtsgrundlage startet der Bot nicht.",
    state: "shown",
    shownBy: [
      test(
        "bot/serving-settings.test.ts",
        "R06: does not start without the text of the legal basis, and not with a placeholder in its place",
      ),
      test("bot/serving-settings.test.ts", "is told everything that is missing at once, and nothing of what is there"),
    ],
  },
  {
    id: "R07",
    requirement: "Zurücknehmen ist so leicht wie Freigeben und wirkt sofort.",
    state: "shown",
    shownBy: [
      test("cards/release-own.test.ts", "is one click from the author's confirmation"),
      test("bot/conversations/release/taking-back.test.ts", "is one click on the message in the chat, and works at once"),
    ],
  },
  {
    id: "R08",
    requirement: "Freie Texte wertet niemand aus: keine künstliche Intelligenz, keine Suche für andere.",
    state: "shown",
    shownBy: [
      test("house/supply-chain.test.ts", "R08: loads nothing that thinks about texts or tells others how it is used"),
      test("bot/teams/application.test.ts", "reaches nobody by itself, and loads no model to reach one with"),
    ],
  },
  {
    id: "R09",
    requirement:
      "Beim ersten Kontakt sagt der Bot in höchstens zwei Karten, wer er ist und was er speichert. Auch, wie lange, für wen, und welche Rechte es gibt.",
    state: "shown",
    shownBy: [
      test(
        "bot/conversations/talk/first-contact.test.ts",
        "is two cards: what this is, and what is kept, who sees it, how long, which rights, whom to ask",
      ),
      test("bot/http/public-pages.test.ts", "is a page that says whom to ask, in German and then in English"),
    ],
  },
  {
    id: "R10",
    requirement: "„Meine Daten“ zeigt alles und gibt es als Datei mit.",
    state: "shown",
    shownBy: [
      test(
        "bot/conversations/own-data/export-of-a-house.test.ts",
        "is all of theirs and nothing of anybody else's, within a minute, from a real disk",
      ),
      test("bot/conversations/own-data/as-file.test.ts", "has the same words as the file for programs, and nothing of others'"),
    ],
  },
  {
    id: "R11",
    requirement: "Berichtigen, einschränken und widersprechen geht im Chat.",
    state: "shown",
    shownBy: [
      test("bot/conversations/own-data/rights.test.ts", "sees what the roster says of them, and whom to ask"),
      test("bot/conversations/own-data/rights.test.ts", "shows it again as soon as they lift it, with one click"),
      test("bot/conversations/own-data/rights.test.ts", "ends what is voluntary at once, and is told who decides on the rest"),
    ],
  },
  {
    id: "R12",
    requirement: "„Alles löschen“ wirkt sofort, auch in Sicherungen. Es gibt einen Beleg.",
    state: "shown",
    shownBy: [
      ...faultCase("F17"),
      test("bot/conversations/own-data/erasing-all.test.ts", "has the number that stays in the chat, and names nobody"),
    ],
  },
  {
    id: "R13",
    requirement: "Nichts wird bewertet. Keine Entscheidung fällt automatisch.",
    state: "shown",
    shownBy: [
      test(
        "store/register/traces.test.ts",
        "has no number to score anybody by: each is a time of day, a planned length, a weekday or a version, R13",
      ),
    ],
  },
  {
    id: "R14",
    requirement: "Von sich aus ist nichts freigegeben. Die App verlangt bei Microsoft keine weiteren Rechte.",
    state: "shown",
    shownBy: [
      test("dialogue/release.test.ts", "is seen by nobody but its author, so nobody is named in it"),
      test("scripts/package/package.test.ts", "asks for nothing but to talk with single people"),
    ],
  },
  {
    id: "R15",
    requirement: "Nach einem Vorfall lässt sich schnell sagen, wer und welche Arten von Daten betroffen sind, ohne Inhalte.",
    state: "shown",
    shownBy: [
      run("vorfall"),
      test("scripts/incident.test.ts", "R15: lists, while the bot runs, everybody who is concerned, and what can have been read of them"),
      test("scripts/incident.test.ts", "R15: says nothing of what anybody wrote, and names people only where it is told to"),
    ],
  },
  {
    id: "R16",
    requirement: "Es gibt eine Abschätzung der Folgen für den Datenschutz mit Risiken, Maßnahmen und Nachweisen.",
    state: "shown",
    shownBy: [test("docs/trust.test.ts", "names only cases that there are")],
  },
];
