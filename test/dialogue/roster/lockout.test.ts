import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { hasActingAdmin } from "../../../dialogue/roster/lockout.js";
import { aPerson, aRoster } from "../builders.js";

const TODAY = day("2026-11-20");
const admin = (given: Parameters<typeof aPerson>[1] = {}) => aPerson("7f3a", { roles: ["admin"], ...given });

describe("a roster", () => {
  it("leaves somebody who can administer the house", () => {
    expect(hasActingAdmin(aRoster(aPerson("ada"), admin()), TODAY)).toBe(true);
  });

  it("locks everybody out without an admin", () => {
    expect(hasActingAdmin(aRoster(aPerson("ada"), aPerson("rat", { roles: ["review"] })), TODAY)).toBe(false);
  });

  it("locks everybody out when its only admin has left or is still to come", () => {
    expect(hasActingAdmin(aRoster(admin({ leavesOn: day("2026-11-19") })), TODAY)).toBe(false);
    expect(hasActingAdmin(aRoster(admin({ joinsOn: day("2026-11-21") })), TODAY)).toBe(false);
  });
});
