import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../../dialogue/calendar/day.js";
import { type Weekdays, weekdays } from "../../../dialogue/calendar/weekdays.js";
import type { Recipient } from "../../../dialogue/formats/format.js";
import { oneADay, type Placed } from "../../../dialogue/nudges/one-a-day.js";
import type { Receiver } from "../../../dialogue/nudges/placing.js";
import type { Slot } from "../../../dialogue/nudges/slots.js";
import { usableDays } from "../../../dialogue/usable-days.js";
import { aCalendar, aDialogue, aPerson, stage, wishes } from "../builders.js";

/** One object a person, as in a roster. */
const people = new Map(["a", "b", "c", "d", "lead"].map((id) => [id, aPerson(id)]));

const slot = (who: string, name: string, latest: string, given: { as?: Recipient; wanted?: string; leadsUp?: boolean } = {}): Slot => ({
  dialogue: aDialogue({ person: people.get(who) ?? aPerson(who) }),
  timing: {
    stage: stage(name),
    as: given.as ?? "lead",
    round: "",
    wanted: day(given.wanted ?? "2026-11-02"),
    latest: day(latest),
    leadsUp: given.leadsUp ?? true,
  },
});

const on = (date: string, placedSlot: Slot): Placed => ({ ...placedSlot, on: day(date) });

const receiver = (worksOn: Weekdays = weekdays(0, 1, 2, 3, 4), from = "2026-11-01"): Receiver => ({
  days: usableDays(aCalendar(), aPerson("lead", { worksOn }), wishes()),
  from: day(from),
  bundleOn: undefined,
});

const shown = (given: readonly Placed[], to: Receiver = receiver()): readonly string[] =>
  oneADay(given, to).map(
    (bundle) => `${isoDay(bundle.on)} ${bundle.slots.map((one) => `${one.timing.stage.id}:${one.dialogue.person.id}`).join(" ")}`,
  );

const LATER = "2026-12-31";

