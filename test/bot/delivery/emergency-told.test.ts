import { describe, expect, it } from "vitest";
import { emergenciesIn } from "../../../bot/conversations/emergency/record.js";
import { markOf } from "../../../bot/conversations/marks.js";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import { type Instant, isoDay, type Person, type PersonId } from "../../../dialogue/index.js";
import { turnBy } from "../../../scripts/two-worlds/hand.js";
import { logOf } from "../../../store/index.js";
import { aPerson, aRoster } from "../../dialogue/builders.js";
import { ADA, ADMIN, OTHER_LEAD, PEOPLE, REVIEW, textsOf } from "../conversations/house.js";
import { at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";

const MORE: readonly Person[] = [...PEOPLE, aPerson("review-2", { name: "Ralf Rat", roles: ["review"], lead: OTHER_LEAD as PersonId })];
const TEN = at("2026-11-18");
const TITLE = { now: "Jemand sieht nach Ihren Erinnerungen", after: "Jemand konnte nach Ihren Erinnerungen sehen" };

const minutes = (many: number): Instant => (TEN + many * 60_000) as Instant;

const open = async (): Promise<Bench> => {
  const bench = await openBench({ people: MORE, start: TEN });
  await bench.bot.tick();
  return bench;
};

const click = async ({ bot }: Bench, who: string, verb: string, id?: string, inputs: Readonly<Record<string, string>> = {}) => {
  const click = { verb, ...(id === undefined ? {} : { id }), inputs: new Map(Object.entries(inputs)) };
  const what = { kind: "clicked", way: "in-place", click } as Parameters<typeof turnBy>[1];
  const heard = await bot.hear(turnBy(who as PersonId, what, `${verb}-${who}-${id}`, SERVICE_URL));
  return textsOf(heard.shows?.card).join("\n");
};

const ask = (bench: Bench) =>
  click(bench, ADMIN, "emergency.ask", undefined, { person: markOf(ADA as PersonId), reason: "asked-for-help" });

const idOf = async (bench: Bench): Promise<string> => `${markOf(ADA as PersonId)}.${emergenciesIn(await bench.file(ADA)).all[0]?.id}`;

const leavesOn = ({ store }: Bench, on?: string): Promise<unknown> =>
  store.replaceRoster(aRoster(...MORE.map((one) => (one.id === ADA && on !== undefined ? { ...one, leavesOn: day(on) } : one))));

/** As after a restore. */
const pause = ({ store }: Bench, isPaused: boolean): Promise<void> =>
  store.changeHouse(({ paused: _, ...house }) => ({
    file: isPaused ? { ...house, paused: { why: "restored", since: TEN } } : house,
    value: undefined,
  }));

const toldTo = (bench: Bench): readonly string[] =>
  postsTo(bench, ADA).flatMap(({ words }) => Object.values(TITLE).filter((title) => words.includes(title)));

const statesOf = async (bench: Bench): Promise<readonly string[]> => emergenciesIn(await bench.file(ADA)).all.map(({ state }) => state);

describe("somebody whom a roster calls gone for an hour", () => {
  it("is neither decided about nor looked at", async () => {
    const bench = await open();
    await ask(bench);
    const id = await idOf(bench);
    await leavesOn(bench, "2026-11-17");
    expect(await click(bench, REVIEW, "emergency.approve", id)).not.toContain("Der Notzugang ist offen");
    expect(await click(bench, ADMIN, "emergency.see", id)).not.toContain("Erinnerungen an");
    expect(await statesOf(bench)).toEqual(["asked"]);
  });

  it("cannot be asked for", async () => {
    const bench = await open();
    await leavesOn(bench, "2026-11-17");
    expect(await ask(bench)).not.toContain("Der Antrag ist gestellt");
    expect(await statesOf(bench)).toEqual([]);
  });

  it("has what was open ended for good", async () => {
    const bench = await open();
    await ask(bench);
    const id = await idOf(bench);
    await click(bench, REVIEW, "emergency.approve", id);
    await leavesOn(bench, "2026-11-17");
    await bench.tickAt(minutes(2));
    expect(await statesOf(bench)).toEqual(["ended"]);
    expect(logOf(await bench.store.house()).at(-1)).toMatchObject({ what: "emergency-ended", by: "unnamed" });
    await leavesOn(bench);
    expect(await click(bench, ADMIN, "emergency.see", id)).not.toContain("Erinnerungen an");
  });
});

describe("the message to the person", () => {
  /** Approved at the very moment in which nothing could go out. */
  const approvedUntold = async (): Promise<Bench> => {
    const bench = await open();
    await ask(bench);
    const id = await idOf(bench);
    await pause(bench, true);
    await click(bench, REVIEW, "emergency.approve", id);
    await leavesOn(bench, "2026-11-17");
    await pause(bench, false);
    return bench;
  };

  it.each([1, 20])("waits while they are gone for %s days, and says then that it is over", async (days) => {
    const bench = await approvedUntold();
    if (toldTo(bench).length > 0) throw new Error("told too early");
    const last = plusDays(day("2026-11-18"), days);
    for (let on = day("2026-11-18"); on < last; on = plusDays(on, 1)) await bench.tickAt(at(isoDay(on), 11));
    expect(toldTo(bench)).toEqual([]);
    await leavesOn(bench);
    for (let past = 0; past < 7; past += 1) await bench.tickAt(at(isoDay(plusDays(last, past)), 11));
    expect(toldTo(bench)).toEqual([TITLE.after]);
  });

  it("waits also where the bot stood still for weeks meanwhile", async () => {
    const bench = await approvedUntold();
    await bench.tickAt(minutes(2));
    await leavesOn(bench);
    await bench.tickAt(at("2026-12-21"));
    await bench.tickAt(at("2026-12-22"));
    expect(toldTo(bench)).toEqual([TITLE.after]);
  });
});
