import { describe, expect, it } from "vitest";
import { telling } from "../../../bot/conversations/notices.js";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import { type Instant, localOf, type PersonId, type Seen } from "../../../dialogue/index.js";
import { at, dialogueDue, houseFrom, rosterOf, ZONE } from "../../../scripts/faults/delivery/sample.js";
import { openVirtualHouse } from "../../../scripts/faults/delivery/virtual-house.js";

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const MONDAY = day("2026-10-12");
const IN_FLIGHT = 16;
const LEAD = "lead1" as PersonId;
const EMPLOYEE = "e1-1" as PersonId;

/** So many people who are all to hear of their dialogue on Monday. */
const openHouse = (size: number, meets: () => Seen | undefined = () => undefined) => {
  const roster = rosterOf(1, size);
  const dialogues = [...roster.keys()]
    .filter((person) => person.startsWith("e"))
    .map((person) => dialogueDue(person, plusDays(MONDAY, 14)));
  return openVirtualHouse({ house: houseFrom(plusDays(MONDAY, -1)), roster, start: at(MONDAY, 7), dialogues, meets });
};

describe("a wave during which the clock is set", () => {
  it("ends where another day begins, and goes on as that day wants it", async () => {
    let count = 0;
    const life = await openHouse(60, () => {
      count += 1;
      if (count === 20) life.clock.now = (life.clock.now + DAY_MS) as Instant;
      return undefined;
    });
    await life.tickAt(at(MONDAY, 9));
    const asMonday = async (person: PersonId) => (await life.store.read(person))?.plan.nudgedOn === MONDAY;
    const lateOnes = life.posts.filter(({ on }) => on !== MONDAY);
    const dated = await Promise.all(lateOnes.map(({ to }) => asMonday(to)));
    expect(dated.filter(Boolean).length).toBeLessThanOrEqual(IN_FLIGHT);
    await life.tickAt((life.clock.now + MINUTE_MS) as Instant);
    expect(new Set(life.posts.map(({ to }) => to)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(life.posts.map(({ to, on }) => `${to} ${on}`)).size).toBe(life.posts.length);
  });
});

describe("a notice that waits a little when the clock is set back", () => {
  it.each([-DAY_MS, -40 * DAY_MS])("goes out all the same (%i ms)", async (jump) => {
    let isBusy = true;
    const life = await openHouse(1, () => (isBusy ? { kind: "answered", status: 429 } : undefined));
    await life.tickAt(at(MONDAY, 20));
    const [dialogue] = (await life.store.read(EMPLOYEE))?.plan.dialogues ?? [];
    if (dialogue === undefined) throw new Error("there is one");
    const on = localOf(ZONE, life.clock.now).day;
    const when = { on: plusDays(MONDAY, 9), from: 600, minutes: 30 };
    await life.store.change(EMPLOYEE, (file) => {
      const proposed = { ...dialogueDue(EMPLOYEE, plusDays(MONDAY, 14)), state: "open", proposed: { by: "employee", when } } as const;
      const kept = { ...file, plan: { ...file.plan, dialogues: [proposed] } };
      const notice = { id: "n1", to: LEAD, telling: { kind: "proposed", dialogue: dialogue.id }, on } as const;
      return { file: telling(kept, [notice], life.clock.now), value: undefined };
    });
    await life.tickAt((life.clock.now + 1) as Instant);
    const before = life.posts.length;
    expect(before).toBeGreaterThan(0);
    isBusy = false;
    await life.tickAt((life.clock.now + jump) as Instant);
    await life.tickAt((life.clock.now + MINUTE_MS) as Instant);
    expect(life.posts.slice(before).map(({ to }) => to)).toEqual([LEAD]);
  });
});
