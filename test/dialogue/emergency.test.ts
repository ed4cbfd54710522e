import { describe, expect, it } from "vitest";
import { day, plusDays } from "../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../dialogue/calendar/zone.js";
import {
  accessesIn,
  approveEmergency,
  areRunning,
  askEmergency,
  closesAt,
  decidersOf,
  declineEmergency,
  type Emergencies,
  type EmergencyId,
  endAllEmergencies,
  endEmergency,
  isOneOfTheTwo,
  lookInto,
  NO_EMERGENCIES,
  noticedOpenAt,
  sweptAt,
} from "../../dialogue/emergency.js";
import { aPerson, aRoster, personId } from "./builders.js";
import { granted } from "./records.js";

const TODAY = day("2026-11-20");
const TEN = instantOf("Europe/Berlin", TODAY, 600);
const later = (minutes: number): Instant => (TEN + minutes * 60_000) as Instant;
const HOURS = 60;

const [ADA, ADMIN, REVIEW, OTHER] = ["ada", "admin", "review", "other"].map(personId) as [
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
];
const ID = "e1" as EmergencyId;

const request = (id = ID, at = TEN) => ({ id, reason: "complaint", asker: ADMIN, askedAt: at, askedOn: TODAY }) as const;
const step = (by = REVIEW, minutes = 1) => ({ id: ID, by, now: later(minutes) });

const asked = (): Emergencies => granted(askEmergency(NO_EMERGENCIES, request()));
const open = (): Emergencies => granted(approveEmergency(asked(), step()));
const states = ({ all }: Emergencies): readonly string[] => all.map(({ state }) => state);
const acts = ({ unlogged }: Emergencies): readonly string[] => unlogged.map(({ by, what }) => `${what} by ${by}`);
const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined) throw new Error("there is none");
  return one;
};

describe("a request", () => {
  it("waits, and is to be logged", () => {
    expect(states(asked())).toEqual(["asked"]);
    expect(acts(asked())).toEqual(["emergency-asked by admin"]);
  });

  it("is the only one of its person, also once it is open, until it is over", () => {
    const second = "e2" as EmergencyId;
    expect(askEmergency(asked(), request(second, later(5)))).toEqual({ allowed: false, why: "emergency-running" });
    expect(askEmergency(open(), request(second, later(30)))).toEqual({ allowed: false, why: "emergency-running" });
    expect(states(granted(askEmergency(open(), request(second, later(61)))))).toEqual(["ended", "asked"]);
    expect(states(granted(askEmergency(asked(), request(second, later(24 * HOURS)))))).toEqual(["asked"]);
  });

  it("is approved once, and by nobody after 24 hours", () => {
    expect(states(open())).toEqual(["open"]);
    expect(acts(open())).toEqual(["emergency-asked by admin", "emergency-approved by review"]);
    expect(approveEmergency(open(), step(OTHER, 2)).allowed).toBe(false);
    expect(approveEmergency(asked(), step(REVIEW, 24 * HOURS - 1)).allowed).toBe(true);
    expect(approveEmergency(asked(), step(REVIEW, 24 * HOURS)).allowed).toBe(false);
    expect(approveEmergency(NO_EMERGENCIES, step()).allowed).toBe(false);
  });

  it("is declined once, opens nothing and leaves only its entries in the log", () => {
    const declined = granted(declineEmergency(asked(), step()));
    expect(states(declined)).toEqual(["declined"]);
    expect(approveEmergency(declined, step(OTHER, 2)).allowed).toBe(false);
    expect(declineEmergency(open(), step(OTHER, 2)).allowed).toBe(false);
    expect(accessesIn(declined)).toEqual([]);
    const swept = sweptAt(declined, later(24 * HOURS));
    expect(states(swept)).toEqual([]);
    expect(acts(swept)).toEqual(["emergency-asked by admin", "emergency-declined by review"]);
  });

  it("can be decided by whoever reviews today, never by its asker nor by whom it is about", () => {
    const roster = aRoster(
      aPerson("ada", { roles: ["review"] }),
      aPerson("admin", { roles: ["admin", "review"] }),
      aPerson("review", { roles: ["review"] }),
      aPerson("other", { roles: ["review"], leavesOn: day("2026-11-19") }),
      aPerson("lead"),
    );
    expect(decidersOf(ADA, ADMIN, roster, TODAY)).toEqual([REVIEW]);
  });

  it("is never decided by the person's own lead; whether anybody could decide is asked about nobody", () => {
    const roster = aRoster(
      aPerson("ada", { lead: REVIEW }),
      aPerson("admin", { roles: ["admin"] }),
      aPerson("review", { roles: ["review"] }),
    );
    expect(decidersOf(ADA, ADMIN, roster, TODAY)).toEqual([]);
    expect(decidersOf(undefined, ADMIN, roster, TODAY)).toEqual([REVIEW]);
  });
});

