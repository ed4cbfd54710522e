import { describe, expect, it } from "vitest";
import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import type { Seen } from "../../../dialogue/index.js";
import { answered, begins, gaps, mostWithin, NO_ANSWER, NOT_CONNECTED, openPaced, type Paced, throttled, WELL } from "./paced.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AT_ONCE = 10;
const never = (): boolean => false;

/** Of fifty people who say something now and then, in milliseconds. */
const longestAnswer = async ({ call, runs, pass, time }: Paced): Promise<number> => {
  let longest = 0;
  for (let number = 0; number < 50; number++) {
    await pass(317);
    const asked = time.elapsed();
    await runs(call(`ada ${number}`, "somebody"));
    longest = Math.max(longest, time.elapsed() - asked);
  }
  return longest;
};

describe("a wave", () => {
  it("takes its share of every second and never more", async () => {
    const { wave, runs, calls } = openPaced();
    const sent = await runs(wave(MINUTE));
    expect(mostWithin(begins(calls), 1000)).toBeLessThanOrEqual(30);
    expect(sent).toBeGreaterThanOrEqual(0.97 * 30 * 60);
  });

  it("goes out evenly", async () => {
    const { wave, runs, calls } = openPaced();
    await runs(wave(10_000));
    expect(mostWithin(begins(calls), 100)).toBeLessThanOrEqual(5);
  });

  it("makes up for no more than a moment in which nothing went out", async () => {
    const { wave, runs, pass, calls, time } = openPaced();
    await pass(MINUTE);
    await runs(wave(time.elapsed() + 1000));
    expect(mostWithin(begins(calls), 100)).toBeLessThanOrEqual(5);
  });

  it("leaves room for an answer at any moment", async () => {
    const paced = openPaced();
    const done = paced.wave(20_000);
    expect(await longestAnswer(paced)).toBeLessThanOrEqual(300 + AT_ONCE);
    await paced.runs(done);
  });

  it("leaves room for an answer also where each message needs a chat to be opened first", async () => {
    const paced = openPaced();
    const { pace, call, runs, time, calls } = paced;
    const opening = async (): Promise<void> => {
      while (await pace.ready("wave", () => time.elapsed() > 20_000)) {
        await call(undefined);
        await call(`chat ${calls.length}`);
      }
    };
    const done = Promise.all(Array.from({ length: 32 }, opening));
    expect(await longestAnswer(paced)).toBeLessThanOrEqual(300 + AT_ONCE);
    await runs(done);
    expect(mostWithin(begins(calls), 1000)).toBeLessThanOrEqual(48);
  });

  it("does not hold up a notice", async () => {
    const { pace, wave, runs, pass, time } = openPaced();
    const done = wave(10_000);
    for (let number = 0; number < 20; number++) {
      await pass(217);
      const asked = time.elapsed();
      expect(await runs(pace.ready("notice", never))).toBe(true);
      expect(time.elapsed() - asked).toBeLessThanOrEqual(AT_ONCE);
    }
    await runs(done);
  });

  it("ends where Teams wants to be left alone for long, and asks nothing more", async () => {
    const paced = openPaced();
    paced.answer = () => throttled(60_000);
    expect(await paced.runs(paced.wave(MINUTE))).toBeLessThanOrEqual(16);
    const { length } = paced.calls;
    expect(await paced.runs(paced.pace.ready("wave", never))).toBe(false);
    expect(await paced.runs(paced.call("ada"))).toBeUndefined();
    expect(paced.calls).toHaveLength(length);
  });

  it("waits for the end of a short pause", async () => {
    const paced = openPaced();
    paced.answer = () => throttled(3_000);
    await paced.runs(paced.call("ada"));
    paced.answer = () => WELL;
    const since = paced.time.elapsed();
    expect(await paced.runs(paced.pace.ready("wave", never))).toBe(true);
    expect(paced.time.elapsed() - since).toBeGreaterThanOrEqual(3_000);
    expect(paced.time.elapsed() - since).toBeLessThanOrEqual(3_500);
  });

  it("finds out within 200 milliseconds that the bot stops", async () => {
    const { pace, runs, pass, answer: _, ...paced } = openPaced();
    await runs(pace.inTurn("ada", "nobody", async () => ({ seen: throttled(4_500) })));
    let isStopping = false;
    const waiting = [pace.ready("wave", () => isStopping), pace.ready("wave", () => isStopping), pace.ready("notice", () => isStopping)];
    await pass(1_000);
    isStopping = true;
    const since = paced.time.elapsed();
    expect(await runs(Promise.all(waiting))).toEqual([false, false, false]);
    expect(paced.time.elapsed() - since).toBeLessThanOrEqual(200 + AT_ONCE);
  });
});

