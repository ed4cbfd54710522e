import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { allowed, refused } from "../../dialogue/decision.js";
import type { Dialogue } from "../../dialogue/dialogue.js";
import { confirmHeld, object, type Statement, sayHeld } from "../../dialogue/held.js";
import { aDated, aHeld, anOpen, aWaived, when } from "./records.js";

const said = (dialogue: Dialogue, given: Partial<Statement> = {}) =>
  sayHeld(dialogue, { by: "lead", heldOn: day("2026-11-30"), today: day("2026-12-01"), since: day("2026-07-01"), ...given });

const BOTH = aHeld({
  said: [
    { by: "lead", on: day("2026-12-01") },
    { by: "employee", on: day("2026-12-10") },
  ],
});

describe("“took place”", () => {
  it("is said by either side", () => {
    expect(said(anOpen())).toEqual(allowed(aHeld()));
    expect(said(anOpen(), { by: "employee" })).toEqual(allowed(aHeld({ said: [{ by: "employee", on: day("2026-12-01") }] })));
  });

  it("is the complete record: dates and proposals are gone", () => {
    expect(said(aDated())).toEqual(allowed(aHeld()));
    expect(said(anOpen({ proposed: { by: "lead", when: when() } }))).toEqual(allowed(aHeld()));
  });

  it("can be said of a dialogue that was waived", () => {
    expect(said(aWaived())).toEqual(allowed(aHeld()));
  });

  it("is not said about the future", () => {
    expect(said(anOpen(), { heldOn: day("2026-12-02") })).toEqual(refused("in-the-future"));
    expect(said(anOpen(), { heldOn: day("2026-12-01") })).toEqual(allowed(aHeld({ heldOn: day("2026-12-01") })));
  });

  it("is not said about the time before the window", () => {
    expect(said(anOpen(), { heldOn: day("2026-06-30") })).toEqual(refused("too-early"));
    expect(said(anOpen(), { heldOn: day("2026-07-01") })).toEqual(allowed(aHeld({ heldOn: day("2026-07-01") })));
  });

  it("is confirmed by the other side naming the same day", () => {
    expect(said(aHeld(), { by: "employee", today: day("2026-12-10") })).toEqual(allowed(BOTH));
    expect(said(aHeld())).toEqual(allowed(aHeld()));
  });

  it("is not said of two days", () => {
    expect(said(aHeld(), { by: "employee", heldOn: day("2026-11-27") })).toEqual(refused("already-held"));
  });
});

describe("confirming", () => {
  const later = day("2026-12-10");

  it("adds the other side with its own day, once", () => {
    expect(confirmHeld(aHeld(), "employee", later)).toEqual(allowed(BOTH));
    expect(confirmHeld(BOTH, "employee", day("2026-12-11"))).toEqual(allowed(BOTH));
    expect(confirmHeld(aHeld(), "lead", later)).toEqual(allowed(aHeld()));
  });

  it("needs somebody who said it", () => {
    expect([anOpen(), aDated(), aWaived()].map((dialogue) => confirmHeld(dialogue, "lead", later))).toEqual(
      Array(3).fill(refused("not-held")),
    );
  });
});

describe("objecting", () => {
  it("opens the dialogue again, whichever side objects", () => {
    expect(object(aHeld())).toEqual(allowed(anOpen()));
    expect(object(aHeld({ said: [{ by: "employee", on: day("2026-12-01") }] }))).toEqual(allowed(anOpen()));
  });

  it("comes too late once both have said so", () => {
    expect(object(BOTH)).toEqual(refused("both-said-so"));
  });

  it("needs somebody who said it", () => {
    expect([anOpen(), aDated(), aWaived()].map(object)).toEqual(Array(3).fill(refused("not-held")));
  });
});
