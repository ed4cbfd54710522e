import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ManagedIdentityCredential } from "@azure/identity";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Proof } from "../../../bot/serving/proof.js";
import { parseActivity } from "../../../bot/teams/activity.js";
import { appIdentity } from "../../../bot/teams/app-identity.js";
import { Connection } from "../../../bot/teams/connection.js";
import { FalseToken } from "../../../bot/teams/key-watch.js";
import { APP, type Cloud, openCloud } from "./identity.js";
import { activity } from "./requests.js";

const TENANT = "22222222-2222-4222-8222-222222222222";
const IN_AN_HOUR = 3_600;

let machine: Server;
let app: string;
let asked: IncomingMessage[];
let status: number;

/** Which machine it is asked of is found out once in a process. */
beforeAll(async () => {
  machine = createServer((request, response) => {
    asked.push(request);
    const expires_on = String(Math.floor(Date.now() / 1000) + IN_AN_HOUR);
    const body = { access_token: "von-der-maschine", expires_on, resource: "https://api.botframework.com", token_type: "Bearer" };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(status === 200 ? body : {}));
  });
  await new Promise<void>((resolve) => machine.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("IDENTITY_ENDPOINT", `http://127.0.0.1:${(machine.address() as AddressInfo).port}/msi/token`);
  vi.stubEnv("IDENTITY_HEADER", "nur-wer-hier-laeuft");
});

beforeEach(() => {
  // What it said is kept for all of a process, by bot.
  app = randomUUID();
  asked = [];
  status = 200;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  machine.closeAllConnections();
  await new Promise((resolve) => machine.close(resolve));
});

const managed = () => new Connection(appIdentity({ appId: app, tenant: TENANT, proof: { kind: "managed" } }), Date.now);

describe("a bot with a managed identity", () => {
  it("asks the machine for its token, for this bot and for Teams alone", async () => {
    expect(await managed().token(false)).toBe("von-der-maschine");
    const [request] = asked;
    const { pathname, searchParams } = new URL(request?.url ?? "", "http://machine");
    expect(pathname).toBe("/msi/token");
    expect(searchParams.get("client_id")).toBe(app);
    expect(searchParams.get("resource")).toBe("https://api.botframework.com");
    expect(request?.headers["x-identity-header"]).toBe("nur-wer-hier-laeuft");
  });

  it("asks for all that this bot may do with Teams, in the words in which every identity is asked", async () => {
    const getToken = vi.spyOn(ManagedIdentityCredential.prototype, "getToken");
    await managed().token(false);
    expect(getToken.mock.calls).toEqual([["https://api.botframework.com/.default"]]);
    getToken.mockRestore();
  });

  it("keeps what it was told and asks once", async () => {
    const connection = managed();
    for (let call = 0; call < 3; call++) await connection.token(false);
    expect(asked).toHaveLength(1);
  });

  it("has no token where the machine gives none, and never takes another way to one", async () => {
    status = 400;
    await expect(managed().token(false)).rejects.toThrow();
    expect(new Set(asked.map(({ url }) => new URL(url ?? "", "http://machine").pathname))).toEqual(new Set(["/msi/token"]));
  });

  it("is known to nobody without a token that is true", async () => {
    const connection = managed();
    const knock = { authorization: "", activity: {} as never, isLocal: true };
    await expect(connection.checked(knock)).rejects.toThrow("none at all");
    expect(connection.bot).toEqual({ id: `28:${app}` });
  });
});

const key = (): string =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();

const PROOFS: readonly Proof[] = [
  { kind: "secret", secret: "ein-geheimnis" },
  { kind: "certificate", thumbprint: "a".repeat(40), key: key(), validUntil: Number.POSITIVE_INFINITY },
  { kind: "managed" },
];

describe.each(PROOFS)("a bot with this proof of its own: $kind", (proof) => {
  let cloud: Cloud;

  beforeAll(async () => {
    cloud = await openCloud();
  });

  afterAll(() => cloud.close());

  /** Keys and issuer are the cloud's; who the bot is, and whose token it takes, is as a house would have it. */
  const checked = (authorization: string): Promise<unknown> => {
    const { credentials } = appIdentity({ appId: APP, tenant: TENANT, proof });
    const parsed = parseActivity(activity({ serviceUrl: cloud.serviceUrl }));
    if (parsed === undefined || credentials === undefined) throw new Error("nothing to check");
    const connection = new Connection({ options: cloud.identity.options, credentials }, Date.now);
    return connection.checked({ activity: parsed, authorization, isLocal: true });
  };

  it("takes a token that Teams made for it", async () => {
    await expect(checked(cloud.token())).resolves.toBeDefined();
  });

  it("takes none that Teams made for another bot", async () => {
    await expect(checked(cloud.token({ aud: randomUUID() }))).rejects.toBeInstanceOf(FalseToken);
  });
});
