import type { ProxySettings } from "../config.js";
import { sharePointOrigins } from "./file-address.js";
import { TEAMS_ORIGINS } from "./service-address.js";

/** A host that this program may open a connection to, and what for. */
export interface OutboundHost {
  readonly host: string;
  readonly port: number;
  readonly purpose: "messages" | "sign-in" | "machine" | "keys" | "files" | "proxy";
}

/** Asked for the bot's own token, and for the keys that Teams signs with: fixed in the SDK (botframework-connector 4.23.3,
 *  authenticationConstants.js), and compared with it in a test. */
const SIGN_IN = "login.microsoftonline.com";
const KEYS = "login.botframework.com";
const SECURE = 443;

const hostOf = (origin: string): string => new URL(origin).hostname;

const proxyHost = (proxy: string): OutboundHost => {
  const { hostname, port, protocol } = new URL(proxy);
  return { host: hostname, port: port === "" ? (protocol === "https:" ? SECURE : 80) : Number(port), purpose: "proxy" };
};

/** Where a machine of Azure says who it is; on some it is told another place for it (@azure/identity 4.13.1). */
const MACHINE = "http://169.254.169.254";

/** A place that is no address is asked by nobody. */
const machineHost = (endpoint = ""): OutboundHost => {
  const { hostname, port, protocol } = new URL(URL.canParse(endpoint) ? endpoint : MACHINE);
  return { host: hostname, port: port === "" ? (protocol === "https:" ? SECURE : 80) : Number(port), purpose: "machine" };
};

/** How a bot comes to its own token. */
export interface Managed {
  /** What the machine says in IDENTITY_ENDPOINT. */
  readonly endpoint?: string;
}

interface Outbound {
  readonly sharePoint?: string;
  readonly proxy?: ProxySettings;
  /** Where the bot has no secret and no certificate. */
  readonly managed?: Managed;
}

/** All of them: there is no other way out. No service for analysis, statistics, crash reports or updates is among them. */
export const outboundHosts = (settings: Outbound): readonly OutboundHost[] => {
  const { sharePoint, proxy, managed } = settings;
  const files = sharePoint === undefined ? [] : sharePointOrigins(sharePoint);
  return [
    ...TEAMS_ORIGINS.map((origin) => ({ host: hostOf(origin), port: SECURE, purpose: "messages" as const })),
    managed === undefined ? { host: SIGN_IN, port: SECURE, purpose: "sign-in" } : machineHost(managed.endpoint),
    { host: KEYS, port: SECURE, purpose: "keys" },
    ...files.map((origin) => ({ host: hostOf(origin), port: SECURE, purpose: "files" as const })),
    ...(proxy?.proxy === undefined ? [] : [proxyHost(proxy.proxy)]),
  ];
};
