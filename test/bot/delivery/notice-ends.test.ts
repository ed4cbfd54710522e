import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../../dialogue/calendar/day.js";
import { type Day, plusDays, weekdays } from "../../../dialogue/index.js";
import { LEAD, PEOPLE } from "../conversations/house.js";
import { answering, at, type Bench, postsTo } from "./bench.js";
import { dropProposal, noticesOf, openAtNoon, tellProposal, tellRelease } from "./facts.js";

const tickFor = async (bench: Bench, days: number): Promise<void> => {
  for (let count = 0; count < days; count++) await bench.tickAt(at(isoDay(plusDays(day("2026-11-18"), count)), 13));
};

/** A nudge to the lead names nobody alone. */
const isOfAda = (words: string): boolean => words.includes("Ada Arendt") && !words.includes("Ben Berger");

const triedOn = (bench: Bench): readonly string[] =>
  postsTo(bench, LEAD).flatMap(({ words, on }) => (isOfAda(words) ? [isoDay(on as Day)] : []));

const openUnreachable = async (given: Parameters<typeof openAtNoon>[0] = {}): Promise<Bench> => {
  const bench = await openAtNoon(given);
  bench.recorder.script = answering(403);
  return bench;
};

describe("a notice to somebody who cannot be reached", () => {
  it("is tried on the house's days alone, and no longer than a fortnight", async () => {
    const bench = await openUnreachable({ house: { closed: [day("2026-11-20")] } });
    await tellRelease(bench);
    await tickFor(bench, 40);
    const tried = triedOn(bench);
    expect(tried.slice(0, 4)).toEqual(["2026-11-18", "2026-11-19", "2026-11-23", "2026-11-24"]);
    expect(tried.at(-1)).toBe("2026-12-01");
    expect(await noticesOf(bench)).toMatchObject([{ state: "unreachable", unreachedSince: day("2026-11-18") }]);
    expect((await bench.file("ada")).plan.wakeAt).toBeUndefined();
  });

  it("is tried on none of their free days", async () => {
    const people = PEOPLE.map((one) => (one.id === LEAD ? { ...one, worksOn: weekdays(0, 2) } : one));
    const bench = await openUnreachable({ people });
    await tellRelease(bench);
    await tickFor(bench, 9);
    expect(triedOn(bench)).toEqual(["2026-11-18", "2026-11-23", "2026-11-25"]);
  });

  it("ends once the proposed day is over", async () => {
    const bench = await openUnreachable();
    await tellProposal(bench);
    await bench.bot.tick();
    await bench.change("ada", (plan) => ({
      ...plan,
      dialogues: plan.dialogues.map((one) =>
        one.state === "open" && one.proposed !== undefined
          ? { ...one, proposed: { ...one.proposed, when: { ...one.proposed.when, on: day("2026-11-20") } } }
          : one,
      ),
    }));
    const before = postsTo(bench, LEAD).length;
    await bench.tickAt(at("2026-11-23", 7));
    await bench.tickAt(at("2026-11-23", 13));
    expect(
      postsTo(bench, LEAD)
        .slice(before)
        .filter(({ words }) => words.includes("20. November 2026")),
    ).toEqual([]);
    expect(await noticesOf(bench)).toEqual([]);
  });
});

describe("the notices of a dialogue", () => {
  it("do not grow with every proposal and every change of mind", async () => {
    const bench = await openAtNoon();
    for (let round = 0; round < 5; round++) {
      await tellProposal(bench, `n${round}`);
      await bench.bot.tick();
      await dropProposal(bench);
      await bench.bot.tick();
    }
    expect(postsTo(bench, LEAD).filter(({ words }) => isOfAda(words))).toHaveLength(5);
    expect(await noticesOf(bench)).toHaveLength(1);
  });
});
