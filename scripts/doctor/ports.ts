import { type Listening, portsIn } from "../../bot/serving/listening.js";
import { type Told, telling, type Words } from "./told.js";
import type { Check, Heard, World } from "./world.js";

export const PORT_WORDS = {
  "port-free": { state: "sound", says: "{place} ist frei. Der Bot läuft dort gerade nicht." },
  "port-ours": { state: "sound", says: "Auf {place} antwortet der Bot." },
  "port-unset": { state: "unknown", says: "Die Adresse ist nicht lesbar. Siehe „Einstellungen“." },
  "port-others": {
    state: "finding",
    says: "{place} gehört schon einem anderen Programm.",
    helps: "„ss -ltnp“ zeigt, welchem. Beenden Sie es, oder wählen Sie in {variable} einen anderen Port.",
  },
  "port-denied": {
    state: "finding",
    says: "{place} darf nur root öffnen.",
    helps: "Wählen Sie in {variable} einen Port ab 1024, etwa {usual}. Port 443 übernimmt der Webserver davor.",
  },
  "port-no-address": {
    state: "finding",
    says: "Die Adresse in {variable} hat dieser Server nicht.",
    helps: "Nehmen Sie 127.0.0.1, wenn der Webserver auf diesem Server läuft. „ip address“ zeigt alle Adressen.",
  },
  "port-open": {
    state: "hint",
    says: "Der Bot hört auf {place}, unverschlüsselt und nicht nur für diesen Server.",
    helps: "Läuft der Webserver hier, setzen Sie IFD_LISTEN=127.0.0.1:3978. Sonst lassen Sie nur den Webserver zu diesem Port.",
  },
  "operations-open": {
    state: "finding",
    says: "Die Betriebswerte auf {place} sind nicht nur für diesen Server da.",
    helps: "Setzen Sie IFD_OPERATIONS_LISTEN=127.0.0.1:3979. Starten Sie den Bot neu.",
  },
} as const satisfies Words;

const tell = telling(PORT_WORDS);

const ALL: ReadonlyMap<string, string> = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);

export const written = ({ host, port }: Listening): string => `${host.includes(":") ? `[${host}]` : host}:${port}`;

/** Whoever listens everywhere is asked on this machine. */
export const addressOf = ({ host, port }: Listening): string => `http://${written({ host: ALL.get(host) ?? host, port })}`;

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");

const isAlive = (heard: Heard): boolean => heard.kind === "answered" && heard.status === 200 && heard.text.trim() === "alive";

interface Place {
  readonly at: Listening;
  readonly variable: string;
  readonly usual: number;
}

const stateTold = async (world: World, { at, variable, usual }: Place): Promise<Told> => {
  const place = written(at);
  switch (await world.port(at.host, at.port)) {
    case "free":
      return tell("port-free", { place });
    case "denied":
      return tell("port-denied", { place, variable, usual });
    case "no-such-address":
      return tell("port-no-address", { variable });
    case "taken": {
      const heard = await world.ask({ url: `${addressOf(at)}/healthz`, way: "direct" });
      return isAlive(heard) ? tell("port-ours", { place }) : tell("port-others", { place, variable });
    }
  }
};

/** The public port. */
const listen: Check["run"] = async (world) => {
  const ports = portsIn(world.environment);
  if ("findings" in ports) return [tell("port-unset")];
  const at = ports.value.listen;
  const told = await stateTold(world, { at, variable: "IFD_LISTEN", usual: 3978 });
  return isLoopback(at.host) || told.said.state !== "sound" ? [told] : [tell("port-open", { place: written(at) })];
};

const LISTENS = "0A";

/** On which addresses somebody listens at a port, in the hex of /proc/net/tcp. */
export const listenersIn = (tables: readonly string[], port: number): readonly string[] =>
  tables
    .flatMap((table) => table.split("\n").slice(1))
    .flatMap((line) => {
      const [, local = "", , state] = line.trim().split(/\s+/);
      const [host = "", hex = ""] = local.split(":");
      return state === LISTENS && Number.parseInt(hex, 16) === port ? [host] : [];
    });

/** Four bytes turned round: 127.x ends with 7F. Sixteen: ::1, or an address of four written as one of sixteen. */
const isLoopbackHex = (hex: string): boolean =>
  hex.length === 8
    ? hex.endsWith("7F")
    : hex === `${"0".repeat(24)}01000000` || (hex.startsWith(`${"0".repeat(16)}FFFF0000`) && hex.endsWith("7F"));

const operations: Check["run"] = async (world) => {
  const ports = portsIn(world.environment);
  if ("findings" in ports) return [tell("port-unset")];
  const at = ports.value.operations;
  const place = written(at);
  if (!isLoopback(at.host)) return [tell("operations-open", { place })];
  const told = await stateTold(world, { at, variable: "IFD_OPERATIONS_LISTEN", usual: 3979 });
  // The running bot may have been started with other settings than those that are looked at.
  const isOpen = told.code === "port-ours" && listenersIn(world.listening(), at.port).some((host) => !isLoopbackHex(host));
  return [isOpen ? tell("operations-open", { place }) : told];
};

export const PORTS: readonly Check[] = [
  { id: "listen", title: "Adresse für Teams", isFar: false, run: listen },
  { id: "operations", title: "Adresse für den Betrieb", isFar: false, run: operations },
];
