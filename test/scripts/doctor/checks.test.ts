import { X509Certificate } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CHECKS, SUBJECTS } from "../../../scripts/doctor/checks.js";
import { listenersIn } from "../../../scripts/doctor/ports.js";
import { nodeTold } from "../../../scripts/doctor/program.js";
import { ran } from "../../../scripts/doctor/run.js";
import { STATES } from "../../../scripts/doctor/running.js";
import { hasSummerTime } from "../../../scripts/doctor/time.js";
import type { Heard, Question } from "../../../scripts/doctor/world.js";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { aGround, answered, aWorld, broken, type Changed, codesOf, type Ground, HOST, NOW, TENANT, toldBy } from "./world.js";

const HOME = join(import.meta.dirname, "../../..");
const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

let ground: Ground;
let mine = 0;
const files: Record<string, string> = {};

const certificate = async (days: number): Promise<string> => {
  const made = await generate([{ name: "commonName", value: "ifd-bot" }], {
    algorithm: "sha256",
    notBeforeDate: new Date(NOW - DAY_MS),
    notAfterDate: new Date(NOW + days * DAY_MS + DAY_MS / 2),
  });
  const file = join(ground.folder, `certificate-${days}.pem`);
  writeFileSync(file, `${made.cert.trim()}\n${made.private}`, { mode: 0o600 });
  return file;
};

beforeAll(async () => {
  ground = aGround();
  mine = process.geteuid?.() ?? 0;
  files.fresh = await certificate(400);
  files.old = await certificate(20);
  for (const name of ["data", "keys", "open", "no-packages", "no-build", "no-lock"]) mkdirSync(join(ground.folder, name), { mode: 0o700 });
  chmodSync(join(ground.folder, "open"), 0o755);
  files.binary = join(ground.folder, "binary.crt");
  writeFileSync(files.binary, new X509Certificate(readFileSync(files.fresh)).raw);
  files.text = join(ground.folder, "text");
  writeFileSync(files.text, "kein Zertifikat");
  for (const name of ["no-build", "no-lock"]) mkdirSync(join(ground.folder, name, "node_modules"), { recursive: true });
  mkdirSync(join(ground.folder, "no-lock/build/scripts"), { recursive: true });
  writeFileSync(join(ground.folder, "no-lock/build/scripts/serve.js"), "");
  for (const name of ["no-build", "no-lock"])
    writeFileSync(join(ground.folder, name, "node_modules/.package-lock.json"), '{"packages":{}}');
  writeFileSync(join(ground.folder, "no-lock/package-lock.json"), '{"packages":{"":{},"node_modules/gone":{"version":"1.0.0"}}}');
});

afterAll(() => ground.remove());

const at = (name: string): string => join(ground.folder, name);
const failing = (code: string) => () => Promise.reject(Object.assign(new Error("no"), { code }));
const entra =
  (errorNo: number | string | undefined, errorCode = "invalid_client") =>
  async () => {
    throw Object.assign(new Error("geheim"), { errorNo, errorCode });
  };
const everywhere = (heard: Heard): Changed => ({ hears: () => heard });
const path =
  (name: string, heard: Heard) =>
  ({ url }: Question): Heard | undefined =>
    new URL(url).pathname === name ? heard : undefined;
const asked = (heard: Heard): Changed => ({ hears: ({ headers }) => (headers?.authorization === undefined ? undefined : heard) });
const outside = (heard: Heard, more: Changed = {}): Changed => ({ host: HOST, hears: path("/healthz", heard), ...more });
const disk = (over: Partial<typeof nodeDisk>): Changed => ({
  ...{ data: at("data"), user: mine },
  disk: { ...nodeDisk, freeBytes: async () => 1e9, ...over },
});
const html = { "content-type": "text/html; charset=utf-8" };
const LISTENS_EVERYWHERE = "  sl  local_address rem_address   st\n   0: 00000000:0F8B 00000000:0000 0A 0 0 0 0 0 1\n";
const taken: Changed = { port: async () => "taken" };

