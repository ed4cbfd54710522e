import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { PROOFS, PROXY_NAMES, SETTING_NAMES, SETTINGS } from "../../bot/setting-names.js";
import { wordIn } from "./set.js";
import { type Told, telling, type Words } from "./told.js";
import type { Check, World } from "./world.js";

export const SETTINGS_WORDS = {
  "settings-fine": { state: "sound", says: "Alles ist gesetzt, was der Bot zum Start braucht." },
  "settings-none": {
    state: "finding",
    says: "Es ist nichts eingestellt. Nötig sind: {names}. Dazu genau eines von: {proofs}.",
    helps: "Gibt es die Datei schon, setzen Sie davor: IFD_CONFIG=/etc/ifd-bot/ifd-bot.env. Sonst beginnen Sie mit docs/installation.md.",
  },
  "settings-wrong": {
    state: "finding",
    says: "{variable}: {words}",
    helps: "Wie der Wert aussieht, steht in docs/einstellungen.md. Starten Sie den Bot danach neu.",
  },
  "settings-differ": {
    state: "hint",
    says: "Der laufende Bot hat andere Angaben als diese Prüfung: {names}.",
    helps: "Meist wurde etwas geändert, und der Bot läuft noch mit dem Alten: Starten Sie ihn neu. Sonst steht es nur in der Unit.",
  },
  "proxy-wrong": {
    state: "finding",
    says: "HTTPS_PROXY nennt keine Adresse, mit der der Bot etwas anfangen kann.",
    helps: "Sie beginnt mit http:// oder https://, dahinter stehen Name und Port. Andere Arten versteht der Bot nicht.",
  },
  "extra-certificates": {
    state: "finding",
    says: "Die Datei in NODE_EXTRA_CA_CERTS lässt sich nicht lesen oder enthält kein Zertifikat.",
    helps: "Meist stimmt der Pfad nicht, oder dem Benutzer fehlt das Leserecht. Die Datei muss im PEM-Format sein.",
  },
  "encryption-off": {
    state: "finding",
    says: "NODE_TLS_REJECT_UNAUTHORIZED=0 schaltet jede Prüfung von Zertifikaten ab. Jeder könnte mitlesen.",
    helps: "Nehmen Sie die Angabe weg. Nennen Sie das Zertifikat Ihres Hauses in NODE_EXTRA_CA_CERTS.",
  },
} as const satisfies Words;

const tell = telling(SETTINGS_WORDS);

const NEEDED = SETTINGS.filter(({ is }) => is === "needed").map(({ variable }) => variable);

const isNothingSet = ({ environment }: World): boolean =>
  SETTINGS.every(({ variable }) => variable === "IFD_CONFIG" || wordIn(environment, variable) === undefined);

const startFindings = (world: World): readonly Told[] => {
  const isFileAtFault = world.findings.some(({ variable }) => variable === "IFD_CONFIG");
  if (isNothingSet(world) && !isFileAtFault) return [tell("settings-none", { names: NEEDED.join(", "), proofs: PROOFS.join(", ") })];
  return world.findings.map(({ variable, de }) => tell("settings-wrong", { variable, words: de }));
};

const PEM = /-----BEGIN (TRUSTED )?CERTIFICATE-----/;

const holdsCertificate = (file: string): boolean => {
  try {
    const text = readFileSync(file, "utf8");
    // The other form, without letters, Node leaves out and goes on.
    return PEM.test(text) && new X509Certificate(text).raw.length > 0;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
};

const aroundNode = ({ environment, proxy }: World): readonly Told[] => {
  const extra = wordIn(environment, "NODE_EXTRA_CA_CERTS");
  return [
    ...(proxy === "wrong" ? [tell("proxy-wrong")] : []),
    ...(extra === undefined || holdsCertificate(extra) ? [] : [tell("extra-certificates")]),
    ...(wordIn(environment, "NODE_TLS_REJECT_UNAUTHORIZED") === "0" ? [tell("encryption-off")] : []),
  ];
};

const COMPARED = [...SETTING_NAMES.filter((name) => name !== "IFD_CONFIG"), ...PROXY_NAMES, "NODE_EXTRA_CA_CERTS"];

const besideRunning = ({ environment, ofRunning }: World): readonly Told[] => {
  if (ofRunning === undefined) return [];
  const names = COMPARED.filter((name) => wordIn(environment, name) !== wordIn(ofRunning, name));
  return names.length === 0 ? [] : [tell("settings-differ", { names: names.join(", ") })];
};

const settings: Check["run"] = (world) => {
  const found = [...startFindings(world), ...aroundNode(world), ...besideRunning(world)];
  return found.length === 0 ? [tell("settings-fine")] : found;
};

export const SETTINGS_CHECKS: readonly Check[] = [{ id: "settings", title: "Einstellungen", isFar: false, run: settings }];
