import { run, type TrustCase, test } from "./case.js";

/** What an employee relies on. */
export const PRIVACY_CASES: readonly TrustCase[] = [
  {
    id: "P01",
    requirement:
      "Jemand notiert im Stillen etwas, löscht es oder tut gar nichts. Alle anderen bekommen Zeichen für Zeichen dasselbe, zur selben Zeit.",
    state: "shown",
    shownBy: [
      run("zwei-welten"),
      test("scripts/two-worlds/two-worlds.test.ts", "are the same for everybody else"),
      test("scripts/two-worlds/two-worlds.test.ts", "are not with a leak (%s), and the report says where and what was done"),
      test("bot/conversations/preparation/lead-topics.test.ts", "is the same bytes whether there is one or not"),
      test("bot/conversations/preparation/own.test.ts", "is the same bytes whether something is prepared or not"),
      test("bot/delivery/what-is-logged.test.ts", "is the same whether or not one person %s"),
      test("bot/operations/metrics.test.ts", "counts nothing: whatever is counted moves when one person does something"),
      test("bot/conversations/admin/watch.test.ts", "is the same whether somebody muted, agreed on a date or paused"),
    ],
  },
  {
    id: "P02",
    requirement:
      "Eine Freigabe ist genau dann sichtbar, wenn sie gilt, und nur für die Genannten. Das gilt in jeder Reihenfolge von Ändern, Freigeben, Zurücknehmen, Lesen und Wechsel der Führung.",
    state: "shown",
    shownBy: [
      test("dialogue/release-lives.test.ts", "those see it who are named in it while it is released, and nobody else"),
      test("dialogue/release-lives.test.ts", "the one place that says who may do what says the same"),
      test("bot/conversations/release/lives.test.ts", "a release, whatever people click"),
    ],
  },
  {
    id: "P03",
    requirement:
      "Nach dem Zurücknehmen zeigt kein alter Knopf mehr etwas, bei niemandem. Zurücknehmen kostet nicht mehr Klicks als Freigeben. Die Nachricht beim Empfänger wird ersetzt.",
    state: "shown",
    shownBy: [
      test("bot/conversations/release/replay.test.ts", "no click on any of them shows a byte of it to %s"),
      test("cards/release-own.test.ts", "takes no more clicks than giving, step for step by the main button"),
      test("bot/delivery/send-notices.test.ts", "becomes “taken back” when the release is taken back after it was sent"),
    ],
  },
  {
    id: "P04",
    requirement: "Wechselt die Führungskraft, sieht die neue nichts von früher. Wer das Haus verlässt, dessen Daten enden von selbst.",
    state: "shown",
    shownBy: [
      test(
        "dialogue/access/may.test.ts",
        "gives the new lead the dates, and nothing that was released, written or agreed with the old one",
      ),
      test("dialogue/access/may.test.ts", "leaves the old lead what was given to them by name and what both signed, and takes the dates"),
      test("bot/keeping/retention.test.ts", "has everything for thirty days and is gone on the last, also out of others' files"),
    ],
  },
  {
    id: "P05",
    requirement:
      "Aus allen veröffentlichten Zahlen zusammen lässt sich nichts über weniger als fünf Menschen ausrechnen. Auch nichts über ein einzelnes Team oder seine Führungskraft.",
    state: "shown",
    shownBy: [
      test("dialogue/aggregates-attack.test.ts", "recovers nothing about fewer than five people, about a team, and no exact number"),
      test("dialogue/aggregates-attack.test.ts", "small groups when numbers may stand for one person"),
    ],
  },
  {
    id: "P06",
    requirement: "Was eine Frist hat, ist nach ihr weg: von der Platte, aus Resten und aus Sicherungen. Auch über Jahre.",
    state: "shown",
    shownBy: [
      test("bot/keeping/five-years.test.ts", "keeps no word a day longer, whoever stays, talks, erases, leaves or is listed no more"),
      test("bot/keeping/five-years.test.ts", "lets no backup bring back what has ended since, with all keys at hand"),
      test("bot/keeping/five-years.test.ts", "would be caught at any word that stayed"),
      test("bot/keeping/leavers.test.ts", "no former roster lists them either"),
      test("bot/keeping/retention.test.ts", "keeps nothing longer than it may, and sends nobody the same a second time"),
      test("bot/keeping/retention-dates.test.ts", "nothing is left of what is over, and a copy from before opens no more"),
      test("bot/conversations/own-data/erasing-all.test.ts", "leaves nothing that the person wrote in any file of the house"),
    ],
  },
  {
    id: "P07",
    requirement: "„Meine Daten“ gibt jeder Person alles über sie und nichts über andere, auch zum Mitnehmen als Datei.",
    state: "shown",
    shownBy: [
      test(
        "bot/conversations/own-data/export-of-a-house.test.ts",
        "is all of theirs and nothing of anybody else's, within a minute, from a real disk",
      ),
      test("bot/conversations/own-data/export-of-a-house.test.ts", "would be found out if something were missing or another's"),
      test("bot/conversations/own-data/as-file.test.ts", "has every field of somebody's own file that holds something"),
      test("bot/conversations/own-data/seeing.test.ts", "shows every word, and nobody else's"),
    ],
  },
  {
    id: "P08",
    requirement:
      "In jedes private Feld kommt ein geheimes Suchwort. Nach einem ganzen Durchlauf taucht es nirgends auf, wo es nicht sein darf.",
    state: "shown",
    shownBy: [
      run("kanarie"),
      test("scripts/canary.test.ts", "shows no word where none may be, and says so in its last line"),
      test("scripts/canary.test.ts", "sees every leak that is built into it, and ends with 1"),
    ],
  },
  {
    id: "P09",
    requirement:
      "Es gibt kein Feld für „zuletzt gesehen“, „gelesen“, Dauer oder Häufigkeit. Ein neues Feld ohne Zweck lässt sich nicht einbauen.",
    state: "shown",
    shownBy: [
      test(
        "store/register/not-compiling.test.ts",
        "refuses a word in a closed list that is in no register: a mark of having opened something",
      ),
      test("store/register/traces.test.ts", "has no last-seen, read, typing, duration or frequency in it, R17"),
      test("store/register/register.test.ts", "knows every field of every file that a whole story leaves on the disk"),
      test(
        "store/register/views.test.ts",
        "does not compile with a time, a count, a “seen” mark or a new word in a closed list that is in no table",
      ),
    ],
  },
];
