import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../../dialogue/calendar/day.js";

describe("a day", () => {
  it("is the number of days since 1970-01-01", () => {
    expect(day("1970-01-02")).toBe(1);
    expect(isoDay(day("2028-02-29"))).toBe("2028-02-29");
  });
});
