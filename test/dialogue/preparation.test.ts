import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { allowed, refused } from "../../dialogue/decision.js";
import type { Filled, LeadTopics, Preparation } from "../../dialogue/index.js";
import { addedTo, joined, noted, prepared, raised, writtenText } from "../../dialogue/preparation.js";
import type { Item } from "../../dialogue/release.js";
import { ADA, ADAS_DIALOGUE, aDated, aHeld, anOpen, aWaived, topic } from "./records.js";

const TODAY = day("2026-11-20");
const BEGUN = day("2026-10-01");

const item = (id: string, note = ""): Item => ({ topic: topic(id), note });
const filled = (id: string, given: Partial<Filled> = {}): Filled => ({ topic: topic(id), ticked: false, note: "", ...given });

const KEPT = [item("clients", "Software"), item("processes")];

describe("a form that showed what is kept", () => {
  it("takes its place", () => {
    expect(noted(KEPT, [filled("clients"), filled("processes", { ticked: true, note: "Post" })])).toEqual([item("processes", "Post")]);
  });

  it("says nothing of topics that did not stand on it", () => {
    expect(noted(KEPT, [filled("processes")])).toEqual([item("clients", "Software")]);
  });

  it("keeps a note on a topic that is not ticked", () => {
    expect(noted([], [filled("clients", { note: "Software" })])).toEqual([item("clients", "Software")]);
  });

  it("may be empty", () => {
    expect(noted([], [filled("clients"), filled("processes")])).toEqual([]);
  });
});

describe("a form that was empty or is old", () => {
  it("takes nothing away", () => {
    expect(addedTo(KEPT, [filled("clients"), filled("processes")])).toEqual(KEPT);
  });

  it("adds what it holds", () => {
    expect(addedTo(KEPT, [filled("own-topic", { ticked: true })])).toEqual([item("own-topic"), ...KEPT]);
  });

  it("puts its note behind the one that is kept", () => {
    expect(addedTo(KEPT, [filled("clients", { note: "Drucker" })])).toEqual([item("clients", "Software\nDrucker"), item("processes")]);
  });

  it("changes nothing when it is handed in once more", () => {
    const form = [filled("clients", { ticked: true, note: "Drucker" }), filled("processes", { note: "Post" })];
    const once = addedTo(KEPT, form);
    expect(addedTo(once, form)).toEqual(once);
  });
});

describe("two texts about one thing", () => {
  it("are one where one holds the other", () => {
    expect(joined("Software und Drucker", "Drucker")).toBe("Software und Drucker");
    expect(joined("Drucker", "Software und Drucker")).toBe("Software und Drucker");
    expect(joined("Drucker", "")).toBe("Drucker");
  });
});

describe("a preparation", () => {
  const before: Preparation = { dialogue: ADAS_DIALOGUE, begunOn: BEGUN, items: KEPT };
  const items = [item("processes")];

  it("begins on the day on which something is first saved", () => {
    expect(prepared({ dialogue: anOpen(), before: undefined, items }, TODAY)).toEqual(
      allowed({ dialogue: ADAS_DIALOGUE, begunOn: TODAY, items }),
    );
  });

  it("does not last longer for being changed", () => {
    expect(prepared({ dialogue: aDated(), before, items }, TODAY)).toEqual(allowed({ ...before, items }));
  });

  it("is gone when nothing is left in it", () => {
    expect(prepared({ dialogue: anOpen(), before, items: [] }, TODAY)).toEqual(allowed(undefined));
  });

  it.each([aHeld(), aWaived()])("cannot be changed once the dialogue is over: $state", (dialogue) => {
    expect(prepared({ dialogue, before, items }, TODAY)).toEqual(refused("over"));
  });
});

describe("what a lead wants to raise", () => {
  const before: LeadTopics = { dialogue: ADAS_DIALOGUE, employee: ADA, begunOn: BEGUN, text: "Urlaub" };

  it("belongs to one dialogue of one employee", () => {
    expect(raised({ dialogue: anOpen(), before: undefined, text: "Urlaub" }, TODAY)).toEqual(allowed({ ...before, begunOn: TODAY }));
  });

  it("does not last longer for being changed", () => {
    expect(raised({ dialogue: anOpen(), before, text: "Vertretung" }, TODAY)).toEqual(allowed({ ...before, text: "Vertretung" }));
  });

  it("is nothing without a word", () => {
    expect(raised({ dialogue: anOpen(), before, text: "" }, TODAY)).toEqual(refused("nothing-written"));
  });

  it.each([aHeld(), aWaived()])("comes too late once the dialogue is over: $state", (dialogue) => {
    expect(raised({ dialogue, before, text: "Urlaub" }, TODAY)).toEqual(refused("over"));
  });
});

describe("what somebody wrote", () => {
  it.each([
    ["  Zwei\nZeilen\tund *Sterne*  ", "  Zwei\nZeilen\tund *Sterne*  "],
    ["Zeile\r\nZeile\rZeile\u2028Zeile\u2029Zeile", "Zeile\nZeile\nZeile\nZeile\nZeile"],
    ["u\u0308ber", "über"],
    ["a\u0000b\u0007c\u001bd\u0085e", "abcde"],
    ["von \u202erechts\u202c \u2066nach\u2069 \u200elinks\u200f", "von rechts nach links"],
    ["halb \ud800 und ganz 👩‍💻", "halb  und ganz 👩‍💻"],
    [" \n\t\u200e ", ""],
  ])("is kept composed and without what steers: %j", (typed, kept) => {
    expect(writtenText(typed)).toBe(kept);
  });
});
