import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { Emergencies, EmergencyId, Instant } from "../../dialogue/index.js";
import { EMPTY_FILE, EMPTY_HOUSE, type Renaming, type Renamings, renamed, renamedHouse } from "../../store/index.js";
import { personId } from "../dialogue/builders.js";

const SAME: Renaming = { person: (id) => (id === "old" ? personId("new") : id), release: (id) => id };

const NAMES: Renamings = { everybody: SAME, known: SAME };
const AT = 1 as Instant;
const ASKED = { id: "e1" as EmergencyId, reason: "complaint", asker: personId("old"), askedAt: AT, askedOn: day("2026-11-20") } as const;
const LOOKED = { approver: personId("old"), openedAt: AT, looks: [{ by: personId("old"), at: AT }] };
const EMERGENCIES: Emergencies = {
  all: [
    { ...ASKED, state: "asked" },
    { ...ASKED, ...LOOKED, state: "ended", endedAt: AT },
  ],
  unlogged: [
    { at: AT, by: personId("old"), what: "emergency-asked" },
    { at: AT, by: "unnamed", what: "emergency-ended" },
  ],
};

describe("an emergency access of somebody who is called otherwise", () => {
  it("names nobody by their former id", () => {
    const file = renamed({ ...EMPTY_FILE, plan: { ...EMPTY_FILE.plan, emergencies: EMERGENCIES } }, NAMES);
    expect(JSON.stringify(file)).not.toContain('"old"');
    expect(file.plan.emergencies?.unlogged.map(({ by }) => by)).toEqual(["new", "unnamed"]);
    expect(renamedHouse({ ...EMPTY_HOUSE, emergenciesOf: [personId("old")] }, NAMES).emergenciesOf).toEqual(["new"]);
  });
});
