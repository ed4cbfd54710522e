import { describe, expect, it } from "vitest";
import { AGREED_VERSIONS, type AgreedVersion, newestVersion } from "../../dialogue/agreed-version.js";
import { day } from "../../dialogue/calendar/day.js";

const version = (number: number): AgreedVersion => ({ number, on: day("2026-11-22"), hash: "", note: { de: "", en: "" } });

describe("the newest agreed version", () => {
  it("has the highest number, wherever it stands", () => {
    expect(newestVersion([version(1), version(3), version(2)]).number).toBe(3);
    expect(newestVersion([version(2), version(1)]).number).toBe(2);
  });

  it("is, of those that were agreed on, the last", () => {
    expect(newestVersion()).toBe(AGREED_VERSIONS.at(-1));
  });
});
