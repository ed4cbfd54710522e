import { describe, expect, it } from "vitest";
import { may, type Present } from "../../../dialogue/access/may.js";
import { plusDays } from "../../../dialogue/calendar/day.js";
import { isThere, type Person } from "../../../dialogue/person.js";
import { aRoster, personId } from "../builders.js";
import { ADA, LEAD } from "../records.js";
import { actor, NOW, OPEN_EMERGENCY, TODAY } from "./house.js";

const ADMIN = personId("admin");
const REVIEW = personId("review");

const withRoles = (id: string, roles: Person["roles"]): Present => ({
  ...NOW,
  roster: aRoster(...[...NOW.roster.values()].map((one) => (one.id === id ? { ...one, roles } : one))),
});

/** From this moment on: a roster may be read in while an access is open. */
const ledBy = (id: string, lead: string): Present => ({
  ...NOW,
  roster: aRoster(...[...NOW.roster.values()].map((one) => (one.id === id ? { ...one, lead: personId(lead) } : one))),
});

const waited = (ms: number, now = NOW): Present => ({ ...now, now: (now.now + ms) as Present["now"] });

const sees = (person: typeof ADMIN, now = NOW, emergency: Parameters<typeof sameKind>[0] = OPEN_EMERGENCY): boolean =>
  may(actor(person), "see", sameKind(emergency), now).allowed;

const sameKind = (emergency: typeof OPEN_EMERGENCY) => ({ kind: "delivery-slots", of: ADA, emergency }) as const;

describe("delivery records", () => {
  it("are seen by the two of an open access, and by nobody else in the house", () => {
    const here = [...NOW.roster.values()].filter((person) => isThere(person, TODAY)).map(({ id }) => id);
    expect(here.filter((id) => sees(id))).toEqual([ADMIN, REVIEW]);
  });

  it("are seen by nobody an hour later, however old the card is", () => {
    expect([ADMIN, REVIEW].map((person) => sees(person, waited(58 * 60_000)))).toEqual([true, true]);
    expect([ADMIN, REVIEW].map((person) => sees(person, waited(59 * 60_000)))).toEqual([false, false]);
  });

  it("are seen by nobody once one of the two has another role", () => {
    for (const [id, roles] of [
      ["admin", ["review"]],
      ["review", ["admin"]],
      ["review", []],
    ] as const) {
      expect([ADMIN, REVIEW].map((person) => sees(person, withRoles(id, roles)))).toEqual([false, false]);
    }
  });

  it("are seen by no other admin and no other reviewer", () => {
    expect(sees(LEAD, withRoles("lead", ["admin", "review"]))).toBe(false);
  });

  it("are seen by nobody once one of the two leads the person, or stands above their lead", () => {
    for (const id of ["admin", "review"]) {
      for (const led of ["ada", "lead"]) {
        expect([ADMIN, REVIEW].map((person) => sees(person, ledBy(led, id)))).toEqual([false, false]);
      }
    }
  });

  it("are not seen through one that ended", () => {
    const ended = { ...OPEN_EMERGENCY, state: "ended", endedAt: OPEN_EMERGENCY.openedAt } as unknown as typeof OPEN_EMERGENCY;
    expect(sees(ADMIN, NOW, ended)).toBe(false);
  });
});

describe("a request", () => {
  const decides = (id: string, now: Present): boolean =>
    may(actor(personId(id)), "approve", { kind: "emergency-request", of: ADA, asker: ADMIN }, now).allowed;

  it("is not approved by its asker through a second role", () => {
    expect(decides("admin", withRoles("admin", ["admin", "review"]))).toBe(false);
    expect(decides("review", NOW)).toBe(true);
  });

  it("is not decided by the person it is about", () => {
    expect(decides("ada", withRoles("ada", ["review"]))).toBe(false);
  });

  it("is neither made nor decided by anybody who leads the person, or stands above their lead", () => {
    for (const led of ["ada", "lead"]) {
      expect(decides("review", ledBy(led, "review"))).toBe(false);
      expect(may(actor(ADMIN), "ask", { kind: "emergency-request", of: ADA }, ledBy(led, "admin")).allowed).toBe(false);
    }
  });

  it("is neither made nor decided about somebody who is not in the house today", () => {
    const gone: Present = { ...NOW, roster: aRoster(...[...NOW.roster.values()].filter(({ id }) => id !== ADA)) };
    const left: Present = {
      ...NOW,
      roster: aRoster(...[...NOW.roster.values()].map((one) => (one.id === ADA ? { ...one, leavesOn: plusDays(TODAY, -1) } : one))),
    };
    for (const now of [gone, left]) {
      expect(decides("review", now)).toBe(false);
      expect(may(actor(ADMIN), "ask", { kind: "emergency-request", of: ADA }, now).allowed).toBe(false);
      expect([ADMIN, REVIEW].map((person) => sees(person, now))).toEqual([false, false]);
    }
  });

  it("is not made about oneself", () => {
    expect(may(actor(ADMIN), "ask", { kind: "emergency-request", of: ADMIN }, NOW).allowed).toBe(false);
    expect(may(actor(ADMIN), "ask", { kind: "emergency-request" }, NOW).allowed).toBe(true);
  });
});
