import { describe, expect, it } from "vitest";
import { agree, cancel, dropProposal, propose } from "../../dialogue/appointment.js";
import { day } from "../../dialogue/calendar/day.js";
import { allowed, refused } from "../../dialogue/decision.js";
import type { Dialogue, Side, When } from "../../dialogue/dialogue.js";
import { aDated, aHeld, anOpen, aWaived, granted, when } from "./records.js";

const NOW = { day: day("2026-11-02"), minute: 9 * 60 };
const LATER = when({ on: day("2026-12-03") });

const proposed = (by: Side, given: Partial<When> = {}) => ({ by, when: when(given) });
const proposing = (given: Partial<When>, dialogue: Dialogue = anOpen()) => propose(dialogue, proposed("lead", given), 30, NOW);

describe("a proposed date", () => {
  it("may come from either side", () => {
    expect(propose(anOpen(), proposed("lead"), 30, NOW)).toEqual(allowed(anOpen({ proposed: proposed("lead") })));
    expect(propose(anOpen(), proposed("employee"), 30, NOW)).toEqual(allowed(anOpen({ proposed: proposed("employee") })));
  });

  it("takes the place of the one before, whoever made it", () => {
    const first = anOpen({ proposed: proposed("lead") });
    expect(propose(first, { by: "employee", when: LATER }, 30, NOW)).toEqual(
      allowed(anOpen({ proposed: { by: "employee", when: LATER } })),
    );
    expect(propose(first, { by: "lead", when: LATER }, 30, NOW)).toEqual(allowed(anOpen({ proposed: { by: "lead", when: LATER } })));
  });

  it("is agreed once both sides propose the same", () => {
    const dialogue = anOpen({ proposed: proposed("employee") });
    expect(proposing({}, dialogue)).toEqual(allowed(aDated()));
    expect(propose(dialogue, proposed("employee"), 30, NOW)).toEqual(allowed(dialogue));
  });

  it("changes nothing where it is the date that stands, but for what was proposed instead", () => {
    expect(proposing({}, aDated())).toEqual(allowed(aDated()));
    expect(proposing({}, aDated({ proposed: { by: "employee", when: LATER } }))).toEqual(allowed(aDated()));
  });

  it("takes no longer than the format allows", () => {
    expect(proposing({ minutes: 31 })).toEqual(refused("bad-length"));
    expect(proposing({ minutes: 30 }).allowed).toBe(true);
    expect(proposing({ minutes: 1 }).allowed).toBe(true);
  });

  it.each([0, -30, 12.5, Number.NaN])("does not take %d minutes", (minutes) => {
    expect(proposing({ minutes })).toEqual(refused("bad-length"));
  });

  it("lies inside the working frame from its first minute to its last", () => {
    expect(proposing({ from: 6 * 60 }).allowed).toBe(true);
    expect(proposing({ from: 6 * 60 - 1 })).toEqual(refused("outside-hours"));
    expect(proposing({ from: 17 * 60 + 30 }).allowed).toBe(true);
    expect(proposing({ from: 17 * 60 + 31 })).toEqual(refused("outside-hours"));
    expect(proposing({ from: 10.5 })).toEqual(refused("outside-hours"));
    expect(proposing({ from: 600.5 })).toEqual(refused("outside-hours"));
  });

  it("is not in the past", () => {
    expect(proposing({ on: day("2026-11-01"), from: 12 * 60 })).toEqual(refused("in-the-past"));
    expect(proposing({ on: NOW.day, from: NOW.minute - 1 })).toEqual(refused("in-the-past"));
    expect(proposing({ on: NOW.day, from: NOW.minute }).allowed).toBe(true);
    expect(proposing({ on: day("2026-11-03"), from: 6 * 60 }).allowed).toBe(true);
  });

  it("may lie on a Saturday: both sides decide", () => {
    expect(proposing({ on: day("2026-11-28") }).allowed).toBe(true);
  });

  it("comes too late for a dialogue that is over", () => {
    expect([aHeld(), aWaived()].map((dialogue) => proposing({}, dialogue))).toEqual([refused("over"), refused("over")]);
  });
});

