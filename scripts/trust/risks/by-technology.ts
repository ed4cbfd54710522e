import { BACKUP_DAYS } from "../program-facts.js";
import type { Risk } from "./risk.js";

export const RISKS_BY_TECHNOLOGY: readonly Risk[] = [
  {
    title: "Einbruch in den Server",
    what: "Jemand verschafft sich von außen Zugang zum Server.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "hoch" },
    measures:
      "Der Bot nimmt nur Anfragen mit gültigem Ausweis von Microsoft an, in engen Grenzen für Größe und Zeit. Daten und Schlüssel liegen getrennt und verschlüsselt.",
    cases: ["A01", "A03", "A08", "A09", "A11"],
    remains:
      "Wer den laufenden Server ganz beherrscht, kann alles lesen, was dort noch nicht gelöscht ist. Siehe „Was ein Einbruch zeigt“.",
  },
  {
    title: "Gefälschte Ausweise (Token)",
    what: "Jemand gibt sich gegenüber dem Bot als Microsoft oder als eine andere Person aus.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "hoch" },
    measures:
      "Der Bot prüft Unterschrift, Aussteller, Empfänger, Ablauf und Haus jedes Ausweises. Wer klickt, entnimmt er nur dem geprüften Ausweis, nie der Karte.",
    cases: ["A01", "A02", "A04"],
    remains:
      "Der Bot vertraut Microsoft. Wer das Konto einer Person übernimmt, ist für den Bot diese Person. Auch die Administration von Microsoft 365 kann ein Konto übernehmen.",
  },
  {
    title: "Kopien der Chats in Microsoft 365",
    what: "Microsoft 365 kopiert jede Nachricht im Chat. Berechtigte können sie dort durchsuchen, auch nach dem Löschen.",
    before: { likelihood: "wahrscheinlich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "gering" },
    measures: "Nachrichten sagen nur das Wann. Inhalte stehen nur in der Antwort auf einen Klick und in keiner Nachricht.",
    cases: ["P03", "P08"],
    remains:
      "Was Sie selbst als Text in den Chat tippen, liegt dort wie jede Nachricht. Eingaben in Karten laufen verschlüsselt über Server von Microsoft. Ob Microsoft dabei etwas festhält, können wir nicht prüfen. Mit einem echten Microsoft-Mandanten ist das noch nicht erprobt.",
  },
  {
    title: "Die mitgenommene Datei gerät in falsche Hände",
    what: "Wer „Meine Daten“ als Datei verlangt, hat alles Eigene lesbar in einer Datei.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "möglich", severity: "mittel" },
    measures:
      "Die Datei entsteht nur auf Wunsch der Person und liegt nur in ihrem eigenen Speicher bei Microsoft (OneDrive). Der Bot sagt vorher, wo sie liegen wird. Ihr Name verrät nichts. Alles lässt sich auch ohne Datei im Chat ansehen.",
    cases: ["P07", "A07", "R10"],
    remains: "In OneDrive können Berechtigte von Microsoft 365 sie finden. Wer das nicht will, liest im Chat und nimmt keine Datei mit.",
  },
  {
    title: "Verlorener oder gestohlener Hausschlüssel",
    what: "Der Hausschlüssel geht verloren, oder jemand stiehlt ihn.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Der Schlüssel lässt sich im laufenden Betrieb wechseln. Ein gestohlener allein öffnet nichts, er braucht auch Daten und Schlüsselordner. Das Programm mahnt, eine Kopie im Tresor zu haben.",
    cases: ["A09"],
    remains:
      "Ohne jede Kopie des Hausschlüssels sind alle Daten verloren, auch für den Hersteller. Ein alter Hausschlüssel öffnet alte Kopien des Schlüsselordners.",
  },
  {
    title: "Gelöschtes kommt aus einer Sicherung zurück",
    what: "Nach dem Einspielen einer alten Sicherung ist wieder lesbar, was jemand gelöscht hatte.",
    before: { likelihood: "wahrscheinlich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures: `Löschen vernichtet den Schlüssel. Schlüssel sind nie in der Sicherung der Daten. Sicherungen enden nach ${BACKUP_DAYS} Tagen.`,
    cases: ["F17", "P06", "R12"],
    remains:
      "Wer gegen die Anleitung alte Kopien des Schlüsselordners aufhebt, kann Gelöschtes zurückholen. Bis zur nächsten nächtlichen Sicherung ist auch die amtliche Kopie der Schlüssel noch alt.",
  },
  {
    title: "Gestohlene Platte oder Sicherung",
    what: "Jemand nimmt eine Festplatte oder eine Sicherung mit.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Ohne Schlüssel ist nichts Geschriebenes lesbar. Aus dem Namen einer Datei lässt sich nicht lesen, wem sie gehört. Der Hausschlüssel ist nie in einer Sicherung.",
    cases: ["A08", "A09"],
    remains:
      "Liegen Daten, Schlüssel und Hausschlüssel auf derselben gestohlenen Platte, ist alles lesbar. Verschlüsseln Sie die Platte, oder halten Sie den Hausschlüssel anderswo.",
  },
  {
    title: "Verlorene oder doppelte Nachrichten",
    what: "Ein Gespräch wird vergessen, weil eine Erinnerung fehlt. Oder Menschen werden mit Wiederholungen belästigt.",
    before: { likelihood: "wahrscheinlich", severity: "gering" },
    after: { likelihood: "unwahrscheinlich", severity: "gering" },
    measures: "Jede Nachricht wird vor dem Senden festgehalten. Unklares wird nicht wiederholt. Die nächste Stufe holt es ein.",
    cases: ["F01", "F02", "F03", "F04", "F13", "F14", "F15"],
    remains: "Eine einzelne Erinnerung kann fehlen. Lieber fehlt eine, als dass sie doppelt kommt.",
  },
  {
    title: "Schadhafte fremde Programmteile (Lieferkette)",
    what: "Ein fremdes Programmteil, das der Bot nutzt, enthält heimlich Schadcode.",
    before: { likelihood: "möglich", severity: "hoch" },
    after: { likelihood: "unwahrscheinlich", severity: "hoch" },
    measures:
      "Alle Fassungen sind festgelegt und mit Prüfsummen versehen. Beim Einrichten führt kein Teil etwas aus. Der Bot sendet nur an bekannte Adressen.",
    cases: ["A04", "A12", "R30"],
    remains:
      "Ein schadhaftes Teil in einer festgelegten Fassung liefe im Bot mit und sähe, was er sieht. Die Bausteine von Microsoft für Bots werden seit Ende 2025 nicht mehr gepflegt; ein Wechsel ist vorbereitet, aber nicht getan.",
  },
  {
    title: "Schadcode in Listen und Dateien",
    what: "Eine Datei, die jemand einspielt oder herunterlädt, führt auf einem Rechner etwas aus.",
    before: { likelihood: "möglich", severity: "mittel" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Eingelesene Listen werden Zeile für Zeile geprüft und bei jedem Fehler ganz abgelehnt. Ausgegebene Dateien enthalten keine Formeln.",
    cases: ["A05", "A06", "A07"],
    remains: "Wer eine Datei selbst verändert und weitergibt, ist für sie verantwortlich.",
  },
  {
    title: "Das Protokoll der Administration wird verändert",
    what: "Jemand entfernt einen Eintrag, um eine Änderung zu verbergen.",
    before: { likelihood: "möglich", severity: "mittel" },
    after: { likelihood: "unwahrscheinlich", severity: "mittel" },
    measures:
      "Jeder Eintrag ist mit dem vorigen verkettet. Wie weit die Kette reicht, steht noch an anderer Stelle. Eine Lücke, eine Änderung und ein Abschneiden am Ende fallen bei der Prüfung auf.",
    cases: ["A10"],
    remains:
      "Wer alle Dateien und Schlüssel beherrscht, kann die ganze Kette neu schreiben. Schreiben Sie sich deshalb jeden Monat die Prüfzahl des Protokolls auf Papier. Der Befehl `npm run -s protokoll` vergleicht sie.",
  },
];
