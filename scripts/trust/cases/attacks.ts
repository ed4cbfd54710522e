import { faultCase, run, type TrustCase, test } from "./case.js";

/** What somebody might try. */
export const ATTACK_CASES: readonly TrustCase[] = [
  {
    id: "A01",
    requirement: "Gefälschte oder fremde Ausweise (Token) öffnen nichts. Ohne eigene Kennung startet der Bot nicht für Fremde.",
    state: "shown",
    shownBy: [
      test("bot/teams/forged-tokens.test.ts", "gets nobody in: %s"),
      test("bot/teams/forged-tokens.test.ts", "gets nobody in from another tenant with a true one"),
      test("bot/teams/application.test.ts", "is not opened, for it would take every token for true"),
    ],
  },
  {
    id: "A02",
    requirement:
      "Jeder Knopf tut für jede Art von Person genau das, was in der Tabelle der Rechte steht. „Verboten“ und „gibt es nicht“ sehen gleich aus und dauern gleich lang.",
    state: "shown",
    shownBy: [
      test("dialogue/access/may.test.ts", "is what was written down by hand, and nothing else"),
      test("bot/conversations/forbidden.test.ts", "looks to the byte like what is not there"),
      test("bot/conversations/release/who.test.ts", "is for those alone whom the matrix allows it: %s"),
      test("bot/conversations/admin/who.test.ts", "%s is answered to whom the matrix says, and to nobody else"),
      test("bot/conversations/admin/import-foreign-id.test.ts", "gets the dates of somebody known by their upn alone, and nothing"),
    ],
  },
  {
    id: "A03",
    requirement: "Beliebige erfundene Eingaben bringen nichts durcheinander und ändern nichts Fremdes.",
    state: "shown",
    shownBy: [
      test(
        "bot/conversations/any-click.test.ts",
        "is answered, breaks nothing, touches no file that is none of one's business, and shows nobody what is not theirs to read",
      ),
    ],
  },
  {
    id: "A04",
    requirement: "Der Bot sendet nur an die Adressen von Teams. Untergeschobene Adressen bekommen weder eine Nachricht noch den Ausweis.",
    state: "shown",
    shownBy: [
      test("bot/teams/service-address.test.ts", "is never %j"),
      test("bot/teams/messenger.test.ts", "gets nothing of us, wherever it was kept: %j"),
    ],
  },
  {
    id: "A05",
    requirement: "Eine Personalliste wird nur vom eigenen Ort bei Microsoft geholt, mit Grenzen für Größe und Zeit.",
    state: "shown",
    shownBy: [
      test("bot/teams/fetch-file.test.ts", "does not go to %j"),
      test("bot/teams/fetch-file.test.ts", "follows no redirect"),
      test("bot/teams/fetch-file.test.ts", "reads no more than five megabytes of a stream without an end"),
      test("bot/teams/fetch-file.test.ts", "gives up on somebody who says one letter at a time"),
    ],
  },
  {
    id: "A06",
    requirement: "Eine fehlerhafte oder böswillige Personalliste wird ganz abgelehnt, mit Angabe der Zeile. Sie ändert nichts.",
    state: "shown",
    shownBy: [
      test("bot/conversations/admin/import-hostile.test.ts", "$what is refused as a whole, and says where"),
      test("bot/conversations/admin/import-hostile.test.ts", "is kept inside the house's folder"),
      test("dialogue/roster/people.test.ts", "names everybody in it, from the first in the file on"),
    ],
  },
  {
    id: "A07",
    requirement: "Was der Bot als Datei herausgibt, kann in einer Tabellenkalkulation nichts ausführen.",
    state: "shown",
    shownBy: [
      test("cards/csv.test.ts", "has no cell that begins like a formula, and every cell reads back as it was"),
      test("cards/files/html.test.ts", "five thousand dangerous texts on a page"),
    ],
  },
  {
    id: "A08",
    requirement: "Alle Dateien gehören nur dem Bot. Klartext liegt nirgends, auch nicht nach Abstürzen.",
    state: "shown",
    shownBy: faultCase("A08"),
  },
  {
    id: "A09",
    requirement:
      "Verschlüsseltes öffnet sich nur an seinem Platz: nicht bei einer anderen Person, nicht in anderer Fassung. Ohne Hausschlüssel öffnet sich nichts.",
    state: "shown",
    shownBy: faultCase("A09"),
  },
  {
    id: "A10",
    requirement: "Wird das Protokoll der Administration verändert, gekürzt oder umgestellt, fällt es bei der Prüfung auf.",
    state: "shown",
    shownBy: [
      test("store/a10.test.ts", "is found out in a thousand of a thousand attempts, without a look at any content"),
      test("store/a10.test.ts", "raises no alarm in a thousand lives with crashes, restores, steps back and periods that end"),
      test("store/a10.test.ts", "is found out by what somebody noted on paper, whatever else they have changed"),
    ],
  },
  {
    id: "A11",
    requirement: "Eine Flut falscher Anfragen legt den Bot nicht lahm.",
    state: "shown",
    shownBy: [...faultCase("A11"), test("bot/http/server.test.ts", "takes 256 kilobytes and no more")],
  },
  {
    id: "A12",
    requirement: "Fremde Programmteile sind festgelegt, aufgelistet und geprüft. Beim Einrichten läuft nichts Unerwartetes.",
    state: "shown",
    shownBy: [
      test("house/supply-chain.test.ts", "A12: needs no network, and runs no script of a package"),
      test("house/supply-chain.test.ts", "A12: refuses a package whose bytes are not those that were locked"),
      test(
        "house/supply-chain.test.ts",
        "A12, R30: works where there is no network at all, and tries to reach nobody: outbound attempts 0",
      ),
      run("sbom -- --check"),
      test(
        "scripts/sbom/sbom.test.ts",
        "A12: has each package that is shipped once, with its checksum, none missing and none extra, and keeps its format",
      ),
      test("house/lock-file.test.ts", "has an entry for everything that a clean install asks for, on every machine"),
    ],
  },
];
