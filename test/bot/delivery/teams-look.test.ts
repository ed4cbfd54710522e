import { describe, expect, it } from "vitest";
import type { Office } from "../../../bot/conversations/talk.js";
import { openTeamsLook } from "../../../bot/delivery/teams-look.js";
import type { Instant, Seen } from "../../../dialogue/index.js";
import { EMPTY_FILE } from "../../../store/index.js";
import { aPerson, aRoster } from "../../dialogue/builders.js";

const MINUTE_MS = 60_000;
/** As to any question: without the id of a message. */
const WELL: Seen = { kind: "answered", status: 200 };
const BAD: Seen = { kind: "answered", status: 502 };

const ADMIN = { conversation: "a:admin", serviceUrl: "http://localhost/" };
const OFFICE = { legalBasis: "", dataProtection: "", staffCouncil: "" } as const;

const openLook = (roster = aRoster(aPerson("admin", { roles: ["admin"] })), office: Office = OFFICE) => {
  const bench = { now: 0 as Instant, seen: WELL as Seen, asked: 0, logged: [] as string[] };
  const look = openTeamsLook({
    store: {
      roster: async () => roster,
      read: async (person) => (person === "admin" ? { ...EMPTY_FILE, plan: { ...EMPTY_FILE.plan, address: ADMIN } } : undefined),
    },
    office,
    messenger: {
      ask: async () => {
        bench.asked += 1;
        return bench.seen;
      },
    },
    now: () => bench.now,
    log: (event) => bench.logged.push(event),
  });
  const asks = async (minutes: number, seen: Seen): Promise<void> => {
    bench.now = (bench.now + minutes * MINUTE_MS) as Instant;
    bench.seen = seen;
    await look.look();
  };
  return { bench, look, asks };
};

describe("how Teams is doing", () => {
  it("is not known before it was asked", () => {
    expect(openLook().look.now()).toEqual({ state: "not-asked" });
  });

  it("is asked every five minutes, and no more often", async () => {
    const { bench, asks } = openLook();
    for (const minutes of [0, 4, 1, 4]) await asks(minutes, WELL);
    expect(bench.asked).toBe(2);
  });

  it("is asked in the chat of the first admin where the roster names none yet", async () => {
    const nobody = openLook(aRoster(aPerson("admin")));
    await nobody.asks(0, WELL);
    const first = openLook(aRoster(aPerson("other")), { ...OFFICE, firstAdmin: aPerson("admin").id });
    await first.asks(0, WELL);
    expect([nobody.bench.asked, first.bench.asked]).toEqual([0, 1]);
  });

  it("says when Teams last answered, and from when to when it did not", async () => {
    const { bench, look, asks } = openLook();
    await asks(5, WELL);
    await asks(5, BAD);
    await asks(5, BAD);
    expect(look.now()).toEqual({ state: "trouble", since: 10 * MINUTE_MS, answeredAt: 5 * MINUTE_MS });
    await asks(5, WELL);
    await asks(5, WELL);
    const before = { from: 10 * MINUTE_MS, until: 20 * MINUTE_MS };
    expect(look.now()).toEqual({ state: "well", since: 20 * MINUTE_MS, answeredAt: 25 * MINUTE_MS, before });
    expect(bench.logged).toEqual(["teams-in-trouble", "teams-well"]);
  });

  it("says nothing of an answer where there never was one", async () => {
    const { look, asks } = openLook();
    await asks(5, BAD);
    expect(look.now()).toEqual({ state: "trouble", since: 5 * MINUTE_MS });
  });
});
