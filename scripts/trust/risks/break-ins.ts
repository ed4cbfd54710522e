import { BACKUP_DAYS } from "../program-facts.js";

/** One place, honestly: what somebody would find who got in there. */
export interface BreakIn {
  readonly place: string;
  readonly shows: readonly string[];
  readonly hides: readonly string[];
  readonly noticed: readonly string[];
  readonly next: readonly string[];
}

const KEY_CHANGE =
  "Wechseln Sie den Hausschlüssel (`npm run -s keys -- rotate`), sobald der Server wieder sicher ist. Vernichten Sie den alten.";
const SIZES = "Wie viele Personen es gibt. Von jeder Datei: wie groß sie etwa ist, wie oft sie geschrieben wurde und wann zuletzt.";
const WHOSE = "Wem welche Datei gehört, für jemanden, der die Kennungen der Menschen kennt.";

const SERVER: BreakIn = {
  place: "Der laufende Server",
  shows: [
    "Mit vollen Rechten (root) oder als Benutzer des Bots: alles, was noch nicht gelöscht ist. Auch Vorbereitungen, Freigaben und Protokolle. Dort kommen Daten und Schlüssel zusammen.",
    "Den Ausweis, mit dem der Bot bei Teams spricht. Damit ließen sich Nachrichten im Namen des Bots senden.",
    "Was Menschen ab jetzt eingeben, solange der Eindringling bleibt.",
  ],
  hides: [
    "Was gelöscht, zurückgenommen und danach vernichtet oder durch seine Frist beendet ist.",
    "Als anderer Benutzer des Servers ohne volle Rechte: nichts. Die Dateien gehören nur dem Bot.",
  ],
  noticed: [
    "Anmeldungen und Prozesse am Server, die niemand kennt. Das überwacht das Haus, nicht der Bot.",
    "Unerwartete Neustarts oder Betriebsmeldungen des Bots.",
    "Das Protokoll der Administration passt bei der Prüfung nicht mehr zusammen.",
  ],
  next: [
    "Trennen Sie den Server vom Netz. Schalten Sie ihn nicht aus, bevor Fachleute Spuren gesichert haben.",
    "Sperren Sie den Ausweis des Bots bei Microsoft und legen Sie einen neuen an.",
    "Setzen Sie auf einem neuen Server aus der letzten Sicherung auf. Trauen Sie dem alten nicht mehr.",
    KEY_CHANGE,
    "Informieren Sie alle Beschäftigten: Gehen Sie davon aus, dass alles gelesen wurde.",
  ],
};

const DISK: BreakIn = {
  place: "Die Festplatte",
  shows: [
    "Liegen Daten, Schlüsselordner und Hausschlüssel auf dieser Platte: alles wie beim Server.",
    `Liegt der Hausschlüssel anderswo, dann nur das Folgende. ${SIZES}`,
    WHOSE,
    "Im Schlüsselordner auch ohne Hausschlüssel: welche Dateien in den letzten zwei bis drei Monaten gelöscht wurden, und in welchem Monat.",
  ],
  hides: [
    "Ohne den Hausschlüssel: jedes geschriebene Wort, jeden Namen, jeden Termin, die Personalliste und die Einstellungen.",
    "Ob jemand wenig geschrieben hat oder nichts: Texte werden auf gleiche Größen aufgefüllt.",
  ],
  noticed: ["Eine Platte fehlt, wurde getauscht oder kam aus der Reparatur.", "Ein ausgemusterter Server ist verschwunden."],
  next: [
    "Klären Sie, ob der Hausschlüssel auf dieser Platte lag und ob die Platte selbst verschlüsselt war.",
    KEY_CHANGE,
    "Lag alles beisammen: Behandeln Sie es wie einen Einbruch in den laufenden Server.",
  ],
};

const BACKUP: BreakIn = {
  place: "Die Sicherungen",
  shows: [
    SIZES,
    "Mit zwei Sicherungen: welche Datei sich dazwischen geändert hat, welche fehlt oder neu begann.",
    WHOSE,
    "Mit Sicherung, Kopie der Schlüssel und Hausschlüssel zusammen: alles, was zur Zeit dieser Kopie noch nicht gelöscht war.",
  ],
  hides: [
    "Ohne Schlüssel: jedes Wort, jeden Namen, jeden Termin. In der Sicherung der Daten ist nie ein Schlüssel.",
    "Was vor der letzten Kopie der Schlüssel gelöscht wurde: Sein Schlüssel ist vernichtet.",
  ],
  noticed: [
    "Eine Sicherung fehlt oder liegt an einem fremden Ort.",
    "Jemand hat auf den Speicher zugegriffen, der dazu keinen Grund hatte.",
  ],
  next: [
    "Klären Sie, ob auch die Kopie der Schlüssel und der Hausschlüssel betroffen sind.",
    KEY_CHANGE,
    `Vernichten Sie Kopien, die Sie nicht brauchen. Von selbst enden Sicherungen nach ${BACKUP_DAYS} Tagen.`,
  ],
};

