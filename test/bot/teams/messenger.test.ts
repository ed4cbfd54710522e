import type { AddressInfo } from "node:net";
import { createServer as createPlainServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Connection, type Identity } from "../../../bot/teams/connection.js";
import { type MessengerSettings, openMessenger, type TeamsMessenger } from "../../../bot/teams/messenger.js";
import { openAttempts } from "../../../bot/teams/one-attempt.js";
import type { For, Pace } from "../../../bot/teams/pace.js";
import { render, voiceOf } from "../../../cards/index.js";
import type { PersonId } from "../../../dialogue/index.js";
import { HOSTILE } from "./hostile.js";
import { type Cloud, openCloud } from "./identity.js";
import { ADA, TENANT } from "./requests.js";

const NOTE = render("trouble", { what: "not-in-roster" }, voiceOf("de"));

/** In which every turn has come. */
const AT_ONCE: Pace = { ready: async () => true, inTurn: async (_chat, _who, call) => call() };

let cloud: Cloud;
let messenger: TeamsMessenger;
let now: number;
let at: { readonly conversation: string; readonly serviceUrl: string };

beforeEach(async () => {
  now = 0;
  cloud = await openCloud();
  messenger = messengerWith({});
  at = { conversation: "a:1/../x y", serviceUrl: cloud.serviceUrl };
});

afterEach(() => cloud.close());

const messengerWith = (more: Partial<MessengerSettings>, identity: Identity = cloud.identity): TeamsMessenger => {
  const connection = new Connection(identity, () => now);
  const fetchToken = (isForced: boolean) => connection.token(isForced);
  return openMessenger({
    ...{ bot: connection.bot, gate: cloud.gate, now: () => now, pace: AT_ONCE, attempt: openAttempts({}), fetchToken },
    ...more,
  });
};

/** With credentials of its own, at the same cloud. */
const messengerAs = (getToken: (isForced?: boolean) => Promise<string>): TeamsMessenger => {
  const credentials = { ...cloud.identity.credentials, createCredentials: async () => ({ getToken }) };
  return messengerWith({}, { ...cloud.identity, credentials: credentials as unknown as NonNullable<Identity["credentials"]> });
};

