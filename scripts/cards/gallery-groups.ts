import type { CardName } from "../../cards/index.js";

export interface Group {
  readonly title: string;
  /** What each of its cards is for, in one sentence. */
  readonly cards: Readonly<Partial<Record<CardName, string>>>;
}

/** By who gets them; read from top to bottom they tell what happens. */
export const GROUPS: readonly Group[] = [
  {
    title: "Für alle: kennenlernen und erinnert werden",
    cards: {
      welcome: "Damit stellt sich der Bot vor, wenn er zum ersten Mal schreibt.",
      privacy: "Was der Bot speichert, wer es sieht und wann es gelöscht wird.",
      nudge: "Eine Erinnerung nennt, wann das Gespräch ansteht, und nie, worum es geht.",
      reminders: "Jede Person stellt selbst ein, wann der Bot sich meldet.",
      muted: "Wer keine Erinnerungen möchte, bekommt keine mehr.",
      unmuted: "Der Bot erinnert wieder.",
      language: "Der Bot schreibt Deutsch oder Englisch.",
      help: "Was man dem Bot schreiben kann.",
      door: "Wer ein Wort schreibt, öffnet die Antwort mit einem Klick: Der Chat bewahrt sie nicht auf.",
    },
  },
  {
    title: "Für Beschäftigte: sich vorbereiten",
    cards: {
      "empty-checklist": "Die Themenliste kommt leer in den Chat, denn der Chat wird aufbewahrt.",
      checklist: "Die Themenliste mit den eigenen Notizen sieht nur, wer sie geschrieben hat.",
      saved: "Die Notizen sind gespeichert.",
      preparation: "Im Chat bleibt danach eine Karte ohne Inhalt zurück.",
      "erase-preparation": "Vor dem Löschen fragt der Bot nach.",
      "erased-preparation": "Die Vorbereitung ist gelöscht.",
    },
  },
  {
    title: "Für Beschäftigte: Themen freigeben",
    cards: {
      "release-topics": "Erster Schritt: Welche Themen sollen andere lesen?",
      "release-unprepared": "Ohne Notizen gibt es nichts zum Freigeben.",
      "release-people": "Zweiter Schritt: Wer soll sie lesen?",
      "release-nobody": "Niemand steht zur Auswahl.",
      "release-preview": "Dritter Schritt: Genau das sehen die anderen.",
      "release-discarded": "Der Entwurf ist verworfen, und niemand hat etwas bekommen.",
      "release-sent": "Die Themen sind freigegeben.",
      "own-releases": "Alle eigenen Freigaben auf einen Blick.",
      "own-release": "Eine eigene Freigabe, die sich ganz oder in Teilen zurücknehmen lässt.",
      "release-withdrawn": "Die Freigabe ist zurückgenommen und gilt sofort nicht mehr.",
      "release-partly-withdrawn": "Ein Teil der Freigabe ist zurückgenommen.",
      "erase-release": "Was zurückgenommen ist, lässt sich ganz löschen; vorher fragt der Bot nach.",
      "erased-release": "Die zurückgenommene Freigabe ist gelöscht.",
      "answer-notice": "Jemand hat auf eine Freigabe geantwortet.",
      "received-answer": "Die Antwort erscheint erst nach einem Klick.",
    },
  },
  {
    title: "Für Führungskräfte: lesen und antworten",
    cards: {
      "release-notice": "Der Hinweis im Chat sagt, dass etwas freigegeben wurde, und nicht, was.",
      "opened-release": "Die freigegebenen Themen erscheinen erst nach einem Klick.",
      "answer-form": "Eine Antwort geht denselben Weg zurück.",
      "answer-sent": "Die Antwort ist gesendet.",
      "release-taken-back": "Wird eine Freigabe zurückgenommen, ändert sich der Hinweis im Chat.",
      "release-gone": "Wer danach noch klickt, bekommt keinen Inhalt mehr.",
    },
  },
  {
    title: "Für Führungskräfte: das Team und die eigenen Themen",
    cards: {
      team: "Das ganze Team auf einer Karte: Name, Frist, Termin und sonst nichts.",
      "lead-topics": "Auch die Führungskraft kann vorher sagen, worüber sie sprechen möchte.",
      "lead-topics-saved": "Die Themen der Führungskraft sind gespeichert.",
      "lead-topics-erased": "Die Themen der Führungskraft sind gelöscht.",
    },
  },
  {
    title: "Für beide Seiten: Termin und Gespräch",
    cards: {
      dialogue: "Wie es um das Gespräch steht und was als Nächstes möglich ist.",
      "no-dialogue": "Zurzeit ist kein Gespräch fällig.",
      "appointment-form": "Einen Termin vorschlagen.",
      proposed: "Die andere Seite schlägt einen Termin vor.",
      "proposal-sent": "Der eigene Vorschlag ist unterwegs.",
      agreed: "Der Termin steht und lässt sich in den Kalender übernehmen.",
      dropped: "Der Vorschlag gilt nicht mehr.",
      cancelled: "Der Termin ist abgesagt.",
      "held-form": "Wann das Gespräch war, darf jede Seite sagen.",
      held: "Das Gespräch hat stattgefunden; mehr wird nicht festgehalten.",
      objected: "Wer widerspricht, öffnet das Gespräch wieder.",
    },
  },
  {
    title: "Für alle: die eigenen Daten",
    cards: {
      "own-data": "Was der Bot über mich weiß.",
      "own-data-page": "Die eigenen Daten im Einzelnen.",
      "export-ask": "Vor der Datei: wo sie dann liegt und wer an sie herankommt.",
      export: "Die eigenen Daten als Datei mitnehmen.",
      rights: "Alle Rechte an einer Stelle.",
      correct: "Berichtigen: was ich selbst ändere und wen ich sonst frage.",
      restriction: "Einschränken und mit einem Klick wieder aufheben.",
      objection: "Widersprechen: Alles Freiwillige endet sofort.",
      erase: "Vor dem Löschen aller Daten sagt der Bot, was verschwindet.",
      erased: "Alles ist gelöscht, und ein Beleg bleibt.",
      "nothing-to-erase": "Es ist nichts gespeichert.",
    },
  },
  {
    title: "Für die Administration",
    cards: {
      "admin-home": "Hier beginnt die Administration.",
      schedule: "Alle Einstellungen des Hauses auf einen Blick.",
      "format-choice": "Erst wählen, um welche Art von Gespräch es geht.",
      windows: "In welchen Zeiträumen die Gespräche stattfinden.",
      stages: "Wann erinnert wird.",
      stage: "Eine einzelne Erinnerung ändern.",
      "sending-hours": "An welchen Tagen und zu welchen Zeiten der Bot schreibt.",
      "closing-days": "An welchen Tagen das Haus geschlossen ist.",
      "change-effect": "Vor jeder Änderung steht, was sie bewirkt.",
      "change-done": "Eine Änderung gilt und lässt sich zurücknehmen.",
      preview: "Wie viele Nachrichten wann hinausgehen, als Bild und in Zahlen.",
      "roster-ask": "Die Personalliste einlesen.",
      "roster-received": "Die Datei ist angekommen.",
      "roster-findings": "Was an der Datei nicht stimmt, mit Zeile und Spalte.",
      "roster-difference": "Was die neue Liste ändern würde.",
      "roster-done": "Die neue Liste gilt.",
      roles: "Wer welche Rolle im Haus hat.",
      delivery: "Ob Teams antwortet. Ohne Zahlen, denn Zahlen verraten etwas.",
      log: "Wer wann was am Haus geändert hat.",
      "log-verified": "Ob in der Liste etwas fehlt oder geändert wurde, und die Prüfzahl dazu.",
    },
  },
  {
    title: "Notzugang: zu zweit, eine Stunde, nie im Stillen",
    cards: {
      emergency: "Wer darf, beantragt hier einen Notzugang oder entscheidet über einen.",
      "emergency-choose": "Um wen es geht und warum, aus einer festen Liste von Gründen.",
      "emergency-request": "Eine zweite Person aus Personalrat oder Datenschutz sagt ja oder nein.",
      "emergency-slots": "Zu sehen sind nur Erinnerungen und ob der Bot die Person erreicht.",
      "emergency-notice": "Wer betroffen ist, erfährt es sofort; im Chat steht nicht, wer und warum.",
      "emergency-who": "Wer nachgesehen hat, wann und warum, sieht nur die betroffene Person.",
      "emergency-done": "Was aus einem Klick wurde.",
    },
  },
  {
    title: "Für Personalrat und Datenschutz",
    cards: {
      review: "Hier beginnt die Prüfung.",
      "review-settings": "Was im Haus eingestellt ist.",
      "review-format": "Eine Art von Gespräch mit ihren Themen, Fristen und Erinnerungen.",
      matrix: "Wer was darf, aus denselben Regeln, nach denen der Bot handelt.",
      receipts: "Was wann gelöscht wurde, ohne Namen und ohne Inhalt.",
      "receipts-verified": "Ob die Belege vollständig sind.",
      numbers: "Wie viele Gespräche stattfanden, nur für große Gruppen.",
      "review-others": "Weiteres zum Prüfen: Notzugänge in Zahlen, Felder, Fassungen.",
      "review-kept": "Welche Felder von Beschäftigten gespeichert werden, wofür und wie lange.",
      "review-versions": "Auf welche Fassung sich die Mitbestimmung bezieht.",
      promises: "Die Versprechen des Bots und wie sich jedes prüfen lässt.",
    },
  },
  {
    title: "Wenn etwas nicht geht",
    cards: {
      refusal: "Was die Regeln nicht zulassen, und was stattdessen geht.",
      trouble: "Was mit einem Wort oder einer Datei gerade nicht gelingt, und was jetzt hilft.",
      "click-trouble": "Was nach einem Klick nicht gelingt, sieht nur, wer geklickt hat.",
    },
  },
];
