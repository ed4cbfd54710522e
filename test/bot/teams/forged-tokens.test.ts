import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APP } from "./identity.js";
import { activity } from "./requests.js";
import { openWholeWay, type WholeWay } from "./whole-way.js";

let way: WholeWay;

beforeEach(async () => {
  way = await openWholeWay(async () => ({ after: [], sends: [] }));
});

afterEach(() => way.close());

const data = { verb: "preparation.open", id: "k7" };
const execute = {
  type: "invoke",
  name: "adaptiveCard/action",
  replyToId: "m1",
  value: { action: { type: "Action.Execute", verb: data.verb, data } },
};

describe("a forged token", () => {
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = () => JSON.parse(Buffer.from(way.cloud.token().split(".")[1] ?? "", "base64url").toString());
  const unsigned = (header: object, more: object = {}, signature = "c2ln") =>
    `Bearer ${encoded(header)}.${encoded({ ...claims(), ...more })}.${signature}`;
  const byPublicKey = (alg: string, hash: string) => {
    const signed = `${encoded({ alg, kid: "k1" })}.${encoded(claims())}`;
    return `Bearer ${signed}.${createHmac(hash, way.cloud.publicKeyPem).update(signed).digest("base64url")}`;
  };
  const parts = () => way.cloud.token().slice(7).split(".");

  const FORGED: readonly (readonly [string, () => string])[] = [
    ["none", () => ""],
    ["a word", () => "Bearer"],
    ["an empty token", () => "Bearer "],
    ["another scheme", () => way.cloud.token().replace("Bearer", "Basic")],
    ["a scheme in small letters", () => way.cloud.token().replace("Bearer", "bearer")],
    ["two spaces", () => way.cloud.token().replace(" ", "  ")],
    ["two tokens", () => `${way.cloud.token()}, ${way.cloud.token()}`],
    ["no signature", () => `Bearer ${parts()[0]}.${parts()[1]}.`],
    ["two parts", () => `Bearer ${parts()[0]}.${parts()[1]}`],
    ["four parts", () => `${way.cloud.token()}.e30`],
    ["the signature of another", () => `Bearer ${parts()[0]}.${parts()[1]}.${way.cloud.token({ exp: 1 }).split(".")[2]}`],
    ["another body under the signature", () => `Bearer ${parts()[0]}.${encoded({ ...claims(), aud: "x" })}.${parts()[2]}`],
    ["the algorithm none", () => unsigned({ alg: "none" }, {}, "")],
    ["the algorithm none and a signature", () => unsigned({ alg: "none", kid: "k1" })],
    ["the algorithm NONE", () => unsigned({ alg: "NONE", kid: "k1" })],
    ["no algorithm", () => unsigned({ kid: "k1" })],
    ["HS256 with the public key", () => byPublicKey("HS256", "sha256")],
    ["HS384 with the public key", () => byPublicKey("HS384", "sha384")],
    ["HS512 with the public key", () => byPublicKey("HS512", "sha512")],
    ["RS256 in name and HS256 in truth", () => byPublicKey("RS256", "sha256")],
    ["RS512 in name", () => unsigned({ alg: "RS512", kid: "k1" })],
    ["ES256", () => unsigned({ alg: "ES256", kid: "k1" })],
    ["PS256", () => unsigned({ alg: "PS256", kid: "k1" })],
    ["a key that nobody has", () => way.cloud.token({}, undefined, { kid: "k2" })],
    ["no key named", () => way.cloud.token({}, undefined, { kid: undefined })],
    ["a path for a key", () => way.cloud.token({}, undefined, { kid: "../../etc/passwd" })],
    ["another's key under our name", () => way.cloud.token({}, other)],
    ["a key of its own", () => way.cloud.token({}, other, { jwk: { kty: "RSA", n: "x", e: "AQAB" } })],
    ["the address of a key", () => way.cloud.token({}, other, { jku: `${way.cloud.origin}/keys` })],
    ["a certificate", () => way.cloud.token({}, other, { x5c: ["MIIB"] })],
    ["the address of a certificate", () => way.cloud.token({}, other, { x5u: "https://evil.example/c" })],
    ["something critical", () => way.cloud.token({}, undefined, { crit: ["exp"] })],
    ["another issuer", () => way.cloud.token({ iss: "https://evil.example" })],
    ["no issuer", () => way.cloud.token({ iss: undefined })],
    ["an issuer with a slash", () => way.cloud.token({ iss: "https://api.botframework.com/" })],
    [
      "an emulator's issuer",
      () => way.cloud.token({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", appid: APP, ver: "1.0" }),
    ],
    [
      "an emulator's issuer of our tenant",
      () => way.cloud.token({ iss: "https://login.microsoftonline.com/t/v2.0", tid: "t", azp: APP, ver: "2.0" }),
    ],
    ["another app's audience", () => way.cloud.token({ aud: randomUUID() })],
    ["no audience", () => way.cloud.token({ aud: undefined })],
    ["several audiences", () => way.cloud.token({ aud: [APP, "x"] })],
    ["its time over", () => way.cloud.token({ exp: 1_000_000_000 })],
    ["its time over for six minutes", () => way.cloud.token({ exp: Math.floor(Date.now() / 1000) - 360 })],
    ["its time to come", () => way.cloud.token({ nbf: 4_000_000_000, exp: 4_000_000_600 })],
    ["a word for a time", () => way.cloud.token({ exp: "tomorrow" })],
    ["another address", () => way.cloud.token({ serviceurl: "https://smba.trafficmanager.net/emea/" })],
    ["an address without its slash", () => way.cloud.token({ serviceurl: way.cloud.serviceUrl.slice(0, -1) })],
    ["another bot's claims", () => way.cloud.token({ ver: "1.0", appid: randomUUID() })],
  ];

  it.each(FORGED)("gets nobody in: %s", async (_, authorization) => {
    expect(await way.does(execute, { authorization: authorization() })).toMatchObject({ status: 401, body: undefined });
    expect(way.turns).toEqual([]);
    expect(way.cloud.calls()).toEqual([]);
  });

  it("gets nobody in who sends none, or sends two", async () => {
    expect((await way.does(execute, {})).status).toBe(401);
    const token = way.cloud.token();
    const body = JSON.stringify(activity({ ...execute, serviceUrl: way.cloud.serviceUrl }));
    const headers = ["host", "bot", "content-type", "application/json", "authorization", token, "authorization", token];
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${way.url}/api/messages`, { method: "POST", headers }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end(body);
    });
    expect(status).toBe(401);
    expect(way.turns).toEqual([]);
  });

  it("gets nobody in from another tenant with a true one", async () => {
    expect((await way.does({ ...execute, conversation: { id: "a:1", tenantId: randomUUID() } })).status).toBe(403);
    expect(way.turns).toEqual([]);
  });
});
