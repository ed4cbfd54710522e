import { lstatSync } from "node:fs";
import { dirname } from "node:path";
import { isUnderWay } from "../../store/index.js";
import { counted } from "../command-line.js";
import { type Found, foldersAbove } from "./files.js";
import { finding, placesIn, type Said, sound } from "./said.js";
import type { Check, Scene } from "./scene.js";

const MODES: Readonly<Partial<Record<Found["kind"], number>>> = { file: 0o600, folder: 0o700 };
const ROOT = 0;
const BY_OTHERS = 0o022;
const STICKY = 0o1000;

const folderOf = ({ whole, kind }: Found): string => (kind === "folder" ? whole : dirname(whole));

const rights = ({ files }: Scene): Said => {
  const wrong = files.filter(({ kind, mode }) => kind !== "link" && mode !== MODES[kind]);
  if (wrong.length === 0) return sound(`${counted(files.length, "Datei oder Ordner", "Dateien und Ordner")}, nur für den Besitzer lesbar.`);
  return finding(
    `${counted(wrong.length, "Datei oder Ordner hat", "Dateien oder Ordner haben")} andere Rechte. ${placesIn(wrong.map(folderOf))}`,
    "Setzen Sie im Daten- und im Schlüsselordner für Dateien chmod 600, für Ordner chmod 700.",
  );
};

const ownerOf = (files: readonly Found[]): number | undefined => files.find(({ path }) => path === "")?.user;

const owner = ({ files }: Scene): Said => {
  const user = ownerOf(files);
  const others = files.filter((file) => file.user !== user);
  if (others.length === 0) return sound("Alle Dateien gehören demselben Benutzer.");
  return finding(
    `${counted(others.length, "Datei oder Ordner gehört", "Dateien oder Ordner gehören")} einem anderen Benutzer.`,
    "Geben Sie alles mit chown dem Benutzer, unter dem der Bot läuft. Rufen Sie die Befehle nicht mit sudo auf.",
  );
};

const links = ({ files }: Scene): Said => {
  const odd = files.filter(({ kind }) => kind === "link" || kind === "other");
  if (odd.length === 0) return sound("Keine Verknüpfung, keine Gerätedatei.");
  return finding(
    `${counted(odd.length, "Eintrag führt", "Einträge führen")} an einen anderen Ort oder ist keine Datei.`,
    "Entfernen Sie die Verknüpfung. Legen Sie die Datei selbst an diese Stelle.",
  );
};

/** Whoever may write into a folder above can put another folder in the place of ours. */
const isOpenAbove = (path: string, user: number): boolean => {
  const { mode, uid } = lstatSync(path);
  const isWritable = (mode & BY_OTHERS) !== 0 && (mode & STICKY) === 0;
  return isWritable || (uid !== user && uid !== ROOT);
};

const above = ({ files, place }: Scene): Said => {
  const user = ownerOf(files) ?? ROOT;
  const folders = new Set([place.data, place.keys].flatMap((folder) => foldersAbove(dirname(folder))));
  const open = [...folders].filter((folder) => isOpenAbove(folder, user));
  if (open.length === 0) return sound("Niemand sonst darf in die Ordner darüber schreiben.");
  return finding(
    `In ${counted(open.length, "Ordner", "Ordner")} über den Daten oder Schlüsseln dürfen andere schreiben.`,
    "Nehmen Sie anderen das Schreibrecht: chmod go-w für jeden Ordner auf dem Weg dorthin.",
  );
};

/** Nobody writes for as long. */
const LEFT_OVER_MS = 60 * 60_000;

const leftOver = ({ files, now }: Scene): Said => {
  const left = files.filter(({ path, changedAt }) => isUnderWay(path) && now - changedAt > LEFT_OVER_MS);
  if (left.length === 0) return sound("Keine halb geschriebenen Dateien.");
  return finding(
    `${counted(left.length, "halb geschriebene Datei liegt", "halb geschriebene Dateien liegen")} seit über einer Stunde da.`,
    "Starten Sie den Bot neu. Er räumt sie beim Start weg.",
  );
};

const caller = ({ files, holder }: Scene): Said => {
  const user = ownerOf(files);
  const me = process.geteuid?.();
  const bot = typeof holder === "object" ? holder.user : undefined;
  if (me !== undefined && me !== user)
    return finding(
      me === ROOT ? "Sie rufen die Prüfung als root auf." : "Sie rufen die Prüfung unter einem anderen Benutzer auf als dem des Bots.",
      "Melden Sie sich als der Benutzer an, dem die Daten gehören. Rufen Sie die Prüfung dann noch einmal auf.",
    );
  if (user === ROOT || bot === ROOT)
    return finding(
      "Der Bot und seine Daten gehören root.",
      "Legen Sie einen eigenen Benutzer für den Bot an. Geben Sie ihm die Dateien mit chown.",
    );
  return sound("Die Prüfung läuft unter dem Benutzer, dem die Daten gehören.");
};

export const RIGHTS: readonly Check[] = [
  { id: "rights", title: "Dateirechte", run: rights },
  { id: "owner", title: "Besitzer der Dateien", run: owner },
  { id: "links", title: "Verknüpfungen", run: links },
  { id: "above", title: "Ordner darüber", run: above },
  { id: "left-over", title: "Reste", run: leftOver },
  { id: "caller", title: "Benutzer", run: caller },
];
