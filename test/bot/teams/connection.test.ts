import { generateKeyPairSync } from "node:crypto";
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseActivity } from "../../../bot/teams/activity.js";
import { Connection } from "../../../bot/teams/connection.js";
import { admit } from "../../../bot/teams/gate.js";
import { FalseToken, KeysOutOfReach } from "../../../bot/teams/key-watch.js";
import { type Cloud, openCloud } from "./identity.js";
import { activity, bearer } from "./requests.js";

let cloud: Cloud;
let connection: Connection;

beforeEach(async () => {
  cloud = await openCloud();
  connection = new Connection(cloud.identity, () => 0);
});

afterEach(() => cloud.close());

/** Past the gate, whose checks have tests of their own. */
const received = async (authorization: string, more: Readonly<Record<string, unknown>> = {}, reply?: unknown) => {
  const parsed = parseActivity(activity({ serviceUrl: cloud.serviceUrl, ...more }));
  if (parsed === undefined) throw new Error("no activity");
  const admission = { activity: parsed, authorization, isLocal: true };
  let entered = false;
  const answer = await connection.receive(await connection.checked(admission), admission, async (context) => {
    entered = true;
    if (reply !== undefined) await context.sendActivity(reply as string);
  });
  return { entered, answer };
};

describe("the connection to Teams", () => {
  it("does what is asked with a true token", async () => {
    expect(await received(cloud.token())).toEqual({ entered: true, answer: undefined });
  });

  it("hands the answer to a click back to Teams", async () => {
    const click = { type: "invoke", name: "adaptiveCard/action", value: { action: {} } };
    const reply = { type: "invokeResponse", value: { status: 200, body: { statusCode: 200 } } };
    expect((await received(cloud.token(), click, reply)).answer).toEqual({ status: 200, body: { statusCode: 200 } });
  });

  it.each([
    ["is over", () => cloud.token({ exp: 1_000_000_000 })],
    ["is not yet begun", () => cloud.token({ nbf: 4_000_000_000, exp: 4_000_000_600 })],
    ["is for another app", () => cloud.token({ aud: "22222222-2222-4222-8222-222222222222" })],
    ["is for another address", () => cloud.token({ serviceurl: "https://smba.trafficmanager.net/emea/" })],
    ["is signed with another key", () => cloud.token({}, generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey)],
    ["names a key that nobody has", () => cloud.token({}, undefined, { kid: "k2" })],
    ["is of another issuer", () => cloud.token({ iss: "https://evil.example" })],
    ["is another bot's", () => cloud.token({ ver: "1.0", appid: "22222222-2222-4222-8222-222222222222" })],
  ])("does nothing with a token that %s", async (_, token) => {
    await expect(received(token())).rejects.toBeInstanceOf(FalseToken);
    expect(cloud.calls()).toEqual([]);
  });

  it("says nothing on the console of a false token, and lets everything else be heard", async () => {
    const said: unknown[] = [];
    const loud = console.error;
    console.error = (...words: unknown[]) => said.push(...words);
    try {
      const check = received(cloud.token({ exp: 1_000_000_000 }));
      console.error("ours, meanwhile");
      await expect(check).rejects.toBeInstanceOf(FalseToken);
      console.error("ours, after it");
    } finally {
      console.error = loud;
    }
    expect(said).toEqual(["ours, meanwhile", "ours, after it"]);
  });

  it("learns no issuer from a token, true or false", async () => {
    // By name alone: outside bot/teams nobody imports it.
    const sdk = "botframework-connector";
    const { ToBotFromBotOrEmulatorTokenValidationParameters: trusted } = createRequire(import.meta.url)(sdk);
    const before = [...trusted.issuer];
    await received(cloud.token({ tid: "33333333-3333-4333-8333-333333333333" }));
    await expect(received(cloud.token({ tid: "44444444-4444-4444-8444-444444444444", exp: 1 }))).rejects.toBeInstanceOf(FalseToken);
    expect(trusted.issuer).toEqual(before);
  });
});

describe("the keys of Teams", () => {
  it("are fetched once, however many tokens name keys that nobody has", async () => {
    const flood = Array.from({ length: 1_000 }, (_, at) => received(cloud.token({}, undefined, { kid: `unknown-${at}` })));
    const outcomes = await Promise.allSettled(flood);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(await received(cloud.token())).toMatchObject({ entered: true });
    expect(cloud.keyFetches()).toBe(1);
  }, 120_000);

  it("are asked for once and not again at once while they cannot be had", async () => {
    cloud.keysAnswer(503);
    await Promise.allSettled(Array.from({ length: 50 }, () => received(cloud.token())));
    await expect(received(cloud.token())).rejects.toBeInstanceOf(KeysOutOfReach);
    expect(cloud.keyFetches()).toBe(1);
  });
});

describe("a bot without an id", () => {
  const open = () => new Connection({ options: {} }, () => 0);
  const knock = (more: Readonly<Record<string, unknown>>, authorization?: string) => {
    const admission = admit({ authorization, body: activity(more) }, cloud.gate);
    if ("status" in admission) throw new Error(`turned away at the gate: ${admission.status}`);
    return open().checked(admission);
  };

  it("takes clients on this machine at their word", async () => {
    await expect(knock({ serviceUrl: cloud.serviceUrl })).resolves.toMatchObject({});
  });

  it("takes no token for true", async () => {
    await expect(knock({}, bearer())).rejects.toBeInstanceOf(FalseToken);
  });
});
