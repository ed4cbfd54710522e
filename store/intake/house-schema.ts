import { z } from "zod";
import { LANDS, REGIONAL_HOLIDAYS } from "../../dialogue/calendar/holidays.js";
import { formatEntry } from "./format-schema.js";
import { date, line, sendingDays, tenant, time, told } from "./house-notations.js";
import { ownWords } from "./house-words.js";

export const MOST_FORMATS = 20;
const MOST_CLOSED = 400;

const sending = z.strictObject({
  from: told(time.exactOptional(), "Ab dieser Uhrzeit, etwa 08:00; nicht vor 06:00", "From this time on, such as 08:00; not before 06:00"),
  to: told(
    time.exactOptional(),
    "Bis vor diese Uhrzeit, etwa 16:00; nicht nach 18:00",
    "Until before this time, such as 16:00; not after 18:00",
  ),
  days: told(sendingDays.exactOptional(), "Wochentage: „Mo-Fr“ oder eine Liste", "Weekdays: “Mon-Fri” or a list"),
});

const houseKeys = z.strictObject({
  $schema: told(z.string().exactOptional(), "Verweis auf diese Beschreibung, für Editoren", "Points an editor to this description"),
  tenant: told(tenant, "Kennung des Teams-Mandanten (Entra: Verzeichnis-ID)", "Id of the Teams tenant (Entra: directory id)"),
  name: told(line, "Name des Hauses", "Name of the house"),
  timeZone: told(line.exactOptional(), "Zeitzone; ohne Angabe Europe/Berlin", "Time zone; Europe/Berlin by default"),
  state: told(z.enum(LANDS), "Bundesland, dessen Feiertage gelten", "Land whose holidays hold"),
  regionalHolidays: told(
    z.array(z.enum(REGIONAL_HOLIDAYS)).max(REGIONAL_HOLIDAYS.length).exactOptional(),
    "Feiertage, die nur in Teilen des Landes gelten und hier",
    "Holidays that hold only in parts of the Land, and here",
  ),
  closed: told(z.array(date).max(MOST_CLOSED).exactOptional(), "Schließtage: JJJJ-MM-TT oder TT.MM.JJJJ", "Closing days: YYYY-MM-DD"),
  sending: told(
    sending.exactOptional(),
    "Wann Nachrichten hinausgehen; ohne Angabe Mo-Fr, 08:00 bis 16:00",
    "When messages go out; Mon-Fri, 08:00 to 16:00 by default",
  ),
  goLive: told(
    date.exactOptional(),
    "Erster Betriebstag; nichts von vorher ist fällig",
    "First day of operation; nothing from before is due",
  ),
  formats: told(
    z.array(formatEntry).min(1).max(MOST_FORMATS).exactOptional(),
    "Gesprächsformate; ohne Angabe der IFD",
    "Formats of dialogue; the IFD by default",
  ),
  texts: told(
    ownWords.exactOptional(),
    "Eigener Wortlaut für einzelne Texte; Platzhalter in {Klammern} bleiben. Fest ist, was sagt, wer etwas sieht, was freiwillig ist, was gelöscht wird oder was ein Klick tut",
    "Own words for single texts; placeholders in {brackets} stay. Fixed is what says who sees something, what is voluntary, what is deleted or what a click does",
  ),
});

export const houseFile = told(houseKeys.meta({ title: "IFD-Bot" }), "Die Einstellungen eines Hauses", "The settings of one house");
