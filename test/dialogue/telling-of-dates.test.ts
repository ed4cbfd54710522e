import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { Dated, Held, Open, Waived } from "../../dialogue/dialogue.js";
import type { EmergencyId } from "../../dialogue/emergency.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import type { Notice, Telling } from "../../dialogue/notice.js";
import type { ReleaseId } from "../../dialogue/release.js";
import { heirOf, isTooLate, withoutOvertaken } from "../../dialogue/telling-of-dates.js";
import { aPerson, aRoster } from "./builders.js";
import { ADA, ADAS_DIALOGUE, HEAD, LEAD } from "./records.js";

const TODAY = day("2026-11-18");
const at = (date: string) => ({ on: day(date), from: 600, minutes: 30 });
const OPEN: Open = { state: "open", id: ADAS_DIALOGUE, person: ADA, format: IFD.id, dueOn: day("2026-12-11") };
const DATED: Dated = { ...OPEN, state: "dated", ...at("2026-12-02") };
const HELD: Held = { ...OPEN, state: "held", heldOn: TODAY, said: [] };
const WAIVED: Waived = { ...OPEN, state: "waived", why: "left" };

const asking = (date: string, by: "employee" | "lead" = "employee"): Open => ({ ...OPEN, proposed: { by, when: at(date) } });
const proposed = { kind: "proposed", dialogue: ADAS_DIALOGUE } as const;
const agreed = { kind: "agreed", dialogue: ADAS_DIALOGUE, moved: false } as const;
const held = { kind: "held", dialogue: ADAS_DIALOGUE } as const;
const dropped = (date: string) => ({ kind: "dropped", dialogue: ADAS_DIALOGUE, when: at(date) }) as const;

describe("telling of a date", () => {
  it.each([
    ["a proposal for a day that is over", proposed, asking("2026-11-17")],
    ["an agreed day that is over", agreed, { ...DATED, on: day("2026-11-17") }],
    ["a dropped proposal for a day that is over", dropped("2026-11-17"), OPEN],
    ["a date of a dialogue that took place", agreed, HELD],
    ["anything of a dialogue that is not to be", held, WAIVED],
  ] as const)("comes too late for %s", (_, telling, dialogue) => {
    expect(isTooLate(telling, dialogue, TODAY)).toBe(true);
  });

  it.each([
    ["a proposal for today", proposed, asking("2026-11-18")],
    ["a proposal to move a date", proposed, { ...DATED, on: day("2026-11-17"), proposed: { by: "lead", when: at("2026-12-09") } }],
    ["an agreed day to come, whatever is proposed", agreed, { ...DATED, proposed: { by: "lead", when: at("2026-11-17") } }],
    ["a proposal that is gone", proposed, OPEN],
    ["that it took place", held, HELD],
    ["an objection", { kind: "objected", dialogue: ADAS_DIALOGUE }, OPEN],
  ] as const)("is in time for %s", (_, telling, dialogue) => {
    expect(isTooLate(telling, dialogue, TODAY)).toBe(false);
  });
});

const notice = (given: Partial<Notice> = {}): Notice =>
  ({ id: "n1", to: HEAD, telling: proposed, on: TODAY, state: "sent", activity: "a", ...given }) as Notice;

const ROSTER = aRoster(aPerson(HEAD), { ...aPerson(LEAD), lead: HEAD }, { ...aPerson(ADA), lead: LEAD });

describe("a waiting proposal of which somebody knows who leads no more", () => {
  it.each(["due", "unreachable", "sent", "stale", "unclear", "refused"] as const)("goes over to who leads now where it is %s", (state) => {
    const one = notice({ state });
    expect(heirOf(one, asking("2026-12-02"), [one], ROSTER, TODAY)).toBe(LEAD);
    expect(heirOf(one, { ...DATED, proposed: { by: "employee", when: at("2026-12-02") } }, [one], ROSTER, TODAY)).toBe(LEAD);
  });

  it.each([
    ["what is under way", notice({ state: "intent" }), asking("2026-12-02")],
    ["what the lead was told", notice({ to: LEAD }), asking("2026-12-02")],
    ["what the employee was told", notice({ to: ADA }), asking("2026-12-02")],
    ["the lead's own proposal", notice(), asking("2026-12-02", "lead")],
    ["a day that is over", notice(), asking("2026-11-17")],
    ["a proposal that is gone", notice(), OPEN],
    ["a dialogue that took place", notice(), HELD],
    ["another message", notice({ telling: agreed }), asking("2026-12-02")],
    ["another dialogue", notice({ telling: { ...proposed, dialogue: "x/y/z" as typeof ADAS_DIALOGUE } }), asking("2026-12-02")],
  ])("does not with %s", (_, one, dialogue) => {
    expect(heirOf(one, dialogue, [one], ROSTER, TODAY)).toBeUndefined();
  });

  it("does not where the lead has a notice of their own, is not there, or there is none", () => {
    const [one, dialogue] = [notice(), asking("2026-12-02")];
    const heirIn = (roster: typeof ROSTER) => heirOf(one, dialogue, [one], roster, TODAY);
    expect(heirOf(one, dialogue, [one, notice({ id: "n2", to: LEAD, state: "due" })], ROSTER, TODAY)).toBeUndefined();
    expect(heirIn(aRoster({ ...aPerson(LEAD), leavesOn: day("2026-11-17") }, { ...aPerson(ADA), lead: LEAD }))).toBeUndefined();
    expect(heirIn(aRoster({ ...aPerson(ADA), lead: LEAD }))).toBeUndefined();
    expect(heirIn(aRoster(aPerson(ADA, { top: true })))).toBeUndefined();
  });
});

const answerOf = (release: string): Telling => ({ kind: "answer", release: release as ReleaseId, writer: LEAD });
const released: Telling = { kind: "release", release: "r1" as ReleaseId };

describe("messages about which nothing will be done any more", () => {
  it("are forgotten once their reader was told something newer", () => {
    const newer = notice({ id: "n2" });
    const answers = [notice({ id: "n3", telling: answerOf("r1") }), notice({ id: "n4", telling: answerOf("r1") })];
    expect(withoutOvertaken([notice({ telling: dropped("2026-12-02") }), newer, ...answers])).toEqual([newer, answers[1]]);
  });

  it("are kept where nothing newer was told, or they may still become another one", () => {
    const kept = [
      notice({ id: "n1", telling: dropped("2026-12-02"), to: ADA }),
      notice({ id: "n2", telling: dropped("2026-12-02"), state: "unclear" }),
      notice({ id: "n3", telling: answerOf("r2") }),
      notice({ id: "n4", telling: answerOf("r1") }),
      notice({ id: "n5" }),
      notice({ id: "n6", telling: dropped("2026-12-02") }),
      notice({ id: "n7", state: "due" }),
      notice({ id: "n8", telling: released }),
      notice({ id: "n9", telling: released }),
      notice({ id: "n10", telling: { kind: "emergency-opened", emergency: "e1" as EmergencyId } }),
    ];
    expect(withoutOvertaken(kept)).toBe(kept);
  });
});
