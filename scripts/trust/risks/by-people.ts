import { RULES } from "../../../dialogue/aggregates/cells.js";
import { OPEN_MINUTES } from "../../../dialogue/emergency.js";
import type { Risk } from "./risk.js";

export const RISKS_BY_PEOPLE: readonly Risk[] = [
  {
    title: "Druck, sich vorzubereiten oder etwas freizugeben",
    what: "Eine Führungskraft verlangt: „Zeigen Sie mir, was Sie angekreuzt haben.“",
    before: { likelihood: "wahrscheinlich", severity: "mittel" },
    after: { likelihood: "möglich", severity: "mittel" },
    measures:
      "Niemand sieht, ob jemand etwas vorbereitet hat. Es gibt keine Zahl darüber. Freigeben kann nur die Person selbst, an Menschen, die sie auswählt. Zurücknehmen geht mit einem Klick und wirkt sofort.",
    cases: ["P01", "P03", "R07", "R14", "R22"],
    remains:
      "Wer am Bildschirm danebensteht oder mündlich drängt, den hält kein Programm auf. Hier helfen die Dienstvereinbarung und Menschen, die sich daran halten.",
  },
  {
    title: "Rückschlüsse aus dem Verhalten: „Wer hat sich vorbereitet?“",
    what: "Jemand schließt aus Zeitpunkten, Zahlen oder veränderten Nachrichten, was eine Person im Stillen getan hat.",
    before: { likelihood: "wahrscheinlich", severity: "mittel" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Was jemand im Stillen tut, ändert kein Zeichen an dem, was andere bekommen. Es gibt kein „gelesen“ und kein „zuletzt gesehen“. Auch Dateien sind auf gleiche Größen aufgefüllt.",
    cases: ["P01", "P09", "R17"],
    remains:
      "Wer auf dem Server Dateien beobachtet, sieht, wann sich eine Datei ändert und wie oft sie geschrieben wurde. Auch der Bot selbst schreibt, etwa bei jeder Erinnerung. Sehr lange Texte machen eine Datei sichtbar größer. Das betrifft nur Menschen mit Zugang zum Server oder zu Sicherungen.",
  },
  {
    title: "Wiedererkennen einzelner Menschen in Zahlen",
    what: "Jemand rechnet aus veröffentlichten Zahlen zurück, ob eine bestimmte Person ihr Gespräch hatte oder wie eine Führungskraft dasteht.",
    before: { likelihood: "möglich", severity: "mittel" },
    after: { likelihood: "unwahrscheinlich", severity: "gering" },
    measures: `Zahlen gibt es nur für das Haus und für Bereiche mit mindestens ${RULES.minTeams} Teams zu je ${RULES.minPeople} Menschen. Sie sind auf ${RULES.roundTo} gerundet und erscheinen einmal im Halbjahr. Einmal gezeigt, ändern sie sich nicht.`,
    cases: ["P05", "R18", "R23"],
    remains:
      "Manchmal ist eine Zahl ganz hoch oder ganz niedrig. Wer ein Team genau kennt, weiß dann: Im Rest fanden alle oder keine Gespräche statt. Das sind immer mindestens zwei andere Teams.",
  },
  {
    title: "Leistungskontrolle",
    what: "Jemand nutzt den Bot, um Beschäftigte oder Führungskräfte zu vergleichen.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Der Bot bewertet nichts. Er hat kein Feld für ein Ergebnis, keine Rangliste und keine Zahl über eine Person. Die Führungskraft sieht nur: fällig bis, Termin, stattgefunden.",
    cases: ["P09", "R13", "R17", "R18", "R19", "R21"],
    remains: "Eine Führungskraft sieht, wessen Gespräch überfällig ist. Das braucht sie, um Termine anzubieten.",
  },
  {
    title: "Neugier der Administration",
    what: "Wer den Bot einrichtet, möchte wissen, wer was geschrieben oder freigegeben hat.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Die Administration sieht im Bot weder Inhalte noch Freigaben, auch nicht, wer sich vorbereitet. Ihre Änderungen stehen mit Namen im Protokoll, das der Personalrat liest.",
    cases: ["A02", "A10", "P01", "R24"],
    remains:
      "Die Personalliste legt fest, wer wen führt. Wer sie fälscht, sieht Termine eines fremden Teams und bekommt künftig Freigaben an diese Führung. Ein fremdes Konto an der Stelle einer Person bekommt nur deren Termine, nichts Geschriebenes. Die Person selbst käme dann nicht mehr in den Bot. Jede eingespielte Liste steht mit Namen im Protokoll. Lassen Sie neue Listen zu zweit prüfen.",
  },
  {
    title: "Missbrauch des Notzugangs",
    what: "Zwei Menschen verabreden sich und sehen nach, welche Erinnerungen jemand bekam, ohne dass es nötig ist.",
    before: { likelihood: "möglich", severity: "mittel" },
    after: { likelihood: "unwahrscheinlich", severity: "gering" },
    measures: `Der Notzugang braucht zwei Menschen mit verschiedenen Rollen und einen Grund aus einer festen Liste. Wer die Person führt, ist keiner von ihnen. Er zeigt nie Inhalte und endet nach ${OPEN_MINUTES} Minuten. Die Person erfährt sofort, wer wann und warum nachsieht. Es steht im Protokoll.`,
    cases: ["A02", "A10", "R24"],
    remains:
      "Die zwei sehen, ob der Bot jemanden anschreiben kann. Fehlen Erinnerungen, können sie vermuten, dass die Person keine möchte. Was sie sehen, können sie sich merken.",
  },
  {
    title: "Neugier oder Zwang beim Betrieb des Servers",
    what: "Wer den Server betreut, liest die Daten selbst aus oder wird dazu angewiesen.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "hoch" },
    measures:
      "Alles Geschriebene ist verschlüsselt. Kein Befehl des Programms zeigt Inhalte. Der Hausschlüssel kann außerhalb des Servers liegen.",
    cases: ["A08", "A09"],
    remains:
      "Wer volle Rechte auf dem laufenden Server hat, kann Schlüssel und Daten zusammenbringen und alles lesen. Das kann kein Programm verhindern. Regeln Sie, wer diesen Zugang hat, am besten nur zu zweit.",
  },
  {
    title: "Falscher Empfänger nach einem Wechsel der Führung",
    what: "Eine Freigabe oder eine Nachricht erreicht die neue Führungskraft, obwohl die alte gemeint war.",
    before: { likelihood: "wahrscheinlich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Freigaben gelten Menschen mit Namen, nicht Stellen. Wer die Führung übernimmt, erbt nichts. Vor dem Absenden zeigt der Bot genau, wer was lesen wird. Er prüft die Führungskette dabei noch einmal.",
    cases: ["P02", "P04", "R20"],
    remains:
      "Eine frühere Führungskraft behält, was ihr namentlich freigegeben wurde, bis die Person es zurücknimmt oder die Frist endet. Ist die Personalliste falsch, bietet der Bot die falsche Führungskette an; die Namen sieht man vor dem Absenden.",
  },
  {
    title: "Weitererzählen durch Empfänger",
    what: "Wer eine Freigabe lesen darf, fotografiert den Bildschirm oder erzählt sie weiter.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "möglich", severity: "hoch" },
    measures: "Der Bot zeigt Freigegebenes nur auf Klick und legt es in keiner Nachricht ab.",
    cases: ["P03"],
    remains:
      "Was ein Mensch gelesen hat, kann er weitersagen. Zurücknehmen löscht keine Erinnerung. Geben Sie nur frei, was diese Person wissen darf.",
  },
  {
    title: "Nachteil, weil jemand nicht mitmacht",
    what: "Wer Erinnerungen abstellt oder nichts vorbereitet, gilt als unwillig.",
    before: { likelihood: "möglich", severity: "mittel" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures: "Niemand erfährt, wer Erinnerungen abstellt. Die Übersicht der Führungskraft sieht in beiden Fällen gleich aus.",
    cases: ["P01", "R19", "R22", "F06"],
    remains: "Dass ein Gespräch noch aussteht, sieht die Führungskraft. Die Verantwortung für den Termin liegt bei ihr.",
  },
];
