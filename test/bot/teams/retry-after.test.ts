import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { waitAskedFor } from "../../../bot/teams/retry-after.js";

const NOW = Date.parse("2026-11-23T08:00:00Z");
const MINUTES_15 = 15 * 60_000;

describe("the wish to be left alone", () => {
  it.each([
    ["7", 7_000],
    [" 7 ", 7_000],
    ["1.5", 1_500],
    ["0", 1_000],
    ["0.001", 1_000],
    ["901", MINUTES_15],
    ["1000000000000", MINUTES_15],
    ["9".repeat(10_000), MINUTES_15],
    ["Mon, 23 Nov 2026 08:00:30 GMT", 30_000],
    ["Mon, 23 Nov 2026 07:00:00 GMT", 1_000],
    ["Fri, 31 Dec 9999 23:59:59 GMT", MINUTES_15],
  ])("is understood: %s", (text, waitMs) => {
    expect(waitAskedFor(text, NOW)).toBe(waitMs);
  });

  it.each([
    [undefined],
    [""],
    ["-5"],
    ["+5"],
    ["1e12"],
    ["0x10"],
    ["5, 10"],
    ["soon"],
    ["NaN"],
    ["Infinity"],
    ["2026-11-23T08:00:30Z"],
    ["Mon, 99 Nov 2026 08:00:30 GMT"],
    ["Xxx, 23 Xxx 2026 08:00:30 GMT"],
    ["-".repeat(10_000)],
  ])("is none: %s", (text) => {
    expect(waitAskedFor(text, NOW)).toBeUndefined();
  });

  const anyText = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.date({ noInvalidDate: true }).map((day) => day.toUTCString()),
  );

  test.prop([fc.option(anyText, { nil: undefined }), fc.double({ noNaN: true })])(
    "is from a second to a quarter of an hour, whatever was written",
    (text, now) => {
      const wait = waitAskedFor(text, now) ?? 1_000;
      expect(wait).toBeGreaterThanOrEqual(1_000);
      expect(wait).toBeLessThanOrEqual(MINUTES_15);
    },
  );
});
