import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connector, openConnector } from "../../../scripts/connector/connector.js";
import type { Plan } from "../../../scripts/connector/faults.js";
import { type Caller, openCaller } from "./caller.js";

const PLAN: Partial<Plan> = {
  seed: 7,
  faults: [
    { share: 0.2, fault: { kind: "failed", status: 502, accepted: true } },
    { share: 0.2, fault: { kind: "throttled" } },
    { share: 0.1, fault: { kind: "reset", accepted: false } },
  ],
  blocked: 0.2,
};

const CHATS = Array.from({ length: 100 }, (_, at) => `a:${at}`);
const ATTEMPTS = 5;

let connector: Connector;
let caller: Caller;

beforeEach(async () => {
  connector = await openConnector(PLAN);
  caller = await openCaller(connector);
});

afterEach(async () => {
  caller.close();
  await connector.close();
});

/** What each attempt in each chat gets, with the chats in this order: all at once, the attempts of one chat after each other. */
const run = async (chats: readonly string[]): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  await connector.forget();
  const got = chats.map(async (chat) => {
    const statuses: unknown[] = [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) statuses.push((await caller.sends(chat)).status);
    return [chat, statuses] as const;
  });
  return Object.fromEntries(await Promise.all(got));
};

describe("what a call gets", () => {
  it("is the same for the same seed, whatever the order", async () => {
    const first = await run(CHATS);
    const { injected } = await connector.report();
    expect(await run([...CHATS].reverse())).toEqual(first);
    expect((await connector.report()).injected).toEqual(injected);
  });

  it.each([
    ["faults", { blocked: 0 }],
    ["blocked chats", { faults: [] }],
  ])("is something else for another seed, in %s", async (_, only) => {
    await connector.plan(only);
    const first = await run(CHATS);
    await connector.plan({ seed: 8 });
    expect(await run(CHATS)).not.toEqual(first);
  });

  it("is as often a fault as the plan says", async () => {
    await run(CHATS);
    const { injected, accepted } = await connector.report();
    const open = CHATS.length * ATTEMPTS - (injected.blocked ?? 0);
    const near = (share: number) => [Math.round(open * (share - 0.06)), Math.round(open * (share + 0.06))] as const;
    for (const [kind, share] of [
      ["failed:accepted", 0.2],
      ["throttled", 0.2],
      ["reset:lost", 0.1],
    ] as const) {
      const [least, most] = near(share);
      expect(injected[kind]).toBeGreaterThan(least);
      expect(injected[kind]).toBeLessThan(most);
    }
    expect(accepted.length + (injected.throttled ?? 0) + (injected["reset:lost"] ?? 0)).toBe(open);
  });

  it("hangs on the attempt: a fault in a chat is not there for ever", async () => {
    const all = Object.values(await run(CHATS));
    expect(all.some((statuses) => statuses.includes(429) && statuses.includes(201))).toBe(true);
  });

  it("does not change because other calls were made in between", async () => {
    const first = await run(CHATS.slice(0, 20));
    await connector.forget();
    const again: Record<string, unknown[]> = {};
    for (const chat of CHATS.slice(0, 20)) {
      again[chat] = [];
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        await caller.asks("PUT", `/${chat}/activities/m1`, {});
        again[chat].push((await caller.sends(chat)).status);
      }
    }
    expect(again).toEqual(first);
  });
});

describe("a blocked chat", () => {
  it("stays blocked in one way, and is one of as many as the plan says", async () => {
    await connector.plan({ faults: [] });
    const all = Object.values(await run(CHATS));
    const blocked = all.filter(([first]) => first !== 201);
    expect(blocked.every((statuses) => new Set(statuses).size === 1)).toBe(true);
    expect(new Set(blocked.map(([first]) => first))).toEqual(new Set([403, 404]));
    expect(blocked.length).toBeGreaterThan(10);
    expect(blocked.length).toBeLessThan(30);
    expect((await connector.report()).injected).toEqual({ blocked: blocked.length * ATTEMPTS });
  });
});