describe("a message to somebody", () => {
  it("is one card with a summary, raised in the list of what is new, in their own chat", async () => {
    expect(await messenger.post(at, NOTE)).toEqual({ kind: "answered", status: 201, activity: "m1" });
    expect(cloud.calls()).toMatchObject([{ kind: "post", conversation: at.conversation, authorization: "Bearer test" }]);
    expect(cloud.chat(at.conversation)).toEqual([
      {
        type: "message",
        summary: NOTE.summary,
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: NOTE.card }],
        channelData: { notification: { alert: true } },
      },
    ]);
  });

  it("becomes another one, without being raised again", async () => {
    await messenger.post(at, NOTE);
    expect(await messenger.replace(at, "m1", NOTE)).toEqual({ kind: "answered", status: 200, activity: "m1" });
    expect(cloud.chat(at.conversation)).toHaveLength(1);
    expect(cloud.chat(at.conversation)[0]).not.toHaveProperty("channelData");
  });

  it.each([400, 401, 403, 404, 408, 412, 413, 429, 500, 502, 503, 504])(
    "is sent once when Teams answers %i, and says so",
    async (status) => {
      cloud.answers(() => ({ status, headers: { "retry-after": "0" } }));
      expect(await messenger.post(at, NOTE)).toMatchObject({ kind: "answered", status });
      expect(cloud.calls()).toHaveLength(1);
    },
  );

  it.each([412, 429, 500, 502, 503, 504])("is told how long Teams wants to be left alone with %i", async (status) => {
    cloud.answers(() => ({ status, headers: { "retry-after": "7" } }));
    expect(await messenger.post(at, NOTE)).toEqual({ kind: "answered", status, waitMs: 7_000 });
  });

  it("follows nobody who says that Teams is somewhere else", async () => {
    const elsewhere = await openCloud();
    for (const { serviceUrl } of [cloud, elsewhere]) {
      cloud.answers(() => ({ status: 307, headers: { location: `${serviceUrl}v3/conversations/a:2/activities` } }));
      expect(await messenger.post(at, NOTE)).toEqual({ kind: "answered", status: 307 });
    }
    expect([...cloud.calls("a:2"), ...elsewhere.calls()]).toEqual([]);
    await elsewhere.close();
  });

  it.each(["", "/"])("goes to the address of the service, written with %j at its end", async (end) => {
    await messenger.post({ ...at, serviceUrl: `${cloud.origin}/emea${end}` }, NOTE);
    expect(cloud.calls()).toMatchObject([{ kind: "post", conversation: at.conversation }]);
  });

  it("goes to a chat whose id breaks off in the middle of a character", async () => {
    expect(await messenger.post({ ...at, conversation: "a:\ud800" }, NOTE)).toMatchObject({ status: 201 });
  });

  it("has no id where something on the way answered in the place of Teams", async () => {
    cloud.answers(() => ({ status: 200, body: "<html>" }));
    expect(await messenger.post(at, NOTE)).toEqual({ kind: "answered", status: 200 });
  });

  it.each(["closed", "reset"] as const)("may have arrived when the connection was %s", async (breaks) => {
    cloud.answers(() => ({ breaks }));
    expect(await messenger.post(at, NOTE)).toEqual({ kind: "no-answer" });
    expect(cloud.calls()).toHaveLength(1);
  });

  it.each(["closed", "reset"] as const)("may have arrived when a connection was %s that had served before", async (breaks) => {
    await messenger.post(at, NOTE);
    cloud.answers(() => ({ breaks }));
    expect(await messenger.post(at, NOTE)).toEqual({ kind: "no-answer" });
  });
});

describe("a message that Teams takes and says nothing of", () => {
  it("may have arrived, and is not waited for", async () => {
    const hasty = messengerWith({ withinMs: 500 });
    cloud.answers(() => ({ when: new Promise(() => undefined) }));
    expect(await hasty.post(at, NOTE)).toEqual({ kind: "no-answer" });
    expect(cloud.calls()).toHaveLength(1);
  });
});

describe("a message that cannot have gone out", () => {
  const elsewhere = (origin: string): TeamsMessenger => messengerWith({ gate: { tenant: TENANT, local: { origins: [origin] } } });

  it.each([
    ["nobody listens", "http://127.0.0.1:1"],
    ["the name is nobody's", "http://nobody.invalid"],
  ])("was not connected where %s", async (_, origin) => {
    expect(await elsewhere(origin).post({ ...at, serviceUrl: `${origin}/emea/` }, NOTE)).toEqual({ kind: "not-connected" });
  });

  it("was not connected where the other side breaks off before it has shown who it is", async () => {
    const server: Server = createPlainServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await elsewhere(origin).post({ ...at, serviceUrl: `${origin}/emea/` }, NOTE)).toEqual({ kind: "not-connected" });
    await new Promise((resolve) => server.close(resolve));
  });

  it("was not connected where our own token cannot be had, and none is asked for again at once", async () => {
    let asked = 0;
    const tokenless = messengerAs(async () => {
      asked += 1;
      throw new Error("the sign-in service is down");
    });
    for (let send = 0; send < 10; send += 1) expect(await tokenless.post(at, NOTE)).toEqual({ kind: "not-connected" });
    expect(asked).toBe(1);
    now += 30_000;
    await tokenless.post(at, NOTE);
    expect(asked).toBe(2);
    expect(cloud.calls()).toEqual([]);
  });
});

