import { describe, expect, it } from "vitest";
import { expand } from "../../../cards/render.js";
import { answerOf } from "../../../scripts/bench/answer-of.js";
import { cardRows } from "../../../scripts/bench/cards.js";
import { planAll } from "../../../scripts/bench/half-year.js";
import type { Step } from "../../../scripts/bench/measure.js";
import { outgoingRows } from "../../../scripts/bench/outgoing/rows.js";
import { sdkSender } from "../../../scripts/bench/outgoing/sdk-peer.js";
import { planningRows } from "../../../scripts/bench/planning.js";
import { isWithinNoise, type Row, rowOf, spreadOf } from "../../../scripts/bench/row.js";
import { storeRows } from "../../../scripts/bench/store/rows.js";
import { eachNudgeRows } from "../../../scripts/bench/wave/each-nudge.js";
import { houseWaveRows } from "../../../scripts/bench/wave/house-wave.js";
import { withProgram } from "../../../scripts/bench/wave/program.js";
import { quietTickRows } from "../../../scripts/bench/wave/quiet-ticks.js";
import { identityOf } from "../../../scripts/connector/identity.js";
import { allOf, expectSound } from "./sound.js";

const SILENT: Step = () => undefined;

const verdicts = (rows: readonly Row[], begins: string): readonly boolean[] =>
  rows.filter(({ name }) => name.startsWith(begins)).map(({ pass }) => pass);

const busyFor = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
};

describe("a claim", () => {
  const claim = { name: "a thing", unit: "ms", goal: 10 } as const;

  it.each([
    ["lower", 10, true],
    ["lower", 10.1, false],
    ["higher", 10, true],
    ["higher", 9.9, false],
  ] as const)("where %s is better and ours is %d: %s", (better, ours, pass) => {
    expect(rowOf({ ...claim, better, ours }).pass).toBe(pass);
  });

  it("has ours divided by the peer's, whichever is better", () => {
    expect(rowOf({ ...claim, better: "higher", ours: 20, peer: 10 }).ratio).toBe(2);
    expect(rowOf({ ...claim, better: "lower", ours: 20, peer: 10 }).ratio).toBe(2);
  });

  it("says how far its rounds lay apart, and nothing of that where there was one", () => {
    expect(spreadOf([3, 1, 2])).toEqual({ low: 1, high: 3 });
    expect(spreadOf([3, 1, 2], [1, 2, 1])).toEqual({ low: 1, high: 3, ratioLow: 0.5, ratioHigh: 3 });
    expect(spreadOf([3], [1])).toEqual({});
  });

  it.each([
    ["lower", 10, 8, 12, true],
    ["lower", 10, 8, 10, false],
    ["lower", 10, 11, 12, false],
    ["higher", 10, 8, 10, true],
    ["higher", 10, 10, 12, false],
  ] as const)("where %s is better and the goal %d is within the noise of rounds from %d to %d: %s", (better, goal, low, high, isNoise) => {
    expect(isWithinNoise(rowOf({ ...claim, better, goal, ours: 10, low, high }))).toBe(isNoise);
  });

  it("is judged by its ratios where the goal follows from the peer", () => {
    const row = rowOf({ ...claim, better: "lower", ours: 14, peer: 10, goal: 15, low: 10, high: 20, ratioLow: 1.3, ratioHigh: 1.45 });
    expect([isWithinNoise(row), isWithinNoise({ ...row, ratioHigh: 1.6 })]).toEqual([false, true]);
  });

  it.each([{ ours: 1, low: Number.NaN }, { ours: Number.NaN }, { ours: 1, peer: Number.NaN }, { ours: 1, goal: Number.POSITIVE_INFINITY }])(
    "is none where nothing was measured: %j",
    (figures) => {
      expect(() => rowOf({ ...claim, better: "lower", ...figures })).toThrow('nothing was measured for "a thing"');
    },
  );
});

