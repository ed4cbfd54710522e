import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import type { PersonId, SlotKey } from "../../../dialogue/index.js";
import { type Store, StoreError } from "../../../store/index.js";
import { ADA, anOpenDialogue, LEAD } from "../conversations/house.js";
import { at, type Bench, openBench, postsTo } from "./bench.js";
import { ABOUT_PROPOSAL, arriving, noticesOf, openAtNoon, PROPOSED, takeBack, tellRelease } from "./facts.js";

/** A disk on which, while it is full, nothing more of Ada's can be written. */
const aDisk = () => {
  const disk = {
    isFull: false,
    around: (store: Store): Store => ({
      ...store,
      change: (person, fn) =>
        disk.isFull && person === ADA ? Promise.reject(new StoreError({ kind: "full", file: "f" })) : store.change(person, fn),
    }),
  };
  return disk;
};

type Disk = ReturnType<typeof aDisk>;

/** It is full from the moment in which a message to this person goes out. */
const fillWith = (bench: Bench, disk: Disk, to: string): void => {
  bench.recorder.script = (call) => {
    if (call.to === to) disk.isFull = true;
    return arriving();
  };
};

/** The message is there, and that it is could not be written. */
const openFull = async (): Promise<{ readonly bench: Bench; readonly disk: Disk }> => {
  const disk = aDisk();
  const bench = await openAtNoon({ around: disk.around });
  await tellRelease(bench);
  fillWith(bench, disk, LEAD);
  await bench.bot.tick();
  bench.recorder.script = arriving;
  return { bench, disk };
};

const tickLater = async (bench: Bench): Promise<void> => {
  bench.clock.moveBy(60_000);
  await bench.bot.tick();
};

describe("what became of a notice, on a full disk", () => {
  it("is written as soon as there is room", async () => {
    const { bench, disk } = await openFull();
    await tickLater(bench);
    expect(await noticesOf(bench)).toMatchObject([{ state: "intent" }]);
    disk.isFull = false;
    await tickLater(bench);
    expect(await noticesOf(bench)).toMatchObject([{ state: "sent", activity: "m" }]);
    expect(postsTo(bench, LEAD)).toHaveLength(1);
  });

  it("is known when the release is taken back meanwhile: the message says so", async () => {
    const { bench, disk } = await openFull();
    disk.isFull = false;
    await takeBack(bench);
    await tickLater(bench);
    await tickLater(bench);
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["post", "replace"]);
    expect(bench.recorder.calls[1]?.words).toContain("zurück");
  });

  it("is known to nobody any more once the process has ended", async () => {
    const { bench, disk } = await openFull();
    disk.isFull = false;
    const next = bench.again();
    await next.bot.tick();
    expect(await noticesOf(next)).toMatchObject([{ state: "unclear" }]);
  });
});

describe("what became of a nudge, on a full disk", () => {
  it("is written as soon as there is room", async () => {
    const disk = aDisk();
    const bench = await openBench({ around: disk.around, start: at("2026-11-27", 7) });
    await bench.change(ADA, (plan) => ({ ...plan, dialogues: [anOpenDialogue(ADA)] }));
    fillWith(bench, disk, ADA);
    await bench.tickAt(at("2026-11-27"));
    bench.recorder.script = arriving;
    await tickLater(bench);
    disk.isFull = false;
    await tickLater(bench);
    expect((await bench.file(ADA)).plan.slots).toMatchObject([{ state: "sent", activity: "m" }]);
    expect(postsTo(bench, ADA)).toHaveLength(1);
  });
});

describe("an intent that is found open", () => {
  it("is concluded as soon as there is room", async () => {
    const disk = aDisk();
    const bench = await openAtNoon({ around: disk.around });
    const on = day("2026-11-18");
    const key = `${PROPOSED.id}#prepare.employee` as SlotKey;
    await bench.change(ADA, (plan) => ({
      ...plan,
      slots: [{ key, state: "intent", on }],
      notices: [{ id: "n1", to: LEAD as PersonId, telling: ABOUT_PROPOSAL, on, state: "intent" }],
    }));
    const next = bench.again();
    disk.isFull = true;
    await next.bot.tick();
    disk.isFull = false;
    await tickLater(next);
    expect((await next.file(ADA)).plan).toMatchObject({ slots: [{ state: "unclear" }], notices: [{ state: "unclear" }] });
    expect(next.logged.map(([event]) => event)).not.toContain("unexpected");
  });
});
