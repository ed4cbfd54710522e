import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { type Notice, unclearNotice } from "../../dialogue/notice.js";
import { ADAS_DIALOGUE, LEAD } from "./records.js";

describe("a notice of which nobody knows whether it arrived", () => {
  it("names no message and counts from today", () => {
    const told = { id: "n1", to: LEAD, telling: { kind: "held", dialogue: ADAS_DIALOGUE } } as const;
    const notice: Notice = { ...told, on: day("2026-11-02"), state: "stale", activity: "m1" };
    expect(unclearNotice(notice, day("2026-11-03"))).toEqual({ ...told, on: day("2026-11-03"), state: "unclear" });
  });
});
