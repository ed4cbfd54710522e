import { lookup } from "node:dns/promises";
import { proxySettings } from "../../bot/index.js";
import { type OutboundHost, outboundHosts } from "../../bot/teams/outbound.js";
import { isPublicAddress } from "../../bot/teams/public-address.js";
import { counted } from "../command-line.js";
import { hiddenWords, type Running } from "./running.js";
import { finding, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

interface Connection {
  readonly localPort: number;
  readonly remote: string;
  readonly remotePort: number;
  readonly isListening: boolean;
  readonly inode: string;
}

const LISTENING = "0A";
const HEX = 16;
const WORD_CHARACTERS = 8;

/** Linux writes an address as words of four bytes, each turned round. */
const bytesIn = (hex: string): readonly number[] =>
  (hex.match(new RegExp(`.{${WORD_CHARACTERS}}`, "g")) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).map((byte) => Number.parseInt(byte, HEX)).reverse(),
  );

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];

const addressIn = (hex: string): string => {
  const bytes = bytesIn(hex);
  const four = MAPPED.every((byte, at) => bytes[at] === byte) ? bytes.slice(MAPPED.length) : bytes;
  if (four.length === 4) return four.join(".");
  const groups = Array.from({ length: 8 }, (_, at) => ((four[2 * at] ?? 0) * 256 + (four[2 * at + 1] ?? 0)).toString(HEX));
  return groups.join(":");
};

/** One of the tables /proc/net/tcp and tcp6. */
export const connectionsIn = (table: string): readonly Connection[] =>
  table
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, local = "", remote = "", state = "", , , , , , inode = ""] = line.trim().split(/\s+/);
      const [, localPort = ""] = local.split(":");
      const [host = "", port = ""] = remote.split(":");
      if (port === "") return [];
      const isListening = state === LISTENING;
      return [
        { localPort: Number.parseInt(localPort, HEX), remote: addressIn(host), remotePort: Number.parseInt(port, HEX), isListening, inode },
      ];
    });

const isThisMachine = (address: string): boolean => address.startsWith("127.") || /^(0:){7}1$/.test(address);

/** What the process opened itself, to another machine. Whoever comes in comes to a port that it listens on. */
export const goingOut = ({ sockets, connections }: Pick<Running, "sockets" | "connections">): readonly Connection[] => {
  const all = connections.flatMap(connectionsIn);
  const own = all.filter(({ inode }) => sockets.has(inode));
  const ports = new Set(own.filter(({ isListening }) => isListening).map(({ localPort }) => localPort));
  return own.filter(({ isListening, localPort, remote }) => !isListening && !ports.has(localPort) && !isThisMachine(remote));
};

const NAMES: Readonly<Record<OutboundHost["purpose"], string>> = {
  messages: "Teams",
  "sign-in": "Anmeldung des Bots",
  machine: "Identität des Rechners",
  keys: "Schlüssel von Teams",
  files: "Dateien",
  proxy: "Proxy des Hauses",
};

const managedOn = ({ IDENTITY_ENDPOINT: endpoint }: Scene["environment"]) => (endpoint === undefined ? {} : { endpoint });

const hostsOf = ({ environment }: Scene): readonly OutboundHost[] => {
  const sharePoint = environment.IFD_SHAREPOINT?.trim() || undefined;
  return outboundHosts({
    proxy: proxySettings(environment),
    ...(sharePoint === undefined ? {} : { sharePoint }),
    ...(environment.IFD_APP_IDENTITY?.trim() === "managed" ? { managed: managedOn(environment) } : {}),
  });
};

const list: Check["run"] = (scene) => {
  const hosts = hostsOf(scene);
  return sound(
    `Das Programm kann ${hosts.length} Ziele erreichen: ${hosts.map(({ host, purpose }) => `${host} (${NAMES[purpose]})`).join(", ")}.`,
  );
};

const addressesOf = async (host: string): Promise<readonly string[]> => {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    if (error instanceof Error && "code" in error) return [];
    throw error;
  }
};

const CLOSE_DOWN = "Beenden Sie den Bot. Lassen Sie prüfen, wohin die Verbindung ging.";

const now = async (scene: Scene): Promise<Said> => {
  if (typeof scene.holder !== "object") return unknown(hiddenWords(scene.holder));
  const out = goingOut(scene.holder);
  if (out.length === 0) return sound("Der Bot hat gerade keine Verbindung nach außen.");
  const hosts = hostsOf(scene);
  const strange = out.filter(({ remotePort }) => !hosts.some(({ port }) => port === remotePort));
  if (strange.length > 0)
    return finding(`${counted(strange.length, "Verbindung führt", "Verbindungen führen")} an ein fremdes Ziel.`, CLOSE_DOWN);
  const known = new Set((await Promise.all(hosts.map(({ host }) => addressesOf(host)))).flat());
  const unnamed = out.filter(({ remote }) => !known.has(remote));
  if (unnamed.length === 0) return sound(`${counted(out.length, "Verbindung", "Verbindungen")} nach außen, alle zu einem Ziel der Liste.`);
  // None of the hosts has an address inside a house.
  const inside = unnamed.filter(({ remote }) => !isPublicAddress(remote));
  if (inside.length > 0)
    return finding(`${counted(inside.length, "Verbindung führt", "Verbindungen führen")} an ein fremdes Ziel im Haus.`, CLOSE_DOWN);
  // The great services have more addresses than they name at a time.
  return unknown(
    `${counted(unnamed.length, "Verbindung passt", "Verbindungen passen")} gerade zu keiner Adresse der Liste. Prüfen Sie noch einmal.`,
  );
};

export const CONNECTIONS: readonly Check[] = [
  { id: "outbound-list", title: "Erlaubte Ziele", run: list },
  { id: "outbound-now", title: "Verbindungen gerade", run: now },
];