describe("our own token", () => {
  it("is fetched anew once Teams refuses it, and not again for every refusal", async () => {
    const forced: boolean[] = [];
    const renewing = messengerAs(async (isForced = false) => {
      if (isForced) forced.push(true);
      return "token";
    });
    now = 100_000;
    await renewing.post(at, NOTE);
    cloud.answers(() => ({ status: 401 }));
    now = 130_000;
    for (let send = 0; send < 10; send += 1) await renewing.post(at, NOTE);
    expect(forced).toHaveLength(1);
    cloud.answers();
    expect(await renewing.post(at, NOTE)).toMatchObject({ status: 201 });
  });
});

describe("a chat for somebody who never wrote", () => {
  it("is opened by their Entra id, in our tenant", async () => {
    const opened = await messenger.open(ADA as PersonId, cloud.serviceUrl);
    expect(opened).toEqual({ conversation: expect.stringContaining(ADA), serviceUrl: cloud.serviceUrl });
    expect(cloud.calls()).toMatchObject([
      { kind: "open", body: { isGroup: false, members: [{ id: ADA }], tenantId: TENANT, channelData: { tenant: { id: TENANT } } } },
    ]);
  });

  it("is not opened where the app is not installed for them", async () => {
    cloud.answers(() => ({ status: 403, body: { error: { code: "ForbiddenOperationException" } } }));
    expect(await messenger.open(ADA as PersonId, cloud.serviceUrl)).toEqual({ seen: { kind: "answered", status: 403 } });
  });

  it("is not asked for by a sign-in name, which Teams does not take", async () => {
    expect(await messenger.open("ada@example.org" as PersonId, cloud.serviceUrl)).toEqual({ seen: { kind: "answered", status: 404 } });
    expect(cloud.calls()).toEqual([]);
  });
});

describe("an address that is none of Teams'", () => {
  it.each(HOSTILE.map((address) => [address]))("gets nothing of us, wherever it was kept: %j", async (serviceUrl) => {
    const to = { conversation: "a:1", serviceUrl: serviceUrl as string };
    expect(await messenger.post(to, NOTE)).toEqual({ kind: "not-connected" });
    expect(await messenger.replace(to, "m1", NOTE)).toEqual({ kind: "not-connected" });
    expect(await messenger.open(ADA as PersonId, to.serviceUrl)).toEqual({ seen: { kind: "not-connected" } });
    expect(await messenger.signInName(to, "29:ada")).toBeUndefined();
    expect(cloud.calls()).toEqual([]);
  });

  it("is also one on this machine, where the house has no clients there", async () => {
    const strict = messengerWith({ gate: { tenant: TENANT } });
    expect(await strict.post(at, NOTE)).toEqual({ kind: "not-connected" });
    expect(cloud.calls()).toEqual([]);
  });
});

