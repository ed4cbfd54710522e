import { describe, expect, it } from "vitest";
import { MONDAY_TO_FRIDAY, type Weekdays } from "../../dialogue/calendar/weekdays.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import { MAG } from "../../dialogue/formats/mag.js";
import { checkHouse } from "../../dialogue/house-check.js";
import { aHouse } from "./builders.js";

const sending = (from: number, to: number, days: Weekdays = MONDAY_TO_FRIDAY) => checkHouse(aHouse({ sending: { from, to, days } }));

describe("a house", () => {
  it("has nothing to be found when all is well", () => {
    expect(checkHouse(aHouse({ formats: [IFD, MAG], state: "SN", regionalHolidays: ["fronleichnam"] }))).toEqual([]);
  });

  it("lies in a time zone that exists", () => {
    expect(checkHouse(aHouse({ timeZone: "Europe/Schwerin" }))).toEqual([{ kind: "unknown-time-zone", timeZone: "Europe/Schwerin" }]);
  });

  it("names no regional holiday that its Land does not have", () => {
    const findings = checkHouse(aHouse({ state: "SN", regionalHolidays: ["fronleichnam", "friedensfest"] }));
    expect(findings).toEqual([{ kind: "holiday-not-in-land", holiday: "friedensfest", land: "SN" }]);
  });

  it("names no regional holiday that its whole Land keeps", () => {
    const findings = checkHouse(aHouse({ state: "BY", regionalHolidays: ["friedensfest", "fronleichnam"] }));
    expect(findings).toEqual([{ kind: "holiday-in-whole-land", holiday: "fronleichnam", land: "BY" }]);
  });

  it("has at least one format", () => {
    expect(checkHouse(aHouse({ formats: [] }))).toEqual([{ kind: "no-formats" }]);
  });

  it("has every format once", () => {
    expect(checkHouse(aHouse({ formats: [IFD, MAG, IFD, IFD] }))).toEqual([{ kind: "duplicate-format", format: "ifd" }]);
  });
});

describe("sending hours", () => {
  it("end after they begin", () => {
    expect(sending(9 * 60, 9 * 60)).toEqual([{ kind: "sending-turned-round" }]);
    expect(sending(9 * 60, 9 * 60 + 1)).toEqual([]);
  });

  it("lie inside the working frame", () => {
    expect(sending(6 * 60, 18 * 60)).toEqual([]);
    expect(sending(6 * 60 - 1, 18 * 60)).toEqual([{ kind: "sending-outside-frame" }]);
    expect(sending(6 * 60, 18 * 60 + 1)).toEqual([{ kind: "sending-outside-frame" }]);
  });

  it("have at least one day", () => {
    expect(sending(8 * 60, 16 * 60, 0 as Weekdays)).toEqual([{ kind: "no-sending-days" }]);
  });
});
