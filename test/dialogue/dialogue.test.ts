import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { dialogueId, isOver, leadViewOf, otherSide, parseDialogueId } from "../../dialogue/dialogue.js";
import { formatId } from "../../dialogue/formats/ids.js";
import { personId } from "./builders.js";
import { aDated, aHeld, anOpen, aWaived, when } from "./records.js";

describe("the id of a dialogue", () => {
  it("names its person, its format and its window", () => {
    expect(dialogueId(personId("ada@amt.example"), formatId("ifd"), "2026-H2")).toBe("ada@amt.example/ifd/2026-H2");
  });

  it("is read back into what it was made of", () => {
    const person = fc.stringMatching(/^[a-z0-9_][a-z0-9'._!#^~@-]{0,30}$/).map(personId);
    const format = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/).map(formatId);
    const window = fc.stringMatching(/^[A-Za-z0-9-]{1,24}$/);
    fc.assert(
      fc.property(person, format, window, (who, what, span) => {
        const id = dialogueId(who, what, span);
        expect(parseDialogueId(id)).toEqual({ id, person: who, format: what, window: span });
      }),
    );
  });

  it.each([
    "",
    "ada",
    "ada/ifd",
    "/ifd/2026-H2",
    "ada//2026-H2",
    "ada/IFD/2026-H2",
    "ada/ifd/",
    "ada/ifd/2026 H2",
    "ada/ifd/2026-H2/x",
    `ada/ifd/${"1".repeat(25)}`,
    "ada/ifd/2026-H2\n",
    "../ifd/2026-H2",
    "./ifd/2026-H2",
    "..\\ada/ifd/2026-H2",
    "ada\u0000/ifd/2026-H2",
    "Ada/ifd/2026-H2",
  ])("is not %j", (text) => {
    expect(parseDialogueId(text)).toBeUndefined();
  });
});

describe("the two sides of a dialogue", () => {
  it("are each other's other side", () => {
    expect([otherSide("employee"), otherSide("lead")]).toEqual(["lead", "employee"]);
  });
});

describe("a dialogue", () => {
  it("is over once it was held or waived", () => {
    expect([anOpen(), aDated(), aHeld(), aWaived()].map(isOver)).toEqual([false, false, true, true]);
  });
});

describe("what a lead learns of a dialogue", () => {
  const dueOn = day("2026-12-11");

  it("is the due date as long as it is open, whatever was proposed", () => {
    expect(leadViewOf(anOpen())).toEqual({ dueOn, held: false });
    expect(leadViewOf(anOpen({ proposed: { by: "employee", when: when() } }))).toEqual({ dueOn, held: false });
  });

  it("is the agreed date as well, once there is one", () => {
    expect(leadViewOf(aDated())).toEqual({ dueOn, agreedOn: day("2026-11-30"), held: false });
  });

  it("is that it was held, and neither on which day nor who said so", () => {
    expect(leadViewOf(aHeld())).toEqual({ dueOn, held: true });
    expect(leadViewOf(aHeld({ said: [{ by: "employee", on: day("2026-10-01") }], heldOn: day("2026-10-01") }))).toEqual({
      dueOn,
      held: true,
    });
  });

  it("is nothing when it was waived, for whatever reason", () => {
    expect((["away", "left", "not-eligible"] as const).map((why) => leadViewOf(aWaived({ why })))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
