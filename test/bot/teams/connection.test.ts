import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Connection } from "../../../bot/teams/connection.js";
import { admit } from "../../../bot/teams/gate.js";
import { type Cloud, openCloud } from "./identity.js";
import { activity, TENANT } from "./requests.js";

let cloud: Cloud;
let connection: Connection;

beforeEach(async () => {
  // The SDK tells the console why a token is false.
  vi.spyOn(console, "error").mockReturnValue();
  cloud = await openCloud();
  connection = new Connection(cloud.identity);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await cloud.close();
});

/** Through the gate as if the fake cloud were Teams', for its checks have tests of their own. */
const received = async (authorization: string, more: Readonly<Record<string, unknown>> = {}, reply?: unknown) => {
  const body = activity({ serviceUrl: cloud.serviceUrl, recipient: { id: "28:bot" }, ...more });
  const admission = admit({ authorization, body }, { tenant: TENANT, local: { origins: [new URL(cloud.serviceUrl).origin] } });
  if ("status" in admission) throw new Error(`turned away at the gate: ${admission.status}`);
  let entered = false;
  const answer = await connection.receive(admission, async (context) => {
    entered = true;
    if (reply !== undefined) await context.sendActivity(reply as string);
  });
  return { entered, answer };
};

describe("the connection to Teams", () => {
  it("does what is asked with a true token", async () => {
    expect(await received(cloud.token(), {}, "hallo")).toEqual({ entered: true, answer: undefined });
    expect(cloud.sends()).toBe(1);
  });

  it("hands the answer to a click back to Teams", async () => {
    const click = { type: "invoke", name: "adaptiveCard/action", value: { action: {} } };
    const reply = { type: "invokeResponse", value: { status: 200, body: { statusCode: 200 } } };
    expect((await received(cloud.token(), click, reply)).answer).toEqual({ status: 200, body: { statusCode: 200 } });
  });

  it.each([408, 412, 429, 500, 502, 503, 504])("sends once, and once only, when Teams answers %i", async (status) => {
    cloud.answer(status);
    await expect(received(cloud.token(), {}, "hallo")).rejects.toMatchObject({ statusCode: status });
    expect(cloud.sends()).toBe(1);
  });

  it.each([
    ["is over", () => cloud.token({ exp: 1_000_000_000 })],
    ["is not yet begun", () => cloud.token({ nbf: 4_000_000_000, exp: 4_000_000_600 })],
    ["is for another app", () => cloud.token({ aud: "22222222-2222-4222-8222-222222222222" })],
    ["is for another address", () => cloud.token({ serviceurl: "https://smba.trafficmanager.net/emea/" })],
    ["is signed with another key", () => cloud.token({}, generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey)],
    ["is of another issuer", () => cloud.token({ iss: "https://evil.example" })],
  ])("does nothing with a token that %s", async (_, token) => {
    await expect(received(token())).rejects.toThrow();
    expect(cloud.sends()).toBe(0);
  });
});
