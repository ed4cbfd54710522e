import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { House } from "../../dialogue/house.js";
import { changedParts, changedRoles, HOUSE_PARTS, type HousePart } from "../../dialogue/house-parts.js";
import { aHouse, aPerson, aRoster } from "./builders.js";

const HOUSE = aHouse();

const onFormats = (change: (format: House["formats"][number]) => object): Partial<House> => ({
  formats: HOUSE.formats.map((format) => ({ ...format, ...change(format) })),
});

const CHANGES: Readonly<Record<Exclude<HousePart, "admins" | "reviewers">, Partial<House>>> = {
  name: { name: "Other" },
  zone: { timeZone: "Europe/Vienna" },
  holidays: { state: HOUSE.state === "BY" ? "BE" : "BY" },
  "closing-days": { closed: [...HOUSE.closed, day("2026-12-24")] },
  "sending-hours": { sending: { ...HOUSE.sending, to: HOUSE.sending.to - 60 } },
  "go-live": { goLive: day("2031-01-01") },
  windows: onFormats(() => ({ cadence: { kind: "interval", months: 7 } })),
  stages: onFormats(() => ({ stages: [] })),
  topics: onFormats(() => ({ topics: [] })),
  formats: onFormats(({ maxMinutes }) => ({ maxMinutes: maxMinutes - 1 })),
  texts: { texts: { "button.back": { de: "Zurück bitte" } } },
};

describe("the parts of a house that were changed", () => {
  it.each(Object.entries(CHANGES))("are %s and no other", (part, change) => {
    expect(changedParts(HOUSE, { ...HOUSE, ...change })).toEqual([part]);
  });

  it("are none where nothing was changed, and all of them where all was", () => {
    expect(changedParts(HOUSE, structuredClone(HOUSE))).toEqual([]);
    expect(changedParts(HOUSE, { ...HOUSE, tenant: "another.example" })).toEqual(["name"]);
    expect(HOUSE_PARTS).toEqual([
      ...Object.keys(CHANGES).sort((one, other) => HOUSE_PARTS.indexOf(one as HousePart) - HOUSE_PARTS.indexOf(other as HousePart)),
      "admins",
      "reviewers",
    ]);
  });

  it("carry no value: nothing of a house stands in them", () => {
    expect(changedParts(HOUSE, { ...HOUSE, name: "Very secret" }).join()).not.toContain("secret");
  });
});

describe("the roles that were changed by a roster", () => {
  const before = aRoster(aPerson("ada", { roles: ["admin"] }), aPerson("rita", { roles: ["review"] }), aPerson("ben"));

  it("are those that somebody got or lost", () => {
    expect(changedRoles(before, aRoster(aPerson("ada", { roles: ["admin", "review"] }), aPerson("ben")))).toEqual(["reviewers"]);
    expect(changedRoles(before, aRoster(aPerson("rita", { roles: ["review"] }), aPerson("ben", { roles: ["admin"] })))).toEqual(["admins"]);
  });

  it("are none where the same people have them, in whatever order", () => {
    const after = aRoster(aPerson("rita", { roles: ["review"] }), aPerson("ada", { roles: ["admin"] }), aPerson("cleo"));
    expect(changedRoles(before, after)).toEqual([]);
  });
});
