import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openClock } from "../../bot/clock.js";
import { movableClock } from "../../bot/movable-clock.js";
import { day } from "../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../dialogue/index.js";

/** Work that ends when the test says so. */
const heldWork = () => {
  const ends: (() => void)[] = [];
  let runs = 0;
  const tick = (): Promise<void> => {
    runs += 1;
    return new Promise((resolve) => ends.push(resolve));
  };
  return { tick, end: () => ends.shift()?.(), runs: () => runs };
};

const quiet = (): void => undefined;

describe("the clock", () => {
  it("does nothing where a tick is still under way", async () => {
    const work = heldWork();
    const clock = openClock({ tick: work.tick, log: quiet });
    const both = [clock.tick(), clock.tick()];
    work.end();
    await Promise.all(both);
    expect(work.runs()).toBe(1);
  });

  it("goes on after a tick that failed, and says what kind of thing it was and no more", async () => {
    const logged: unknown[] = [];
    let runs = 0;
    const tick = async (): Promise<void> => {
      runs += 1;
      throw new TypeError("SECRET");
    };
    const clock = openClock({ tick, log: (event, facts) => logged.push([event, facts]) });
    await clock.tick();
    await clock.tick();
    expect(runs).toBe(2);
    expect(logged[0]).toEqual(["tick-failed", { kind: "TypeError" }]);
  });

  it("waits for what is under way when it stops, and begins nothing after it", async () => {
    const work = heldWork();
    const clock = openClock({ tick: work.tick, log: quiet });
    clock.start();
    const running = clock.tick();
    const stopped = clock.stop();
    work.end();
    await running;
    expect(await stopped).toBe("idle");
    await clock.tick();
    expect(work.runs()).toBe(1);
  });
});

describe("whoever watches the clock", () => {
  it("is told when a tick begins and how it ends, and that the clock wakes while one hangs", async () => {
    vi.useFakeTimers({ now: MORNING, toFake: ["setTimeout", "clearTimeout", "Date"] });
    const told: string[] = [];
    const watch = {
      woke: () => told.push("woke"),
      tickBegan: () => told.push("began"),
      ticked: (how: string) => told.push(how),
    };
    const ticks = [async () => undefined, () => Promise.reject(new TypeError("x")), () => new Promise<void>(() => undefined)];
    const clock = openClock({ tick: () => ticks.shift()?.() ?? Promise.resolve(), log: quiet, watch });
    clock.start();
    await vi.advanceTimersByTimeAsync(4 * QUARTER_MS);
    vi.useRealTimers();
    expect(told).toEqual(["woke", ...["woke", "began", "well"], ...["woke", "began", "failed"], ...["woke", "began"], "woke"]);
  });
});

describe("what is looked at when it is time to", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: MORNING, toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("does not wait for a tick that takes long, and is waited for when the clock stops", async () => {
    const work = heldWork();
    const look = heldWork();
    const clock = openClock({ tick: work.tick, look: look.tick, log: quiet });
    clock.start();
    await vi.advanceTimersByTimeAsync(QUARTER_MS);
    expect([work.runs(), look.runs()]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(2 * QUARTER_MS);
    expect([work.runs(), look.runs()]).toEqual([1, 1]);
    look.end();
    await vi.advanceTimersByTimeAsync(QUARTER_MS);
    expect(look.runs()).toBe(2);
    work.end();
    const stopped = clock.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await stopped).toBe("in-flight");
  });

  it("goes on after one that failed, and says so", async () => {
    const logged: string[] = [];
    let looks = 0;
    const look = async (): Promise<void> => {
      looks += 1;
      throw new TypeError("SECRET");
    };
    const clock = openClock({ tick: heldWork().tick, look, log: (event) => logged.push(event) });
    clock.start();
    await vi.advanceTimersByTimeAsync(3 * QUARTER_MS);
    expect([looks, logged]).toEqual([2, ["tick-failed", "tick-failed"]]);
  });
});

const QUARTER_MS = 15_000;
const MINUTE_MS = 4 * QUARTER_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MORNING = Date.parse("2026-11-23T09:00:20Z");

