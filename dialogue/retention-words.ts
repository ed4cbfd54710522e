import type { Text } from "./formats/format.js";
import {
  DIALOGUE_MONTHS,
  LEAVER_DAYS,
  LEDGER_DAYS,
  LOG_MONTHS,
  LONGEST_MONTHS,
  OBJECTION_DAYS,
  OLD_DATE_DAYS,
  PAUSE_MONTHS,
  type RecordKind,
  WISH_DAYS,
  WITHDRAWN_DAYS,
} from "./retention.js";

export interface RetentionWords {
  readonly what: Text;
  readonly purpose: Text;
  readonly ends: Text;
}

const NOTES_END: Text = {
  de: `Einen Tag nachdem Sie selbst gesagt haben, dass das Gespräch stattgefunden hat. Hat es nur die andere Seite gesagt: ${OBJECTION_DAYS} Tage danach. Spätestens ${LONGEST_MONTHS} Monate nach dem Anlegen.`,
  en: `One day after you said yourself that the dialogue took place. If only the other side said so: ${OBJECTION_DAYS} days after that. At the latest ${LONGEST_MONTHS} months after it was begun.`,
};

const RELEASE_END: Text = {
  de: `${LONGEST_MONTHS} Monate nach der Freigabe. Nach dem Zurücknehmen sehen es andere sofort nicht mehr; ${WITHDRAWN_DAYS} Tage später wird es gelöscht.`,
  en: `${LONGEST_MONTHS} months after the release. Once taken back, nobody else sees it any more; ${WITHDRAWN_DAYS} days later it is destroyed.`,
};

const ANSWER_END: Text = {
  de: `${LONGEST_MONTHS} Monate nach der Freigabe. Sobald etwas davon zurückgenommen wurde, sieht die Antwort nur noch, wer freigegeben hat. ${WITHDRAWN_DAYS} Tage nachdem die Freigabe ganz oder von der antwortenden Person zurückgenommen wurde, wird sie gelöscht.`,
  en: `${LONGEST_MONTHS} months after the release. Once something of it was taken back, only the person who released sees the answer. ${WITHDRAWN_DAYS} days after the release was taken back wholly or from the person who answered, it is destroyed.`,
};

const LOG_END: Text = { de: `${LOG_MONTHS} Monate nach dem Eintrag.`, en: `${LOG_MONTHS} months after the entry.` };

const STAYS: Text = { de: "Solange die Person im Haus ist.", en: "As long as the person is in the house." };

