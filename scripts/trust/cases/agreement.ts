import { run, type TrustCase, test } from "./case.js";

/** What staff agreements, accessibility and processors ask for. */
export const AGREEMENT_CASES: readonly TrustCase[] = [
  {
    id: "R17",
    requirement: "Über niemanden wird festgehalten, wann er zuletzt da war, gelesen, getippt oder wie oft er geklickt hat.",
    state: "shown",
    shownBy: [
      test("store/register/traces.test.ts", "has no last-seen, read, typing, duration or frequency in it, R17"),
      test(
        "store/register/traces.test.ts",
        "has no word in a closed list that says so either, but for what somebody clicked to say it, R17",
      ),
    ],
  },
  {
    id: "R18",
    requirement: "Niemand vergleicht Führungskräfte. Es gibt nur gerundete Zahlen über größere Bereiche.",
    state: "shown",
    shownBy: [
      test("dialogue/aggregates-attack.test.ts", "recovers nothing about fewer than five people, about a team, and no exact number"),
      test("dialogue/access/matrix.test.ts", "gives nothing to anybody for standing higher"),
    ],
  },
  {
    id: "R19",
    requirement: "Die Führungskraft sieht von sich aus nur: fällig bis, Termin, stattgefunden.",
    state: "shown",
    shownBy: [
      test("bot/conversations/appointment/team.test.ts", "is everybody who is led, with when each dialogue is due, agreed or held"),
      test("bot/conversations/appointment/team.test.ts", "is the same whatever somebody muted, prepared or paused"),
    ],
  },
  {
    id: "R20",
    requirement: "Wer die Führung übernimmt, erbt nichts.",
    state: "shown",
    shownBy: [
      test(
        "dialogue/access/may.test.ts",
        "gives the new lead the dates, and nothing that was released, written or agreed with the old one",
      ),
    ],
  },
  {
    id: "R21",
    requirement: "Nichts davon dient der Beurteilung. Das steht auf jeder Freigabe. Eine Ausgabe für die Personalakte gibt es nicht.",
    state: "shown",
    shownBy: [
      test("cards/release-choosing.test.ts", "always says that it is not for the appraisal"),
      test("docs/trust.test.ts", "are one's own data, the log and the receipts, and nothing about anybody else"),
    ],
  },
  {
    id: "R22",
    requirement: "„Nicht mitgemacht“ und „abgelehnt“ sehen für andere gleich aus.",
    state: "shown",
    shownBy: [
      test("dialogue/protocol.test.ts", "is the same whether the other said nothing, would say no, said yes or took their yes back"),
      test("bot/conversations/preparation/lead-topics.test.ts", "is the same bytes whether there is one or not"),
    ],
  },
  {
    id: "R23",
    requirement: "Zahlen gelten nur für größere Gruppen, sind gerundet und haben feste Stichtage.",
    state: "shown",
    shownBy: [
      test("dialogue/aggregates/cells.test.ts", "is safe with three teams of five"),
      test("dialogue/aggregates/publication.test.ts", "suppresses the smallest other area when the rest would stand for one lead"),
      test("dialogue/aggregates/half-year.test.ts", "is finished on the day after its fixed date, and not before"),
      test("bot/keeping/publish-numbers.test.ts", "are kept on their fixed day and not before, and then shown to everybody"),
      test("bot/keeping/publish-numbers.test.ts", "stay what they were when a dialogue is entered late"),
    ],
  },
  {
    id: "R24",
    requirement: "Personalrat und Datenschutz haben eine eigene Rolle zum Prüfen, ohne Inhalte.",
    state: "shown",
    shownBy: [
      test("bot/conversations/review/who.test.ts", "gets what the rules allow, and otherwise what is said of things that do not exist"),
      test("bot/conversations/review/reviewing.test.ts", "leads from where they begin to everything and back"),
    ],
  },
  {
    id: "R25",
    requirement: "Wer nicht programmiert, kann in wenigen Minuten prüfen lassen, dass kein Inhalt nach außen dringt.",
    state: "shown",
    shownBy: [
      run("kanarie"),
      test("scripts/canary.test.ts", "shows no word where none may be, and says so in its last line"),
      test("scripts/canary.test.ts", "sees every leak that is built into it, and ends with 1"),
    ],
  },
  {
    id: "R26",
    requirement:
      "Ändern sich Rechte, Felder, Fristen, Zahlen oder Betriebsmeldungen, gibt es eine neue Mitbestimmungs-Version mit einem Hinweis.",
    state: "shown",
    shownBy: [
      run("vertrauen -- --check"),
      test("docs/trust-version.test.ts", "is another one when %s changes"),
      test("docs/trust-version.test.ts", "is the newest one in the list"),
    ],
  },
  {
    id: "R27",
    requirement: "Alle Karten lassen sich mit Tastatur, Vorleseprogramm, hohem Kontrast und auf schmalem Bildschirm nutzen.",
    state: "partly",
    shownBy: [
      test("cards/rendered-for-all.test.ts", "violates no rule of axe-core in the theme %s"),
      test("cards/rendered.test.ts", "reaches everything on every card, in the order in which it is read, and comes out again"),
    ],
    missing: "Eine Prüfung von Hand mit einem Vorleseprogramm in Teams steht aus.",
  },
  {
    id: "R28",
    requirement: "Alles geht auch mit getippten Worten. Nichts hat eine Zeitgrenze.",
    state: "partly",
    shownBy: [
      test("bot/conversations/admin/words.test.ts", "%s leads an admin on, with a message that the chat may keep"),
      test("bot/conversations/release/words.test.ts", "leads to the preparation, the same whether there is one or not"),
    ],
    missing: "Worte führen zu jedem Anfang. Formulare füllt man weiter in der Karte aus.",
  },
  {
    id: "R29",
    requirement: "Der Bot spricht einfach: kurze Sätze, durchgehend „Sie“, keine unerklärten Abkürzungen.",
    state: "shown",
    shownBy: [
      test("cards/texts-readability.test.ts", "have few words in a sentence"),
      test("docs/trust.test.ts", "has in the privacy notice: %s"),
    ],
  },
  {
    id: "R30",
    requirement: "Der Bot spricht nur mit den genannten Adressen. Wo Daten liegen, ist bekannt.",
    state: "shown",
    shownBy: [
      test("bot/teams/outbound.test.ts", "R30: has every address in it that stands in the bot's code"),
      test(
        "house/supply-chain.test.ts",
        "A12, R30: works where there is no network at all, and tries to reach nobody: outbound attempts 0",
      ),
      test("scripts/self-check/self-check.test.ts", "finds a connection to a host that is not in the list (R30)"),
    ],
  },
];
