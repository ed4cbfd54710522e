import type { Language } from "../dialogue/index.js";
import type { Trouble, TroubleFacts } from "./trouble.js";

type Words = { readonly [K in keyof TroubleFacts]: (facts: TroubleFacts[K]) => string };

/** For the people who look after the server: what happened, then what to do. */
const DE: Words = {
  locked: ({ folder, pid }) =>
    `Der Ordner „${folder}“ ist schon in Gebrauch${pid === undefined ? "" : ` (Prozess ${pid})`}. Es kann nur ein Programm damit arbeiten. Beenden Sie das andere zuerst.`,
  "no-store": ({ folder }) =>
    `Im Ordner „${folder}“ liegt kein Datenbestand. Prüfen Sie den Pfad. Es wird nie von selbst ein neuer angelegt, wo einer sein sollte.`,
  "not-empty": ({ folder }) => `Der Ordner „${folder}“ ist nicht leer. Wählen Sie einen neuen Ordner.`,
  "network-disk": ({ folder }) =>
    `Der Ordner „${folder}“ liegt auf einem anderen Rechner. Die Daten brauchen eine Festplatte dieses Servers.`,
  "keys-missing": ({ folder }) =>
    `Im Ordner „${folder}“ fehlen die Schlüssel zu diesen Daten. Spielen Sie die Sicherung der Schlüssel dort ein.`,
  newer: ({ found, known }) =>
    `Die Daten haben Stand ${found}, dieses Programm kennt Stand ${known}. Es ist zu alt. Starten Sie das neuere Programm. Es wurde nichts verändert.`,
  older: ({ found, known }) =>
    `Die Daten haben Stand ${found}, dieses Programm braucht Stand ${known}. Sichern Sie die Daten und rufen Sie dann „npm run store -- migrate“ auf.`,
  damaged: ({ file }) => `Die Datei „${file}“ ist beschädigt und wird nicht benutzt. Spielen Sie sie aus der Sicherung ein.`,
  missing: ({ file }) => `Die Datei „${file}“ fehlt. Spielen Sie sie aus der Sicherung ein.`,
  "no-former": ({ file }) => `Von der Datei „${file}“ gibt es keinen unversehrten früheren Stand. Spielen Sie sie aus der Sicherung ein.`,
  unreadable: ({ file }) => `Die Datei „${file}“ lässt sich nicht lesen. Prüfen Sie die Festplatte und die Rechte.`,
  "cannot-decrypt": ({ file }) => `Die Datei „${file}“ lässt sich mit ihrem Schlüssel nicht öffnen. Sie wurde verändert oder vertauscht.`,
  "key-missing": ({ file }) => `Zur Datei „${file}“ gibt es keinen Schlüssel. Spielen Sie die neueste Sicherung der Schlüssel ein.`,
  "no-house-key": ({ looked }) =>
    `Es gibt keinen Hausschlüssel: weder in IFD_HOUSE_KEY noch in „${looked}“. Ist die Platte eingehängt? Sonst spielen Sie Ihre Kopie ein. Nur für ein neues Haus hilft „npm run keys -- new“.`,
  "bad-house-key": ({ file }) => `Der Hausschlüssel in „${file}“ ist nicht vollständig oder verschrieben.`,
  "open-house-key": ({ file }) => `Den Hausschlüssel „${file}“ können auch andere Benutzer lesen. Setzen Sie die Rechte auf 0600.`,
  "house-key-exists": ({ file }) =>
    `Den Hausschlüssel „${file}“ gibt es schon. Er wird nicht ersetzt. Zum Wechseln dient „npm run keys -- rotate“.`,
  "wrong-house-key": ({ needed }) => `Diese Daten brauchen den Hausschlüssel mit der Kennung ${needed}. Er liegt nicht vor.`,
  full: () =>
    "Die Festplatte ist voll. Es wurde nichts gespeichert und nichts verändert. Zurückziehen und Löschen gehen weiter. Schaffen Sie Platz; danach geht alles von selbst weiter.",
  "disk-failed": ({ step }) =>
    `Die Festplatte hat einen Fehler gemeldet (${step}). Das Programm hört auf, damit nichts verloren geht. Prüfen Sie die Festplatte und starten Sie neu.`,
  closed: () => "Das Programm wird gerade beendet. Es wurde nichts gespeichert.",
};

const EN: Words = {
  locked: ({ folder, pid }) =>
    `The folder "${folder}" is in use already${pid === undefined ? "" : ` (process ${pid})`}. Only one program can work with it. End the other one first.`,
  "no-store": ({ folder }) => `There are no data in the folder "${folder}". Check the path. A new store is never made where one should be.`,
  "not-empty": ({ folder }) => `The folder "${folder}" is not empty. Choose a new folder.`,
  "network-disk": ({ folder }) => `The folder "${folder}" lies on another machine. The data need a disk of this server.`,
  "keys-missing": ({ folder }) => `The keys to these data are missing from the folder "${folder}". Put the backup of the keys there.`,
  newer: ({ found, known }) =>
    `The data are of version ${found}, this program knows version ${known}. It is too old. Start the newer program. Nothing was changed.`,
  older: ({ found, known }) =>
    `The data are of version ${found}, this program needs version ${known}. Make a backup, then run "npm run store -- migrate".`,
  damaged: ({ file }) => `The file "${file}" is damaged and is not used. Restore it from the backup.`,
  missing: ({ file }) => `The file "${file}" is missing. Restore it from the backup.`,
  "no-former": ({ file }) => `There is no sound former state of the file "${file}". Restore it from the backup.`,
  unreadable: ({ file }) => `The file "${file}" cannot be read. Check the disk and the permissions.`,
  "cannot-decrypt": ({ file }) => `The file "${file}" does not open with its key. It was changed or exchanged.`,
  "key-missing": ({ file }) => `There is no key to the file "${file}". Restore the newest backup of the keys.`,
  "no-house-key": ({ looked }) =>
    `There is no house key: neither in IFD_HOUSE_KEY nor in "${looked}". Is the disk mounted? Otherwise restore your copy. Only for a new house: "npm run keys -- new".`,
  "bad-house-key": ({ file }) => `The house key in "${file}" is not complete or has a slip in it.`,
  "open-house-key": ({ file }) => `Other users can read the house key "${file}". Set its permissions to 0600.`,
  "house-key-exists": ({ file }) =>
    `There is a house key "${file}" already. It is not replaced. Use "npm run keys -- rotate" to change it.`,
  "wrong-house-key": ({ needed }) => `These data need the house key ${needed}. It is not here.`,
  full: () =>
    "The disk is full. Nothing was saved and nothing was changed. Withdrawing and erasing still work. Make room; then everything goes on by itself.",
  "disk-failed": ({ step }) =>
    `The disk reported an error (${step}). The program stops so that nothing is lost. Check the disk and start again.`,
  closed: () => "The program is being stopped. Nothing was saved.",
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };

const sayIn = <K extends keyof TroubleFacts>(language: Language, kind: K, facts: TroubleFacts[K]): string => WORDS[language][kind](facts);

export const troubleWords = (trouble: Trouble, language: Language): string => sayIn(language, trouble.kind, trouble);
