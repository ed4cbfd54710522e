import { describe, expect, it } from "vitest";
import { factBetween } from "../../../../bot/conversations/appointment/fact.js";
import { noticesAfter } from "../../../../bot/conversations/appointment/telling.js";
import { noticeCard, type Seated, seatedFor } from "../../../../bot/conversations/appointment/told.js";
import { type Dialogue, day, type Notice, type PersonId, type Telling } from "../../../../dialogue/index.js";
import { aHouse, aPerson, aRoster } from "../../../dialogue/builders.js";
import { aDated, aHeld, anOpen, aWaived, when } from "../../../dialogue/records.js";
import { ADA, LEAD, OTHER_LEAD } from "../house.js";

const ON = day("2026-11-20");
const LATER = when({ on: day("2026-12-08") });
const proposed = (by: "employee" | "lead", given = when()) => anOpen({ proposed: { by, when: given } });
const { id: dialogue } = anOpen();

const sent = (telling: Telling, to: string = ADA): Notice => ({
  id: "old",
  to: to as PersonId,
  telling,
  on: ON,
  state: "sent",
  activity: "m",
});

/** Lena does it; Ada is told. */
const afterwards = (before: Dialogue, after: Dialogue, notices: readonly Notice[] = []) => {
  const fact = factBetween(before, after, "lead");
  if (fact === undefined) return notices;
  return noticesAfter(notices, { id: "new", fact, to: ADA as PersonId, sides: [ADA, LEAD] as PersonId[], on: ON });
};
const inShort = (notices: readonly Notice[]) => notices.map(({ id, telling, state }) => [id, telling.kind, state]);

describe("what the other side is told", () => {
  it("is nothing where nothing changed", () => {
    const same = [anOpen(), aDated(), aHeld(), aWaived(), proposed("lead")];
    expect(same.map((one) => afterwards(one, { ...one }))).toEqual(same.map(() => []));
  });

  it.each(["unclear", "refused"] as const)("is a new message where the fate of the first is %s", (state) => {
    const { id, to, on, telling } = sent({ kind: "proposed", dialogue });
    const first: Notice = { id, to, on, telling, state };
    expect(inShort(afterwards(proposed("lead"), proposed("lead", LATER), [first]))).toEqual([
      ["old", "proposed", state],
      ["new", "proposed", "due"],
    ]);
  });

  it("waits for a message that is under way, and says what holds then", () => {
    const { id, to, on, telling } = sent({ kind: "proposed", dialogue });
    const first: Notice = { id, to, on, telling, state: "intent" };
    expect(inShort(afterwards(proposed("lead"), anOpen(), [first]))).toEqual([["old", "dropped", "intent"]]);
  });

  it("is a new message about another proposal, and the first one is off the table", () => {
    const first = sent({ kind: "proposed", dialogue });
    const after = afterwards(proposed("lead"), proposed("lead", LATER), [first]);
    expect(after).toEqual([
      { ...first, state: "stale", telling: { kind: "dropped", dialogue, when: when() } },
      { id: "new", to: ADA, telling: { kind: "proposed", dialogue }, on: ON, state: "due" },
    ]);
  });

  it("is one message where the first proposal was not sent yet", () => {
    const first = afterwards(anOpen(), proposed("lead"));
    expect(inShort(afterwards(proposed("lead"), proposed("lead", LATER), first))).toEqual([["new", "proposed", "due"]]);
  });

  it("is said once where the other side agrees to a proposal of its own", () => {
    const answeredWithAnother = sent({ kind: "proposed", dialogue });
    expect(afterwards(proposed("employee"), aDated(), [answeredWithAnother])).toEqual([
      answeredWithAnother,
      { id: "new", to: ADA, telling: { kind: "agreed", dialogue, moved: false }, on: ON, state: "due" },
    ]);
  });

  it("takes the place of what could not be sent", () => {
    const { id, to, on, telling } = sent({ kind: "agreed", dialogue, moved: false });
    const first: Notice = { id, to, on, telling, state: "unreachable" };
    expect(inShort(afterwards(aDated(), anOpen(), [first]))).toEqual([["new", "cancelled", "due"]]);
  });

  it("leaves the messages about anything else alone", () => {
    const others = [sent({ kind: "proposed", dialogue: "x/y/z" as typeof dialogue }), sent({ kind: "release", release: "r" as never })];
    expect(afterwards(proposed("lead"), anOpen(), others).slice(0, 2)).toEqual(others);
  });

  it("changes no message of a former lead, and forgets it once it holds no longer", () => {
    const former = sent({ kind: "proposed", dialogue }, OTHER_LEAD);
    const { id, to, on, telling } = former;
    expect(inShort(afterwards(proposed("lead"), anOpen(), [former]))).toEqual([["new", "dropped", "due"]]);
    expect(inShort(afterwards(proposed("lead"), anOpen(), [{ id, to, on, telling, state: "intent" }]))[0]).toEqual([
      "old",
      "proposed",
      "intent",
    ]);
  });

  it("is told of a move as of a move", () => {
    expect(afterwards(aDated(), aDated(LATER))[0]?.telling).toEqual({ kind: "agreed", dialogue, moved: true });
    expect(afterwards(proposed("employee"), aDated())[0]?.telling).toEqual({ kind: "agreed", dialogue, moved: false });
  });

  it("does not hear twice of the same thing before it was sent", () => {
    const once = afterwards(aDated(), anOpen());
    expect(inShort(afterwards(aDated(), anOpen(), once))).toEqual([["new", "cancelled", "due"]]);
  });
});

