import { describe, expect, it } from "vitest";
import { type PersonId, restricting, type Wishes } from "../../../dialogue/index.js";
import { ADA, LEAD } from "../conversations/house.js";
import { at, type Bench, openBench, postsTo } from "./bench.js";
import { noticesOf, openAtNoon, tellRelease } from "./facts.js";

const wish = (bench: Bench, change: (wishes: Wishes) => Wishes): Promise<void> =>
  bench.store.change(ADA as PersonId, (file) => ({
    file: { ...file, plan: { ...file.plan, wishes: change(file.plan.wishes), wakeAt: bench.clock.now() } },
    value: undefined,
  }));

const lifted = ({ restricted, ...others }: Wishes): Wishes => others;

/** The first nudge of the window is due on this day. */
const DUE = at("2026-11-27");

describe("whoever restricts", () => {
  it("gets no nudge as an employee, while everybody else gets the same as ever", async () => {
    const [plain, restricted] = [await openBench(), await openBench()];
    await wish(restricted, restricting);
    for (const bench of [plain, restricted]) await bench.tickAt(DUE);
    expect(postsTo(plain, ADA).length).toBeGreaterThan(0);
    expect(postsTo(restricted, ADA)).toEqual([]);
    expect(postsTo(restricted, LEAD).map(({ words }) => words)).toEqual(postsTo(plain, LEAD).map(({ words }) => words));
  });

  it("has nobody told of a release meanwhile; once it is lifted they are told", async () => {
    const bench = await openAtNoon();
    await tellRelease(bench);
    await wish(bench, restricting);
    await bench.bot.tick();
    expect(postsTo(bench, LEAD)).toEqual([]);
    expect(await noticesOf(bench)).toHaveLength(1);
    await wish(bench, lifted);
    await bench.tickAt(at("2026-11-19", 12));
    expect(postsTo(bench, LEAD)).toHaveLength(1);
  });
});