describe("agreeing", () => {
  it("is for the other side alone", () => {
    const dialogue = anOpen({ proposed: proposed("lead") });
    expect(agree(dialogue, "employee", when(), NOW)).toEqual(allowed(aDated()));
    expect(agree(dialogue, "lead", when(), NOW)).toEqual(refused("own-proposal"));
  });

  it("is to the date on the card, and to no other", () => {
    const dialogue = anOpen({ proposed: proposed("lead") });
    const others: readonly Partial<When>[] = [{ on: day("2026-12-01") }, { from: 11 * 60 }, { minutes: 20 }];
    expect(others.map((other) => agree(dialogue, "employee", when(other), NOW))).toEqual(others.map(() => refused("changed")));
  });

  it("comes too late once the date has passed", () => {
    const dialogue = anOpen({ proposed: proposed("lead") });
    expect(agree(dialogue, "employee", when(), { day: day("2026-11-30"), minute: 10 * 60 }).allowed).toBe(true);
    expect(agree(dialogue, "employee", when(), { day: day("2026-11-30"), minute: 10 * 60 + 1 })).toEqual(refused("in-the-past"));
  });

  it("needs a proposal", () => {
    expect(agree(anOpen(), "employee", when(), NOW)).toEqual(refused("nothing-proposed"));
    expect(agree(aDated(), "employee", when(), NOW)).toEqual(refused("nothing-proposed"));
  });

  it("comes too late for a dialogue that is over", () => {
    expect([aHeld(), aWaived()].map((dialogue) => agree(dialogue, "lead", when(), NOW))).toEqual([refused("over"), refused("over")]);
  });
});

describe("moving an agreed date", () => {
  const moving = (): Dialogue => granted(propose(aDated(), { by: "employee", when: LATER }, 30, NOW));

  it("leaves it standing until the other side agrees", () => {
    expect(moving()).toEqual(aDated({ proposed: { by: "employee", when: LATER } }));
    expect(agree(moving(), "employee", LATER, NOW)).toEqual(refused("own-proposal"));
    expect(agree(moving(), "lead", LATER, NOW)).toEqual(allowed(aDated(LATER)));
  });

  it("comes to nothing when the proposal is dropped", () => {
    expect(dropProposal(moving())).toEqual(allowed(aDated()));
  });
});

describe("dropping a proposal", () => {
  it("leaves an open dialogue without a date", () => {
    expect(dropProposal(anOpen({ proposed: proposed("lead") }))).toEqual(allowed(anOpen()));
  });

  it("is of the date on the card, and of no other", () => {
    const dialogue = anOpen({ proposed: proposed("lead") });
    expect(dropProposal(dialogue, when())).toEqual(allowed(anOpen()));
    expect(dropProposal(dialogue, LATER)).toEqual(refused("changed"));
  });

  it("needs a proposal and a dialogue that is still to come", () => {
    expect([anOpen(), aDated()].map((dialogue) => dropProposal(dialogue))).toEqual([
      refused("nothing-proposed"),
      refused("nothing-proposed"),
    ]);
    expect([aHeld(), aWaived()].map((dialogue) => dropProposal(dialogue))).toEqual([refused("over"), refused("over")]);
  });
});

describe("cancelling", () => {
  it("takes the agreed date away, and what was proposed instead of it", () => {
    expect(cancel(aDated())).toEqual(allowed(anOpen()));
    expect(cancel(aDated({ proposed: proposed("lead") }))).toEqual(allowed(anOpen()));
  });

  it("is of the date on the card, and of no other", () => {
    expect(cancel(aDated(), when())).toEqual(allowed(anOpen()));
    expect(cancel(aDated(), LATER)).toEqual(refused("changed"));
  });

  it("needs an agreed date and a dialogue that is still to come", () => {
    expect(cancel(anOpen({ proposed: proposed("lead") }))).toEqual(refused("nothing-agreed"));
    expect([aHeld(), aWaived()].map((dialogue) => cancel(dialogue))).toEqual([refused("over"), refused("over")]);
  });
});