describe("a chat", () => {
  it("takes one call at a time and never more than Teams allows, for an hour and a half", async () => {
    const paced = openPaced();
    paced.takesMs = 5;
    const { call, runs, calls, time } = paced;
    const talk = async (): Promise<void> => {
      while (time.elapsed() < 1.5 * HOUR) if ((await call("ada", "somebody")) === undefined) await time.wait(5_000);
    };
    await runs(Promise.all([talk(), talk(), talk()]));
    for (const { most, withinMs } of TEAMS_LIMITS.chat) expect(mostWithin(begins(calls), withinMs)).toBeLessThanOrEqual(most);
    expect(calls.length).toBeGreaterThan(1_800);
    const inOrder = [...calls].sort((one, other) => one.began - other.began);
    expect(inOrder.every(({ began }, index) => began >= (inOrder[index - 1]?.ended ?? 0))).toBe(true);
  });

  it("does not wait for another one", async () => {
    const { call, runs, time } = openPaced();
    await runs(Promise.all(["ada", "ben", "cleo"].map((chat) => call(chat, "somebody"))));
    expect(time.elapsed()).toBeLessThanOrEqual(300 + AT_ONCE);
  });
});

describe("a tenant", () => {
  it("is never asked more than 48 times in any second, whoever waits for it", async () => {
    const { call, runs, calls } = openPaced();
    await runs(Promise.all(Array.from({ length: 500 }, (_, number) => call(`chat ${number}`, "somebody"))));
    expect(calls).toHaveLength(500);
    expect(mostWithin(begins(calls), 1000)).toBe(48);
  });
});

describe("a pause", () => {
  it("holds everything back for as long as Teams asks, not a millisecond less", async () => {
    for (const asked of [1_000, 4_321, 29_000]) {
      const paced = openPaced(asked);
      const { call, pace, runs, calls } = paced;
      paced.answer = () => throttled(asked);
      await runs(call("ada"));
      paced.answer = () => WELL;
      await runs(Promise.all([call("ada", "somebody"), call("ben", "somebody"), call("cleo"), pace.ready("wave", never)]));
      const [first, ...others] = [...calls].sort((one, other) => one.began - other.began);
      expect(others.length).toBeGreaterThan(0);
      expect((others[0]?.began ?? 0) - (first?.ended ?? 0)).toBeGreaterThanOrEqual(asked);
    }
  });

  it("is not waited for where it lasts longer than whoever waits would wait", async () => {
    const paced = openPaced();
    const { call, runs, time } = paced;
    paced.answer = () => throttled(31_000);
    await runs(call("ada"));
    const since = time.elapsed();
    expect(await runs(call("ada", "somebody"))).toBeUndefined();
    expect(await runs(call("ben"))).toBeUndefined();
    expect(time.elapsed()).toBe(since);
    await paced.pass(10_000);
    expect(await runs(call("ben"))).toBeUndefined();
    paced.answer = () => WELL;
    expect(await runs(call("ada", "somebody"))).toEqual({ seen: WELL });
  });

  it.each([NOT_CONNECTED, answered(401), throttled(), NO_ANSWER, answered(503)])(
    "ends with one call a second until one goes well, and not with all who waited: %j",
    async (seen) => {
      const paced = openPaced();
      const { runs, wave, calls, time } = paced;
      paced.takesMs = 2_500;
      const wellFrom = 5 * MINUTE;
      paced.answer = (began) => (began < wellFrom ? seen : WELL);
      const minutes = async (): Promise<void> => {
        while (time.elapsed() < 10 * MINUTE) {
          await wave(10 * MINUTE);
          await time.wait(1_000);
        }
      };
      await runs(minutes());
      const firstWell = Math.min(...calls.filter(({ began }) => began >= wellFrom).map(({ ended }) => ended));
      const probes = begins(calls).filter((began) => began > 5_000 && began < firstWell);
      expect(probes.length).toBeGreaterThan(10);
      expect(Math.min(...gaps(probes))).toBeGreaterThanOrEqual(1_000);
      expect(firstWell).toBeLessThanOrEqual(wellFrom + 40_000);
      const later = begins(calls).filter((began) => began > firstWell + 10_000 && began <= firstWell + 70_000);
      expect(later.length).toBeGreaterThanOrEqual(0.97 * 60 * Math.min(30, 16 / 2.5));
      expect(mostWithin(later, 1000)).toBeLessThanOrEqual(30);
    },
  );
});

