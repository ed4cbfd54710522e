import { type TrustCase, test } from "./case.js";

/** What an employee relies on. */
export const PRIVACY_CASES: readonly TrustCase[] = [
  {
    id: "P01",
    requirement:
      "Jemand notiert im Stillen etwas, löscht es oder tut gar nichts. Alle anderen bekommen Zeichen für Zeichen dasselbe, zur selben Zeit.",
    state: "partly",
    shownBy: [
      test("bot/conversations/preparation/lead-topics.test.ts", "is the same bytes whether there is one or not"),
      test("bot/conversations/preparation/own.test.ts", "is the same bytes whether something is prepared or not"),
      test("bot/delivery/what-is-logged.test.ts", "is the same whether or not one person %s"),
      test("bot/conversations/admin/watch.test.ts", "is the same whether somebody muted, agreed on a date or paused"),
    ],
    missing: "Gezeigt ist es an einzelnen Stellen. Der Vergleich ganzer Halbjahre in tausend Läufen kommt noch.",
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
    state: "partly",
    shownBy: [
      test("bot/keeping/retention.test.ts", "keeps nothing longer than it may, and sends nobody the same a second time"),
      test("bot/keeping/retention-dates.test.ts", "nothing is left of what is over, and a copy from before opens no more"),
      test("bot/conversations/own-data/erasing-all.test.ts", "leaves nothing that the person wrote in any file of the house"),
    ],
    missing: "Der Lauf im Zeitraffer dauert anderthalb Jahre und nicht fünf.",
  },
  {
    id: "P07",
    requirement: "„Meine Daten“ gibt jeder Person alles über sie und nichts über andere, auch zum Mitnehmen als Datei.",
    state: "partly",
    shownBy: [
      test("bot/conversations/own-data/seeing.test.ts", "shows every word, and nobody else's"),
      test("cards/own-data.test.ts", "name every kind of record that is kept of a person"),
    ],
    missing: "Die Datei zum Mitnehmen ist noch nicht gezeigt.",
  },
  {
    id: "P08",
    requirement:
      "In jedes private Feld kommt ein geheimes Kennwort. Nach einem ganzen Durchlauf taucht es nirgends auf, wo es nicht sein darf.",
    state: "partly",
    shownBy: [
      test("e2e/story.test.ts", "keeps no word of it in the clear on the disk"),
      test("store/embedded/life.test.ts", "says nothing to whoever has no key: no name, no id, no word"),
    ],
    missing: "Der eigene Befehl „kanarie“ kommt noch.",
  },
  {
    id: "P09",
    requirement:
      "Es gibt kein Feld für „zuletzt gesehen“, „gelesen“, Dauer oder Häufigkeit. Ein neues Feld ohne Zweck lässt sich nicht einbauen.",
    state: "not-shown",
    missing: "Kommt mit dem Verzeichnis aller Felder.",
  },
];
