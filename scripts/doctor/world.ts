import type { Environment, ProxySettings } from "../../bot/config.js";
import type { SettingFinding } from "../../bot/config-file.js";
import type { Disk } from "../../store/embedded/disk.js";
import type { Told } from "./told.js";

/** One request. `bot`: the way that the bot's messages take, through the proxy where one is set. `direct`: never through it. */
export interface Question {
  readonly url: string;
  readonly way: "bot" | "direct";
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `public`: no authority of the house's own counts. */
  readonly trust?: "public";
}

/** How far a request came: finding the name, connecting, the proxy, agreeing on the encryption, the answer. */
export type Stage = "name" | "connect" | "proxy" | "tls" | "answer";

export interface Answered {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** When the certificate of the other side ends; undefined without encryption. */
  readonly validTo?: number;
  /** Half way between asking and being answered, by the clock of this machine. */
  readonly at: number;
}

export interface Broken {
  readonly kind: "broken";
  readonly stage: Stage;
  /** As Node calls it, or "TIMEOUT". */
  readonly code: string;
  /** Of a proxy that does not let us through. */
  readonly status?: number;
  /** Who signed a certificate that nobody here trusts. */
  readonly issuer?: string;
}

export type Heard = Answered | Broken;

export type PortState = "free" | "taken" | "denied" | "no-such-address";

/** The data of the house, as far as they open. */
export type StoreLook =
  | { readonly kind: "unset" }
  | { readonly kind: "none" }
  | { readonly kind: "denied"; readonly code: string }
  /** `words`: the store's own, of folders and never of people. */
  | { readonly kind: "closed"; readonly words: string }
  /** Without a zone the house has no settings yet. */
  | { readonly kind: "open"; readonly tenant: string; readonly timeZone?: string };

/** Everything that is looked at, so that a test can be all of it. */
export interface World {
  /** What keeps the bot from starting, as it says itself. */
  readonly findings: readonly SettingFinding[];
  readonly proxy: ProxySettings | "wrong";
  /** As the running bot sees it, where it runs and may be looked at. */
  readonly ofRunning: Environment | undefined;
  /** As the bot would see it, settings file and all. */
  readonly environment: Environment;
  readonly program: string;
  readonly data?: string;
  readonly keys?: string;
  /** The name by which the bot is reached from outside, perhaps with a port. */
  readonly host?: string;
  readonly now: () => number;
  /** Never rejects. */
  readonly ask: (question: Question) => Promise<Heard>;
  /** The bot's own proof to Teams, fetched once and as the bot fetches it; rejects as that does. Undefined: nothing to fetch it with. */
  readonly token: (() => Promise<string | undefined>) | undefined;
  /** The machine itself is known to Azure. */
  readonly isManaged: boolean;
  readonly signIn: () => Promise<Heard>;
  readonly keysOfTeams: () => Promise<Heard>;
  readonly teams: () => Promise<Heard>;
  /** GET /healthz of `host`. */
  readonly outside: () => Promise<Heard>;
  readonly disk: Pick<Disk, "create" | "rename" | "read" | "remove" | "syncFolder" | "freeBytes" | "isRemote">;
  /** The number that statfs(2) gives the file system. */
  readonly diskKind: (folder: string) => Promise<number>;
  readonly port: (host: string, port: number) => Promise<PortState>;
  /** Tables of what listens, as Linux writes them. */
  readonly listening: () => readonly string[];
  readonly user: number | undefined;
  /** Of the whole machine, and not only of a container of its own. */
  readonly isRoot: boolean;
  readonly store: () => Promise<StoreLook>;
}

export interface Check {
  /** For machines, and for --only. */
  readonly id: string;
  readonly title: string;
  /** Waits for another machine. Those that do not are made first, for looking up a name may hold up the disk. */
  readonly isFar: boolean;
  readonly withinMs?: number;
  readonly run: (world: World) => readonly Told[] | Promise<readonly Told[]>;
}
