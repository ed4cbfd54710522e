import { describe, expect, it } from "vitest";
import { activityOf, classify, OUTCOMES, type Seen } from "../../dialogue/outcome.js";

const answered = (status: number, activity?: string): Seen => ({
  kind: "answered",
  status,
  ...(activity === undefined ? {} : { activity }),
});

const NOT_DELIVERED = { means: "surely-not-delivered", next: "retry" };
const UNKNOWN = { means: "nobody-knows", next: "unclear" };
const MISTAKE = { means: "our-mistake", next: "refused" };
const UNREACHABLE = { means: "permanent-for-now", next: "unreachable" };

describe("an attempt to send", () => {
  it("may be made again when the message surely did not arrive", () => {
    expect(classify({ kind: "not-connected" })).toEqual(NOT_DELIVERED);
    expect(classify(answered(429))).toEqual(NOT_DELIVERED);
    expect(classify(answered(401))).toEqual({ means: "surely-not-delivered", next: "retry-with-new-token" });
  });

  it("is done when Teams gave the message an id", () => {
    expect([200, 201, 202, 299].map((status) => classify(answered(status, "a1")))).toEqual(
      Array(4).fill({ means: "delivered", next: "sent" }),
    );
  });

  it("is unclear when it was accepted without an id", () => {
    expect([answered(200), answered(201), answered(299), answered(200, "")].map(classify)).toEqual(Array(4).fill(UNKNOWN));
  });

  it("is unclear when nobody knows how far it came", () => {
    const statuses = [100, 199, 300, 302, 399, 408, 412, 500, 502, 503, 504, 599, 0];
    expect(statuses.map((status) => classify(answered(status)))).toEqual(statuses.map(() => UNKNOWN));
    expect([{ kind: "no-answer" } as const, { kind: "crashed" } as const].map(classify)).toEqual([UNKNOWN, UNKNOWN]);
  });

  it("stays unclear for these even where an id came along", () => {
    expect([302, 408, 412, 500].map((status) => classify(answered(status, "a1")))).toEqual(Array(4).fill(UNKNOWN));
  });

  it("finds nobody when the conversation is blocked or gone", () => {
    expect([403, 404].map((status) => classify(answered(status)))).toEqual([UNREACHABLE, UNREACHABLE]);
  });

  it("was our mistake when Teams refuses what we built", () => {
    const statuses = [400, 402, 405, 407, 409, 411, 413, 428, 430, 499];
    expect(statuses.map((status) => classify(answered(status)))).toEqual(statuses.map(() => MISTAKE));
  });
});

describe("the id of a message in Teams", () => {
  it("is empty where Teams gave none", () => {
    expect([answered(201, "a1"), answered(201), { kind: "crashed" } as const].map(activityOf)).toEqual(["a1", "", ""]);
  });
});

describe("the table of outcomes", () => {
  it("sends again only what surely was not delivered", () => {
    const again = OUTCOMES.filter(({ next }) => next === "retry" || next === "retry-with-new-token");
    expect(new Set(again.map(({ means }) => means))).toEqual(new Set(["surely-not-delivered"]));
    expect(again.map(({ seen, status }) => [seen, status?.[0]])).toEqual([
      ["held-back", undefined],
      ["not-connected", undefined],
      ["answered", 401],
      ["answered", 429],
    ]);
  });

  it("has a row for whatever can be seen", () => {
    expect(() => classify({ kind: "unheard of" } as unknown as Seen)).toThrow("no row of the table fits unheard of");
  });
});
