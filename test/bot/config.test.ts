import { describe, expect, it } from "vitest";
import { officeSettings, proxySettings, standsIn, storeSettings, WrongSetting } from "../../bot/config.js";

describe("the settings of the store", () => {
  it("come from the environment, as far as it says something", () => {
    expect(storeSettings({ IFD_DATA: "/data", IFD_KEYS: " /keys\n", IFD_HOUSE_KEY: " " })).toEqual({ data: "/data", keys: "/keys" });
    expect(storeSettings({ IFD_HOUSE_KEY: "key" })).toEqual({ houseKey: "key" });
    expect(storeSettings({})).toEqual({});
  });
});

describe("what the house says of itself", () => {
  it("comes from the environment, with the first admin as the roster keeps ids", () => {
    expect(officeSettings({ IFD_LEGAL_BASIS: "Dienstvereinbarung", IFD_FIRST_ADMIN: " Ada@Amt.example " })).toEqual({
      legalBasis: "Dienstvereinbarung",
      firstAdmin: "ada@amt.example",
    });
    expect(officeSettings({ IFD_STAFF_COUNCIL: "" })).toEqual({});
  });
});

describe("the proxy that the machine is set to", () => {
  it("comes from the environment, as every other program reads it", () => {
    const proxy = "http://proxy.example:8080";
    expect(proxySettings({ HTTPS_PROXY: proxy, NO_PROXY: "localhost, .example.org," })).toEqual({
      proxy,
      around: ["localhost", ".example.org"],
    });
    expect(proxySettings({ https_proxy: proxy })).toEqual({ proxy, around: [] });
    expect(proxySettings({ HTTPS_PROXY: "", all_proxy: proxy })).toEqual({ proxy, around: [] });
    expect(proxySettings({})).toEqual({ around: [] });
  });

  it("may stand there without http://", () => {
    expect(proxySettings({ HTTPS_PROXY: "proxy.example:8080" }).proxy).toBe("http://proxy.example:8080");
  });

  it.each(["socks5://proxy.example:1080", "http://", "not a url"])("is refused in words where nobody can go by it: %s", (text) => {
    expect(() => proxySettings({ HTTPS_PROXY: text })).toThrow(WrongSetting);
    expect(() => proxySettings({ HTTPS_PROXY: text })).toThrow("muss mit http:// oder https:// beginnen");
  });
});

describe("a path on the command line", () => {
  it("is meant from where the person stands", () => {
    expect(standsIn({ INIT_CWD: "/home/ada" })).toBe("/home/ada");
    expect(standsIn({})).toBe(process.cwd());
  });
});