const WELL = { store: { state: "writable" }, keys: { state: "well" }, clock: { state: "running" }, teams: { state: "well" } };
/** What the bot says at its address for whoever looks after the server. */
const ready = (part?: keyof typeof WELL, state?: string, isReady = false): Changed => {
  const body = { ready: part === undefined || isReady, ...WELL, ...(part === undefined ? {} : { [part]: { state } }) };
  return { ...taken, hears: () => answered({ status: body.ready ? 200 : 503, text: JSON.stringify(body) }) };
};

type Case = readonly [code: string, check: string, changed: () => Changed];

const CASES: readonly Case[] = [
  ["packages-fine", "packages", () => ({ program: HOME })],
  ["packages-none", "packages", () => ({ program: at("no-packages") })],
  ["packages-no-build", "packages", () => ({ program: at("no-build") })],
  ["packages-wrong", "packages", () => ({ program: at("no-lock") })],

  ["settings-fine", "settings", () => ({ environment: { IFD_DATA: "/d" } })],
  ["settings-none", "settings", () => ({ findings: [{ variable: "IFD_DATA", de: "Es fehlt.", en: "" }] })],
  [
    "settings-wrong",
    "settings",
    () => ({ environment: { IFD_DATA: "/d" }, findings: [{ variable: "IFD_KEYS", de: "Es fehlt.", en: "" }] }),
  ],
  ["settings-wrong", "settings", () => ({ findings: [{ variable: "IFD_CONFIG", de: "Nicht zu lesen.", en: "" }] })],
  ["settings-differ", "settings", () => ({ environment: { IFD_DATA: "/d" }, ofRunning: { IFD_DATA: "/d", HTTPS_PROXY: "http://p:1" } })],
  ["settings-fine", "settings", () => ({ environment: { IFD_DATA: "/d" }, ofRunning: { IFD_DATA: "/d", PATH: "/bin", IFD_CONFIG: "/c" } })],
  ["proxy-wrong", "settings", () => ({ environment: { IFD_DATA: "/d" }, proxy: "wrong" })],
  ["extra-certificates", "settings", () => ({ environment: { IFD_DATA: "/d", NODE_EXTRA_CA_CERTS: files.text } })],
  ["extra-certificates", "settings", () => ({ environment: { IFD_DATA: "/d", NODE_EXTRA_CA_CERTS: at("gone.pem") } })],
  ["extra-certificates", "settings", () => ({ environment: { IFD_DATA: "/d", NODE_EXTRA_CA_CERTS: files.binary } })],
  ["settings-fine", "settings", () => ({ environment: { IFD_DATA: "/d", NODE_EXTRA_CA_CERTS: files.fresh } })],
  ["encryption-off", "settings", () => ({ environment: { IFD_DATA: "/d", NODE_TLS_REJECT_UNAUTHORIZED: "0" } })],

  ["user-fine", "user", () => ({ user: 1000 })],
  ["user-root", "user", () => ({ user: 0, isRoot: true })],
  ["user-fine", "user", () => ({ user: 0 })],
  ["user-unknown", "user", () => ({ user: undefined })],
  ["disk-unset", "data", () => ({})],
  ["disk-fine", "data", () => disk({})],
  ["disk-fine", "key-disk", () => ({ ...disk({}), keys: at("keys") })],
  ["disk-missing", "data", () => ({ data: at("gone") })],
  ["disk-no-folder", "data", () => ({ data: files.text ?? "" })],
  ["disk-denied", "data", () => disk({ create: failing("EACCES") })],
  ["disk-read-only", "data", () => disk({ create: failing("EROFS") })],
  ["disk-full", "data", () => disk({ create: failing("ENOSPC") })],
  ["disk-broken", "data", () => disk({ rename: failing("EIO") })],
  ["disk-broken", "data", () => disk({ syncFolder: failing("EINVAL") })],
  ["disk-forgets", "data", () => disk({ read: async () => Buffer.from("anderes") })],
  ["disk-scarce", "data", () => disk({ freeBytes: async () => 1e6 })],
  ["disk-remote", "data", () => disk({ isRemote: async () => true })],
  ["disk-in-memory", "data", () => ({ ...disk({}), diskKind: async () => 0x01021994 })],
  ["disk-in-container", "data", () => ({ ...disk({}), diskKind: async () => 0x794c7630 })],
  ["disk-rights", "data", () => ({ ...disk({}), data: at("open") })],
  ["disk-owner", "data", () => ({ ...disk({}), user: mine + 1 })],
  ["apart-same", "apart", () => ({ data: at("data"), keys: at("keys") })],
  ["apart-fine", "apart", () => ({ data: at("data"), keys: at("keys"), environment: { IFD_HOUSE_KEY: "k" } })],
  ["apart-fine", "apart", () => ({ data: at("data"), keys: "/proc" })],
  ["apart-unknown", "apart", () => ({ data: at("data") })],

  ["store-fine", "store", () => ({})],
  ["store-fine", "store", () => ({ environment: { IFD_TENANT: TENANT.toUpperCase() } })],
  ["store-unset", "store", () => ({ store: async () => ({ kind: "unset" }) })],
  ["store-none", "store", () => ({ store: async () => ({ kind: "none" }) })],
  ["store-denied", "store", () => ({ store: async () => ({ kind: "denied", code: "EACCES" }) })],
  ["store-closed", "store", () => ({ store: async () => ({ kind: "closed", words: "Der Schlüssel passt nicht." }) })],
  ["store-no-house", "store", () => ({ store: async () => ({ kind: "open", tenant: TENANT }) })],
  ["store-other-house", "store", () => ({ environment: { IFD_TENANT: "33333333-3333-4333-8333-333333333333" } })],

  ["clock-fine", "clock", () => ({})],
  ["clock-off", "clock", () => everywhere(answered({}, 90 * SECOND_MS))],
  ["clock-off", "clock", () => everywhere(answered({}, -90 * SECOND_MS))],
  ["clock-far", "clock", () => everywhere(answered({}, 301 * SECOND_MS))],
  ["clock-far", "clock", () => everywhere(answered({}, -900 * SECOND_MS))],
  ["clock-unknown", "clock", () => everywhere(broken("name", "ENOTFOUND"))],
  ["clock-unknown", "clock", () => everywhere(answered({ headers: { age: "400" } }, 400 * SECOND_MS))],
  ["zone-fine", "time-zone", () => ({})],
  ["zone-fine-default", "time-zone", () => ({ store: async () => ({ kind: "none" }) })],
  ["zone-unknown", "time-zone", () => ({ store: async () => ({ kind: "open", tenant: TENANT, timeZone: "Europe/Berlinchen" }) })],

  ["sign-in-fine", "sign-in", () => ({})],
  ["route-name", "sign-in", () => everywhere(broken("name", "ENOTFOUND"))],
  ["route-refused", "teams", () => everywhere(broken("connect", "ECONNREFUSED"))],
  ["route-silent", "teams", () => everywhere(broken("connect", "TIMEOUT"))],
  ["route-direct-only", "sign-in", () => ({ ...everywhere(broken("connect", "TIMEOUT")), proxy: { proxy: "http://proxy:3128" } })],
  ["route-house-certificate", "keys", () => everywhere(broken("tls", "SELF_SIGNED_CERT_IN_CHAIN", { issuer: "Haus" }))],
  ["route-expired", "teams", () => everywhere(broken("tls", "CERT_HAS_EXPIRED"))],
  ["route-other-name", "teams", () => everywhere(broken("tls", "ERR_TLS_CERT_ALTNAME_INVALID"))],
  ["route-encryption", "teams", () => everywhere(broken("tls", "ECONNRESET"))],
  ["route-proxy-gone", "teams", () => everywhere(broken("proxy", "ECONNREFUSED"))],
  ["route-proxy-login", "teams", () => everywhere(broken("proxy", "REFUSED", { status: 407 }))],
  ["route-proxy-refuses", "teams", () => everywhere(broken("proxy", "REFUSED", { status: 403 }))],
  ["route-broke", "teams", () => everywhere(broken("answer", "TIMEOUT"))],
  ["route-gateway", "teams", () => everywhere(answered({ status: 302, headers: { location: "https://schleuse.example/login" } }))],
  ["route-gateway", "teams", () => everywhere(answered({ status: 511 }))],
  ["route-gateway", "sign-in", () => everywhere(answered({ headers: html, text: "<html>" }))],
  ["teams-fine", "teams", () => everywhere(answered({ status: 302, headers: { location: "/other" } }))],

  ["keys-fine", "keys", () => ({})],
  ["keys-none", "keys", () => everywhere(answered({ text: "{}" }))],
  ["keys-none", "keys", () => everywhere(answered({ text: '{"jwks_uri":"https://anderswo.example/keys"}' }))],
  ["keys-none", "keys", () => ({ hears: ({ url }) => (url.endsWith("/keys") ? answered({ text: '{"keys":[]}' }) : undefined) })],
  ["teams-fine", "teams", () => ({})],
  ["teams-fine-proxy", "teams", () => ({ proxy: { proxy: "http://proxy:3128" } })],
  ["known-fine", "known", () => ({})],
  ["known-fine", "known", () => asked(answered({ status: 403, text: '{"error":{"code":"BotNotInConversationRoster"}}' }))],
  ["known-no-proof", "known", () => ({ token: undefined })],
  ["known-no-proof", "known", () => ({ token: entra(7000215) })],
  ["known-no-way", "known", () => everywhere(broken("name", "ENOTFOUND"))],
  ["known-not-registered", "known", () => asked(answered({ status: 401, text: '{"error":{"code":"BotNotRegistered"}}' }))],
  ["known-refused", "known", () => asked(answered({ status: 401, text: "" }))],
  ["known-disabled", "known", () => asked(answered({ status: 403, text: '{"error":{"code":"BotDisabledByAdmin"}}' }))],
  ["known-busy", "known", () => asked(answered({ status: 429 }))],
  ["known-busy", "known", () => asked(answered({ status: 503 }))],
  ["known-strange", "known", () => asked(answered({ status: 200, text: "<html>" }))],
  ["route-broke", "known", () => asked(broken("answer", "ECONNRESET"))],

  ["identity-fine", "identity", () => ({})],
  ["identity-unset", "identity", () => ({ token: undefined })],
  ["identity-wrong-secret", "identity", () => ({ token: entra(7000215) })],
  ["identity-wrong-secret", "identity", () => ({ token: entra("7000215") })],
  ["identity-secret-expired", "identity", () => ({ token: entra(7000222) })],
  ["identity-no-tenant", "identity", () => ({ token: entra(90002) })],
  ["identity-no-app", "identity", () => ({ token: entra(700016) })],
  ["identity-no-principal", "identity", () => ({ token: entra(7000229) })],
  ["identity-certificate-unknown", "identity", () => ({ token: entra(700027) })],
  ["identity-clock", "identity", () => ({ token: entra(700024) })],
  ["identity-blocked", "identity", () => ({ token: entra(53003) })],
  ["identity-no-consent", "identity", () => ({ token: entra(65001) })],
  ["identity-busy", "identity", () => ({ token: entra(90033) })],
  ["identity-refused", "identity", () => ({ token: entra(12345) })],
  ["identity-no-managed", "identity", () => ({ token: entra(undefined), isManaged: true })],
  ["identity-strange", "identity", () => ({ token: entra(undefined) })],
  ["identity-strange", "identity", () => ({ token: async () => "" })],
  ["identity-no-way", "identity", () => ({ token: entra(undefined, "network_error") })],
  ["certificate-unset", "certificate", () => ({ environment: { IFD_APP_SECRET: "x" } })],
  ["certificate-managed", "certificate", () => ({ environment: { IFD_APP_IDENTITY: "managed" } })],
  ["certificate-wrong", "certificate", () => ({})],
  ["certificate-fine", "certificate", () => ({ environment: { IFD_APP_CERTIFICATE: files.fresh } })],
  ["certificate-soon", "certificate", () => ({ environment: { IFD_APP_CERTIFICATE: files.old } })],

  ["port-free", "listen", () => ({})],
  ["port-ours", "listen", () => taken],
  ["port-others", "operations", () => ({ ...taken, hears: () => answered({ text: "hallo" }) })],
  ["port-denied", "listen", () => ({ port: async () => "denied" })],
  ["port-no-address", "listen", () => ({ port: async () => "no-such-address" })],
  ["port-unset", "listen", () => ({ environment: { IFD_LISTEN: "überall" } })],
  ["port-open", "listen", () => ({ environment: { IFD_LISTEN: "0.0.0.0:3978" } })],
  ["port-free", "operations", () => ({})],
  ["operations-open", "operations", () => ({ environment: { IFD_OPERATIONS_LISTEN: "[::]:3979" } })],
  ["operations-open", "operations", () => ({ ...taken, listening: () => [LISTENS_EVERYWHERE] })],
  ["port-ours", "operations", () => ({ ...taken, listening: () => [LISTENS_EVERYWHERE.replace("00000000:0F8B", "0100007F:0F8B")] })],
  ["running-none", "running", () => ({})],
  ["running-unset", "running", () => ({ environment: { IFD_LISTEN: "überall" } })],
  ["running-ready", "running", () => ready()],
  ["running-beginning", "running", () => ready("clock", "not-started")],
  ["running-clock-wrong", "running", () => ready("clock", "far-off")],
  ["running-clock-off", "running", () => ready("clock", "differs", true)],
  ["running-stuck", "running", () => ready("clock", "silent")],
  ["running-stuck", "running", () => ready("clock", "stalled")],
  ["running-disk", "running", () => ready("store", "trouble")],
  ["running-keys", "running", () => ready("keys", "trouble", true)],
  ["running-no-teams", "running", () => ready("teams", "never-reached")],
  ["running-teams", "running", () => ready("teams", "trouble", true)],
  ["running-not-ready", "running", () => ({ ...taken, hears: () => answered({ status: 503, text: '{"ready":false}' }) })],
  ["running-strange", "running", () => ({ ...taken, hears: () => answered({ status: 404 }) })],
  ["running-strange", "running", () => ({ ...taken, hears: () => answered({ text: "ready" }) })],
  ["running-strange", "running", () => ({ ...taken, hears: () => broken("answer", "TIMEOUT") })],

  ["outside-unset", "outside", () => ({})],
  ["outside-fine", "outside", () => ({ host: HOST })],
  ["outside-untrusted", "outside", () => outside(broken("tls", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"))],
  [
    "outside-untrusted",
    "outside",
    () => ({
      host: HOST,
      hears: ({ trust }) => (trust === "public" ? broken("tls", "SELF_SIGNED_CERT_IN_CHAIN") : undefined),
    }),
  ],
  ["outside-page", "outside", () => outside(answered({ headers: html, text: "<!DOCTYPE html>" }))],
  ["outside-no-bot", "outside", () => outside(answered({ status: 502, headers: html, text: "<html>" }))],
  ["outside-other", "outside", () => outside(answered({ status: 404, text: "" }))],
  ["outside-no-name", "outside", () => outside(broken("name", "ENOTFOUND"))],
  ["outside-no-way", "outside", () => outside(broken("connect", "TIMEOUT"))],
  ["route-other-name", "outside", () => outside(broken("tls", "ERR_TLS_CERT_ALTNAME_INVALID"))],
  ["route-gateway", "outside", () => outside(answered({ status: 302, headers: { location: "https://schleuse.example/" } }))],
  ["host-certificate-fine", "host-certificate", () => ({ host: HOST })],
  ["host-certificate-soon", "host-certificate", () => outside(answered({ text: "alive", validTo: NOW + 14 * DAY_MS }))],
  ["host-certificate-unknown", "host-certificate", () => outside(broken("name", "ENOTFOUND"))],
  ["messages-refused", "messages", () => ({ host: HOST })],
  ["messages-taken", "messages", () => ({ host: HOST, hears: path("/api/messages", answered({ status: 202 })) })],
  ["messages-missing", "messages", () => ({ host: HOST, hears: path("/api/messages", answered({ status: 404 })) })],
  ["messages-filtered", "messages", () => ({ host: HOST, hears: path("/api/messages", answered({ status: 403 })) })],
  [
    "messages-filtered",
    "messages",
    () => ({ host: HOST, hears: path("/api/messages", answered({ status: 401, headers: { "www-authenticate": "Negotiate" } })) }),
  ],
  ["messages-filtered", "messages", () => ({ host: HOST, hears: path("/api/messages", answered({ status: 302 })) })],
  ["messages-unknown", "messages", () => outside(answered({ status: 502 }))],
  ["hidden-fine", "hidden", () => ({ host: HOST })],
  ["hidden-open", "hidden", () => ({ host: HOST, hears: path("/metrics", answered({ text: "ifd_up 1" })) })],
  ["hidden-open", "hidden", () => ({ host: HOST, hears: path("/readyz", answered({ status: 503 })) })],
  ["hidden-unknown", "hidden", () => ({ host: HOST, hears: path("/metrics", broken("answer", "TIMEOUT")) })],
  ["hidden-unknown", "hidden", () => outside(answered({ status: 502 }))],

  ["broke-off", "clock", () => ({ signIn: () => Promise.reject(new TypeError("geheim")) })],
];

/** Told without a world: what Node itself is, and what takes its time. */
const ELSEWHERE = ["node-too-old", "node-cared-for", "node-unknown", "node-over", "zone-stale", "identity-slow", "too-slow"];

describe("the doctor", () => {
  it.each(CASES)("says %s where %s meets with it", async (code, check, changed) => {
    expect(await codesOf(check, changed())).toEqual([code]);
  });

  it("has a case for every word that it can say", () => {
    const said = new Set([...CASES.map(([code]) => code), ...ELSEWHERE]);
    const all = SUBJECTS.flatMap(({ words }) => Object.keys(words));
    expect(all.filter((code) => !said.has(code))).toEqual([]);
    expect([...said].filter((code) => !all.includes(code))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("says of Node how long it is cared for", () => {
    const codes = ["v18.20.0", "v20.10.0", "v20.19.0", "v24.1.0", "v99.0.0"].map((version) => nodeTold(version, NOW).code);
    expect(codes).toEqual(["node-too-old", "node-too-old", "node-over", "node-cared-for", "node-unknown"]);
  });

  it("knows a Node whose Berlin has no summer", () => {
    expect(hasSummerTime()).toBe(true);
    expect(hasSummerTime(() => "13")).toBe(false);
  });

  it("names every setting that is wrong, each on a line of its own", async () => {
    const findings = ["IFD_KEYS", "IFD_TENANT"].map((variable) => ({ variable, de: "Es fehlt.", en: "" }));
    const told = await toldBy("settings", { environment: { IFD_DATA: "/d" }, findings });
    expect(told.map(({ said }) => said.says)).toEqual(["IFD_KEYS: Es fehlt.", "IFD_TENANT: Es fehlt."]);
  });

  it("names what the running bot has otherwise, and not what it is set to", async () => {
    const [environment, ofRunning] = [{ IFD_APP_SECRET: "Kanarienvogel-neu" }, { IFD_APP_SECRET: "Kanarienvogel-alt", NO_PROXY: "*" }];
    const [told] = await toldBy("settings", { environment, ofRunning });
    expect(told?.said.says).toMatch(/: IFD_APP_SECRET, NO_PROXY\.$/);
  });

  it("says in which direction the clock is wrong", async () => {
    const says = async (aheadMs: number) => (await toldBy("clock", everywhere(answered({}, aheadMs))))[0]?.said.says;
    expect(await says(600 * SECOND_MS)).toContain("10 Minuten vor.");
    expect(await says(-600 * SECOND_MS)).toContain("10 Minuten nach.");
  });

  it("believes the clock that is nearest where one of them is wrong", async () => {
    const teamsIsWrong = { teams: async () => answered({}, 900 * SECOND_MS) };
    expect(await codesOf("clock", teamsIsWrong)).toEqual(["clock-fine"]);
  });

  it("leaves nothing behind on the disk, whether or not it went well", async () => {
    for (const over of [{}, { rename: failing("EIO") }, { syncFolder: failing("EIO") }]) await codesOf("data", disk(over));
    expect(await nodeDisk.list(at("data"))).toEqual([]);
  });

  it("sends its token to nobody before it is known who answers there", async () => {
    const shown: string[] = [];
    const hears = ({ url, headers }: Question): Heard => {
      if (headers?.authorization !== undefined) shown.push(url);
      return broken("tls", "SELF_SIGNED_CERT_IN_CHAIN");
    };
    expect(await codesOf("known", { hears })).toEqual(["known-no-way"]);
    expect(shown).toEqual([]);
  });

  it("asks Teams with a question that sends nothing", async () => {
    const questions: Question[] = [];
    const hears = (question: Question): undefined => {
      questions.push(question);
    };
    await codesOf("known", { hears });
    expect(questions.map(({ method = "GET" }) => method)).toEqual(["GET", "GET"]);
  });

  it("repeats nothing that an answer or an error says", async () => {
    const secret = "Kanarienvogel-4711";
    const hears = (): Heard => answered({ status: 503, text: `{"${secret}":1}`, headers: { "x-said": secret } });
    const token = async () => {
      throw Object.assign(new Error(secret), { errorNo: secret, errorCode: secret });
    };
    const environment = { IFD_APP_SECRET: secret, IFD_DATA: "/d" };
    const lines = await ran(CHECKS, aWorld({ hears, token, environment, host: HOST, ...taken }), () => undefined);
    expect(lines.length).toBeGreaterThan(20);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it("does not go on waiting for what never comes to an end", async () => {
    const never = new Promise<never>(() => undefined);
    const told = await ran([{ id: "x", title: "X", isFar: true, withinMs: 5, run: () => never }], aWorld(), () => undefined);
    expect(told).toMatchObject([{ code: "too-slow", said: { state: "unknown" } }]);
  });

  it("makes the checks that stay on this machine before the others, and says all in their order", async () => {
    const made: string[] = [];
    const check = (id: string, isFar: boolean) => ({ id, title: id, isFar, run: () => (made.push(id) > 0 ? [] : []) });
    await ran([check("far", true), check("near", false)], aWorld(), () => undefined);
    expect(made).toEqual(["near", "far"]);
    const lines = await ran(CHECKS, aWorld(), () => undefined);
    const order = CHECKS.map(({ id }) => id);
    expect(lines.map(({ check: id }) => order.indexOf(id))).toEqual(lines.map(({ check: id }) => order.indexOf(id)).sort((a, b) => a - b));
  });

  it("goes by words that the bot itself says of how it is", () => {
    const source = readFileSync(join(HOME, "bot/operations/readiness.ts"), "utf8");
    for (const named of STATES.keys()) expect(source).toContain(`state: "${named.split(" ")[1]}"`);
  });

  it("knows who listens at a port from the tables of Linux", () => {
    expect(listenersIn([LISTENS_EVERYWHERE], 3979)).toEqual(["00000000"]);
    expect(listenersIn([LISTENS_EVERYWHERE], 3978)).toEqual([]);
  });
});

describe("a token that takes too long", () => {
  it("is told of as such, by a clock that the test moves", async () => {
    vi.useFakeTimers();
    try {
      const told = codesOf("identity", { token: () => new Promise(() => undefined) });
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await told).toEqual(["identity-slow"]);
    } finally {
      vi.useRealTimers();
    }
  });
});
