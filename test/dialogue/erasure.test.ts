import { describe, expect, it } from "vitest";
import { plusDays } from "../../dialogue/calendar/day.js";
import { answersBy, isPartOf, withoutAnswers, withoutPartOf } from "../../dialogue/erasure.js";
import { type Protocol, sayYes, sign, write } from "../../dialogue/protocol.js";
import { answer, withdraw, withdrawFrom, withdrawTopics } from "../../dialogue/release.js";
import { ADA, ADAS_DIALOGUE, aDraft, aRelease, granted, HEAD, LEAD, RELEASED_ON, topic } from "./records.js";

const answered = granted(answer(granted(answer(aRelease([LEAD, HEAD]), LEAD, "from the lead")), HEAD, "from the head"));
const later = plusDays(RELEASED_ON, 1);

describe("an answer whose writer erases everything", () => {
  it("is gone, and that they have seen the release stays", () => {
    const left = withoutAnswers(answered, LEAD);
    expect(left).toMatchObject({
      to: [
        { person: LEAD, state: "seen" },
        { person: HEAD, state: "answered" },
      ],
    });
    expect(answersBy(left, LEAD)).toEqual([]);
  });

  it("takes no other answer along", () => {
    expect(answersBy(withoutAnswers(answered, LEAD), HEAD)).toEqual(answersBy(answered, HEAD));
  });

  it("is gone also after topics were taken back", () => {
    const some = granted(withdrawTopics(answered, [topic("clients")], ADA, later));
    expect(answersBy(some, LEAD)).toHaveLength(1);
    expect(answersBy(withoutAnswers(some, LEAD), LEAD)).toEqual([]);
  });

  it("is gone also after the release was taken back from them, with the day on which it was", () => {
    const lost = granted(withdrawFrom(answered, [LEAD], ADA, later));
    const left = withoutAnswers(lost, LEAD);
    expect(left).toMatchObject({ takenBackFrom: [{ person: LEAD, state: "seen", takenBackOn: later }] });
    expect(JSON.stringify(left)).not.toContain("from the lead");
  });

  it("is gone also after all of it was taken back", () => {
    const left = withoutAnswers(granted(withdraw(answered, ADA, later)), LEAD);
    expect(JSON.stringify(left)).not.toContain("from the lead");
    expect(JSON.stringify(left)).toContain("from the head");
  });

  it("was never there in a draft, nor of somebody who did not answer", () => {
    const draft = aDraft();
    expect(answersBy(draft, LEAD)).toEqual([]);
    expect(withoutAnswers(draft, LEAD)).toBe(draft);
    const silent = aRelease([LEAD]);
    expect(withoutAnswers(silent, LEAD)).toBe(silent);
  });
});

const between = { dialogue: ADAS_DIALOGUE, employee: ADA, lead: LEAD };
const wishOf = (side: "employee" | "lead"): Protocol => sayYes(undefined, between, side, RELEASED_ON);
const agreed = granted(write(sayYes(wishOf("lead"), between, "employee", RELEASED_ON), "a text of both", 0));
const signed = granted(sign(granted(sign(agreed, "lead", 1)), "employee", 1));

describe("a protocol whose employee erases everything", () => {
  it("is gone when it was their wish", () => {
    expect(withoutPartOf(wishOf("employee"), "employee")).toBeUndefined();
  });

  it("leaves the lead's wish the lead's, of which the employee knows nothing", () => {
    expect(isPartOf(wishOf("lead"), "employee")).toBe(false);
    expect(withoutPartOf(wishOf("lead"), "employee")).toEqual(wishOf("lead"));
  });

  it("becomes the lead's wish without a text while it is in writing", () => {
    expect(withoutPartOf(agreed, "employee")).toEqual(wishOf("lead"));
  });

  it("is gone when both have signed it", () => {
    expect(signed.state).toBe("signed");
    expect(withoutPartOf(signed, "employee")).toBeUndefined();
  });
});

describe("a protocol whose lead erases everything", () => {
  it("is gone when it was their wish, and only then", () => {
    expect(withoutPartOf(wishOf("lead"), "lead")).toBeUndefined();
    expect(withoutPartOf(wishOf("employee"), "lead")).toEqual(wishOf("employee"));
    expect(withoutPartOf(agreed, "lead")).toBe(agreed);
    expect(withoutPartOf(signed, "lead")).toBe(signed);
  });
});