const KEY: BreakIn = {
  place: "Der Hausschlüssel",
  shows: [
    "Allein: nichts. Er öffnet nur zusammen mit dem Schlüsselordner und den Daten.",
    "Zusammen mit einer alten Kopie des Schlüsselordners und einer alten Sicherung: den damaligen Stand, auch seither Gelöschtes.",
  ],
  hides: ["Ohne Zugang zu Daten und Schlüsselordner: alles."],
  noticed: [
    "Der Umschlag im Tresor ist geöffnet, oder eine Kopie fehlt.",
    "Jemand hat den Schlüssel in eine Nachricht oder ein Ticket kopiert.",
  ],
  next: [
    "Wechseln Sie ihn sofort (`npm run -s keys -- rotate`). Der Bot darf dabei laufen.",
    "Sichern Sie danach die Schlüssel neu und vernichten Sie alle Kopien des alten Schlüssels.",
    "Vernichten Sie alte Kopien des Schlüsselordners, wo immer sie liegen.",
  ],
};

const ADMIN: BreakIn = {
  place: "Das Konto einer Administration im Bot",
  shows: [
    "Die Personalliste: Namen, Teams, wer wen führt, Arbeitstage, Ein- und Austritt.",
    "Die Einstellungen, das Protokoll der Administration und ob Teams gerade antwortet.",
    "Mit einer gefälschten Personalliste: die Termine eines Teams, als dessen Führung sich jemand einträgt.",
    "Mit einer gefälschten Liste: ein fremdes Konto an der Stelle einer Person. Es sähe deren Termine und bekäme, was danach an sie geht. Die Person käme nicht mehr in den Bot.",
  ],
  hides: [
    "Auch mit gefälschten Listen: was eine Person schrieb oder was ihr freigegeben wurde. Das öffnet nur das Konto, das Teams für sie bestätigt hat.",
    "Wer sich vorbereitet, wer Erinnerungen abstellt, wer etwas löscht.",
  ],
  noticed: [
    "Im Protokoll der Administration steht eine Änderung, die niemand gemacht haben will.",
    "Jemand kommt nicht mehr in den Bot, weil die Stelle in der Liste einem anderen Konto gehört.",
  ],
  next: [
    "Sperren Sie das Konto bei Microsoft. Nehmen Sie ihm die Rolle in der Personalliste.",
    "Lesen Sie im Protokoll der Administration nach, was geändert wurde. Vergleichen Sie es mit der Prüfzahl auf Papier. Machen Sie die Änderung rückgängig.",
    "Spielen Sie eine geprüfte Personalliste mit festen Kennungen ein.",
  ],
};

const PERSON: BreakIn = {
  place: "Das Microsoft-Konto einer einzelnen Person",
  shows: [
    "Alles, was diese Person im Bot sieht: eigene Vorbereitungen, Freigaben an sie, eigene Daten.",
    "Auch die Administration von Microsoft 365 kann ein Kennwort zurücksetzen und sich so anmelden.",
    "Dateien mit eigenen Daten, die diese Person früher mitgenommen hat.",
  ],
  hides: ["Alles von anderen, was dieser Person nicht freigegeben wurde."],
  noticed: ["Die Person kann sich nicht anmelden oder sieht fremde Eingaben.", "Microsoft meldet eine Anmeldung von einem fremden Ort."],
  next: [
    "Lassen Sie das Kennwort ändern und alle Anmeldungen beenden.",
    "Die Person sieht unter „Meine Daten“, was da ist. Sie kann zurücknehmen und löschen.",
    "Sagen Sie denen Bescheid, die ihr etwas freigegeben haben.",
  ],
};

const MICROSOFT: BreakIn = {
  place: "Microsoft 365",
  shows: [
    "Jede Nachricht des Bots in den Chats: wer wann woran erinnert wurde, Termine, dass jemand etwas freigegeben hat. Nie, was.",
    "Dateien, in denen jemand die eigenen Daten mitgenommen hat. Sie liegen im Speicher dieser Person (OneDrive).",
    "Was Menschen selbst als Text in den Chat tippen. Der Bot bittet nirgends darum, dort Inhalte zu schreiben.",
    "Wer den Betrieb von Microsoft beherrscht, könnte Eingaben auf dem Weg mitlesen: Sie laufen durch dessen Server.",
  ],
  hides: [
    "Vorbereitungen, Themen, Antworten und Protokolle in den gespeicherten Chats: Sie stehen dort nicht.",
    "Die Daten auf dem Server des Hauses.",
  ],
  noticed: ["Microsoft meldet einen Vorfall, oder Prüfprotokolle zeigen fremde Suchen in Chats."],
  next: [
    "Klären Sie mit Microsoft, welche Chats betroffen sind. Inhalte des Bots stehen nicht darin.",
    "Legen Sie den Ausweis des Bots neu an.",
    "Sagen Sie Menschen, die Inhalte selbst in den Chat getippt haben, was das bedeutet.",
  ],
};

/** Where files of the bot can be stolen; „npm run vorfall“ says the same of them. */
export const WHERE_FILES_LIE: readonly BreakIn[] = [SERVER, DISK, BACKUP, KEY];

export const BREAK_INS: readonly BreakIn[] = [...WHERE_FILES_LIE, ADMIN, PERSON, MICROSOFT];