export const RETENTION_WORDS: Readonly<Record<RecordKind, RetentionWords>> = {
  preparation: {
    what: { de: "Vorbereitung", en: "Preparation" },
    purpose: { de: "Sich freiwillig auf das eigene Gespräch vorbereiten.", en: "To prepare for one’s own dialogue, voluntarily." },
    ends: NOTES_END,
  },
  draft: {
    what: { de: "Entwurf einer Freigabe", en: "Draft of a release" },
    purpose: { de: "Themen auswählen und vor der Freigabe ansehen.", en: "To choose topics and look at them before they are released." },
    ends: NOTES_END,
  },
  "lead-topics": {
    what: { de: "Themen der Führungskraft", en: "The lead’s topics" },
    purpose: { de: "Vorab zeigen, was die Führungskraft ansprechen möchte.", en: "To show beforehand what the lead wants to raise." },
    ends: NOTES_END,
  },
  release: {
    what: { de: "Freigabe", en: "Release" },
    purpose: {
      de: "Themen auf eigenen Wunsch an namentlich genannte Personen geben.",
      en: "To pass topics on to named people, at one’s own wish.",
    },
    ends: RELEASE_END,
  },
  answer: {
    what: { de: "Antwort auf eine Freigabe", en: "Answer to a release" },
    purpose: { de: "Der Person antworten, die freigegeben hat.", en: "To answer the person who released." },
    ends: ANSWER_END,
  },
  "protocol-wish": {
    what: { de: "Wunsch nach einem Protokoll", en: "Wish for a protocol" },
    purpose: { de: "Ein Protokoll nur beginnen, wenn beide es wollen.", en: "To begin a protocol only if both want it." },
    ends: {
      de: `${WISH_DAYS} Tage nachdem jemand gesagt hat, dass das Gespräch stattgefunden hat, und frühestens ${WISH_DAYS} Tage nach dem Wunsch. Spätestens ${LONGEST_MONTHS} Monate nach dem Wunsch. Wird er zurückgenommen: sofort.`,
      en: `${WISH_DAYS} days after somebody said that the dialogue took place, but not before ${WISH_DAYS} days after the wish. At the latest ${LONGEST_MONTHS} months after the wish. If it is taken back: at once.`,
    },
  },
  protocol: {
    what: { de: "Protokoll", en: "Protocol" },
    purpose: { de: "Festhalten, was beide Seiten festhalten wollen.", en: "To keep what both sides want to keep." },
    ends: {
      de: `${LONGEST_MONTHS} Monate nachdem beide zugestimmt haben. Nimmt vor den Unterschriften jemand die Zustimmung zurück: sofort.`,
      en: `${LONGEST_MONTHS} months after both said yes. If somebody takes their yes back before both signed: at once.`,
    },
  },
  appointment: {
    what: { de: "Termin", en: "Appointment" },
    purpose: { de: "Einen Termin finden und an ihn erinnern.", en: "To find a date and to remind of it." },
    ends: {
      de: `Einen Tag nachdem jemand gesagt hat, dass das Gespräch stattgefunden hat. Sonst ${OLD_DATE_DAYS} Tage nach dem Termin.`,
      en: `One day after somebody said that the dialogue took place. Otherwise ${OLD_DATE_DAYS} days after the date.`,
    },
  },
  dialogue: {
    what: { de: "Gespräch: fällig bis, stattgefunden am", en: "Dialogue: due by, took place on" },
    purpose: { de: "Das nächste Gespräch zur richtigen Zeit ansetzen.", en: "To have the next dialogue fall due at the right time." },
    ends: {
      de: `${DIALOGUE_MONTHS} Monate nach dem Gespräch. Fand es nicht statt: ${DIALOGUE_MONTHS} Monate nach dem Tag, an dem es fällig war.`,
      en: `${DIALOGUE_MONTHS} months after the dialogue. If it did not take place: ${DIALOGUE_MONTHS} months after it was due.`,
    },
  },
  slot: {
    what: { de: "Zustellung einer Erinnerung", en: "Delivery of a nudge" },
    purpose: { de: "Keine Erinnerung doppelt senden und keine verlieren.", en: "To send no nudge twice and to lose none." },
    ends: {
      de: `${LEDGER_DAYS} Tage nach dem Senden, frühestens ${LEDGER_DAYS} Tage nach dem Tag, an dem das Gespräch fällig war.`,
      en: `${LEDGER_DAYS} days after sending, but not before ${LEDGER_DAYS} days after the dialogue was due.`,
    },
  },
  wishes: {
    what: { de: "Eigene Wünsche zu Erinnerungen", en: "One’s own wishes about nudges" },
    purpose: { de: "Erinnerungen abstellen oder verschieben.", en: "To turn nudges off or to move them." },
    ends: STAYS,
  },
  pause: {
    what: { de: "Pause von den Erinnerungen", en: "Pause from nudges" },
    purpose: {
      de: "In dieser Zeit nichts senden und kein Gespräch fällig werden lassen.",
      en: "To send nothing in this time and to let no dialogue fall due.",
    },
    ends: {
      de: `${PAUSE_MONTHS} Monate nach ihrem letzten Tag, auch wenn jemand alles löscht.`,
      en: `${PAUSE_MONTHS} months after its last day, also where somebody erases everything.`,
    },
  },
  "roster-entry": {
    what: { de: "Eintrag in der Personalliste", en: "Entry in the roster" },
    purpose: { de: "Wissen, wer mit wem spricht.", en: "To know who talks with whom." },
    ends: STAYS,
  },
  emergency: {
    what: { de: "Notzugang zu Ihren Zustelldaten", en: "Emergency access to your delivery records" },
    purpose: {
      de: "Ihnen zeigen, wer wann und warum nachgesehen hat.",
      en: "To show you who looked, when and why.",
    },
    ends: { de: `${LOG_MONTHS} Monate nach dem Zugang.`, en: `${LOG_MONTHS} months after the access.` },
  },
  "admin-log": {
    what: { de: "Protokoll der Administration", en: "Admin log" },
    purpose: { de: "Änderungen an Einstellungen nachprüfen können.", en: "To be able to check changes of the configuration." },
    ends: LOG_END,
  },
  "deletion-receipt": {
    what: { de: "Löschbeleg", en: "Deletion receipt" },
    purpose: {
      de: "Nachweisen, dass gelöscht wurde, ohne Inhalt und Namen.",
      en: "To prove that something was destroyed, without content or names.",
    },
    ends: LOG_END,
  },
  publication: {
    what: { de: "Veröffentlichte Zahlen eines Halbjahres", en: "Published numbers of a half-year" },
    purpose: { de: "Zeigen, ob im Haus Gespräche stattfinden.", en: "To show whether dialogues take place in the house." },
    ends: {
      de: `${DIALOGUE_MONTHS} Monate nach dem Ende des Halbjahres.`,
      en: `${DIALOGUE_MONTHS} months after the half-year has ended.`,
    },
  },
};

/** Stands above every other rule. */
export const LEAVER_WORDS: Text = {
  de: `Wer das Haus verlässt: Alles wird spätestens ${LEAVER_DAYS} Tage nach dem letzten Tag gelöscht.`,
  en: `Whoever leaves the house: everything is destroyed at the latest ${LEAVER_DAYS} days after the last day.`,
};
