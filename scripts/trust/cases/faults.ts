import { type CaseId, faultCase, type TrustCase, test } from "./case.js";

const shown = (id: CaseId, requirement: string): TrustCase => ({ id, requirement, state: "shown", shownBy: faultCase(id) });

/** What the world may break. */
export const FAULT_CASES: readonly TrustCase[] = [
  shown(
    "F01",
    "Stürzt der Server mitten im Versand ab, geht nichts verloren und nichts doppelt hinaus. Was unklar ist, wird nicht wiederholt.",
  ),
  shown("F02", "Wird der Bot unter Last angehalten, endet er in höchstens zehn Sekunden, ohne Verlust."),
  shown("F03", "Meldet Teams Fehler, obwohl die Nachricht ankam, geht sie nicht noch einmal hinaus."),
  shown("F04", "Will Teams in Ruhe gelassen werden, wartet der Bot so lange wie verlangt. Danach hält er alle Grenzen ein."),
  shown("F05", "Auch unsinnige Angaben zur Wartezeit bringen den Bot nicht aus dem Tritt."),
  shown("F06", "Wer den Bot sperrt, bekommt höchstens einen Versuch am Tag. Niemand sonst merkt es, auch nicht die Führungskraft."),
  shown("F07", "Nach einem Stromausfall lässt sich alles öffnen. Nichts Bestätigtes fehlt."),
  shown("F08", "Ist die Platte voll, bleibt Altes heil. Zurücknehmen und Löschen gehen weiter."),
  shown("F09", "Meldet die Platte Fehler, hört der Bot auf, statt weiterzuraten."),
  shown("F10", "Zwei Programme arbeiten nie zugleich mit denselben Daten."),
  shown("F11", "Beschädigte oder fehlende Dateien werden erkannt und nie als leer genommen."),
  shown("F12", "Wird eine Umstellung der Daten unterbrochen, ist alles alt oder alles neu."),
  shown("F13", "Springt die Uhr, kommt trotzdem jede Erinnerung einmal, nie zu früh, höchstens eine am Tag."),
  shown("F14", "An den Tagen der Zeitumstellung kommt jede Erinnerung genau einmal."),
  shown("F15", "Nach einem Stillstand kommt nur die neueste sinnvolle Erinnerung, nur in den Sendezeiten."),
  {
    id: "F16",
    requirement: "Bringt Teams denselben Klick mehrmals, wirkt er einmal. Die Antwort kommt in höchstens drei Sekunden.",
    state: "partly",
    shownBy: [
      test("store/describe-store.ts", "has its effect once when it comes five times at once"),
      test("bot/teams/in-a-house.test.ts", "is done once, however it is answered"),
      test("bot/clicks-at-once.test.ts", "ninety-nine of a hundred"),
    ],
    missing: "Das Töten des Programms zwischen Wirkung und Antwort ist nicht eigens geprüft.",
  },
  shown("F17", "Wird eine alte Sicherung eingespielt, bleibt Gelöschtes unlesbar. Nichts geht doppelt hinaus."),
];
