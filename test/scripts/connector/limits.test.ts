import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connector, openConnector } from "../../../scripts/connector/connector.js";
import { type Caller, openCaller } from "./caller.js";

let connector: Connector;
let caller: Caller;
let now: number;

beforeEach(async () => {
  now = 0;
  connector = await openConnector({ limits: true, elapsed: () => now });
  caller = await openCaller(connector);
});

afterEach(async () => {
  caller.close();
  await connector.close();
});

/** Into one chat unless `chat` says otherwise, so far apart. */
const statuses = async (count: number, apartMs: number, chat: (at: number) => string = () => "a:1") => {
  const seen: unknown[] = [];
  for (let at = 0; at < count; at++) {
    seen.push((await caller.sends(chat(at))).status);
    now += apartMs;
  }
  return seen;
};

const taken = (all: readonly unknown[]): number => all.filter((status) => status === 201).length;

describe("the limits of one chat", () => {
  it.each([
    ["seven in a second", 100, 8, 7],
    ["eight in two", 200, 10, 8],
    ["sixty in half a minute", 400, 75, 60],
    ["1800 in an hour", 1_900, 1_850, 1_800],
  ])("are %s", async (_, apartMs, count, most) => {
    const all = await statuses(count, apartMs);
    expect(all.indexOf(429)).toBe(most);
    const { throttledByLimits, accepted } = await connector.report();
    expect([throttledByLimits, accepted.length]).toEqual([count - taken(all), taken(all)]);
  });

  it("say when the next one fits, and then it does", async () => {
    await statuses(7, 0);
    now = 300;
    expect(await caller.sends("a:1")).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
    now = 1_000;
    expect(await caller.sends("a:1")).toMatchObject({ status: 201 });
  });

  it("are wider for questions, and leave other chats alone", async () => {
    const asked = await Promise.all(Array.from({ length: 15 }, () => caller.asks("GET", "/a:1/members/29:x")));
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(await caller.sends("a:2")).toMatchObject({ status: 201 });
  });
});

describe("the limit of a tenant", () => {
  it("is fifty in a second, whatever the chats", async () => {
    expect(taken(await statuses(60, 10, String))).toBe(50);
    now = 2_000;
    expect(taken(await statuses(10, 0, String))).toBe(10);
    expect(await connector.report()).toMatchObject({ throttledByLimits: 10, mostInASecond: 60 });
  });

  it("is nobody's where none are enforced, and the most in a second is counted all the same", async () => {
    await connector.plan({ limits: false });
    expect(taken(await statuses(100, 5))).toBe(100);
    now += 10_000;
    await statuses(100, 20);
    expect(await connector.report()).toMatchObject({ throttledByLimits: 0, mostInASecond: 100 });
  });

  it("does not shift the faults of others: a call that came too early is no attempt", async () => {
    await connector.plan({ limits: false, faults: [{ share: 0.5, fault: { kind: "gone" } }] });
    const drawn = await statuses(20, 5_000);
    await connector.forget();
    await connector.plan({ limits: true });
    const crowded = await statuses(60, 200);
    expect(crowded).toContain(429);
    const attempts = crowded.filter((status) => status !== 429);
    expect(attempts.slice(0, 20)).toEqual(drawn);
  });
});
