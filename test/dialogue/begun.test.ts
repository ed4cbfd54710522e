import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialoguesToKeep } from "../../dialogue/begun.js";
import { type Day, day, isoDay, plusDays } from "../../dialogue/calendar/day.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import type { Known, KnownOf } from "../../dialogue/expected.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import { planNudges } from "../../dialogue/nudges/plan.js";
import { keyOf } from "../../dialogue/nudges/slots.js";
import { NO_WISHES, type PersonId } from "../../dialogue/person.js";
import { aFormat, aHouse, aPerson, aRoster, aTeam, personId } from "./builders.js";
import { anyWorld, DAYS, type World } from "./nudges/world.js";

const HOUSE = aHouse();
const TEAM = aRoster(aPerson("lead"), ...aTeam(3));
const NOBODY: KnownOf = () => undefined;

const keeping = (known: KnownOf, more: ReturnType<typeof dialoguesToKeep>): KnownOf => {
  return (id: PersonId): Known | undefined => {
    const before = known(id);
    const added = more.get(id);
    if (added === undefined) return before;
    return { wishes: NO_WISHES, handled: new Set(), ...before, dialogues: [...(before?.dialogues ?? []), ...added] };
  };
};

const windowsKept = (today: string, house = HOUSE, known = NOBODY): readonly string[] => [
  ...new Set([...dialoguesToKeep(house, TEAM, day(today), known).values()].flat().map(({ id }) => id.split("/")[2] ?? "")),
];

describe("the due dates to keep", () => {
  it("are those of everybody with a lead, in every window that has begun", () => {
    const found = dialoguesToKeep(HOUSE, TEAM, day("2026-02-02"), NOBODY);
    expect([...found.keys()]).toEqual(["e01", "e02", "e03"]);
    expect(found.get(personId("e01"))).toEqual([
      {
        state: "open",
        id: dialogueId(personId("e01"), IFD.id, "2026-H1"),
        person: "e01",
        format: IFD.id,
        dueOn: expect.any(Number),
      },
    ]);
  });

  it("are kept so early that the first stage of every dialogue finds them", () => {
    expect(windowsKept("2026-03-01")).toEqual(["2026-H1"]);
    expect(windowsKept("2026-05-20")).toEqual(["2026-H1", "2026-H2"]);
  });

  it("are not asked for again once they are kept", () => {
    const known = keeping(NOBODY, dialoguesToKeep(HOUSE, TEAM, day("2026-05-20"), NOBODY));
    expect(windowsKept("2026-05-20", HOUSE, known)).toEqual([]);
  });

  it("leave out whoever has no lead in the house", () => {
    expect(dialoguesToKeep(HOUSE, aRoster(aPerson("e01")), day("2026-05-20"), NOBODY).size).toBe(0);
  });

  it("are kept for what follows the last dialogue only when it comes in sight", () => {
    const house = aHouse({ formats: [aFormat({ cadence: { kind: "interval", months: 12 } })] });
    const heldOn = day("2026-01-15");
    const id = dialogueId(personId("e01"), IFD.id, "from-2026-01-01");
    const known: KnownOf = (person) => ({
      wishes: NO_WISHES,
      handled: new Set(),
      dialogues: [{ state: "held", id, person, format: IFD.id, dueOn: heldOn, heldOn, said: [] }],
    });
    expect(windowsKept("2026-03-01", house, known)).toEqual([]);
    expect(windowsKept("2026-12-01", house, known)).toEqual(["after-2026-01-15"]);
  });
});

const knownIn =
  ({ wishesOf }: World): KnownOf =>
  (id) => ({ wishes: wishesOf.get(id) ?? NO_WISHES, dialogues: [], handled: new Set() });

const messages = ({ house, roster }: World, known: KnownOf, today: Day): readonly string[] =>
  planNudges({ house, roster, known, from: today, span: { from: today, to: plusDays(today, 200) } }).nudges.map(
    ({ to, on, slots }) => `${to} ${isoDay(on)} ${slots.map((slot) => `${keyOf(slot)} due ${isoDay(slot.dialogue.dueOn)}`)}`,
  );

describe("keeping due dates", () => {
  it("changes nothing in the plan, in any house on any days", () => {
    fc.assert(
      fc.property(anyWorld, fc.array(fc.integer({ min: 0, max: DAYS }), { minLength: 1, maxLength: 3 }), (world, steps) => {
        let known = knownIn(world);
        for (const step of [...steps].sort((one, other) => one - other)) {
          const today = plusDays(world.house.goLive, step);
          const before = messages(world, known, today);
          known = keeping(known, dialoguesToKeep(world.house, world.roster, today, known));
          expect(messages(world, known, today)).toEqual(before);
        }
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
  }, 120_000);
});