describe("the turn of a call", () => {
  interface Taken {
    readonly chat: string | undefined;
    readonly who: For;
    readonly seen: unknown;
  }

  const noting = (taken: Taken[]): Pace => ({
    ready: async () => true,
    inTurn: async (chat, who, call) => {
      const answer = await call();
      taken.push({ chat, who, seen: answer.seen.kind });
      return answer;
    },
  });

  const WAYS: readonly (readonly [string, For, boolean, (to: typeof at) => Promise<unknown>])[] = [
    ["what nobody asked for", "nobody", true, (to) => messenger.post(to, NOTE)],
    ["what nobody asked for, in the place of another message", "nobody", true, (to) => messenger.replace(to, "m1", NOTE)],
    ["an answer", "somebody", true, (to) => messenger.answer(to, NOTE)],
    ["an answer in the place of what was clicked", "somebody", true, (to) => messenger.change(to, "m1", NOTE)],
    ["a name that somebody signs in with", "somebody", true, (to) => messenger.signInName(to, "29:ada")],
    ["a chat for somebody who never wrote", "nobody", false, ({ serviceUrl }) => messenger.open(ADA as PersonId, serviceUrl)],
  ];

  it.each(WAYS)("is waited for with %s", async (_, who, hasChat, way) => {
    const taken: Taken[] = [];
    messenger = messengerWith({ pace: noting(taken) });
    await way(at);
    expect(taken).toEqual([{ chat: hasChat ? at.conversation : undefined, who, seen: "answered" }]);
  });

  it("does not come while Teams wants to be left alone, and nothing leaves the house", async () => {
    messenger = messengerWith({ pace: { ready: async () => false, inTurn: async () => undefined } });
    expect(await messenger.post(at, NOTE)).toEqual({ kind: "held-back" });
    expect(await messenger.replace(at, "m1", NOTE)).toEqual({ kind: "held-back" });
    expect(await messenger.open(ADA as PersonId, at.serviceUrl)).toEqual({ seen: { kind: "held-back" } });
    expect(await messenger.signInName(at, "29:ada")).toBeUndefined();
    expect(await messenger.ready("wave", () => false)).toBe(false);
    expect(cloud.calls()).toEqual([]);
  });

  it("is not taken by what cannot go to Teams at all, which says nothing of how Teams is doing", async () => {
    const taken: Taken[] = [];
    messenger = messengerWith({ pace: noting(taken) });
    await messenger.post({ ...at, serviceUrl: "https://evil.example/" }, NOTE);
    await messenger.open("ada@example.org" as PersonId, cloud.serviceUrl);
    expect(taken).toEqual([]);
  });
});

describe("before another message is risked", () => {
  const seen: unknown[] = [];
  const asking: Pace = {
    ready: async (_lane, _isStopping, ask) => {
      seen.push(await ask?.());
      return true;
    },
    inTurn: async (_chat, _who, call) => call(),
  };

  it("Teams is asked who is in the chat in which a message last arrived, and where none did nobody is asked", async () => {
    messenger = messengerWith({ pace: asking });
    cloud.answers(() => ({ status: 502 }));
    await messenger.post(at, NOTE);
    await messenger.ready("wave", () => false);
    cloud.answers();
    await messenger.post(at, NOTE);
    await messenger.ready("notice", () => false);
    expect(seen).toEqual([undefined, expect.objectContaining({ kind: "answered", status: expect.any(Number) })]);
    expect(cloud.calls().at(-1)).toMatchObject({ kind: "member", conversation: at.conversation });
    expect(cloud.calls()).toHaveLength(3);
  });
});

describe("what time it is", () => {
  const DAY_MS = 86_400_000;
  const aheadIn = async (): Promise<number> => (await messenger.ask(at)).aheadMs ?? Number.NaN;

  it("is what Teams says with its answer: the same as here, to the second", async () => {
    now = Date.now();
    expect(Math.abs(await aheadIn())).toBeLessThan(60_000);
  });

  it.each([DAY_MS, -DAY_MS])("is another here by as much as the clock of this machine is wrong (%d)", async (off) => {
    now = Date.now() + off;
    expect(Math.round((await aheadIn()) / DAY_MS)).toBe(off / DAY_MS);
  });

  it("is not known where the clock was set back while the question was under way", async () => {
    now = Date.now() + 3 * DAY_MS;
    cloud.answers(() => {
      now -= DAY_MS;
      return undefined;
    });
    const asked = await messenger.ask(at);
    expect([asked.kind, asked.aheadMs]).toEqual(["answered", undefined]);
  });

  it("is not known where nothing was answered", async () => {
    cloud.answers(() => ({ breaks: "reset" }));
    expect(await messenger.ask(at)).toEqual({ kind: "no-answer" });
  });
});

describe("the name that somebody signs in with", () => {
  it("is what Teams says it is, in small letters", async () => {
    cloud.knows("29:ada", "Ada.Arendt@Example.org");
    expect(await messenger.signInName(at, "29:ada")).toBe("ada.arendt@example.org");
    expect(await messenger.signInName(at, "29:nobody")).toBeUndefined();
  });
});