/** A clock that has been started, and how often it woke the bot. */
const awake = (tick: () => Promise<void> = async () => undefined) => {
  let ticks = 0;
  let [running, most] = [0, 0];
  const clock = openClock({
    tick: async () => {
      ticks += 1;
      running += 1;
      most = Math.max(most, running);
      await tick();
      running -= 1;
    },
    log: quiet,
  });
  clock.start();
  return {
    clock,
    most: () => most,
    ticksIn: async (ms: number) => {
      const before = ticks;
      await vi.advanceTimersByTimeAsync(ms);
      return ticks - before;
    },
  };
};

describe("the clock, whatever happens to the time of day", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: MORNING, toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("wakes the bot at every quarter of a minute", async () => {
    const { clock, ticksIn } = awake();
    expect(await ticksIn(9_000)).toBe(0);
    expect(await ticksIn(1_000)).toBe(1);
    expect(await ticksIn(10 * MINUTE_MS)).toBe(40);
    await clock.stop();
  });

  it.each([
    ["a second forward", 1000],
    ["a second back", -1000],
    ["an hour forward", 60 * MINUTE_MS],
    ["an hour back", -60 * MINUTE_MS],
    ["a day forward", DAY_MS],
    ["a day back", -DAY_MS],
    ["six weeks forward, after a long sleep", 42 * DAY_MS],
    ["from the year in which clocks without a battery begin to today", MORNING],
    ["ten years back", -3652 * DAY_MS],
  ])("goes on every quarter when it is set %s", async (_, ms) => {
    if (ms === MORNING) vi.setSystemTime(0);
    const { clock, ticksIn, most } = awake();
    await ticksIn(3 * MINUTE_MS + 100);
    vi.setSystemTime(Date.now() + ms);
    for (let quarter = 0; quarter < 20; quarter += 1) expect(await ticksIn(QUARTER_MS)).toBeGreaterThanOrEqual(1);
    expect(await ticksIn(10 * MINUTE_MS)).toBeGreaterThanOrEqual(40);
    expect(most()).toBe(1);
    await clock.stop();
  });

  it("goes on every quarter while it is set a little slower and faster all the time", async () => {
    const { clock, ticksIn } = awake();
    for (let minute = 0; minute < 30; minute += 1) {
      vi.setSystemTime(Date.now() + (minute % 3 === 0 ? 29 : -31));
      expect(await ticksIn(QUARTER_MS)).toBeGreaterThanOrEqual(1);
    }
    await clock.stop();
  });

  it("goes on after a wake-up that came late, and takes it for one", async () => {
    const { clock, ticksIn } = awake();
    await ticksIn(7_000);
    vi.setSystemTime(Date.now() + 90_000);
    expect(await ticksIn(MINUTE_MS)).toBeGreaterThanOrEqual(1);
    expect(await ticksIn(MINUTE_MS)).toBeGreaterThanOrEqual(1);
    await clock.stop();
  });

  it("never lets two run at a time while one takes its time, and says nothing of it", async () => {
    const said = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { clock, ticksIn, most } = awake(() => new Promise((resolve) => setTimeout(resolve, 150_000)));
    expect(await ticksIn(20 * MINUTE_MS)).toBeGreaterThanOrEqual(6);
    expect(most()).toBe(1);
    expect(said).not.toHaveBeenCalled();
    const stopped = clock.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await stopped;
  });

  it("wakes nobody any more once it has stopped", async () => {
    const { clock, ticksIn } = awake();
    await clock.stop();
    expect(await ticksIn(5 * MINUTE_MS)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a movable clock", () => {
  const noon = instantOf("Europe/Berlin", day("2026-07-01"), 720);

  it("starts where it is told and runs on", () => {
    let base = 1000;
    const clock = movableClock(() => base, noon);
    base += 5;
    expect(clock.now()).toBe(noon + 5);
  });

  it("can be set forward, and never back", () => {
    const clock = movableClock(() => 0, noon);
    clock.moveBy(60_000);
    expect(clock.now()).toBe(noon + 60_000);
    clock.moveTo((noon + 120_000) as Instant);
    expect(clock.now()).toBe(noon + 120_000);
    clock.moveTo(noon);
    expect(clock.now()).toBe(noon + 120_000);
  });
});
