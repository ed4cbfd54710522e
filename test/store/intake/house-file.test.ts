import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import { MONDAY_TO_FRIDAY, weekdays } from "../../../dialogue/calendar/weekdays.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { findingsIn, findingsInBytes, houseOf, houseText, utf8 } from "./house-text.js";

const sendingOf = (sending: Readonly<Record<string, unknown>>) => houseOf({ sending }).sending;

describe("a house's file", () => {
  it("needs no more than a tenant, a name and a Land", () => {
    expect(houseOf()).toEqual({
      tenant: "musterstadt.example",
      name: "Jobcenter Musterstadt",
      timeZone: "Europe/Berlin",
      state: "MV",
      regionalHolidays: [],
      closed: [],
      sending: { from: 8 * 60, to: 16 * 60, days: MONDAY_TO_FRIDAY },
      goLive: day("2026-11-20"),
      formats: [IFD],
    });
  });

  it("says more where a house differs", () => {
    const house = houseOf({
      $schema: "../house.schema.json",
      timeZone: "Europe/Vienna",
      state: "SN",
      regionalHolidays: ["fronleichnam"],
      closed: ["2026-12-24", "31.12.2026", "2.1.2027"],
      goLive: "2027-01-01",
    });
    expect(house).toMatchObject({
      timeZone: "Europe/Vienna",
      state: "SN",
      regionalHolidays: ["fronleichnam"],
      closed: [day("2026-12-24"), day("2026-12-31"), day("2027-01-02")],
      goLive: day("2027-01-01"),
    });
  });

  it("names its tenant as a token does, in lower case", () => {
    expect(houseOf({ tenant: "5C0E7A1D-3F42-4B8E-9D26-81F0A4C6B7E3" }).tenant).toBe("5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3");
  });

  it("keeps texts composed and trimmed", () => {
    expect(houseOf({ name: "  Jobcenter Mu\u0308ritz " }).name).toBe("Jobcenter Müritz");
  });

  it("is at most one megabyte long", () => {
    const longest = houseText().padEnd(1024 * 1024, " ");
    expect(findingsIn(longest)).toEqual([]);
    expect(findingsIn(`${longest} `)).toEqual([{ kind: "file-too-large", limitMegabytes: 1 }]);
    expect(findingsIn(`"${"ä".repeat(512 * 1024)}"`)).toEqual([{ kind: "file-too-large", limitMegabytes: 1 }]);
  });
});

describe("the encoding of a house's file", () => {
  const TEXT = houseText({ name: "Jobcenter Müritz" });
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

  it("is UTF-8 with a byte order mark or without", () => {
    expect(findingsInBytes(utf8(TEXT))).toEqual([]);
    expect(findingsInBytes(utf8(`\uFEFF${TEXT}`))).toEqual([]);
  });

  it.each([
    ["Windows-1252", new Uint8Array(Buffer.from(TEXT, "latin1"))],
    ["Windows-1252 under the mark of UTF-8", Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from(TEXT, "latin1")])],
    ["UTF-16 with a mark, low byte first", utf16(`\uFEFF${TEXT}`)],
    ["UTF-16 with a mark, high byte first", utf16(`\uFEFF${TEXT}`).map((_, index, all) => all[index ^ 1] ?? 0)],
    ["UTF-16 without a mark", utf16(houseText())],
  ])("is not %s, and nothing else is said of such a file", (_, bytes) => {
    expect(findingsInBytes(bytes)).toEqual([{ kind: "not-utf-8" }]);
  });
});

describe("the sending hours in a house's file", () => {
  it("change only what they name", () => {
    expect(sendingOf({ from: "07:30" })).toEqual({ from: 7 * 60 + 30, to: 16 * 60, days: MONDAY_TO_FRIDAY });
    expect(sendingOf({ to: "9:05" })).toEqual({ from: 8 * 60, to: 9 * 60 + 5, days: MONDAY_TO_FRIDAY });
    expect(sendingOf({ days: "Di,Do" })).toEqual({ from: 8 * 60, to: 16 * 60, days: weekdays(1, 3) });
  });

  it.each([["Mo-Fr"], ["Mon-Fri"], ["montag-freitag"], [["Mo", "Dienstag", "Wed", "Thursday", "fr"]]])(
    "are Monday to Friday as %j",
    (days) => {
      expect(sendingOf({ days }).days).toBe(MONDAY_TO_FRIDAY);
    },
  );
});
