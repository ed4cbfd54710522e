import { naming } from "../cases/all.js";
import { blocks, section, table } from "../markdown.js";
import { SECRECY } from "../measures/secrecy.js";
import { STEADINESS } from "../measures/steadiness.js";
import type { TrustPage } from "../page.js";

const OF_THE_HOUSE: readonly (readonly [string, string])[] = [
  ["Zugang zum Serverraum und zum Server", "Wer hat ihn, und wie wird das festgehalten?"],
  ["Verschlüsselung der Festplatte", "Ist sie eingeschaltet? Sie schützt gegen Diebstahl der Platte."],
  ["Hausschlüssel", "Wo liegt die Kopie, und wer kommt daran? Nie bei den Sicherungen."],
  ["Ort der Sicherungen", "Wer kommt daran? Keine Schnappschüsse und kein Papierkorb bei der Kopie der Schlüssel."],
  ["Anmeldung bei Microsoft 365", "Ist ein zweiter Nachweis Pflicht? Wer darf Kennwörter zurücksetzen?"],
  ["Einspielen von Updates", "Wer tut es, und wie schnell nach einer Warnung?"],
  ["Wer administriert den Bot?", "Möglichst wenige, namentlich, im Protokoll sichtbar."],
];

const body = (): string =>
  blocks(
    "Diese Seite nennt die technischen und organisatorischen Maßnahmen (TOM) nach Artikel 32 der Datenschutz-Grundverordnung (DSGVO). Zuerst kommen die Maßnahmen im Programm, dann die des Hauses.",
    "Unter „Nachweis“ stehen Nummern. Die Seite „Nachweise“ sagt zu jeder, welcher Test oder Befehl sie zeigt. Was dort noch nicht ganz gezeigt ist, trägt hier einen Vermerk.",
    ...[...SECRECY, ...STEADINESS].map(([title, measures]) =>
      section(
        title,
        table(
          ["Maßnahme", "Wo im Programm", "Nachweis"],
          measures.map(({ what, where, cases }) => [what, `\`${where}\``, naming(cases)]),
        ),
      ),
    ),
    section(
      "Was nur das Haus leisten kann (vom Haus auszufüllen)",
      table(
        ["Maßnahme", "Frage", "Antwort"],
        OF_THE_HOUSE.map(([what, question]) => [what, question, "[ … ]"]),
      ),
    ),
  );

export const MEASURES_PAGE: TrustPage = {
  file: "massnahmen.md",
  title: "Technische und organisatorische Maßnahmen",
  question: "Wie sind die Daten geschützt?",
  body,
};
