import { describe, expect, it } from "vitest";
import { HEAD, LEAD } from "../conversations/house.js";
import { answering, type Bench, SERVICE_URL } from "./bench.js";
import { openAtNoon, takeBack, tellRelease } from "./facts.js";

const atNoonWithoutLog = async (given: Parameters<typeof openAtNoon>[0] = {}) => {
  const bench = await openAtNoon(given);
  const before = bench.logged.length;
  return { bench, since: () => bench.logged.slice(before) };
};

const throughTwoTicks = async (bench: Bench): Promise<void> => {
  await bench.bot.tick();
  bench.clock.moveBy(60_000);
  await bench.bot.tick();
};

describe("the log", () => {
  it("says nothing of a release, nor of taking it back", async () => {
    const { bench, since } = await atNoonWithoutLog();
    await tellRelease(bench);
    await throughTwoTicks(bench);
    await takeBack(bench);
    await throughTwoTicks(bench);
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["post", "replace"]);
    expect(since()).toEqual([]);
  });

  it("says nothing of the chat that was opened for it", async () => {
    const { bench, since } = await atNoonWithoutLog({ silent: true });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    await tellRelease(bench);
    await throughTwoTicks(bench);
    expect(bench.recorder.calls.filter(({ to }) => to === LEAD).map(({ kind }) => kind)).toEqual(["open", "post"]);
    expect(since().filter(([event]) => event !== "nudge")).toEqual([]);
  });

  it("counts once for each tick what could not be sent, by kind", async () => {
    const { bench, since } = await atNoonWithoutLog();
    await tellRelease(bench);
    bench.recorder.script = answering(429);
    await bench.bot.tick();
    bench.clock.moveBy(60_000);
    bench.recorder.script = answering(502);
    await bench.bot.tick();
    expect(since()).toEqual([
      ["notices-not-sent", { retry: 1 }],
      ["notices-not-sent", { unclear: 1 }],
    ]);
  });
});
