import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import { withFormat, withoutStage, withStage } from "../../../dialogue/house-change.js";
import { type House, type PlanChange, planChange, planNudges } from "../../../dialogue/index.js";
import { aFormat, aHouse, aPerson, aRoster, aTeam, daysAfter, daysBefore, stage } from "../builders.js";

const FROM = day("2026-11-20");
const UNTIL = day("2027-11-19");
const ROSTER = aRoster(aPerson("lead"), ...aTeam(3));

/** Due at the end of each half-year: 31 December (a Thursday) and 30 June. */
const ONE_STAGE = aFormat({ due: "end", stages: [stage("prepare", { at: [daysBefore("due", 14)] })] });
const HOUSE = aHouse({ formats: [ONE_STAGE] });

const changed = (after: House, before = HOUSE, until = UNTIL): PlanChange =>
  planChange({ before, after, roster: ROSTER, from: FROM, until });

const withOne = (given: Parameters<typeof stage>[1]): House => withFormat(HOUSE, withStage(ONE_STAGE, stage("prepare", given)));

describe("the effect of a change on messages", () => {
  it("is none when nothing is changed", () => {
    expect(changed(HOUSE)).toEqual({ moved: 0, added: 0, dropped: 0 });
  });

  it("moves each message of a stage that comes on another day", () => {
    expect(changed(withOne({ at: [daysBefore("due", 16)] }))).toEqual({ moved: 6, added: 0, dropped: 0 });
  });

  it("drops each message of a stage that is switched off", () => {
    const off = withFormat(HOUSE, withoutStage(ONE_STAGE, stage("prepare").id));
    expect(changed(off)).toEqual({ moved: 0, added: 0, dropped: 6 });
  });

  it("adds each message of a stage that is switched on", () => {
    const off = withFormat(HOUSE, withoutStage(ONE_STAGE, stage("prepare").id));
    expect(changed(HOUSE, off)).toEqual({ moved: 0, added: 6, dropped: 0 });
  });

  it("moves only the messages of a day that becomes a closing day", () => {
    const { nudges } = planNudges({ house: HOUSE, roster: ROSTER, span: { from: FROM, to: UNTIL }, from: FROM });
    const [first] = nudges;
    expect(changed({ ...HOUSE, closed: [first?.on ?? FROM] })).toEqual({ moved: 3, added: 0, dropped: 0 });
  });

  it("counts a message that comes only after the last day as moved, and not as dropped", () => {
    const before = withOne({ at: [daysAfter("due", 1)] });
    const after = withOne({ at: [daysAfter("due", 30)] });
    const until = day("2027-07-10");
    expect(changed(after, before, until)).toEqual({ moved: 6, added: 0, dropped: 0 });
    expect(changed(before, after, until)).toEqual({ moved: 6, added: 0, dropped: 0 });
  });

  it("counts nobody twice who is told on the same day of something else", () => {
    const other = withFormat(HOUSE, { ...ONE_STAGE, stages: [stage("other", { at: [daysBefore("due", 14)] })] });
    expect(changed(other)).toEqual({ moved: 0, added: 0, dropped: 0 });
  });

  it("counts the lead's messages beside the team's", () => {
    const both = withOne({ at: [daysBefore("due", 14)], to: ["employee", "lead"] });
    expect(changed(both)).toEqual({ moved: 0, added: 2, dropped: 0 });
  });

  it("drops the messages of whoever has no day left on which the house writes", () => {
    const weekend = aRoster(aPerson("lead"), aPerson("e01", { worksOn: weekdays(5, 6) }));
    const before = aHouse({ formats: [ONE_STAGE], sending: { ...HOUSE.sending, days: weekdays(0, 1, 2, 3, 4, 5) } });
    const change = planChange({ before, after: HOUSE, roster: weekend, from: FROM, until: UNTIL });
    expect(change).toEqual({ moved: 0, added: 0, dropped: 2 });
  });

  it("leaves the due dates of a window that has begun where they are", () => {
    const spread = withFormat(HOUSE, { ...ONE_STAGE, due: "spread" });
    const endOfYear = day("2026-12-31");
    expect(changed(spread, HOUSE, endOfYear)).toEqual({ moved: 0, added: 0, dropped: 0 });
    expect(changed(spread).moved).toBeGreaterThan(0);
  });
});