describe("an open access", () => {
  const people = (given: { readonly admin?: boolean; readonly review?: boolean; readonly isGone?: boolean } = {}) =>
    aRoster(
      aPerson("ada"),
      aPerson("admin", { roles: given.admin === false ? [] : ["admin"] }),
      ...(given.isGone ? [] : [aPerson("review", { roles: given.review === false ? [] : ["review"] })]),
      aPerson("other", { roles: ["admin", "review"] }),
    );
  const isIn = (person: typeof ADA, minutes: number, roster = people()): boolean =>
    isOneOfTheTwo(first(open().all), person, { of: ADA, roster, today: TODAY, now: later(minutes) });

  it("is for its two and for nobody else", () => {
    expect([ADMIN, REVIEW, OTHER, ADA].map((person) => isIn(person, 2))).toEqual([true, true, false, false]);
    expect(isOneOfTheTwo(first(asked().all), ADMIN, { of: ADA, roster: people(), today: TODAY, now: later(1) })).toBe(false);
  });

  it("is for nobody while its person is not in the house", () => {
    for (const ada of [[], [aPerson("ada", { leavesOn: plusDays(TODAY, -1) })], [aPerson("ada", { joinsOn: plusDays(TODAY, 1) })]]) {
      const roster = aRoster(...[...people().values()].filter(({ id }) => id !== ADA), ...ada);
      expect([ADMIN, REVIEW].map((person) => isIn(person, 2, roster))).toEqual([false, false]);
    }
  });

  const isStillOpen = (emergencies: Emergencies, minutes: number): boolean => lookInto(emergencies, step(ADMIN, minutes)).allowed;

  it("gets no second hour where the clock goes back after somebody looked, or after the clock noticed it", () => {
    const looked = granted(lookInto(open(), step(ADMIN, 60)));
    const noticed = noticedOpenAt(open(), later(60));
    for (const late of [looked, noticed]) {
      expect(isStillOpen(late, 60.9)).toBe(true);
      expect(isStillOpen(late, 58.5)).toBe(false);
      expect(isStillOpen(late, 0.5)).toBe(false);
    }
    expect(first(accessesIn(sweptAt(noticed, later(0.5))))).toMatchObject({ state: "ended", endedAt: later(60) });
  });

  it("counts every minute, however often the clock is set back by less than one", () => {
    let left = open();
    let minutes = 0;
    for (; minutes < 500; minutes += 1) {
      const looked = lookInto(left, step(ADMIN, 10 + (minutes % 2) * 0.9));
      if (!looked.allowed) break;
      left = looked.value;
    }
    expect(minutes).toBeGreaterThan(60);
    expect(minutes).toBeLessThan(120);
    expect(closesAt(first(accessesIn(left)))).toBeLessThan(later(61));
  });

  it("is not noticed where there is none, or it is over", () => {
    expect(noticedOpenAt(asked(), later(2))).toEqual(asked());
    expect(noticedOpenAt(open(), later(61))).toEqual(open());
  });

  it("lasts an hour to the millisecond", () => {
    const { openedAt } = first(accessesIn(open()));
    const at = (now: number) => isOneOfTheTwo(first(open().all), ADMIN, { of: ADA, roster: people(), today: TODAY, now: now as Instant });
    expect(at(openedAt + 3_599_999)).toBe(true);
    expect(at(openedAt + 3_600_000)).toBe(false);
  });

  it("is shut for both where one of them has lost the role or has left", () => {
    for (const given of [{ admin: false }, { review: false }, { isGone: true }]) {
      expect([ADMIN, REVIEW].map((person) => isIn(person, 2, people(given)))).toEqual([false, false]);
    }
  });

  it("keeps the first look of each", () => {
    const looked = granted(lookInto(granted(lookInto(open(), step(ADMIN, 3))), step(REVIEW, 4)));
    const again = granted(lookInto(looked, step(ADMIN, 9)));
    expect(acts(again)).toEqual(acts(looked));
    expect(first(accessesIn(again)).looks).toEqual(first(accessesIn(looked)).looks);
    expect(first(accessesIn(looked)).looks).toEqual([
      { by: ADMIN, at: later(3) },
      { by: REVIEW, at: later(4) },
    ]);
    expect(acts(looked).slice(2)).toEqual(["emergency-opened by admin", "emergency-opened by review"]);
    expect(lookInto(looked, step(ADMIN, 61)).allowed).toBe(false);
    expect(lookInto(asked(), step(ADMIN, 3)).allowed).toBe(false);
  });

  it("ends by either of the two under their name, and by its person without a name", () => {
    for (const by of [ADMIN, REVIEW]) expect(acts(granted(endEmergency(open(), step(by, 5)))).at(-1)).toBe(`emergency-ended by ${by}`);
    const ended = granted(endEmergency(open(), step(ADA, 5)));
    expect(acts(ended).at(-1)).toBe("emergency-ended by unnamed");
    expect(accessesIn(ended)).toMatchObject([{ state: "ended", endedAt: later(5) }]);
    expect(endEmergency(ended, step(ADA, 6)).allowed).toBe(false);
  });

  it("ends by itself, as if its person had ended it", () => {
    expect(sweptAt(open(), later(60))).toEqual(open());
    const over = sweptAt(open(), later(90));
    expect(first(accessesIn(over))).toMatchObject({ state: "ended", endedAt: closesAt(first(accessesIn(open()))) });
    expect(over.unlogged.at(-1)).toEqual({ at: later(90), by: "unnamed", what: "emergency-ended" });
    expect(sweptAt(over, later(91))).toBe(over);
  });

  it("ends for good where the clock went back by more than a minute", () => {
    expect(isIn(ADMIN, 0.5)).toBe(true);
    expect(isIn(ADMIN, -1)).toBe(false);
    const over = sweptAt(open(), later(-1));
    expect(accessesIn(over)).toMatchObject([{ state: "ended", endedAt: later(1) }]);
    expect(lookInto(over, step(ADMIN, 2)).allowed).toBe(false);
  });

  it("ends with everything else that its person has erased", () => {
    const ended = endAllEmergencies(open(), later(5));
    expect(states(ended)).toEqual(["ended"]);
    expect(acts(ended).at(-1)).toBe("emergency-ended by unnamed");
    expect(endAllEmergencies(asked(), later(5))).toEqual(asked());
  });
});

describe("what the clock looks after", () => {
  it("is what is asked for or open, and what the log does not hold yet", () => {
    expect(areRunning(NO_EMERGENCIES)).toBe(false);
    expect(areRunning({ ...open(), unlogged: [] })).toBe(true);
    const over = sweptAt(open(), later(90));
    expect([areRunning(over), areRunning({ ...over, unlogged: [] })]).toEqual([true, false]);
  });
});

describe("what its person is told", () => {
  it("is every access there was, the newest first", () => {
    const second = "e2" as EmergencyId;
    const again = granted(askEmergency(open(), request(second, later(90))));
    const both = granted(approveEmergency(again, { id: second, by: REVIEW, now: later(95) }));
    expect(accessesIn(both).map(({ id }) => id)).toEqual([second, ID]);
  });
});
