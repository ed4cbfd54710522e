import { accessSync, constants, statSync } from "node:fs";
import { isIP } from "node:net";

/** What a house says of itself, so that the package is its own. */
export interface Order {
  readonly out: string;
  /** The bot's id at Microsoft, in small letters. */
  readonly appId: string;
  /** Where Teams and browsers reach the bot. */
  readonly host: string;
  readonly version: string;
  /** Whom people see as the one who offers the app. */
  readonly publisher: string;
}

export type Given = { readonly [name in keyof Order]: string | undefined };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY = /^[0-]+$/;

export const isAppId = (text: string): boolean => GUID.test(text) && !NOBODY.test(text);

const appIdFindings = (text: string | undefined): readonly string[] => {
  if (text === undefined) return ["--app-id fehlt: die Kennung des Bots bei Microsoft. Es ist dieselbe wie in IFD_APP_ID."];
  if (isAppId(text.toLowerCase())) return [];
  return [`--app-id: „${text}“ ist keine Kennung von Microsoft. Sie hat 36 Zeichen mit vier Strichen.`];
};

const ONLY_INSIDE = ["localhost", "local", "internal", "intranet", "lan", "test", "invalid", "arpa"];
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_HOST = 253;

/** What is left when everything is taken off that does not belong to a name, and what was taken off. */
const bareHost = (text: string): { readonly name: string; readonly findings: readonly string[] } => {
  const findings: string[] = [];
  const [, scheme = "", behind = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/s.exec(text) ?? [];
  if (scheme !== "") findings.push(`--host: Lassen Sie „${scheme}“ weg.`);
  const [, place = "", path = ""] = /^([^/?#]*)(.*)$/s.exec(behind) ?? [];
  if (path !== "") findings.push(`--host: Lassen Sie „${path}“ hinter dem Namen weg.`);
  const port = isIP(place) === 0 ? /:\d*$/.exec(place)?.[0] : undefined;
  if (port !== undefined) findings.push(`--host: Lassen Sie „${port}“ weg. Teams nimmt immer den Anschluss 443.`);
  return { name: port === undefined ? place : place.slice(0, -port.length), findings };
};

const nameFindings = (name: string): readonly string[] => {
  if (isIP(name.replace(/^\[|\]$/g, "")) !== 0) return [`--host: „${name}“ ist eine Nummer im Netz. Teams braucht einen Namen.`];
  const labels = name.split(".");
  if (ONLY_INSIDE.includes(labels.at(-1) ?? "")) return [`--host: „${name}“ gilt nur bei Ihnen. Teams erreicht ihn nicht.`];
  if (/[^\p{ASCII}]/u.test(name)) return [`--host: Schreiben Sie „${name}“ ohne Umlaute, in der Form mit „xn--“.`];
  const isName = labels.length > 1 && name.length <= LONGEST_HOST && labels.every((label) => LABEL.test(label));
  if (isName && /[a-z]/.test(labels.at(-1) ?? "")) return [];
  return [`--host: „${name}“ ist kein vollständiger Name wie bot.example.de.`];
};

export const hostFindings = (text: string | undefined): readonly string[] => {
  if (text === undefined) return ["--host fehlt: der Name, unter dem Teams den Bot erreicht. Ein Beispiel ist bot.example.de."];
  const { name, findings } = bareHost(text.toLowerCase());
  return [...findings, ...nameFindings(name)];
};

export const VERSION = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

const versionFindings = (text: string | undefined): readonly string[] =>
  text !== undefined && VERSION.test(text) ? [] : [`--version: „${text ?? ""}“ ist keine Version aus drei Zahlen wie 1.2.3.`];

const LONGEST_PUBLISHER = 32;

const publisherFindings = (text = ""): readonly string[] => {
  if (text.trim() === "" || /[\p{C}{}]/u.test(text)) return [`--house: „${text}“ ist kein Name.`];
  if ([...text].length <= LONGEST_PUBLISHER) return [];
  return [`--house: Der Name hat ${[...text].length} Zeichen. Teams zeigt höchstens ${LONGEST_PUBLISHER}.`];
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const outFindings = (path: string | undefined): readonly string[] => {
  if (path === undefined) return ["--out fehlt: der Ordner, in den das Paket soll."];
  if (!isFolder(path)) return [`--out: Den Ordner „${path}“ gibt es nicht. Legen Sie ihn an.`];
  return mayWrite(path) ? [] : [`--out: In den Ordner „${path}“ darf dieses Konto nicht schreiben.`];
};

/** All at once: nobody is sent round once for each. */
export const orderFindings = ({ out, appId, host, version, publisher }: Given): readonly string[] => [
  ...outFindings(out),
  ...appIdFindings(appId),
  ...hostFindings(host),
  ...versionFindings(version),
  ...publisherFindings(publisher),
];

export const orderOf = ({ out = "", appId = "", host = "", version = "", publisher = "" }: Given): Order => ({
  out,
  appId: appId.toLowerCase(),
  host: host.toLowerCase(),
  version,
  publisher: publisher.trim(),
});