describe("messages to one person", () => {
  it("stay as they are when each has a day of its own", () => {
    expect(shown([on("2026-11-04", slot("b", "plan", LATER)), on("2026-11-03", slot("a", "plan", LATER))])).toEqual([
      "2026-11-03 plan:a",
      "2026-11-04 plan:b",
    ]);
  });

  it("are one message when the same stage is due for several dialogues", () => {
    expect(shown([on("2026-11-03", slot("a", "plan", LATER)), on("2026-11-03", slot("b", "plan", LATER))])).toEqual([
      "2026-11-03 plan:a plan:b",
    ]);
  });

  it("are none when nothing is due", () => {
    expect(shown([])).toEqual([]);
  });

  it("wait a day when another stage has the day", () => {
    expect(shown([on("2026-11-06", slot("a", "plan", LATER)), on("2026-11-06", slot("b", "overdue", "2026-11-30"))])).toEqual([
      "2026-11-06 overdue:b",
      "2026-11-09 plan:a",
    ]);
  });

  it("as an employee and as a lead are two, also for one stage", () => {
    const twice = [
      on("2026-11-03", slot("a", "tomorrow", "2026-11-06")),
      on("2026-11-03", slot("lead", "tomorrow", "2026-11-05", { as: "employee" })),
    ];
    expect(shown(twice)).toEqual(["2026-11-03 tomorrow:lead", "2026-11-04 tomorrow:a"]);
  });

  it("go out in the order they were wanted when none is more pressing", () => {
    const two = [
      on("2026-11-03", slot("a", "plan", LATER, { wanted: "2026-11-02" })),
      on("2026-11-03", slot("b", "held", LATER, { wanted: "2026-11-01" })),
    ];
    expect(shown(two)).toEqual(["2026-11-03 held:b", "2026-11-04 plan:a"]);
  });

  it("of other dialogues do not give way, however long they have been wanted", () => {
    const three = [
      on("2026-11-03", slot("a", "plan", LATER, { wanted: "2026-11-01" })),
      on("2026-11-03", slot("b", "overdue", "2026-11-30", { wanted: "2026-11-03" })),
      on("2026-11-04", slot("c", "held", "2026-11-20", { wanted: "2026-11-04" })),
    ];
    expect(shown(three)).toEqual(["2026-11-03 overdue:b", "2026-11-04 held:c", "2026-11-05 plan:a"]);
  });

  it("that can wait least go first, however late they were wanted", () => {
    const two = [
      on("2026-11-03", slot("a", "plan", "2026-11-29", { wanted: "2026-11-02" })),
      on("2026-11-03", slot("b", "held", "2026-11-30", { wanted: "2026-11-01" })),
    ];
    expect(shown(two)).toEqual(["2026-11-03 plan:a", "2026-11-04 held:b"]);
    expect(shown([...two].reverse())).toEqual(["2026-11-03 plan:a", "2026-11-04 held:b"]);
  });

  it("that cannot wait go before those that can, also when those come first", () => {
    const two = [
      on("2026-11-03", slot("a", "plan", LATER, { wanted: "2026-11-03" })),
      on("2026-11-03", slot("b", "overdue", "2026-11-03", { wanted: "2026-11-02" })),
    ];
    expect(shown(two)).toEqual(["2026-11-03 overdue:b", "2026-11-04 plan:a"]);
    expect(shown([...two].reverse())).toEqual(["2026-11-03 overdue:b", "2026-11-04 plan:a"]);
  });

  it("that waited join the same stage of the next day", () => {
    const three = [
      on("2026-11-03", slot("a", "plan", LATER)),
      on("2026-11-03", slot("b", "overdue", "2026-11-30")),
      on("2026-11-04", slot("c", "plan", LATER)),
    ];
    expect(shown(three)).toEqual(["2026-11-03 overdue:b", "2026-11-04 plan:a plan:c"]);
  });

  it("keep waiting while more pressing ones come", () => {
    const three = [
      on("2026-11-03", slot("a", "plan", LATER)),
      on("2026-11-03", slot("b", "overdue", "2026-11-30")),
      on("2026-11-04", slot("c", "held", "2026-11-20")),
      on("2026-11-10", slot("d", "held", "2026-11-20")),
    ];
    expect(shown(three)).toEqual(["2026-11-03 overdue:b", "2026-11-04 held:c", "2026-11-05 plan:a", "2026-11-10 held:d"]);
  });

  it("give way to a later stage of the same dialogue that their waiting led them to", () => {
    const three = [
      on("2026-11-03", slot("a", "prepare", "2026-11-20", { wanted: "2026-11-03" })),
      on("2026-11-03", slot("b", "held", "2026-11-04")),
      on("2026-11-04", slot("a", "tomorrow", "2026-11-20", { wanted: "2026-11-04" })),
    ];
    expect(shown(three)).toEqual(["2026-11-03 held:b", "2026-11-04 tomorrow:a"]);
  });

  it("give way to a later stage also when both were wanted on the same day", () => {
    const three = [
      on("2026-11-03", slot("a", "held", LATER, { wanted: "2026-11-03", leadsUp: false })),
      on("2026-11-03", slot("b", "plan", "2026-11-04")),
      on("2026-11-04", slot("a", "overdue", LATER, { wanted: "2026-11-03", leadsUp: false })),
    ];
    expect(shown(three)).toEqual(["2026-11-03 plan:b", "2026-11-04 overdue:a"]);
  });

  it("that cannot wait take a free day before", () => {
    const two = [
      on("2026-11-05", slot("a", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
      on("2026-11-05", slot("b", "prepare", "2026-11-05", { wanted: "2026-11-04" })),
    ];
    expect(shown(two)).toEqual(["2026-11-04 prepare:b", "2026-11-05 tomorrow:a"]);
    expect(shown([...two].reverse())).toEqual(["2026-11-04 prepare:b", "2026-11-05 tomorrow:a"]);
  });

  it("that cannot wait pass over days that are taken by something else", () => {
    const three = [
      on("2026-11-04", slot("c", "held", LATER)),
      on("2026-11-05", slot("a", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
      on("2026-11-05", slot("b", "prepare", "2026-11-05", { wanted: "2026-11-04" })),
    ];
    expect(shown(three)).toEqual(["2026-11-03 prepare:b", "2026-11-04 held:c", "2026-11-05 tomorrow:a"]);
  });

  it("that cannot wait join the same stage of a day before", () => {
    const three = [
      on("2026-11-04", slot("c", "prepare", LATER)),
      on("2026-11-05", slot("a", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
      on("2026-11-05", slot("b", "prepare", "2026-11-05", { wanted: "2026-11-04" })),
    ];
    expect(shown(three)).toEqual(["2026-11-04 prepare:c prepare:b", "2026-11-05 tomorrow:a"]);
  });

  it("that cannot wait may come on the very first day that counts", () => {
    const two = [
      on("2026-11-05", slot("a", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
      on("2026-11-05", slot("b", "prepare", "2026-11-05", { wanted: "2026-11-04" })),
    ];
    expect(shown(two, receiver(undefined, "2026-11-04"))).toEqual(["2026-11-04 prepare:b", "2026-11-05 tomorrow:a"]);
  });

  it("that ask about a date that has passed never come earlier", () => {
    const two = [
      on("2026-11-05", slot("a", "held", "2026-11-05", { wanted: "2026-11-04", leadsUp: false })),
      on("2026-11-05", slot("b", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
    ];
    expect(shown(two)).toEqual(["2026-11-05 tomorrow:b held:a"]);
  });

  it("that come earlier stand for one dialogue once", () => {
    const three = [
      on("2026-11-04", slot("a", "prepare", LATER, { wanted: "2026-11-03" })),
      on("2026-11-05", slot("a", "prepare", "2026-11-05", { wanted: "2026-11-04" })),
      on("2026-11-05", slot("b", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
    ];
    expect(shown(three)).toEqual(["2026-11-04 prepare:a", "2026-11-05 tomorrow:b"]);
  });

  it("share one message where a day is all there is left", () => {
    const two = [
      on("2026-11-05", slot("a", "tomorrow", "2026-11-05", { wanted: "2026-11-05" })),
      on("2026-11-05", slot("b", "prepare", "2026-11-05", { wanted: "2026-11-04" })),
    ];
    expect(shown(two, receiver(undefined, "2026-11-05"))).toEqual(["2026-11-05 tomorrow:a prepare:b"]);
  });

  it("wait for the next day the person works, if that is still in time", () => {
    const two = (latest: string) => [on("2026-11-03", slot("a", "plan", latest)), on("2026-11-03", slot("b", "overdue", "2026-11-03"))];
    expect(shown(two("2026-11-06"), receiver(weekdays(1, 4)))).toEqual(["2026-11-03 overdue:b", "2026-11-06 plan:a"]);
    expect(shown(two("2026-11-05"), receiver(weekdays(1, 4)))).toEqual(["2026-11-03 plan:a overdue:b"]);
  });

  it("wait over Easter, but not until next week", () => {
    const two = [on("2027-03-25", slot("a", "plan", "2027-04-30")), on("2027-03-25", slot("b", "overdue", "2027-03-25"))];
    expect(shown(two, receiver())).toEqual(["2027-03-25 overdue:b", "2027-03-30 plan:a"]);
    expect(shown(two, receiver(weekdays(2, 3), "2027-03-25"))).toEqual(["2027-03-25 plan:a overdue:b"]);
  });
});
