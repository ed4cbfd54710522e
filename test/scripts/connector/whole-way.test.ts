import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HttpServer, openServer } from "../../../bot/http/server.js";
import { openTeams, type Teams } from "../../../bot/teams/teams.js";
import type { Turn } from "../../../bot/teams/turn.js";
import { render, voiceOf } from "../../../cards/index.js";
import { type Connector, startConnector } from "../../../scripts/connector/connector.js";
import { identityOf, tokenOf } from "../../../scripts/connector/identity.js";
import { openPerson, type Person } from "../../../scripts/connector/person.js";
import { ADA as ADA_ID, activity, TENANT } from "../../bot/teams/requests.js";

const ADA = { tenant: TENANT, chat: "a:ada", account: "29:ada", entraId: ADA_ID };
const NOTE = render("trouble", { what: "not-in-roster" }, voiceOf("de"));

let connector: Connector;
let teams: Teams;
let server: HttpServer;
let bot: string;
let ada: Person;
let turns: Turn[];
let now: number;

/** A bot in this process, whose Teams is another process. */
beforeEach(async () => {
  turns = [];
  now = 0;
  connector = await startConnector();
  teams = openTeams({
    gate: { tenant: TENANT, local: { origins: [connector.origin] } },
    identity: identityOf(connector.origin),
    hear: async (turn) => {
      turns.push(turn);
      return { shows: NOTE, after: [], sends: [] };
    },
    log: () => undefined,
    now: () => now,
  });
  server = await openServer({ host: "127.0.0.1", port: 0, receive: teams.receive, isReady: () => true });
  bot = `http://127.0.0.1:${server.port}`;
  ada = openPerson({ bot, connector }, ADA);
});

afterEach(async () => {
  await server.close();
  await teams.settled();
  await connector.close();
});

const at = () => ({ conversation: ADA.chat, serviceUrl: connector.serviceUrl });

const knocks = async (authorization: string): Promise<number> => {
  const body = JSON.stringify(activity({ serviceUrl: connector.serviceUrl }));
  const headers = { "content-type": "application/json", authorization };
  return (await fetch(`${bot}/api/messages`, { method: "POST", headers, body })).status;
};

describe("a person of the connector", () => {
  it("is heard with a token that is true, and answered in their chat", async () => {
    expect(await ada.says("hilfe")).toMatchObject({ status: 200 });
    await teams.settled();
    expect(turns).toHaveLength(1);
    expect((await connector.report()).accepted).toMatchObject([{ chat: ADA.chat }]);
  });

  it("is answered in the place of what they click", async () => {
    const answer = await ada.clicks("preparation.open", { id: "k7" }, "m1");
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive" } });
  });
});

describe("the token of a request", () => {
  it("lets in whoever has one that the connector signed, from whatever process", async () => {
    expect(await knocks(await tokenOf(connector.origin))).toBe(200);
  });

  it.each([
    ["is over", { exp: 1_000_000_000 }, {}],
    ["is for another app", { aud: "22222222-2222-4222-8222-222222222222" }, {}],
    ["is of another issuer", { iss: "https://evil.example" }, {}],
    ["is for another address", { serviceurl: "https://smba.trafficmanager.net/emea/" }, {}],
    ["names another key", {}, { kid: "k2" }],
  ])("lets nobody in where it %s", async (_, claims, header) => {
    expect(await knocks(await tokenOf(connector.origin, claims, header))).toBe(401);
    expect(turns).toEqual([]);
  });

  it("lets nobody in where another connector signed it", async () => {
    const other = await startConnector();
    expect(await knocks(await tokenOf(other.origin, { serviceurl: connector.serviceUrl }))).toBe(401);
    await other.close();
  });
});

describe("the bot's own token", () => {
  it("is fetched once and sent along", async () => {
    for (const _ of [1, 2, 3]) expect(await teams.messenger.post(at(), NOTE)).toMatchObject({ kind: "answered", status: 201 });
    expect((await connector.report()).tokens).toHaveLength(1);
  });

  it("is fetched anew once it is not taken any more", async () => {
    await teams.messenger.post(at(), NOTE);
    await connector.revoke();
    // A bot that has just fetched one does not ask again at once.
    now += 60_000;
    expect(await teams.messenger.post(at(), NOTE)).toMatchObject({ status: 401 });
    expect(await teams.messenger.post(at(), NOTE)).toMatchObject({ status: 201 });
    expect((await connector.report()).tokens).toHaveLength(2);
  });

  it("cannot be had while nobody gives any: then nothing is sent", async () => {
    await connector.plan({ token: "down" });
    expect(await teams.messenger.post(at(), NOTE)).toEqual({ kind: "not-connected" });
    expect(await connector.report()).toMatchObject({ accepted: [], answers: {} });
  });
});
