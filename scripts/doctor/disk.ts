import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { READ_ONLY } from "../access-words.js";
import { type Told, telling, type Words } from "./told.js";
import type { Check, World } from "./world.js";

export const DISK_WORDS = {
  "disk-fine": { state: "sound", says: "Schreiben, Sichern auf die Platte und Umbenennen gelingen. {megabytes} MB sind frei." },
  "disk-unset": { state: "unknown", says: "Der Ordner ist nicht eingestellt. Es fehlt {variable}." },
  "disk-missing": {
    state: "finding",
    says: "Den Ordner „{folder}“ gibt es nicht.",
    helps: "Prüfen Sie den Pfad. Vor dem ersten Start legen Sie alles mit „npm run -s keys -- new“ und „npm run -s store -- new“ an.",
  },
  "disk-no-folder": { state: "finding", says: "„{folder}“ ist kein Ordner.", helps: "Prüfen Sie den Pfad in {variable}." },
  "disk-denied": {
    state: "finding",
    says: "Sie dürfen im Ordner „{folder}“ nicht schreiben.",
    helps:
      "Meist rufen Sie die Prüfung unter einem anderen Benutzer auf. Nehmen Sie den des Bots: „sudo -u ifd-bot“. Sonst ändern Sie den Besitzer.",
  },
  "disk-read-only": {
    state: "finding",
    ...READ_ONLY,
  },
  "disk-full": {
    state: "finding",
    says: "Auf der Platte mit „{folder}“ ist kein Platz mehr.",
    helps: "Schaffen Sie Platz, oder vergrößern Sie die Platte. Löschen Sie nichts in diesem Ordner.",
  },
  "disk-scarce": {
    state: "finding",
    says: "Auf der Platte mit „{folder}“ sind nur {megabytes} MB frei.",
    helps: "Schaffen Sie Platz, mindestens 256 MB. Ist sie voll, nimmt der Bot nichts Neues mehr an.",
  },
  "disk-remote": {
    state: "finding",
    says: "„{folder}“ liegt auf einem anderen Rechner (NFS oder SMB).",
    helps:
      "Legen Sie den Ordner auf eine Platte dieses Servers. Über das Netz ist nicht sicher, was geschrieben ist. Der Bot startet dort nicht.",
  },
  "disk-in-memory": {
    state: "finding",
    says: "„{folder}“ liegt im Arbeitsspeicher. Beim Neustart ist alles weg.",
    helps: "Legen Sie den Ordner auf eine Platte dieses Servers.",
  },
  "disk-in-container": {
    state: "hint",
    says: "„{folder}“ liegt in der Schicht eines Containers. Mit dem Container verschwindet alles.",
    helps: "Hängen Sie dort ein Volume ein, das bleibt.",
  },
  "disk-broken": {
    state: "finding",
    says: "Im Ordner „{folder}“ gelang das Schreiben nicht ({reason}).",
    helps: "Sehen Sie in „dmesg“ nach der Platte. Der Bot braucht eine, auf der fsync und Umbenennen gelingen.",
  },
  "disk-forgets": {
    state: "finding",
    says: "Im Ordner „{folder}“ steht nach dem Schreiben etwas anderes da, als geschrieben wurde.",
    helps: "Verwenden Sie diese Platte nicht. Prüfen Sie sie.",
  },
  "disk-rights": {
    state: "finding",
    says: "Den Ordner „{folder}“ können auch andere Benutzer öffnen.",
    helps: "Lassen Sie nur den Benutzer des Bots hinein: Setzen Sie die Rechte mit chmod auf 700.",
  },
  "disk-owner": {
    state: "finding",
    says: "Der Ordner „{folder}“ gehört einem anderen Benutzer als dem, der diese Prüfung aufruft.",
    helps: "Rufen Sie die Prüfung unter dem Benutzer des Bots auf: „sudo -u ifd-bot“. Sonst ändern Sie den Besitzer mit chown.",
  },
  "apart-fine": { state: "sound", says: "Wer die Platte mit den Daten hat, hat den Hausschlüssel nicht." },
  "apart-same": {
    state: "hint",
    says: "Daten und Schlüssel liegen auf derselben Platte. Wer sie bekommt, hat beides.",
    helps: "Legen Sie den Schlüsselordner auf eine andere Platte. Oder übergeben Sie den Hausschlüssel als IFD_HOUSE_KEY.",
  },
  "apart-unknown": { state: "unknown", says: "Dafür braucht es beide Ordner." },
  "user-fine": { state: "sound", says: "Die Prüfung läuft nicht als root." },
  "user-root": {
    state: "finding",
    says: "Sie rufen die Prüfung als root auf. Sie sagt dann nicht, was der Bot darf.",
    helps: "Rufen Sie sie unter dem Benutzer des Bots auf: „sudo -u ifd-bot“. Starten Sie auch den Bot nie als root.",
  },
  "user-unknown": { state: "unknown", says: "Dieses System sagt nicht, wer die Prüfung aufruft." },
} as const satisfies Words;

