import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseActivity } from "../../../bot/teams/activity.js";
import { Connection } from "../../../bot/teams/connection.js";
import { admit } from "../../../bot/teams/gate.js";
import { FalseToken, KeysOutOfReach } from "../../../bot/teams/key-watch.js";
import { APP, type Cloud, openCloud } from "./identity.js";
import { activity, bearer, TENANT } from "./requests.js";

let cloud: Cloud;
let connection: Connection;

beforeEach(async () => {
  cloud = await openCloud();
  connection = new Connection(cloud.identity, () => 0);
});

afterEach(() => cloud.close());

type Fields = Readonly<Record<string, unknown>>;
type TurnContext = Parameters<Parameters<Connection["receive"]>[2]>[0];

const US = "https://botframework.azure.us";

/** Past the gate, whose checks have tests of their own. */
const receivedWith = async (authorization: string, more: Fields, work: (context: TurnContext) => Promise<unknown>) => {
  const parsed = parseActivity(activity({ serviceUrl: cloud.serviceUrl, ...more }));
  if (parsed === undefined) throw new Error("no activity");
  const admission = { activity: parsed, authorization, isLocal: true };
  let entered = false;
  const answer = await connection.receive(await connection.checked(admission), admission, async (context) => {
    entered = true;
    await work(context);
  });
  return { entered, answer };
};

const received = (authorization: string, more: Fields = {}, reply?: unknown) =>
  receivedWith(authorization, more, async (context) => {
    if (reply !== undefined) await context.sendActivity(reply as string);
  });

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

describe("the SDK", () => {
  /** All the ways by which it would send, four times where Teams answers 502. */
  const WAYS: readonly (readonly [string, (context: TurnContext) => Promise<unknown>])[] = [
    ["a message", (context) => context.sendActivity("hallo")],
    ["a sign that it is typing", (context) => context.sendActivity({ type: "typing" })],
    ["a message in another's place", (context) => context.updateActivity({ id: "m1", type: "message", text: "hallo" })],
    ["that a message is gone", (context) => context.deleteActivity("m1")],
    ["a message to a chat of before", (context) => connection.continueConversationAsync(APP, reference(context), greet)],
    [
      "a message to a new chat",
      (context) => connection.createConversationAsync(APP, "msteams", context.activity.serviceUrl, "", NEW, greet),
    ],
  ];
  const greet = async (context: TurnContext): Promise<void> => {
    await context.sendActivity("hallo");
  };
  const NEW = { isGroup: false, bot: { id: "28:bot", name: "" }, members: [], channelData: {} } as never;
  const reference = ({ activity: { conversation, serviceUrl } }: TurnContext) =>
    ({ channelId: "msteams", conversation, serviceUrl, bot: { id: "28:bot", name: "" } }) as never;

  it.each(WAYS)("does not send %s behind our back", async (_, way) => {
    const failed: unknown[] = [];
    await receivedWith(cloud.token(), {}, (context) =>
      way(context).then(
        () => failed.push("nothing"),
        (error: unknown) => failed.push(error),
      ),
    );
    expect(failed).toEqual([expect.objectContaining({ message: "the SDK may not use its client" })]);
    expect(cloud.calls()).toEqual([]);
  });

  it("is asked by nobody for the tokens of users, or for other bots", async () => {
    let clients: readonly unknown[] = [];
    await receivedWith(cloud.token(), {}, async ({ turnState, adapter }) => {
      clients = [turnState.get(Reflect.get(adapter, "UserTokenClientKey"))];
    });
    expect(() => Reflect.get(Object(clients[0]), "getUserToken")).toThrow("the SDK may not use its tokens of users");
    expect(cloud.calls()).toEqual([]);
  });
});

describe("our own token", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const PUBLIC = "https://api.botframework.com";
  // By name alone: outside bot/teams nobody imports it.
  const { AppCredentials } = createRequire(import.meta.url)("botframework-connector");

  it.each([
    ["a secret", PUBLIC, { MicrosoftAppPassword: "secret" }],
    ["a secret of a house that says who it is", PUBLIC, { MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "secret" }],
    ["a certificate", PUBLIC, { MicrosoftAppType: "SingleTenant", CertificateThumbprint: "a".repeat(40), CertificatePrivateKey: pem }],
    ["an identity that Azure manages", PUBLIC, { MicrosoftAppType: "UserAssignedMsi" }],
    ["a secret in a cloud of a government", "https://api.botframework.us", { MicrosoftAppPassword: "secret", ChannelService: US }],
  ])("is the one that the SDK has for %s", async (_, scope, options) => {
    const app = randomUUID();
    AppCredentials.cache.set(`${app}${scope}-cache`, { accessToken: "kept", expiresOn: new Date(Date.now() + 3_600_000) });
    const identity = { options: { MicrosoftAppId: app, MicrosoftAppTenantId: TENANT, ...options } };
    expect(await new Connection(identity, () => 0).token(false)).toBe("kept");
  });

  it("is none for a bot without an id", async () => {
    expect(await new Connection({ options: {} }, () => 0).token(false)).toBeUndefined();
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