describe("the message about a fact", () => {
  const where = { house: aHouse(), roster: aRoster(aPerson(ADA, { upn: "ada@amt.example" }), aPerson(LEAD, { name: "Lena" })) };
  const seated = (one: Dialogue, reader: string = ADA): Seated => {
    const found = seatedFor(where, one, reader as PersonId);
    if (found === undefined) throw new Error(`${reader} has no part in it`);
    return found;
  };

  it("is for the two sides alone", () => {
    expect(seatedFor(where, anOpen(), OTHER_LEAD as PersonId)).toBeUndefined();
    expect(seatedFor({ ...where, roster: aRoster(aPerson(ADA)) }, anOpen(), ADA as PersonId)).toBeUndefined();
    expect(seatedFor({ ...where, house: aHouse({ formats: [] }) }, anOpen(), ADA as PersonId)).toBeUndefined();
  });

  it.each([
    ["proposed", proposed("lead"), "proposed"],
    ["proposed", proposed("employee"), "proposal-sent"],
    ["proposed", aDated(), "agreed"],
    ["proposed", anOpen(), "dialogue"],
    ["held", aHeld(), "held"],
    ["held", aWaived(), "dialogue"],
    ["objected", anOpen(), "objected"],
    ["objected", aHeld(), "held"],
  ] as const)("that says “%s” shows what holds now", (kind, now, card) => {
    expect(noticeCard(seated(now), { kind, dialogue })?.card).toBe(card);
  });

  it("about an agreed date names the other side's account, where there is one", () => {
    const agreed = (reader: string) => noticeCard(seated(aDated(), reader), { kind: "agreed", dialogue, moved: true })?.view;
    expect(agreed(LEAD)).toMatchObject({ moved: true, otherUpn: "ada@amt.example" });
    expect(agreed(ADA)).not.toHaveProperty("otherUpn");
  });

  it("about something gone names what is gone, whatever came after it", () => {
    expect(noticeCard(seated(aDated(LATER)), { kind: "dropped", dialogue, when: when() })).toMatchObject({
      card: "dropped",
      view: { proposed: when(), agreed: { on: LATER.on } },
    });
    expect(noticeCard(seated(aHeld()), { kind: "cancelled", dialogue, when: when() })?.card).toBe("cancelled");
  });

  it("is none of ours about a release", () => {
    expect(noticeCard(seated(anOpen()), { kind: "release", release: "r" as never })).toBeUndefined();
    expect(noticeCard(seated(anOpen()), { kind: "answer", release: "r" as never, writer: ADA as PersonId })).toBeUndefined();
  });
});