describe("trouble in which messages may be lost", () => {
  const OUTAGE = 30 * MINUTE;

  /** Questions and messages meet with what is said of them until that time, and go well afterwards. */
  const through = async (question: (now: number) => Seen, message: Seen) => {
    const paced = openPaced();
    const { pace, time, call, runs } = paced;
    const asked: number[] = [];
    let lost = 0;
    let sent = 0;
    paced.answer = (began) => (began < OUTAGE ? message : WELL);
    const ask = async (): Promise<Seen> => {
      const made = await pace.inTurn(
        "who is there",
        "nobody",
        async () => {
          asked.push(time.elapsed());
          await time.wait(300);
          return { seen: question(time.elapsed()) };
        },
        "question",
      );
      return made?.seen ?? { kind: "held-back" };
    };
    const isOver = (): boolean => time.elapsed() > OUTAGE + 2 * MINUTE;
    const worker = async (): Promise<void> => {
      while (await pace.ready("wave", isOver, ask)) {
        const seen = (await call(`chat ${time.elapsed()} ${lost + sent}`))?.seen;
        if (seen === message) lost += 1;
        if (seen === WELL) sent += 1;
      }
    };
    const ticks = async (): Promise<void> => {
      while (!isOver()) await Promise.all([Promise.all(Array.from({ length: 16 }, worker)), time.wait(15_000)]);
    };
    await runs(ticks());
    return { asked, lost, sent };
  };

  it("risks none while questions are not answered well, asks at growing distances, and is over within a minute", async () => {
    const { asked, lost, sent } = await through((now) => (now < OUTAGE ? answered(502) : WELL), answered(502));
    expect(lost).toBeLessThanOrEqual(16 + 3);
    const between = gaps(asked);
    expect(Math.min(...between)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...between)).toBeLessThanOrEqual(25_000 + 15_000);
    expect(asked.length).toBeLessThanOrEqual(120);
    expect(sent).toBeGreaterThanOrEqual(0.97 * 30 * 60);
  });

  it("risks one at a time where questions are answered well and messages are lost", async () => {
    const { lost } = await through(() => WELL, NO_ANSWER);
    expect(lost).toBeLessThanOrEqual(16 + 3 + OUTAGE / 15_000);
  });

  it("lets nothing go where the question itself is held back", async () => {
    const paced = openPaced();
    paced.answer = () => NO_ANSWER;
    for (let number = 0; number < 3; number++) await paced.runs(paced.call(`chat ${number}`));
    expect(await paced.runs(paced.pace.ready("wave", never, async () => ({ kind: "held-back" })))).toBe(false);
  });
});
