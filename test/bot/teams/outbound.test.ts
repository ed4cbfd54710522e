import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Connection } from "../../../bot/teams/connection.js";
import { outboundHosts } from "../../../bot/teams/outbound.js";

const BOT = join(import.meta.dirname, "../../../bot");

const proxy = { proxy: "http://proxy.example:8080" };
const hosts = outboundHosts({ sharePoint: "amt", proxy }).map(({ host }) => host);
const ofAnyBot = [...hosts, ...outboundHosts({ managed: {} }).map(({ host }) => host)];

/** Names of keys and issuers look like addresses; nobody is called there. */
const NO_HOSTS: readonly string[] = ["api.botframework.com", "nowhere.invalid"];

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");

const hostsIn = (text: string): readonly string[] =>
  [...withoutComments(text).matchAll(/["'`]https?:\/\/(?:\$\{\w+\})?([a-z0-9.-]+)/gi)].map(([, host = ""]) => host);

const isListed = (host: string): boolean =>
  ofAnyBot.includes(host) || hosts.some((listed) => (host.startsWith(".") || host.startsWith("-") ? listed.endsWith(host) : false));

const setIn = (inner: object, name: string): string => new URL(String(Reflect.get(inner, name))).hostname;

describe("the list of hosts that the program can reach (R30)", () => {
  it("R30: has every address in it that stands in the bot's code", () => {
    const files = readdirSync(BOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const named = files.flatMap((file) => hostsIn(readFileSync(join(BOT, file), "utf8")));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((host) => !isListed(host) && !NO_HOSTS.includes(host))).toEqual([]);
  });

  it("is found out when the code names one more", () => {
    expect(hostsIn('const AWAY = "https://telemetry.example.org/v1";')).toEqual(["telemetry.example.org"]);
    expect(isListed("telemetry.example.org")).toBe(false);
  });

  it("R30: has those in it to which the SDK goes for keys and tokens", () => {
    const connection = new Connection({ options: { MicrosoftAppId: "app", MicrosoftAppPassword: "x" } }, Date.now);
    const inner = Reflect.get(Reflect.get(connection, "authentication") as object, "inner") as object;
    const asked = ["toBotFromChannelOpenIdMetadataUrl", "toChannelFromBotLoginUrl"].map((name) => setIn(inner, name));
    expect(asked).toEqual(["login.botframework.com", "login.microsoftonline.com"]);
    for (const host of asked) expect(hosts).toContain(host);
  });

  it("names the file host and the proxy only where the house has them", () => {
    expect(hosts.filter((host) => host.startsWith("amt"))).toEqual(["amt.sharepoint.com", "amt-my.sharepoint.com"]);
    expect(hosts).toContain("proxy.example");
    expect(outboundHosts({})).toHaveLength(6);
  });

  it("names what tells a machine of Azure who it is only where the bot asks it, and then in place of a sign-in", () => {
    const at = (endpoint?: string) => outboundHosts({ managed: endpoint === undefined ? {} : { endpoint } });
    const machines = (list: ReturnType<typeof at>) => list.filter(({ purpose }) => purpose === "machine" || purpose === "sign-in");
    expect(machines(at())).toEqual([{ host: "169.254.169.254", port: 80, purpose: "machine" }]);
    expect(machines(at("http://127.0.0.1:41741/msi/token"))).toEqual([{ host: "127.0.0.1", port: 41_741, purpose: "machine" }]);
    expect(hosts).not.toContain("169.254.169.254");
  });
});
