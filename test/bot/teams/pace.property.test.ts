import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import type { Seen } from "../../../dialogue/index.js";
import { answered, begins, gaps, mostWithin, NO_ANSWER, NOT_CONNECTED, openPaced, throttled, WELL } from "./paced.js";

const SECOND = 1_000;
const TICK = 15 * SECOND;
const BACK_WITHIN = 60 * SECOND;
const AFTERWARDS = 10 * SECOND;
const PEOPLE = 4;
const MOST_LATE = 3;

const asked = fc.integer({ min: SECOND, max: 120 * SECOND });
const outcome: fc.Arbitrary<Seen> = fc.oneof(
  { weight: 4, arbitrary: asked.map(throttled) },
  { weight: 2, arbitrary: asked.map((waitMs) => ({ kind: "answered", status: 503, waitMs }) as const) },
  { weight: 6, arbitrary: fc.constantFrom<Seen>(throttled(), answered(401), NOT_CONNECTED, NO_ANSWER, answered(502), answered(412)) },
  { weight: 4, arbitrary: fc.constantFrom<Seen>(WELL, answered(403), answered(404)) },
);

interface Answered {
  readonly began: number;
  readonly at: number;
  readonly seen: Seen;
}

const isWish = ({ seen }: Answered): boolean =>
  seen.kind === "not-connected" || (seen.kind === "answered" && [401, 429].includes(seen.status));
const isWell = ({ seen }: Answered): boolean =>
  seen.kind === "answered" && seen.status < 500 && ![401, 408, 412, 429].includes(seen.status);

/** Every call meets with the next outcome of the script; after its end all is well. */
const weathered = async (script: readonly Seen[], seed: number) => {
  const paced = openPaced(seed);
  const { time, pace, runs, call } = paced;
  const all: Answered[] = [];
  const readied: number[] = [];
  const waiting = script[Symbol.iterator]();
  let isOver = false;
  let calmFrom = 0;
  paced.answer = (began) => {
    const next = waiting.next();
    const seen = next.done === true ? WELL : next.value;
    const at = time.elapsed();
    all.push({ began, at, seen });
    if (next.done !== true) calmFrom = Math.max(calmFrom, at + 1.1 * (seen.kind === "answered" ? (seen.waitMs ?? 0) : 0));
    else isOver = true;
    return seen;
  };
  const isDone = (): boolean => isOver && time.elapsed() > calmFrom + BACK_WITHIN + AFTERWARDS;
  const nudge = async (): Promise<void> => {
    while (await pace.ready("wave", isDone)) {
      readied.push(time.elapsed());
      await call(`nudge ${readied.length}`);
    }
  };
  const ticks = async (): Promise<void> => {
    while (!isDone()) await Promise.all([Promise.all(Array.from({ length: 16 }, nudge)), time.wait(TICK)]);
  };
  const talk = async (): Promise<void> => {
    for (let number = 0; !isDone(); number++) {
      await call(`person ${number % PEOPLE}`, "somebody");
      await time.wait(time.chance() * 2 * SECOND);
    }
  };
  await runs(Promise.all([ticks(), talk(), talk()]));
  return { calls: paced.calls, all, readied, calmFrom };
};

const everyStorm = fc.array(outcome, { maxLength: 40 });

const whateverHappens = async (check: (came: Awaited<ReturnType<typeof weathered>>) => void): Promise<void> => {
  const property = fc.asyncProperty(everyStorm, fc.nat(10_000), async (script, seed) => check(await weathered(script, seed)));
  await fc.assert(property, { numRuns: 20 });
};

describe("whatever Teams answers,", () => {
  it("no call comes earlier than Teams asked for", async () => {
    await whateverHappens(({ all, calls }) => {
      const moments = begins(calls);
      for (const { at, seen } of all) {
        const waitMs = seen.kind === "answered" ? (seen.waitMs ?? 0) : 0;
        expect(moments.some((began) => began > at && began < at + waitMs)).toBe(false);
      }
    });
  });

  it("one call a second finds out whether all is well again", async () => {
    await whateverHappens(({ all, calls }) => {
      const moments = begins(calls);
      for (const wish of all.filter(isWish)) {
        const end = all.find((one) => isWell(one) && one.began > wish.at)?.at ?? Number.POSITIVE_INFINITY;
        const probes = moments.filter((began) => began > wish.at && began < end);
        expect(Math.min(Number.POSITIVE_INFINITY, ...gaps(probes))).toBeGreaterThanOrEqual(SECOND);
      }
    });
  });

  it("no limit is broken", async () => {
    await whateverHappens(({ calls, readied }) => {
      expect(mostWithin(begins(calls), SECOND)).toBeLessThanOrEqual(TEAMS_LIMITS.tenant.most);
      expect(mostWithin(readied, SECOND)).toBeLessThanOrEqual(TEAMS_LIMITS.waves.most);
      const nudges = calls.filter(({ chat }) => chat?.startsWith("nudge") === true);
      expect(mostWithin(begins(nudges), SECOND)).toBeLessThanOrEqual(TEAMS_LIMITS.waves.most);
      for (let person = 0; person < PEOPLE; person++) {
        const inChat = begins(calls.filter(({ chat }) => chat === `person ${person}`));
        for (const { most, withinMs } of TEAMS_LIMITS.chat) expect(mostWithin(inChat, withinMs)).toBeLessThanOrEqual(most);
      }
    });
  });

  it("the wave is back at its full pace within a minute", async () => {
    await whateverHappens(({ readied, calmFrom }) => {
      const from = calmFrom + BACK_WITHIN;
      const sent = readied.filter((at) => at >= from && at < from + AFTERWARDS - MOST_LATE).length;
      expect(sent).toBeGreaterThanOrEqual((0.97 * TEAMS_LIMITS.waves.most * AFTERWARDS) / SECOND);
    });
  });
});