const tell = telling(DISK_WORDS);

type Code = keyof typeof DISK_WORDS;
type Which = "data" | "keys";

const VARIABLES: Readonly<Record<Which, string>> = { data: "IFD_DATA", keys: "IFD_KEYS" };
const BY_OTHERS = 0o077;
const MEGABYTE = 1024 * 1024;
const LEAST_BYTES = 256 * MEGABYTE;

/** As statfs(2) numbers them: tmpfs, ramfs, overlayfs. */
const KINDS: ReadonlyMap<number, Code> = new Map([
  [0x01021994, "disk-in-memory"],
  [0x858458f6, "disk-in-memory"],
  [0x794c7630, "disk-in-container"],
]);

const FAILURES: ReadonlyMap<string, Code> = new Map([
  ["ENOENT", "disk-missing"],
  ["ENOTDIR", "disk-no-folder"],
  ["EACCES", "disk-denied"],
  ["EPERM", "disk-denied"],
  ["EROFS", "disk-read-only"],
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
]);

const BYTES = Buffer.from("Prüfung der Platte, ohne Inhalt\n".repeat(128));

/** The steps of every change of the store's, with names that the bot clears away should this one be killed half way. */
const isKept = async ({ disk }: World, folder: string): Promise<boolean> => {
  const name = `.doctor-${randomBytes(8).toString("hex")}`;
  const [first, second] = [join(folder, `${name}.tmp`), join(folder, `${name}-2.tmp`)];
  const file = await disk.create(first);
  let at = first;
  try {
    try {
      for (let written = 0; written < BYTES.length; ) written += await file.write(BYTES.subarray(written));
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(first, second);
    at = second;
    await disk.syncFolder(folder);
    return BYTES.equals(await disk.read(second));
  } finally {
    await disk.remove(at);
  }
};

const ownTrouble = ({ user, isRoot }: World, folder: string): readonly Told[] => {
  const { uid, mode } = statSync(folder);
  return [
    ...(user === undefined || isRoot || uid === user ? [] : [tell("disk-owner", { folder })]),
    ...((mode & BY_OTHERS) === 0 ? [] : [tell("disk-rights", { folder })]),
  ];
};

const looked = async (world: World, folder: string): Promise<readonly Told[]> => {
  if (await world.disk.isRemote(folder)) return [tell("disk-remote", { folder })];
  if (!(await isKept(world, folder))) return [tell("disk-forgets", { folder })];
  const freeBytes = await world.disk.freeBytes(folder);
  const megabytes = Math.floor(freeBytes / MEGABYTE);
  const kind = KINDS.get((await world.diskKind(folder)) >>> 0);
  return [
    ...ownTrouble(world, folder),
    ...(kind === undefined ? [] : [tell(kind, { folder })]),
    ...(freeBytes < LEAST_BYTES ? [tell("disk-scarce", { folder, megabytes })] : [tell("disk-fine", { megabytes })]),
  ];
};

const disk =
  (which: Which): Check["run"] =>
  async (world) => {
    const [folder, variable] = [world[which], VARIABLES[which]];
    if (folder === undefined) return [tell("disk-unset", { variable })];
    try {
      const found = await looked(world, folder);
      const wrong = found.filter(({ said }) => said.state !== "sound");
      return wrong.length > 0 ? wrong : found;
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
      return [tell(FAILURES.get(error.code) ?? "disk-broken", { folder, variable, reason: error.code })];
    }
  };

const deviceOf = (folder: string | undefined): number | undefined =>
  folder === undefined ? undefined : statSync(folder, { throwIfNoEntry: false })?.dev;

const apart: Check["run"] = ({ data, keys, environment }) => {
  const [one, other] = [deviceOf(data), deviceOf(keys)];
  if (one === undefined || other === undefined) return [tell("apart-unknown")];
  return [tell(one === other && (environment.IFD_HOUSE_KEY ?? "").trim() === "" ? "apart-same" : "apart-fine")];
};

const user: Check["run"] = ({ user: me, isRoot }) => {
  if (me === undefined) return [tell("user-unknown")];
  return [tell(isRoot ? "user-root" : "user-fine")];
};

export const DISK: readonly Check[] = [
  { id: "user", title: "Benutzer", isFar: false, run: user },
  { id: "data", title: "Platte der Daten", isFar: false, run: disk("data") },
  { id: "key-disk", title: "Platte der Schlüssel", isFar: false, run: disk("keys") },
  { id: "apart", title: "Daten und Schlüssel getrennt", isFar: false, run: apart },
];
