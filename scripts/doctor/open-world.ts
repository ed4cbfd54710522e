import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { type Environment, proxySettings, settingsIn, standsIn, storeSettings, WrongSetting } from "../../bot/config.js";
import { startFindings } from "../../bot/serving/fit-to-start.js";
import { type Proof, proofIn } from "../../bot/serving/proof.js";
import { servingFindings } from "../../bot/serving-settings.js";
import { nodeDisk } from "../../store/embedded/disk.js";
import { isTrouble, readBeside, troubleWords } from "../../store/index.js";
import { holderOf } from "../self-check/running.js";
import { KEYS_OF_TEAMS, SIGN_IN, TEAMS } from "./microsoft.js";
import { openReach } from "./reach.js";
import { wordIn } from "./set.js";
import type { PortState, StoreLook, World } from "./world.js";

export interface WorldOrder {
  readonly raw: Environment;
  readonly data?: string;
  readonly keys?: string;
  readonly host?: string;
  /** The SDK takes a second to load. */
  readonly isTokenWanted: boolean;
}

/** Shorter than a check may take, so that the check still says how far it came. */
const REACH_MS = 4_500;

const PROGRAM = join(import.meta.dirname, "..", "..", "..");

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const wrongOr = <T>(read: () => T): T | "wrong" => {
  try {
    return read();
  } catch (error) {
    if (error instanceof WrongSetting) return "wrong";
    throw error;
  }
};

interface App {
  readonly appId: string;
  readonly tenant: string;
  readonly proof: Proof;
}

const appIn = (environment: Environment, now: number): App | undefined => {
  const [tenant, appId, proof] = [wordIn(environment, "IFD_TENANT"), wordIn(environment, "IFD_APP_ID"), proofIn(environment, now)];
  return tenant === undefined || appId === undefined || "finding" in proof ? undefined : { tenant, appId, proof: proof.value };
};

/** As the program does it: the same identity, asked by the same connection. */
const tokensOf = async (app: App): Promise<() => Promise<string | undefined>> => {
  const [{ appIdentity }, { Connection }] = await Promise.all([
    import("../../bot/teams/app-identity.js"),
    import("../../bot/teams/connection.js"),
  ]);
  const connection = new Connection(appIdentity(app), Date.now);
  return once(() => connection.token(false));
};

const STATES: ReadonlyMap<string, PortState> = new Map([
  ["EADDRINUSE", "taken"],
  ["EACCES", "denied"],
  ["EADDRNOTAVAIL", "no-such-address"],
  ["ENOTFOUND", "no-such-address"],
  ["EAI_AGAIN", "no-such-address"],
]);

/** Listens for the blink of an eye, and lets nobody in. */
export const portState = (host: string, port: number): Promise<PortState> =>
  new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      const state = STATES.get(error.code ?? "");
      if (state === undefined) failed(error);
      else done(state);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => done("free")));
  });

/** Asked once for each: whoever asks again at the same moment would find the first one listening. */
const portsOnce = (): World["port"] => {
  const known = new Map<string, Promise<PortState>>();
  return (host, port) => {
    const place = `${host} ${port}`;
    const state = known.get(place) ?? portState(host, port);
    known.set(place, state);
    return state;
  };
};

const tableAt = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error) return "";
    throw error;
  }
};

const ROOT = "root";
/** Said in words of its own, for it spoils what is found out here as well. */
const UNCHECKED = "NODE_TLS_REJECT_UNAUTHORIZED";

/** What keeps the bot from starting, as it says so itself; but for what this command was called with. */
const refusals = (raw: Environment, user: number | undefined): Pick<World, "findings" | "isRoot"> => {
  const process = { args: [], environment: raw, userMap: tableAt("/proc/self/uid_map"), asRoot: false };
  const started = startFindings({ ...process, ...(user === undefined ? {} : { user }) });
  const switches = started.filter(({ variable }) => ![ROOT, UNCHECKED].includes(variable));
  return { isRoot: started.some(({ variable }) => variable === ROOT), findings: [...switches, ...servingFindings(raw)] };
};

/** Settings may stand in its unit alone, or have been changed since it was started. */
const ofRunning = (data: string | undefined): Environment | undefined => {
  const holder = data === undefined ? "none" : holderOf(data);
  return typeof holder === "object" ? settingsIn(holder.environment).environment : undefined;
};

const storeLook = async (data: string | undefined, keys: string | undefined, environment: Environment): Promise<StoreLook> => {
  if (data === undefined || keys === undefined) return { kind: "unset" };
  const { houseKey } = storeSettings(environment);
  try {
    const { tenant, house } = await readBeside({ place: { data, keys, ...(houseKey === undefined ? {} : { houseKey }) } });
    const timeZone = house.settings?.timeZone;
    return { kind: "open", tenant, ...(timeZone === undefined ? {} : { timeZone }) };
  } catch (error) {
    if (isTrouble(error, "no-store")) return { kind: "none" };
    if (isTrouble(error)) return { kind: "closed", words: troubleWords(error.trouble, "de") };
    if (error instanceof Error && "code" in error) return { kind: "denied", code: String(error.code) };
    throw error;
  }
};

const folder = (given: string | undefined, set: string | undefined): string | undefined => {
  const path = given ?? set;
  return path === undefined ? undefined : resolve(standsIn(), path);
};

const asked = (proxy: World["proxy"], host: string | undefined): Pick<World, "ask" | "signIn" | "keysOfTeams" | "teams" | "outside"> => {
  const ask = openReach(proxy === "wrong" ? {} : proxy, REACH_MS, Date.now);
  return {
    ask,
    signIn: once(() => ask({ url: SIGN_IN, way: "direct" })),
    keysOfTeams: once(() => ask({ url: KEYS_OF_TEAMS, way: "direct" })),
    teams: once(() => ask({ url: TEAMS, way: "bot" })),
    outside: once(() => ask({ url: `https://${host}/healthz`, way: "bot" })),
  };
};

/** This machine and what can be reached from it. */
export const openWorld = async ({ raw, host, isTokenWanted, ...given }: WorldOrder): Promise<World> => {
  // Read once: the file may belong to somebody else, and that is a finding of its own.
  const environment = { ...settingsIn(raw).environment, IFD_CONFIG: undefined };
  const proxy = wrongOr(() => proxySettings(environment));
  const app = isTokenWanted ? appIn(environment, Date.now()) : undefined;
  const [data, keys] = [folder(given.data, wordIn(environment, "IFD_DATA")), folder(given.keys, wordIn(environment, "IFD_KEYS"))];
  const user = process.geteuid?.();
  const names = ["tcp", "tcp6"].map((table) => `/proc/net/${table}`);
  return {
    ...{ environment, proxy, ...asked(proxy, host), program: PROGRAM, ...refusals(raw, user), now: Date.now },
    ...(data === undefined ? {} : { data }),
    ...(keys === undefined ? {} : { keys }),
    ...(host === undefined ? {} : { host }),
    token: app === undefined ? undefined : await tokensOf(app),
    isManaged: app?.proof.kind === "managed",
    disk: nodeDisk,
    diskKind: async (path) => (await statfs(path)).type,
    port: portsOnce(),
    listening: () => names.map(tableAt),
    user,
    ofRunning: ofRunning(data),
    store: once(() => storeLook(data, keys, environment)),
  };
};
