import { describe, expect, it } from "vitest";
import { day, plusDays } from "../../dialogue/calendar/day.js";
import { EMPTY_HOUSE, type HouseRecord } from "../../store/house-record.js";
import { brokenReceipt, receiptsOn, withReceipt } from "../../store/receipts.js";

const TODAY = day("2026-11-20");

const receipt = (number: string, on = TODAY) => ({ number, on, why: "wish" }) as const;

const houseWith = (...numbers: readonly string[]): HouseRecord =>
  numbers.reduce((house, number) => withReceipt(house, receipt(number)), EMPTY_HOUSE);

const numbersIn = (house: HouseRecord, today = TODAY): readonly string[] => receiptsOn(house, today).map(({ number }) => number);

describe("deletion receipts", () => {
  it("are listed with the newest first", () => {
    expect(receiptsOn(houseWith("R1", "R2"), TODAY)).toEqual([receipt("R2"), receipt("R1")]);
  });

  it("are not there before anything was deleted", () => {
    expect(receiptsOn(EMPTY_HOUSE, TODAY)).toEqual([]);
    expect(brokenReceipt(EMPTY_HOUSE)).toBeUndefined();
  });

  it("come once for each number", () => {
    expect(numbersIn(houseWith("R1", "R1"))).toEqual(["R1"]);
  });

  it("keep nothing but number, day and reason", () => {
    const withName = { ...receipt("R1"), person: "ada" };
    expect(JSON.stringify(withReceipt(EMPTY_HOUSE, withName))).not.toContain("ada");
  });

  it("are not shown from the day on which their period is over, and go with the next one", () => {
    const later = day("2027-11-20");
    const house = houseWith("R1");
    expect(numbersIn(house, plusDays(later, -1))).toEqual(["R1"]);
    expect(numbersIn(house, later)).toEqual([]);
    const next = withReceipt(house, receipt("R2", later));
    expect(next.receipts?.map(({ number }) => number)).toEqual(["R2"]);
    expect(brokenReceipt(withReceipt(next, receipt("R3", later)))).toBeUndefined();
  });

  it("show where one was altered", () => {
    const { receipts = [], ...house } = houseWith("R1", "R2", "R3");
    const altered = receipts.map((one) => (one.number === "R2" ? { ...one, on: plusDays(one.on, 1) } : one));
    expect(brokenReceipt({ ...house, receipts: altered })?.number).toBe("R2");
  });

  it("show where one was taken out", () => {
    const { receipts = [], ...house } = houseWith("R1", "R2", "R3");
    expect(brokenReceipt({ ...house, receipts: receipts.filter(({ number }) => number !== "R2") })?.number).toBe("R3");
  });
});
