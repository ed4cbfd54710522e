import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connector, openConnector } from "../../../scripts/connector/connector.js";
import type { Fault } from "../../../scripts/connector/faults.js";
import { type Caller, openCaller } from "./caller.js";

let connector: Connector;
let caller: Caller;
/** What the connector waited for, in virtual time. */
let waits: number[];

beforeEach(async () => {
  waits = [];
  connector = await openConnector({
    elapsed: () => 1_000_000,
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  caller = await openCaller(connector);
});

afterEach(async () => {
  caller.close();
  await connector.close();
});

const always = (fault: Fault) => connector.plan({ faults: [{ share: 1, fault }] });

const arrived = async () => (await connector.report()).accepted.map(({ chat }) => chat);

describe("the connector", () => {
  it("takes a message, gives it an id, and knows which slots it was about", async () => {
    expect(await caller.sends("a:ada/1", "abc-_1.def234")).toMatchObject({ status: 201, text: '{"id":"m1"}' });
    const { accepted, answers, calls } = await connector.report();
    expect(accepted).toEqual([{ chat: "a:ada/1", activity: "m1", marks: ["abc-_1", "def234"], at: 1_000_000 }]);
    expect([answers, calls.post]).toEqual([{ 201: 1 }, 1]);
  });

  it("opens one chat with one person, however often", async () => {
    const open = () => caller.asks("POST", "", { members: [{ id: "7678cc69" }] });
    expect(await open()).toMatchObject({ status: 201, text: '{"id":"a:7678cc69"}' });
    expect(await open()).toMatchObject({ status: 201, text: '{"id":"a:7678cc69"}' });
  });

  it("replaces and deletes messages, and names members", async () => {
    expect(await caller.asks("PUT", "/a:1/activities/m1", {})).toMatchObject({ status: 200, text: '{"id":"m1"}' });
    expect(await caller.asks("DELETE", "/a:1/activities/m1")).toMatchObject({ status: 200 });
    const member = await caller.asks("GET", "/a:1/members/29%3Aada%40house.example");
    expect(JSON.parse(member.text)).toEqual({ id: "29:ada@house.example", userPrincipalName: "ada@house.example" });
    const { accepted, calls } = await connector.report();
    expect([accepted, calls]).toEqual([[], { post: 0, replace: 1, delete: 1, open: 0, member: 1 }]);
  });

  it.each([
    ["an address it does not know", "POST", "/a:1/nothing", {}],
    ["an address that cannot be read", "POST", "/%E0%A4/activities", {}],
    ["a chat with nobody", "POST", "", {}],
  ])("calls %s bad syntax", async (_, method, path, body) => {
    expect(await caller.asks(method, path, body)).toMatchObject({ status: 400, text: expect.stringContaining("BadSyntax") });
  });

  it("forgets what was, and goes on", async () => {
    await caller.sends("a:1");
    await connector.forget();
    expect(await arrived()).toEqual([]);
    await caller.sends("a:2");
    expect(await arrived()).toEqual(["a:2"]);
  });

  it("takes its time", async () => {
    await connector.plan({ latencyMs: 300 });
    await caller.sends("a:1");
    await always({ kind: "slow", ms: 9_000 });
    expect(await caller.sends("a:1")).toMatchObject({ status: 201 });
    expect(waits).toEqual([300, 9_300]);
  });
});

describe("a fault", () => {
  it.each(["1", undefined])("is a 429 that asks to be left alone for %s", async (retryAfter) => {
    await always({ kind: "throttled", ...(retryAfter === undefined ? {} : { retryAfter }) });
    const { status, headers, text } = await caller.sends("a:1");
    expect([status, headers["retry-after"], text]).toEqual([429, retryAfter, expect.stringContaining("Throttled")]);
    expect([await arrived(), (await connector.report()).throttledByLimits]).toEqual([[], 0]);
  });

  it.each([408, 412, 500, 502, 503, 504] as const)("is a %i, whether the message arrived or not", async (status) => {
    await always({ kind: "failed", status, accepted: false });
    expect(await caller.sends("a:lost")).toMatchObject({ status });
    await always({ kind: "failed", status, accepted: true });
    expect(await caller.sends("a:there")).toMatchObject({ status });
    expect(await arrived()).toEqual(["a:there"]);
    expect(await connector.report()).toMatchObject({
      answers: { [status]: 2 },
      injected: { "failed:accepted": 1, "failed:lost": 1 },
    });
  });

  it("is a connection that is reset, whether the message arrived or not", async () => {
    await always({ kind: "reset", accepted: false });
    expect(await caller.sends("a:lost")).toMatchObject({ status: "broken" });
    await always({ kind: "reset", accepted: true });
    expect(await caller.sends("a:there")).toMatchObject({ status: "broken" });
    expect(await arrived()).toEqual(["a:there"]);
    expect((await connector.report()).answers).toEqual({ reset: 2 });
  });

  it("is silence, whether the message arrived or not", async () => {
    for (const accepted of [false, true]) {
      await always({ kind: "silent", accepted });
      const never = caller.sends(`a:${accepted}`);
      // It says nothing; that the call came in shows only in its books.
      await expect.poll(async () => (await connector.report()).answers, { timeout: 20_000 }).toEqual({ silent: accepted ? 2 : 1 });
      expect(await Promise.race([never, Promise.resolve("nothing")])).toBe("nothing");
    }
    expect(await arrived()).toEqual(["a:true"]);
  });

  it.each([
    ["ConversationBlockedByUser", { error: { code: "ConversationBlockedByUser" } }],
    ["BotNotInConversationRoster", { error: { code: "BotNotInConversationRoster" } }],
    ["ForbiddenOperationException", { error: { code: "ForbiddenOperationException" } }],
    ["BotDisabledByAdmin", { error: { code: "BotDisabledByAdmin" } }],
    ["NotEnoughPermissions", { error: { code: "NotEnoughPermissions" } }],
    ["InvalidBotApiHost", { error: { code: "InvalidBotApiHost" } }],
    ["MessageWritesBlocked", { errorCode: 209, message: expect.stringContaining(`"subCode":"MessageWritesBlocked"`) }],
    ["no-sub-code", { errorCode: 209, message: expect.not.stringContaining("subCode") }],
    ["empty", undefined],
  ] as const)("is a 403 that looks like %s", async (shape, body) => {
    await always({ kind: "forbidden", shape });
    const { status, text } = await caller.sends("a:1");
    expect([status, text === "" ? undefined : JSON.parse(text)]).toMatchObject([403, body]);
    expect(await arrived()).toEqual([]);
  });

  it("is a chat that is gone", async () => {
    await always({ kind: "gone" });
    expect(await caller.sends("a:1")).toMatchObject({ status: 404, text: expect.stringContaining('"ConversationNotFound"') });
  });

  it("meets the other calls as well", async () => {
    await always({ kind: "gone" });
    const met = [
      await caller.asks("POST", "", { members: [{ id: "x" }] }),
      await caller.asks("PUT", "/a:1/activities/m1", {}),
      await caller.asks("DELETE", "/a:1/activities/m1"),
      await caller.asks("GET", "/a:1/members/29:x"),
    ];
    expect(met.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await connector.report()).injected).toEqual({ gone: 4 });
  });

  it("is a token that is not taken for once, though it is true", async () => {
    await always({ kind: "token-refused" });
    expect(await caller.sends("a:1")).toMatchObject({ status: 401 });
    await connector.plan({ faults: [] });
    expect(await caller.sends("a:1")).toMatchObject({ status: 201 });
  });
});

describe("a token of the bot's", () => {
  it("is not taken any more once it was revoked, until a new one was asked for", async () => {
    await connector.revoke();
    expect(await caller.sends("a:1")).toMatchObject({ status: 401 });
    await caller.renews();
    expect(await caller.sends("a:1")).toMatchObject({ status: 201 });
    expect((await connector.report()).tokens).toEqual([1_000_000, 1_000_000]);
  });

  it("of another connector is not taken", async () => {
    const other = await openConnector();
    const stranger = await openCaller({ ...connector, origin: other.origin });
    expect(await stranger.sends("a:1")).toMatchObject({ status: 401 });
    stranger.close();
    await other.close();
  });

  it("is not to be had while nobody gives any", async () => {
    await connector.plan({ token: "down" });
    expect((await fetch(`${connector.origin}/token`, { method: "POST" })).status).toBe(503);
    expect((await connector.report()).tokens).toHaveLength(2);
  });
});
