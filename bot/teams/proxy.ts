import type { Agent, AgentOptions } from "node:http";
import { HttpsProxyAgent } from "https-proxy-agent";
import type { ProxySettings } from "../config.js";

/** "example.org" and ".example.org" also mean every name under it, "*" means all; a port behind it changes nothing, for we use but one. */
const means = (entry: string, host: string): boolean => {
  const name = entry
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\*?\./, "");
  return name === "*" || host === name || host.endsWith(`.${name}`);
};

/** The way through the proxy that the machine is set to; undefined for hosts that are reached without one. */
export const proxyAgents = ({ proxy, around = [] }: ProxySettings, options: AgentOptions): ((host: string) => Agent | undefined) => {
  if (proxy === undefined) return () => undefined;
  const agent = new HttpsProxyAgent(proxy, options);
  return (host) => (around.some((entry) => means(entry, host)) ? undefined : agent);
};
