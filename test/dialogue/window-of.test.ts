import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import type { Cadence } from "../../dialogue/formats/format.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import { windowOf } from "../../dialogue/window-of.js";
import { personId } from "./builders.js";

const called = (name: string) => ({ id: dialogueId(personId("ada"), IFD.id, name) });
const YEARLY = { cadence: IFD.cadence };
const EVERY_SIX: { readonly cadence: Cadence } = { cadence: { kind: "interval", months: 6 } };
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe("the window of a dialogue", () => {
  it("is the yearly one it is called after", () => {
    expect(windowOf(called("2026-H2"), YEARLY)).toMatchObject(span("2026-07-01", "2026-12-31"));
    expect(windowOf(called("2027-H1"), YEARLY)).toMatchObject(span("2027-01-01", "2027-06-30"));
  });

  it("is one interval from the day the house went live", () => {
    expect(windowOf(called("from-2026-03-01"), EVERY_SIX)).toEqual(span("2026-03-01", "2026-08-31"));
  });

  it("is the interval after the last dialogue, or a later one", () => {
    expect(windowOf(called("after-2026-03-10"), EVERY_SIX)).toEqual(span("2026-03-11", "2026-09-10"));
    expect(windowOf(called("after-2026-03-10-2"), EVERY_SIX)).toEqual(span("2026-09-11", "2027-03-10"));
  });

  it("begins when it did, also where the format has no intervals any more", () => {
    expect(windowOf(called("from-2026-03-01"), YEARLY)?.from).toBe(day("2026-03-01"));
  });

  it("is not known where the format has other windows by now", () => {
    expect(windowOf(called("2026-Q3"), YEARLY)).toBeUndefined();
    expect(windowOf(called("2026-H2"), EVERY_SIX)).toBeUndefined();
    expect(windowOf(called("H2"), YEARLY)).toBeUndefined();
    expect(windowOf({ id: "nothing" as never }, YEARLY)).toBeUndefined();
  });
});
