import { describe, expect, it } from "vitest";
import { coveringStage, covers } from "../../dialogue/covering.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import type { Format, Recipient } from "../../dialogue/formats/format.js";
import { stageId } from "../../dialogue/formats/ids.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import type { SlotParts } from "../../dialogue/ledger.js";
import { aFormat, daysAfter, daysBefore, personId, stage } from "./builders.js";
import { ADAS_DIALOGUE } from "./records.js";

const slot = (id: string, role: Recipient = "lead", round = ""): SlotParts => ({
  dialogue: ADAS_DIALOGUE,
  stage: stageId(id),
  round,
  role,
});

const covering = (id: string, role: Recipient, isDated: boolean, round = "", format: Format = IFD) =>
  coveringStage(format, slot(id, role, round), isDated);

describe("a slot whose fate is unclear", () => {
  it("is covered by the next stage to the same side that comes about", () => {
    expect(covering("plan", "lead", true)).toBe("tomorrow");
    expect(covering("plan", "lead", false)).toBe("overdue");
    expect(covering("prepare", "employee", true)).toBe("tomorrow");
    expect(covering("tomorrow", "lead", true)).toBe("held");
    expect(covering("held", "lead", true)).toBe("overdue");
  });

  it("is covered by nothing where it was the last for its side", () => {
    expect(covering("prepare", "employee", false)).toBeUndefined();
    expect(covering("tomorrow", "employee", true)).toBeUndefined();
  });

  it("is covered by the next round of its own stage as long as there is one", () => {
    expect(["1", "3", "4"].map((round) => covering("overdue", "lead", false, round))).toEqual(["overdue", "overdue", undefined]);
  });

  it("is not covered by rounds before a due date that an agreed date makes pointless", () => {
    const format = aFormat({
      stages: [
        stage("early", { at: [daysBefore("due", 9)], repeat: { everyDays: 1, times: 3 } }),
        stage("late", { at: [daysAfter("due", 1)] }),
      ],
    });
    expect(covering("early", "employee", true, "1", format)).toBe("late");
    expect(covering("early", "employee", false, "1", format)).toBe("early");
  });

  it("is not covered by a stage on the due date itself once there is an agreed date", () => {
    const format = aFormat({ stages: [stage("one"), stage("today", { at: [daysAfter("due", 0)] })] });
    expect([true, false].map((isDated) => covering("one", "employee", isDated, "", format))).toEqual([undefined, "today"]);
  });

  it("is covered by a stage that hangs on either date", () => {
    const format = aFormat({ stages: [stage("one"), stage("either", { at: [daysBefore("agreed", 7), daysBefore("due", 14)] })] });
    expect([true, false].map((isDated) => covering("one", "employee", isDated, "", format))).toEqual(["either", "either"]);
  });

  it("is covered by nothing when its stage is gone from the format", () => {
    expect(covering("gone", "lead", false)).toBeUndefined();
  });
});

describe("a later message", () => {
  it("covers an earlier stage, never a later one or itself", () => {
    expect(covers(IFD, slot("held"), slot("plan"))).toBe(true);
    expect(covers(IFD, slot("plan"), slot("held"))).toBe(false);
    expect(covers(IFD, slot("plan"), slot("plan"))).toBe(false);
  });

  it("covers an earlier round of its own stage", () => {
    expect(covers(IFD, slot("overdue", "lead", "10"), slot("overdue", "lead", "9"))).toBe(true);
    expect(covers(IFD, slot("overdue", "lead", "1"), slot("overdue", "lead", "2"))).toBe(false);
    expect(covers(IFD, slot("tomorrow", "lead", "2026-12-01"), slot("tomorrow", "lead", "2026-11-30"))).toBe(true);
    expect(covers(IFD, slot("tomorrow", "lead", "2026-11-30"), slot("tomorrow", "lead", "2026-12-01"))).toBe(false);
  });

  it("covers nothing for the other side, nor for another dialogue", () => {
    expect(covers(IFD, slot("tomorrow", "employee"), slot("plan", "lead"))).toBe(false);
    const other = { ...slot("held"), dialogue: dialogueId(personId("e02"), IFD.id, "2026-H2") };
    expect(covers(IFD, other, slot("plan"))).toBe(false);
  });

  it("covers nothing of a stage that is gone from the format", () => {
    expect(covers(IFD, slot("plan"), slot("gone"))).toBe(false);
    expect(covers(IFD, slot("gone"), slot("plan"))).toBe(false);
  });
});
