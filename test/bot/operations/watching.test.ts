import { describe, expect, it } from "vitest";
import type { Log, LogEvent } from "../../../bot/log.js";
import type { Messenger } from "../../../bot/messenger.js";
import { readinessOf } from "../../../bot/operations/readiness.js";
import type { Surroundings } from "../../../bot/operations/state.js";
import { openWatching } from "../../../bot/operations/watching.js";
import type { Instant } from "../../../dialogue/index.js";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const MESSENGER: Messenger = {
  ready: async () => true,
  post: async () => ({ kind: "no-answer" }),
  replace: async () => ({ kind: "no-answer" }),
  open: async () => ({ seen: { kind: "no-answer" } }),
};

const opened = (around?: () => Promise<Surroundings>) => {
  const time = { wall: 10 * HOUR_MS, elapsed: 0 };
  const logged: LogEvent[] = [];
  const log: Log = (event) => logged.push(event);
  const watching = openWatching({ log, now: () => time.wall, elapsed: () => time.elapsed, ...(around && { around }) });
  const pass = (ms: number): void => {
    time.wall += ms;
    time.elapsed += ms;
  };
  return { watching, time, logged, pass, clock: () => readinessOf(watching.state()).clock.state };
};

describe("whoever watches the clock", () => {
  it("sees that it has not begun, that it runs, and that it has gone silent", () => {
    const { watching, pass, clock } = opened();
    expect(clock()).toBe("not-started");
    watching.woke();
    watching.tickBegan();
    watching.ticked("well");
    expect(clock()).toBe("running");
    pass(2 * MINUTE_MS);
    expect(clock()).toBe("silent");
  });

  it("sees a tick that never ends, though the clock goes on waking, and says it once", () => {
    const { watching, pass, clock, logged } = opened();
    watching.tickBegan();
    for (let quarter = 0; quarter < 50; quarter += 1) {
      pass(15 * SECOND_MS);
      watching.woke();
    }
    expect([clock(), logged]).toEqual(["stalled", ["tick-stalled"]]);
    watching.ticked("well");
    watching.woke();
    expect([clock(), logged]).toEqual(["running", ["tick-stalled"]]);
  });

  it("does not take a wave of an hour for one that never ends", async () => {
    const { watching, pass, clock } = opened();
    const messenger = watching.messenger(MESSENGER);
    watching.tickBegan();
    for (let minute = 0; minute < 60; minute += 1) {
      pass(MINUTE_MS);
      watching.woke();
      await messenger.ready("wave", () => false);
    }
    expect(clock()).toBe("running");
  });

  it("takes no sign of life from what somebody caused", async () => {
    const { watching, pass, clock } = opened();
    const messenger = watching.messenger(MESSENGER);
    watching.tickBegan();
    pass(10 * MINUTE_MS);
    watching.woke();
    await messenger.ready("notice", () => false);
    expect(clock()).toBe("stalled");
  });

  it("measures by time that went by: whoever sets the clock neither hides nor makes a silence", () => {
    const { watching, time, clock } = opened();
    watching.woke();
    watching.tickBegan();
    watching.ticked("well");
    time.wall += 100 * HOUR_MS;
    expect(clock()).toBe("running");
    time.wall -= 200 * HOUR_MS;
    time.elapsed += 2 * MINUTE_MS;
    expect(clock()).toBe("silent");
  });
});

describe("whoever watches Teams", () => {
  it("knows since when it was never reached, and no more once it was", () => {
    const { watching, pass } = opened();
    watching.teamsAsked({ state: "trouble", since: 0 as Instant });
    pass(15 * MINUTE_MS);
    watching.teamsAsked({ state: "trouble", since: 0 as Instant });
    expect(readinessOf(watching.state()).teams.state).toBe("never-reached");
    watching.teamsAsked({ state: "well", since: 0 as Instant, answeredAt: 0 as Instant });
    expect(readinessOf(watching.state()).teams.state).toBe("well");
    watching.teamsAsked({ state: "trouble", since: 0 as Instant, answeredAt: 0 as Instant });
    expect(readinessOf(watching.state()).teams.state).toBe("trouble");
  });

  it("tells times to five minutes: when it is asked hangs on how long what was before it took", () => {
    const { watching } = opened();
    const answeredAt = (10 * HOUR_MS + 7 * MINUTE_MS + 3) as Instant;
    watching.teamsAsked({ state: "well", since: answeredAt, answeredAt });
    expect(watching.state().teams.answeredAt).toBe(10 * HOUR_MS + 5 * MINUTE_MS);
  });

  it("knows how far the clock is ahead, once somebody said what time it is", () => {
    const { watching } = opened();
    expect(watching.state().clock.aheadMs).toBeUndefined();
    watching.clockCompared(90_000);
    expect(watching.state().clock.aheadMs).toBe(90_000);
  });

  it("knows since when the keys cannot be had", () => {
    const { watching } = opened();
    watching.keysAsked("trouble");
    expect(readinessOf(watching.state())).toMatchObject({ keys: { state: "trouble" } });
    watching.keysAsked("well");
    expect(readinessOf(watching.state())).toMatchObject({ keys: { state: "well" } });
  });
});

describe("whoever watches the disk", () => {
  it("knows since when it takes nothing, and that it is over", () => {
    const { watching, pass } = opened();
    watching.storeTried("trouble");
    pass(HOUR_MS);
    watching.storeTried("trouble");
    expect(watching.state().store).toEqual({ triedAt: 11 * HOUR_MS, troubleSince: 10 * HOUR_MS });
    watching.storeTried("well");
    expect(watching.state().store).toEqual({ triedAt: 11 * HOUR_MS });
  });

  it("looks around once an hour, and says what kind of fault it was where that fails", async () => {
    let looked = 0;
    const { watching, pass, logged } = opened(async () => {
      looked += 1;
      if (looked > 1) throw new TypeError("SECRET");
      return { room: { data: "scarce" }, ranAt: {} };
    });
    for (const minutes of [0, 30, 29]) {
      pass(minutes * MINUTE_MS);
      watching.woke();
    }
    await Promise.resolve();
    expect([looked, watching.state().around.room, logged]).toEqual([1, { data: "scarce" }, []]);
    pass(MINUTE_MS);
    watching.woke();
    await Promise.resolve();
    await Promise.resolve();
    expect([looked, watching.state().around.room, logged]).toEqual([2, { data: "scarce" }, ["unexpected"]]);
  });
});

describe("whoever watches the log", () => {
  it("hands every line on, and shows which there were from the next full hour on", () => {
    const { watching, pass, logged } = opened();
    watching.log("unexpected", { kind: "TypeError" });
    pass(59 * MINUTE_MS);
    watching.log("unexpected", { kind: "TypeError" });
    expect([logged.length, [...watching.state().lines]]).toEqual([2, []]);
    pass(MINUTE_MS);
    expect([...watching.state().lines]).toEqual(["unexpected"]);
  });
});
