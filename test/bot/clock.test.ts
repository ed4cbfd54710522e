import { describe, expect, it } from "vitest";
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

  it("runs once more for what was committed while a tick was under way", async () => {
    const work = heldWork();
    const clock = openClock({ tick: work.tick, log: quiet });
    const first = clock.tick();
    const woken = [clock.wake(), clock.wake()];
    work.end();
    while (work.runs() < 2) await Promise.resolve();
    work.end();
    await Promise.all([first, ...woken]);
    expect(work.runs()).toBe(2);
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
    await Promise.all([clock.tick(), clock.wake()]);
    expect(work.runs()).toBe(1);
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
