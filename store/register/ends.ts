import type { RecordKind, Text } from "../../dialogue/index.js";
import { LEAVER_WORDS, RETENTION_WORDS } from "../../dialogue/retention-words.js";

/** Where no rule of dialogue/retention.ts counts the days: what ends it instead. */
const OTHER_ENDS = {
  "in-house": LEAVER_WORDS,
  "while-waiting": {
    de: "Bis der Bot diese Person das nächste Mal ansieht. Dann wird es ersetzt oder entfernt.",
    en: "Until the bot looks at this person the next time. Then it is replaced or removed.",
  },
  "next-nudge": {
    de: "Bis zur nächsten Erinnerung: dann steht dort der neue Tag. Ohne eine weitere Erinnerung bis 30 Tage nach dem letzten Tag im Haus.",
    en: "Until the next nudge: then the new day stands there. Without another nudge until 30 days after the last day in the house.",
  },
  "last-messages": {
    de: "Bis 200 neuere dazugekommen sind. Sonst bis 30 Tage nach dem letzten Tag im Haus.",
    en: "Until 200 newer ones have come. Otherwise until 30 days after the last day in the house.",
  },
  "until-back": {
    de: "Bis die Person den Bot wieder hat oder ihm schreibt. Sonst bis 30 Tage nach dem letzten Tag im Haus.",
    en: "Until the person has the bot again or writes to it. Otherwise until 30 days after the last day in the house.",
  },
  notice: {
    de: "Wie das, worüber die Nachricht ist: mit dem Gespräch oder mit der Freigabe.",
    en: "Like what the message is about: with the dialogue or with the release.",
  },
  "while-erasing": {
    de: "Bis das Löschen zu Ende ist, meist wenige Sekunden.",
    en: "Until the erasing is through, mostly a few seconds.",
  },
  "next-import": {
    de: "Bis zum nächsten Einlesen der Personalliste ohne diese Person. Spätestens 30 Tage nach dem letzten Tag im Haus, auch aus früheren Ständen der Liste.",
    en: "Until the next import of the roster without this person. At the latest 30 days after the last day in the house, from former rosters too.",
  },
  "while-replacing": {
    de: "Bis die neue Personalliste ganz übernommen ist, meist wenige Sekunden.",
    en: "Until the new roster has been taken over, mostly a few seconds.",
  },
  "while-destroying": {
    de: "Bis das Löschen dieses Tages zu Ende ist. Dann wird ein Löschbeleg daraus.",
    en: "Until that day's destroying is through. Then it becomes a deletion receipt.",
  },
  "next-setting": {
    de: "Bis zur nächsten Änderung. Zwei frühere Stände liegen daneben, bis neuere sie ablösen.",
    en: "Until the next change. Two former states lie beside it until newer ones take their place.",
  },
  "while-paused": {
    de: "Bis die Administration das Senden wieder freigibt.",
    en: "Until administration lets sending go on.",
  },
  "known-head": {
    de: "Wie die Zahl selbst. Spätestens, wenn alle Daten dieser Person gelöscht sind: Dann bleibt nur die Zahl.",
    en: "Like the number itself. At the latest when all data of this person are destroyed: then only the number stays.",
  },
  "while-known": {
    de: "Bis die Person nicht mehr in der Personalliste steht und ihre Daten gelöscht sind.",
    en: "Until the person is in the roster no more and their data are destroyed.",
  },
  "with-the-house": {
    de: "Solange das Haus den Bot betreibt.",
    en: "As long as the house runs the bot.",
  },
  "with-its-file": {
    de: "Wie die Datei, zu der es gehört.",
    en: "Like the file that it belongs to.",
  },
  "with-its-key": {
    de: "Bis das gelöscht wird, was der Schlüssel öffnet. Dann wird der Schlüssel vernichtet.",
    en: "Until what the key opens is destroyed. Then the key is destroyed.",
  },
  "erased-mark": {
    de: "Nach dem Löschen noch zwei bis drei Monate, ohne Schlüssel. So erkennt eine alte Sicherung, was gelöscht wurde.",
    en: "Two to three months after an erasure, without keys. So an old backup knows what was erased.",
  },
  "with-its-backup": {
    de: "Mit der Sicherung: nach 35 Tagen, wenn der Betrieb nichts anderes einstellt. Die neueste bleibt immer.",
    en: "With the backup: after 35 days, unless operation sets something else. The newest always stays.",
  },
  "while-running": {
    de: "Bis das Programm endet. Dann wird die Datei geleert.",
    en: "Until the program ends. Then the file is emptied.",
  },
  "while-restoring": {
    de: "Bis das Wiederherstellen zu Ende ist.",
    en: "Until the restoring is through.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type OtherEnd = keyof typeof OTHER_ENDS;

const isOther = (record: RecordKind | OtherEnd): record is OtherEnd => Object.hasOwn(OTHER_ENDS, record);

/** When a field is gone, in words. */
export const endWords = (record: RecordKind | OtherEnd): Text => (isOther(record) ? OTHER_ENDS[record] : RETENTION_WORDS[record].ends);
