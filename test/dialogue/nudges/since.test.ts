import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import { dialogueId } from "../../../dialogue/dialogue.js";
import { type Known, NOTHING_KNOWN } from "../../../dialogue/expected.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { parseSlotKey } from "../../../dialogue/ledger.js";
import { type SlotsByPerson, slotsPlannedIn, slotsWithoutDueDate } from "../../../dialogue/nudges/since.js";
import type { PersonId } from "../../../dialogue/person.js";
import { aHouse, aPerson, aRoster, personId } from "../builders.js";

const E01 = personId("e01");
const LEAD = personId("lead");
const HOUSE = aHouse();
const ROSTER = aRoster(aPerson("lead", { top: true }), aPerson("e01"), aPerson("e02"));

/** Due dates in the first half of December. */
const dueOn =
  (...people: readonly string[]) =>
  (person: PersonId): Known | undefined =>
    people.includes(person)
      ? {
          ...NOTHING_KNOWN,
          dialogues: [{ id: dialogueId(person, IFD.id, "2026-H2"), person, format: IFD.id, dueOn: day("2026-12-09"), state: "open" }],
        }
      : undefined;

const partsOf = (slots: SlotsByPerson, person: PersonId) => (slots.get(person) ?? []).map((key) => parseSlotKey(key));
const stagesOf = (slots: SlotsByPerson, person: PersonId) =>
  partsOf(slots, person).map((parts) => `${parts?.stage} ${parts?.round}`.trim());
const aboutIn = (slots: SlotsByPerson, person: PersonId) => new Set(partsOf(slots, person).map((parts) => parts?.dialogue));

describe("what the plan would have sent", () => {
  it("is what falls on those days, and nothing of other days", () => {
    const known = dueOn("e01", "e02");
    const planned = (from: string, to: string) => slotsPlannedIn(HOUSE, ROSTER, { from: day(from), to: day(to) }, known);
    expect(stagesOf(planned("2026-11-23", "2026-11-30"), E01)).toEqual(["prepare"]);
    expect(planned("2026-12-20", "2026-12-26").get(E01)).toBeUndefined();
  });
});

describe("what could not have been sent", () => {
  it("is not among it: a house that sends on no day has sent nothing", () => {
    const silent = aHouse({ sending: { ...HOUSE.sending, days: weekdays() } });
    expect(slotsPlannedIn(silent, ROSTER, { from: day("2026-11-01"), to: day("2026-12-31") }, dueOn("e01", "e02"))).toEqual(new Map());
  });
});

describe("the slots of dialogues without a due date", () => {
  const today = day("2026-10-01");

  it("are none where every due date is kept", () => {
    expect(slotsWithoutDueDate(HOUSE, ROSTER, today, (person) => both(person))).toEqual(new Map());
  });

  it("are all that the person and their lead may have got about it, wherever in the window", () => {
    const slots = slotsWithoutDueDate(HOUSE, ROSTER, today, (person) => (person === E01 ? undefined : both(person)));
    expect(aboutIn(slots, E01)).toContain(dialogueId(E01, IFD.id, "2026-H2"));
    expect(stagesOf(slots, E01)).toContain("prepare");
    expect(stagesOf(slots, LEAD)).toContain("plan");
    expect([...aboutIn(slots, LEAD)].every((id) => id?.startsWith("e01/"))).toBe(true);
  });

  it("leave windows alone that have not begun", () => {
    const slots = slotsWithoutDueDate(HOUSE, ROSTER, today, () => undefined);
    expect([...aboutIn(slots, E01)].some((id) => id?.includes("2027"))).toBe(false);
  });
});

/** Both windows of 2026 and the last of 2025 are known. */
const both = (person: PersonId): Known => ({
  ...NOTHING_KNOWN,
  dialogues: ["2025-H1", "2025-H2", "2026-H1", "2026-H2"].map((window) => ({
    id: dialogueId(person, IFD.id, window),
    person,
    format: IFD.id,
    dueOn: day("2026-12-09"),
    state: "open",
  })),
});
