import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { Notice, Telling } from "../../dialogue/notice.js";
import type { ReleaseId } from "../../dialogue/release.js";
import { isToldAnswer, tellNoMore, tellTakenBack } from "../../dialogue/telling-of-release.js";
import { ADA, ADAS_DIALOGUE, HEAD, LEAD } from "./records.js";

const R1 = "r1" as ReleaseId;
const R2 = "r2" as ReleaseId;
const released: Telling = { kind: "release", release: R1 };
const answered: Telling = { kind: "answer", release: R1, writer: LEAD };

const base = { id: "n1", to: LEAD, telling: released, on: day("2026-11-02") } as const;
const due = (given: Partial<typeof base | Notice> = {}): Notice => ({ ...base, state: "due", ...given }) as Notice;
const sent = (given: Partial<Notice> = {}): Notice => ({ ...base, state: "sent", activity: "a1", ...given }) as Notice;

describe("telling of a release that is taken back", () => {
  it("never begins for somebody who was not told yet", () => {
    expect(tellTakenBack([due()], R1, [LEAD])).toEqual([]);
  });

  it("makes a message that was sent say something else", () => {
    expect(tellTakenBack([sent()], R1, [LEAD])).toEqual([sent({ state: "stale" })]);
  });

  it.each(["intent", "unclear", "unreachable", "refused"] as const)("leaves one alone that is %s", (state) => {
    expect(tellTakenBack([due({ state })], R1, [LEAD])).toEqual([due({ state })]);
  });

  it("leaves alone those who still have it, other releases and other messages", () => {
    const others = [
      due({ to: HEAD }),
      due({ telling: { kind: "release", release: R2 } }),
      due({ to: ADA, telling: answered }),
      due({ telling: { kind: "held", dialogue: ADAS_DIALOGUE } }),
    ];
    expect(tellTakenBack(others, R1, [LEAD, ADA])).toEqual(others);
  });
});

describe("telling of a release that is erased", () => {
  it("never begins, be it of the release or of an answer", () => {
    expect(tellNoMore([due(), due({ to: ADA, telling: answered })], R1)).toEqual([]);
    expect(tellNoMore([due({ state: "unreachable" }), due({ to: ADA, telling: answered, state: "unreachable" })], R1)).toEqual([]);
  });

  it("still replaces what was sent, and tells of everything else", () => {
    const others = [
      sent({ state: "stale" }),
      due({ telling: { kind: "release", release: R2 } }),
      due({ telling: { kind: "held", dialogue: ADAS_DIALOGUE } }),
    ];
    expect(tellNoMore(others, R1)).toEqual(others);
  });
});

describe("telling of an answer", () => {
  it("waits only once for the same answer of the same person", () => {
    expect(isToldAnswer([due({ to: ADA, telling: answered })], R1, LEAD)).toBe(true);
  });

  it("is not done by what was sent, by another person or about another release", () => {
    expect(isToldAnswer([sent({ to: ADA, telling: answered })], R1, LEAD)).toBe(false);
    expect(isToldAnswer([due({ to: ADA, telling: { ...answered, writer: HEAD } })], R1, LEAD)).toBe(false);
    expect(isToldAnswer([due({ to: ADA, telling: { ...answered, release: R2 } }), due()], R1, LEAD)).toBe(false);
  });
});
