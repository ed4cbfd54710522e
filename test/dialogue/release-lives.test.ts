import { describe, expect, it } from "vitest";
import { may } from "../../dialogue/access/may.js";
import { day } from "../../dialogue/calendar/day.js";
import { instantOf } from "../../dialogue/calendar/zone.js";
import { isVisibleTo, namedIn, takenBackFrom } from "../../dialogue/release.js";
import { aPerson, aRoster } from "./builders.js";
import { ADA, HEAD, LEAD } from "./records.js";
import { everyLife, NEW_LEAD, STRANGER, type Visible } from "./release-lives.js";

const byAccess: Visible = (release, person, [lead = LEAD]) => {
  const roster = aRoster(
    aPerson("ada", { lead }),
    aPerson("lead", { lead: HEAD }),
    aPerson(NEW_LEAD, { lead: HEAD }),
    aPerson("head", { top: true }),
    aPerson(STRANGER, { roles: ["admin", "review"] }),
  );
  const actor = { person, tenant: "tenant", isGuest: false };
  return (
    person !== ADA &&
    may(
      actor,
      "see",
      { kind: "release", release },
      { tenant: "tenant", roster, today: day("2026-11-02"), now: instantOf("Europe/Berlin", day("2026-11-20"), 600) },
    ).allowed
  );
};

describe("in every life of a release up to eight steps", () => {
  it("those see it who are named in it while it is released, and nobody else", () => {
    const report = everyLife(8, isVisibleTo);
    expect(report.breach).toBeUndefined();
    expect(report.worlds).toBeGreaterThan(1000);
  });

  it("the one place that says who may do what says the same", () => {
    expect(everyLife(8, byAccess).breach).toBeUndefined();
  });

  it.each<[string, Visible]>([
    ["taking back were forgotten", (release, person) => isVisibleTo(release, person) || takenBackFrom(release).includes(person)],
    ["names did not count", (release) => release.state === "released"],
    [
      "a new lead inherited",
      (release, person, [lead]) => isVisibleTo(release, person) || (release.state === "released" && person === lead),
    ],
    ["a former lead lost what was given to them", (release, person, chain) => isVisibleTo(release, person) && chain.includes(person)],
    ["only the first one named counted", (release, person) => namedIn(release)[0] === person],
  ])("it would be noticed if %s", (_, broken) => {
    expect(everyLife(8, broken).breach?.at(-1)).toMatch(/sees? r1/);
  });
});