describe("what is measured of planning", () => {
  const tiny = { rounds: 1, sizes: [10, 20], peerPeople: 5 };

  it("has its rows", async () => {
    const rows = await allOf(planningRows(tiny, SILENT));
    expect(rows).toHaveLength(4);
    expectSound(rows, "planning");
  });

  it("misses its goals where planning became slow", async () => {
    const plan: typeof planAll = (house, roster) => {
      busyFor(20);
      return planAll(house, roster);
    };
    const rows = await allOf(planningRows({ ...tiny, plan }, SILENT));
    expect(verdicts(rows, "planning: a half-year")).toEqual([false, false]);
    expect(verdicts(rows, "planning: people a second")).toEqual([false]);
  });
});

describe("what is measured of the store", () => {
  const tiny = { rounds: 1, starts: 1, sizes: [3, 6], peerPeople: 6 };

  it("has its rows", async () => {
    const rows = await allOf(storeRows(tiny, SILENT));
    expect(rows).toHaveLength(7);
    expectSound(rows, "store");
  });

  it("misses its goal where a change became slow, and where it grows with the house", async () => {
    const slow = async (ms: number): Promise<void> => busyFor(ms);
    const rows = await allOf(storeRows({ ...tiny, change: ({ people }) => slow(people.length * 6) }, SILENT));
    expect(verdicts(rows, "store: a durable change, 6 people, against a bare")).toEqual([false]);
    expect(verdicts(rows, "store: a durable change, the largest house")).toEqual([false]);
  });
});

describe("what is measured of cards", () => {
  const tiny = { turns: 3, turnsToWarm: 1, turnsToFind: 1 };

  it("has its rows", async () => {
    const rows = await allOf(cardRows(tiny));
    expect(rows).toHaveLength(3);
    expectSound(rows, "cards");
  });

  it("misses its goal where each template is parsed anew", async () => {
    const expanding: typeof expand = (template, data) => expand(structuredClone(template), data);
    expect(verdicts(await allOf(cardRows({ ...tiny, expanding })), "cards: expanding")).toEqual([false]);
  });
});

describe("what is measured of sending", () => {
  const tiny = { rounds: 1, messages: 60 };

  it("has its rows", async () => {
    const rows = await allOf(outgoingRows(tiny, SILENT));
    expect(rows).toHaveLength(2);
    expectSound(rows, "delivery");
  });

  it("misses its goals where it goes the way of the SDK", async () => {
    const rows = await allOf(outgoingRows({ ...tiny, sender: ({ origin }) => sdkSender(identityOf(origin)) }, SILENT));
    expect(rows.map(({ pass }) => pass)).toEqual([false, false]);
  });
});

describe("what is measured of a wave", () => {
  it("has its rows, with what people notice who click meanwhile", async () => {
    const rows = await allOf(houseWaveRows({ messages: 150, calmMs: 100, latencyMs: 20 }, SILENT));
    expect(rows).toHaveLength(6);
    expectSound(rows, "delivery");
  });

  it("has its rows without limits", async () => {
    const rows = await allOf(eachNudgeRows([20], SILENT));
    expect(rows).toHaveLength(2);
    expectSound(rows, "delivery");
  });

  it("says so where the bot ends in the midst of it", async () => {
    const order = { messages: 20, pace: "within-limits", plan: { latencyMs: 5_000 } } as const;
    const measuring = withProgram(order, async ({ pid, wave }) => {
      const sent = wave();
      process.kill(pid, "SIGKILL");
      return sent;
    });
    await expect(measuring).rejects.toThrow('the bot ended before it said "sent"');
  });
});

describe("what is measured of a tick with nothing due", () => {
  const tiny = { sizes: [30], ticks: 20, ticksToWarm: 1 };

  it("has its rows", async () => {
    const rows = await allOf(quietTickRows(tiny, SILENT));
    expect(rows).toHaveLength(5);
    expectSound(rows, "delivery");
  });

  it("misses its goals where every tick looks at everybody", async () => {
    const rows = await allOf(
      quietTickRows(
        {
          ...tiny,
          tick: async (bot) => {
            busyFor(10);
            await bot.tick();
          },
        },
        SILENT,
      ),
    );
    expect(verdicts(rows, "delivery: a tick with nothing due")).toEqual([false, false, false, false]);
  });
});

describe("a process that measures", () => {
  it("is named where it ends without a word", async () => {
    await expect(answerOf("children/child-life")).rejects.toThrow("ended without a word");
  });
});
