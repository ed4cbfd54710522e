import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { admit, type Gate } from "../../../bot/teams/gate.js";
import { activity, bearer, CLAIMS, HEADER, SERVICE_URL, TENANT } from "./requests.js";

const gate: Gate = { tenant: TENANT };
const knock = (authorization: unknown, body: unknown = activity(), at: Gate = gate) => admit({ authorization, body }, at);

const statusOf = (admission: ReturnType<typeof admit>): number => ("status" in admission ? admission.status : 200);

/** Some 40 tokens that somebody might try. */
const FORGED: readonly (readonly [string, unknown])[] = [
  ["none at all", undefined],
  ["an empty header", ""],
  ["two headers", [bearer(), bearer()]],
  ["an object for a header", { bearer: bearer() }],
  ["a number", 1],
  ["another scheme", bearer().replace("Bearer", "Basic")],
  ["small letters in the scheme", bearer().replace("Bearer", "bearer")],
  ["two spaces", bearer().replace(" ", "  ")],
  ["a space behind it", `${bearer()} `],
  ["a line break behind it", `${bearer()}\n`],
  ["another token behind it", `${bearer()}, ${bearer()}`],
  ["no signature", bearer(HEADER, CLAIMS, "")],
  ["two parts", bearer().split(".").slice(0, 2).join(".")],
  ["four parts", `${bearer()}.e30`],
  ["a token too long", bearer(HEADER, { ...CLAIMS, more: "x".repeat(9000) })],
  ["the algorithm none", bearer({ ...HEADER, alg: "none" })],
  ["the algorithm None", bearer({ ...HEADER, alg: "None" })],
  ["no algorithm", bearer({ kid: "k1" })],
  ["HS256", bearer({ ...HEADER, alg: "HS256" })],
  ["HS512", bearer({ ...HEADER, alg: "HS512" })],
  ["ES256", bearer({ ...HEADER, alg: "ES256" })],
  ["PS256", bearer({ ...HEADER, alg: "PS256" })],
  ["an algorithm in a list", bearer({ ...HEADER, alg: ["RS256"] })],
  ["a key address of its own", bearer({ ...HEADER, jku: "https://evil.example/keys" })],
  ["a key of its own", bearer({ ...HEADER, jwk: { kty: "RSA" } })],
  ["a certificate address of its own", bearer({ ...HEADER, x5u: "https://evil.example/cert" })],
  ["a certificate of its own", bearer({ ...HEADER, x5c: ["MIIB"] })],
  ["something critical that nobody knows", bearer({ ...HEADER, crit: ["b64"] })],
  ["a header that is a list", bearer([HEADER])],
  ["a header that is null", bearer(null)],
  ["a header that is no JSON", `Bearer ${Buffer.from("{").toString("base64url")}.e30.c2ln`],
  ["claims that are no JSON", `Bearer ${bearer().slice(7).split(".")[0]}.${Buffer.from("x").toString("base64url")}.c2ln`],
  ["claims that are null", bearer(HEADER, null)],
  ["claims that are a list", bearer(HEADER, [CLAIMS])],
  ["no issuer", bearer(HEADER, { ...CLAIMS, iss: undefined })],
  ["the issuer of the emulator", bearer(HEADER, { ...CLAIMS, iss: `https://sts.windows.net/${TENANT}/` })],
  ["the issuer of the emulator, second version", bearer(HEADER, { ...CLAIMS, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` })],
  ["an issuer with a slash behind it", bearer(HEADER, { ...CLAIMS, iss: `${CLAIMS.iss}/` })],
  ["an issuer without its s", bearer(HEADER, { ...CLAIMS, iss: "http://api.botframework.com" })],
  ["an issuer of another host", bearer(HEADER, { ...CLAIMS, iss: "https://api.botframework.com.evil.example" })],
  ["several issuers", bearer(HEADER, { ...CLAIMS, iss: [CLAIMS.iss] })],
  ["no address", bearer(HEADER, { ...CLAIMS, serviceurl: undefined })],
  ["another address", bearer(HEADER, { ...CLAIMS, serviceurl: "https://smba.trafficmanager.net/amer/" })],
  ["an address in a list", bearer(HEADER, { ...CLAIMS, serviceurl: [SERVICE_URL] })],
];

describe("the gate", () => {
  it("lets in what looks like Teams' own request to our house", () => {
    expect(knock(bearer())).toMatchObject({ activity: { text: "hilfe" }, authorization: bearer() });
  });

  it.each(FORGED)("turns away %s", (_, authorization) => {
    expect(knock(authorization)).toEqual({ status: 401 });
  });

  it.each([
    ["no address", { serviceUrl: undefined }],
    ["no channel", { channelId: undefined }],
    ["another channel", { channelId: "AppService" }],
    ["no conversation", { conversation: undefined }],
    ["nobody", { from: undefined }],
    ["somebody with no Entra id for one", { from: { id: "29:x", aadObjectId: "../../etc/passwd" } }],
    ["a text longer than Teams takes", { text: "x".repeat(40_001) }],
    ["no type", { type: undefined }],
  ])("takes %s for no activity", (_, more) => {
    expect(knock(bearer(), activity(more))).toEqual({ status: 400 });
  });

  it.each([undefined, null, "text", 1, [], [activity()]])("takes %j for no activity", (body) => {
    expect(admit({ authorization: bearer(), body }, gate)).toEqual({ status: 400 });
  });

  it.each([
    ["another tenant", { conversation: { id: "a:1", tenantId: "other" }, channelData: null }],
    ["another tenant beside ours", { channelData: { tenant: { id: "other" } } }],
    ["no tenant", { conversation: { id: "a:1" }, channelData: undefined }],
    ["a group", { conversation: { id: "19:x", tenantId: TENANT, conversationType: "groupChat" } }],
    ["a channel", { conversation: { id: "19:x", tenantId: TENANT, conversationType: "channel" } }],
  ])("does not talk to %s", (_, more) => {
    expect(knock(bearer(), activity(more))).toEqual({ status: 403 });
  });

  it("knows its tenant in capitals too", () => {
    expect(statusOf(knock(bearer(), activity({ channelData: { tenant: { id: TENANT.toUpperCase() } } })))).toBe(200);
  });

  it("takes away a value of null, which the SDK would stumble over", () => {
    const admission = knock(bearer(), activity({ value: null }));
    expect("activity" in admission && "value" in admission.activity).toBe(false);
  });

  everyCase.prop([fc.anything(), fc.anything({ withNullPrototype: true })])("never breaks, whatever knocks", (authorization, body) => {
    expect([400, 401, 403]).toContain(statusOf(knock(authorization, body)));
  });
});

describe("the gate of a demonstration", () => {
  const demo: Gate = { tenant: TENANT, local: { origins: ["http://localhost:56150"] } };

  it("lets its own clients in without a token", () => {
    expect(statusOf(knock(undefined, activity({ serviceUrl: "http://localhost:56150/_connector" }), demo))).toBe(200);
  });

  it("asks everybody else for one", () => {
    expect(statusOf(knock(undefined, activity(), demo))).toBe(401);
    expect(statusOf(knock(undefined, activity({ serviceUrl: "http://localhost:56151/_connector" }), demo))).toBe(401);
  });

  it("has no other tenant either", () => {
    const foreign = { serviceUrl: "http://localhost:56150/_connector", conversation: { id: "a:1", tenantId: "other" }, channelData: null };
    expect(statusOf(knock(undefined, activity(foreign), demo))).toBe(403);
  });
});
