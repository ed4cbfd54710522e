import { describe, expect, it } from "vitest";
import { standsIn, storeSettings } from "../../bot/config.js";

describe("the settings of the store", () => {
  it("come from the environment, as far as it says something", () => {
    expect(storeSettings({ IFD_DATA: "/data", IFD_KEYS: " /keys\n", IFD_HOUSE_KEY: " " })).toEqual({ data: "/data", keys: "/keys" });
    expect(storeSettings({ IFD_HOUSE_KEY: "key" })).toEqual({ houseKey: "key" });
    expect(storeSettings({})).toEqual({});
  });
});

describe("a path on the command line", () => {
  it("is meant from where the person stands", () => {
    expect(standsIn({ INIT_CWD: "/home/ada" })).toBe("/home/ada");
    expect(standsIn({})).toBe(process.cwd());
  });
});
