import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Day, type Instant, localOf, parseDay } from "../../dialogue/index.js";
import { backupsIn, hasKeys, isTrouble, type RegularWork, ranOn, statStore } from "../../store/index.js";
import { counted } from "../command-line.js";
import { everythingIn } from "./files.js";
import { finding, hint, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

/** A night may be left out; two are noticed. */
const OLDEST_DAYS = 2;
const KEEP_DAYS = 35;

const daysAgo = (days: number): string => (days <= 0 ? "heute" : days === 1 ? "gestern" : `vor ${days} Tagen`);

const lastRan = async ({ place }: Scene, what: RegularWork): Promise<Day | "damaged" | undefined> => {
  try {
    return await ranOn(place.data, what);
  } catch (error) {
    if (isTrouble(error)) return "damaged";
    throw error;
  }
};

interface Words {
  readonly never: string;
  readonly old: (days: number) => string;
  readonly fresh: (when: string) => string;
  readonly helps: string;
}

const judged = (day: Day | "damaged" | undefined, today: Day, { never, old, fresh, helps }: Words): Said => {
  if (day === "damaged") return finding("Die Notiz darüber ist beschädigt.", helps);
  if (day === undefined) return finding(never, helps);
  const days = today - day;
  if (days < 0) return finding("Die Notiz nennt einen Tag in der Zukunft.", "Stellen Sie die Uhr des Servers richtig.");
  return days > OLDEST_DAYS ? finding(old(days), helps) : sound(fresh(daysAgo(days)));
};

/** Where nobody says the time the bot begins to destroy after three days. */
const YOUNG_MS = 4 * 24 * 60 * 60_000;

const isYoung = ({ files, now }: Scene): boolean => files.every(({ changedAt }) => now - changedAt < YOUNG_MS);

const BEGINS = hint(
  "Das Löschen nach Frist ist noch nie durchgelaufen. Das Haus ist neu.",
  "Es beginnt, sobald Teams die Uhrzeit bestätigt, spätestens nach drei Tagen. Sehen Sie dann wieder nach.",
);

const retention: Check["run"] = async (scene) => {
  const last = await lastRan(scene, "retention");
  if (last === undefined && isYoung(scene)) return BEGINS;
  return judged(last, scene.today, {
    never: "Das Löschen nach Frist ist noch nie durchgelaufen.",
    old: (days) => `Das Löschen nach Frist lief zuletzt vor ${days} Tagen ganz durch.`,
    fresh: (when) => `Das Löschen nach Frist lief zuletzt ${when} ganz durch.`,
    helps: "Starten Sie den Bot. Er löscht jeden Tag. Sehen Sie danach wieder nach.",
  });
};

const BACKUP: Words = {
  never: "Es gibt keine Sicherung.",
  old: (days) => `Die letzte Sicherung ist ${days} Tage alt.`,
  fresh: (when) => `Die letzte Sicherung ist von ${when}.`,
  helps: "Rufen Sie jede Nacht „npm run backup“ auf, so wie es docs/operations.md zeigt.",
};

const dayIn = (name: string | undefined): Day | undefined => parseDay(/^ifd-(\d{4}-\d{2}-\d{2})T/.exec(name ?? "")?.[1] ?? "");

const backup: Check["run"] = async (scene) => {
  const { backups, today } = scene;
  if (backups === undefined) return judged(await lastRan(scene, "backup"), today, BACKUP);
  const names = await backupsIn(backups);
  const oldest = dayIn(names[0]);
  if (oldest !== undefined && names.length > 1 && today - oldest > KEEP_DAYS + OLDEST_DAYS)
    return finding(
      `Die älteste Sicherung ist ${today - oldest} Tage alt. Zugesagt sind höchstens ${KEEP_DAYS}.`,
      "Löschen Sie alles Ältere.",
    );
  return judged(dayIn(names.at(-1)), today, BACKUP);
};

const KEYS_BACKUP: Words = {
  never: "Die Schlüssel wurden noch nie gesichert.",
  old: (days) => `Die Kopie der Schlüssel ist ${days} Tage alt. So lange bleibt Gelöschtes in Sicherungen lesbar.`,
  fresh: (when) => `Die Kopie der Schlüssel ist von ${when}.`,
  helps: "Rufen Sie „npm run backup“ mit --keys-to auf, jede Nacht.",
};

/** Each copy replaces the files in it, which the folder keeps the time of. */
const copiedOn = ({ keysBackups = "" }: Scene): Day => {
  const changed = statSync(join(keysBackups, "keyring")).mtimeMs;
  return localOf("Europe/Berlin", changed as Instant).day;
};

const keysBackup: Check["run"] = async (scene) => {
  const { keysBackups, today } = scene;
  if (keysBackups === undefined) return judged(await lastRan(scene, "keys-backup"), today, KEYS_BACKUP);
  if (!(await hasKeys(keysBackups))) return finding(KEYS_BACKUP.never, KEYS_BACKUP.helps);
  return judged(copiedOn(scene), today, KEYS_BACKUP);
};

const backupRights: Check["run"] = ({ backups, keysBackups }) => {
  const folders = [backups, keysBackups].filter((folder) => folder !== undefined && existsSync(folder));
  if (folders.length === 0) return unknown("Nennen Sie die Ordner mit --backups und --keys-backups.");
  const open = folders.flatMap((folder) => everythingIn("data", folder ?? "")).filter(({ mode }) => (mode & 0o077) !== 0);
  if (open.length === 0) return sound("Nur der Besitzer kann die Sicherungen lesen.");
  return finding(
    `${counted(open.length, "Datei oder Ordner darin ist", "Dateien oder Ordner darin sind")} für andere offen.`,
    "Setzen Sie dort chmod -R go= für alles.",
  );
};

const LEAST_BYTES = 256 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const space: Check["run"] = async ({ place, files }) => {
  const { freeBytes } = await statStore({ place });
  const free = `${Math.floor(freeBytes / MEGABYTE).toLocaleString("de-DE")} MB`;
  const reserves = files.filter(({ path }) => path === "reserve").length;
  if (freeBytes < LEAST_BYTES)
    return finding(
      `Auf der Platte sind nur noch ${free} frei.`,
      "Schaffen Sie Platz. Löschen und Zurückziehen gehen weiter, anderes nicht.",
    );
  if (reserves < 2) return finding("Die Reserve für eine volle Platte fehlt.", "Starten Sie den Bot neu. Er legt sie wieder an.");
  return sound(`${free} frei, die Reserve ist da.`);
};

/** A copy over the network or a coarse file system may be ahead by that much. */
const AHEAD_MS = 5 * 60_000;

const clock: Check["run"] = ({ now, files, program }) => {
  const built = statSync(join(program, "package.json")).mtimeMs;
  const newest = Math.max(built, ...files.map(({ changedAt }) => changedAt));
  return newest > now + AHEAD_MS
    ? finding(
        "Die Uhr des Servers geht nach: Es gibt Dateien aus der Zukunft.",
        "Stellen Sie die Uhr richtig. Schalten Sie die Zeitabfrage (NTP) ein.",
      )
    : sound("Keine Datei ist jünger als die Uhr des Servers.");
};

export const REGULAR: readonly Check[] = [
  { id: "retention", title: "Löschen nach Frist", run: retention },
  { id: "backup", title: "Sicherung", run: backup },
  { id: "keys-backup", title: "Sicherung der Schlüssel", run: keysBackup },
  { id: "backup-rights", title: "Rechte der Sicherungen", run: backupRights },
  { id: "space", title: "Plattenplatz", run: space },
  { id: "clock", title: "Uhr", run: clock },
];
