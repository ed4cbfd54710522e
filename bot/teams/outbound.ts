import type { ProxySettings } from "../config.js";
import { sharePointOrigins } from "./file-address.js";
import { TEAMS_ORIGINS } from "./service-address.js";

/** A host that this program may open a connection to, and what for. */
export interface OutboundHost {
  readonly host: string;
  readonly port: number;
  readonly purpose: "messages" | "sign-in" | "keys" | "files" | "proxy";
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

/** All of them: there is no other way out. No service for analysis, statistics, crash reports or updates is among them. */
export const outboundHosts = (settings: { readonly sharePoint?: string; readonly proxy?: ProxySettings }): readonly OutboundHost[] => {
  const { sharePoint, proxy } = settings;
  const files = sharePoint === undefined ? [] : sharePointOrigins(sharePoint);
  return [
    ...TEAMS_ORIGINS.map((origin) => ({ host: hostOf(origin), port: SECURE, purpose: "messages" as const })),
    { host: SIGN_IN, port: SECURE, purpose: "sign-in" },
    { host: KEYS, port: SECURE, purpose: "keys" },
    ...files.map((origin) => ({ host: hostOf(origin), port: SECURE, purpose: "files" as const })),
    ...(proxy?.proxy === undefined ? [] : [proxyHost(proxy.proxy)]),
  ];
};
