import type { RegisteredField } from "../../store/register/register.js";
import { FILE_NAMES } from "./register.js";

/** "Day of the last change" says nothing alone. The first that fits holds, so what is longer stands before. */
const BELONGS: readonly (readonly [string, string])[] = [
  ["person:plan.wishes.pauses", "Pause"],
  ["person:plan.wishes", "Eigene Wünsche"],
  ["person:plan.dialogues", "Gespräch und Termin"],
  ["person:plan.slots", "Erinnerung"],
  ["person:plan.notices", "Andere Nachricht"],
  ["person:plan.address", "Chat in Teams"],
  ["person:plan.erasing", "Alles löschen, solange es läuft"],
  ["person:plan.erased", "Eigene Löschbelege"],
  ["person:plan.emergencies", "Notzugang"],
  ["person:content.preparations", "Vorbereitung"],
  ["person:content.leadTopics", "Themen der Führungskraft"],
  ["person:content.releases", "Freigabe"],
  ["person:content.protocols", "Protokoll zu zweit"],
  ["person:", "Person"],
  ["roster:", "Person in der Liste"],
  ["house:settings.formats", "Format"],
  ["house:settings", "Einstellungen"],
  ["house:former", "Frühere Einstellungen"],
  ["house:log", "Protokoll der Administration"],
  ["house:publications", "Veröffentlichte Zahlen"],
  ["house:receipts", "Löschbelege"],
  ["house:destroying", "Löschbeleg, der gerade entsteht"],
  ["house:ended.log", "Protokoll, was abgelaufen ist"],
  ["house:ended.receipts", "Löschbelege, was abgelaufen ist"],
  ["house:replacing", "Wechsel der Personalliste, solange er läuft"],
  ["house:paused", "Sendepause"],
  ["house:restoredOn", "Sendepause"],
  ["house:formerMarks", "Kennung auf Karten"],
  ["house:emergenciesOf", "Notzugang"],
  ["house:version", "Mitbestimmungs-Version"],
];

export const belongsTo = ({ file, path }: RegisteredField): string =>
  BELONGS.find(([start]) => `${file}:${path}`.startsWith(start))?.[1] ?? FILE_NAMES[file];
