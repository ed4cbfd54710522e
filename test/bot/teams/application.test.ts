import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openTeams, type TeamsSettings } from "../../../bot/teams/teams.js";
import { render, voiceOf } from "../../../cards/index.js";
import { SAMPLES } from "../../../scripts/cards/samples/all.js";
import { activity, bearer, TENANT } from "./requests.js";

const run = promisify(execFile);

/** In a process of its own, whose every way out is watched: what is loaded, and whom it tries to reach. */
const LOADED = `
  import { createRequire } from "node:module";
  await import("./build/bot/index.js");
  const { cache } = createRequire(import.meta.url);
  console.log(Object.keys(cache).filter((path) => /botbuilder|botframework|teams-ai/.test(path)).length);
`;

const WATCHED = `
  import dns from "node:dns";
  import net from "node:net";
  import { createRequire } from "node:module";
  const reached = [];
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...given) { reached.push(JSON.stringify(given[0])); return connect.apply(this, given); };
  dns.lookup = (name) => reached.push(name);
  const { openApplication } = await import("./build/bot/teams/application.js");
  openApplication({ invoked: async () => ({ status: 200 }), said: async () => undefined });
  process.on("beforeExit", () => {
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  const of = (name) => loaded.filter((path) => path.includes("/node_modules/" + name + "/")).length;
  console.log(JSON.stringify({ reached, openai: of("openai"), teams: of("@microsoft/teams-ai"), tokenizer: of("gpt-tokenizer") }));
  });
`;

describe("the Teams AI application", () => {
  it("reaches nobody by itself, and loads no model to reach one with", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", WATCHED]);
    const { reached, openai, tokenizer, teams } = JSON.parse(stdout);
    expect({ reached, openai, tokenizer }).toEqual({ reached: [], openai: 0, tokenizer: 0 });
    expect(teams).toBeGreaterThan(0);
  });
});

describe("the bot without Teams", () => {
  it("loads nothing of the SDK, which costs every command half a second", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", LOADED]);
    expect(stdout.trim()).toBe("0");
  });
});

describe("a bot without an id", () => {
  const settings: Omit<TeamsSettings, "gate"> = {
    identity: { options: {} },
    hear: async () => ({ after: [], sends: [] }),
    log: () => undefined,
    now: () => 0,
  };

  it("is not opened, for it would take every token for true", () => {
    expect(() => openTeams({ ...settings, gate: { tenant: TENANT } })).toThrow("app id");
    expect(() => openTeams({ ...settings, gate: { tenant: TENANT }, identity: { options: { MicrosoftAppId: "" } } })).toThrow("app id");
  });

  it("is opened for clients on this machine, and lets nobody else in", async () => {
    const teams = openTeams({ ...settings, gate: { tenant: TENANT, local: { origins: ["http://localhost:56150"] } } });
    expect(await teams.receive({ authorization: undefined, body: activity({ serviceUrl: "http://localhost:56150/_connector" }) })).toEqual({
      status: 200,
    });
    expect(await teams.receive({ authorization: bearer(), body: activity() })).toEqual({ status: 401 });
  });
});

describe("a card of ours", () => {
  it("asks for no refresh, which Teams AI would take for a wish of everybody's", () => {
    const voice = voiceOf("de");
    for (const { card, view } of SAMPLES) expect(JSON.stringify(render(card, view, voice).card)).not.toMatch(/"(refresh|userIds)":/);
  });
});
