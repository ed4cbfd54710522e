import { describe, expect, it } from "vitest";
import { openTrouble, type Trouble } from "../../../bot/teams/trouble.js";
import type { Seen } from "../../../dialogue/index.js";
import { answered, NO_ANSWER, NOT_CONNECTED, throttled, WELL } from "./paced.js";

const LONG_AGO = Number.NEGATIVE_INFINITY;
const CHANCES = [0, 0.25, 0.5, 0.75, 0.999_999];

const having = (seen: readonly Seen[], chance = 0.5): Trouble => {
  const trouble = openTrouble(() => chance);
  for (const one of seen) trouble.learn(one, 0, "message");
  return trouble;
};

/** How long each pause lasts where every probe meets with the same. */
const pausesOf = (seen: Seen, count: number, chance: number): readonly number[] => {
  const trouble = openTrouble(() => chance);
  const pauses: number[] = [];
  let now = 0;
  for (let number = 0; number < count; number++) {
    trouble.learn(seen, now, "message");
    const next = trouble.freeAfter(LONG_AGO);
    pauses.push(Math.round(next - now));
    now = next;
  }
  return pauses;
};

describe("trouble", () => {
  it.each(CHANCES)("holds back for as long as was asked, not a millisecond less and a tenth more at most (%d)", (chance) => {
    for (const asked of [1, 1000, 17_000, 900_000]) {
      const free = having([throttled(asked)], chance).freeAfter(LONG_AGO);
      expect(free).toBeGreaterThanOrEqual(asked);
      expect(free).toBeLessThanOrEqual(asked * 1.1);
    }
  });

  it("lasts for the longest that was asked, whatever is answered to calls that were under way", () => {
    expect(having([throttled(60_000), throttled(5_000), WELL, throttled(), NOT_CONNECTED]).freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(
      60_000,
    );
    expect(having([throttled(5_000), throttled(60_000)]).freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(60_000);
    expect(having([throttled(), throttled(60_000)]).freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(60_000);
  });

  it.each([throttled(), answered(401), NOT_CONNECTED])("waits longer each time where nothing was asked, one second to 25: %j", (seen) => {
    for (const chance of CHANCES) {
      const pauses = pausesOf(seen, 12, chance);
      expect(pauses.every((pause) => pause >= 1_000 && pause <= 25_000)).toBe(true);
      expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0))).toBe(true);
      expect(pauses.at(-1)).toBeGreaterThanOrEqual(15_000);
    }
  });

  it("does not bring back at the same moment all who met with it", () => {
    const pauses = CHANCES.map((chance) => pausesOf(NOT_CONNECTED, 8, chance));
    for (let number = 0; number < 8; number++) expect(new Set(pauses.map((all) => all[number])).size).toBe(CHANCES.length);
  });

  it("begins anew with a short wait after all was well", () => {
    const trouble = openTrouble(() => 0.5);
    for (let now = 0; now < 200_000; now += 30_000) trouble.learn(NOT_CONNECTED, now, "message");
    trouble.learn(WELL, 250_000, "message");
    trouble.learn(NOT_CONNECTED, 250_000, "message");
    expect(trouble.freeAfter(LONG_AGO)).toBeLessThanOrEqual(252_000);
  });

  it("is asked about once a second until a call goes well", () => {
    const trouble = having([throttled(5_000)]);
    expect(trouble.freeAfter(9_000)).toBe(10_000);
    trouble.learn(answered(404), 9_500, "message");
    expect(trouble.freeAfter(9_500)).toBeLessThan(9_500);
  });

  it("is not over because of what was answered while a pause lasts", () => {
    const trouble = having([throttled(5_000), WELL]);
    expect(trouble.freeAfter(9_000)).toBe(10_000);
  });

  it.each([NO_ANSWER, answered(502), answered(412), answered(408), answered(500)])(
    "begins with three in a row of which nobody knows: %j",
    (seen) => {
      expect(having([seen, seen]).freeAfter(0)).toBeLessThanOrEqual(0);
      expect(having([seen, seen, WELL, seen, seen]).freeAfter(0)).toBeLessThanOrEqual(0);
      expect(having([seen, seen, seen]).freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(1_000);
    },
  );

  it("goes on with one of which nobody knows, while it lasts", () => {
    const trouble = having([throttled(1_000)]);
    trouble.learn(NO_ANSWER, 2_000, "message");
    expect(trouble.freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(3_000);
  });

  it.each([500, 502, 503, 504])("is heard of from %i as soon as that asks to be left alone", (status) => {
    const asked: Seen = { kind: "answered", status, waitMs: 30_000 };
    expect(having([asked]).freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(30_000);
  });

  it("spreads over a tenth of the time that was asked for all who were asked at once", () => {
    const ends = CHANCES.map((chance) => Math.round(having([throttled(60_000)], chance).freeAfter(LONG_AGO)));
    expect(ends).toEqual([60_000, 61_500, 63_000, 64_500, 66_000]);
  });

  it("of which nobody knows is ended by a message, and by no question", () => {
    const trouble = having([NO_ANSWER, NO_ANSWER, NO_ANSWER]);
    trouble.learn(WELL, 5_000, "question");
    expect(trouble.isUnclear()).toBe(true);
    trouble.learn(NO_ANSWER, 5_000, "message");
    expect(trouble.freeAfter(LONG_AGO)).toBeGreaterThanOrEqual(7_000);
    trouble.learn(answered(403), 10_000, "message");
    expect(trouble.isUnclear()).toBe(false);
    expect(trouble.freeAfter(10_000)).toBeLessThan(10_000);
  });

  it("begins with three messages of which nobody knows, whatever questions went well between them", () => {
    const trouble = having([]);
    for (let now = 0; now < 3; now++) {
      trouble.learn(WELL, now, "question");
      trouble.learn(NO_ANSWER, now, "message");
    }
    expect(trouble.isUnclear()).toBe(true);
  });

  it.each([throttled(1_000), answered(401), NOT_CONNECTED])("in which nothing can be lost is ended by a question as well: %j", (seen) => {
    const trouble = having([seen]);
    expect(trouble.isUnclear()).toBe(false);
    trouble.learn(WELL, 5_000, "question");
    expect(trouble.freeAfter(5_000)).toBeLessThan(5_001);
  });

  it.each([answered(403), answered(404), answered(400), { kind: "held-back" } as const, { kind: "crashed" } as const])(
    "is nothing that one person's chat could tell of, nor what never went out: %j",
    (seen) => {
      expect(having([seen, seen, seen, seen]).freeAfter(0)).toBeLessThanOrEqual(0);
    },
  );
});
