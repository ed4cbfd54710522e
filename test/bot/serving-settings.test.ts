import { describe, expect, it } from "vitest";
import { NotFitToServe, notFitWords, servingFindings, servingSettings } from "../../bot/serving-settings.js";
import { openTeams } from "../../bot/teams/teams.js";

const FIT = {
  IFD_DATA: "/data",
  IFD_KEYS: "/keys",
  IFD_TENANT: "0A1B2C3D-0000-4000-8000-000000000001",
  IFD_APP_ID: "0a1b2c3d-0000-4000-8000-000000000002",
  IFD_APP_SECRET: "Kanarienvogel",
  IFD_LEGAL_BASIS: "Dienstvereinbarung Führungsdialog vom 1. Oktober 2026",
  IFD_DATA_PROTECTION: "Petra Lindqvist, Raum 214",
  IFD_STAFF_COUNCIL: "Personalrat, Raum 108",
} as const;

type Variable = keyof typeof FIT;

const without = (variable: Variable) => ({ ...FIT, [variable]: " " });

describe("a program that serves people (R06)", () => {
  it("is told all that it needs where everything is there", () => {
    expect(servingSettings(FIT)).toMatchObject({
      tenant: "0a1b2c3d-0000-4000-8000-000000000001",
      proof: { kind: "secret" },
      legalBasis: FIT.IFD_LEGAL_BASIS,
    });
  });

  it.each(Object.keys(FIT).filter((one) => one !== "IFD_APP_SECRET") as Variable[])("does not start without %s", (variable) => {
    expect(servingFindings(without(variable)).map((finding) => finding.variable)).toEqual([variable]);
    expect(() => servingSettings(without(variable))).toThrow(NotFitToServe);
  });

  it("is told of nothing but the file where that cannot be read: all the rest may be in it", () => {
    const findings = servingFindings({ IFD_CONFIG: "/nirgends/ifd-bot.env" });
    expect(findings.map(({ variable }) => variable)).toEqual(["IFD_CONFIG"]);
    expect(() => servingSettings({ ...FIT, IFD_CONFIG: "/nirgends/ifd-bot.env" })).toThrow(NotFitToServe);
  });

  it("R06: does not start without the text of the legal basis, and not with a placeholder in its place", () => {
    for (const text of ["", "kurz", "TODO: Rechtsgrundlage", "<Rechtsgrundlage eintragen>", "Dienstvereinbarung (erfunden)"])
      expect(servingFindings({ ...FIT, IFD_LEGAL_BASIS: text })).toHaveLength(1);
  });

  it("A01: does not start without an app id, for then every token would count", () => {
    for (const id of ["", "bot", "00000000-0000-0000-0000-000000000000"])
      expect(servingFindings({ ...FIT, IFD_APP_ID: id }).map(({ variable }) => variable)).toEqual(["IFD_APP_ID"]);
    const parts = { hear: async () => ({ sends: [] }) as never, log: () => undefined, now: Date.now };
    expect(() => openTeams({ ...parts, gate: { tenant: FIT.IFD_TENANT }, identity: { options: { MicrosoftAppId: "" } } })).toThrow(
      "a bot without an app id is open to everybody",
    );
  });

  it("serves one house: a list of tenants is none", () => {
    expect(servingFindings({ ...FIT, IFD_TENANT: `${FIT.IFD_TENANT},${FIT.IFD_APP_ID}` })).toHaveLength(1);
    expect(servingFindings({ ...FIT, IFD_TENANT: "*" })).toHaveLength(1);
  });

  it("shows one proof of itself, neither none nor two", () => {
    expect(servingFindings(without("IFD_APP_SECRET"))).toHaveLength(1);
    expect(servingFindings({ ...FIT, IFD_APP_IDENTITY: "managed" })).toHaveLength(1);
    expect(servingSettings({ ...without("IFD_APP_SECRET"), IFD_APP_IDENTITY: "managed" }).proof).toEqual({ kind: "managed" });
  });

  it("keeps the keys out of the data, under whatever name", () => {
    const found = (IFD_DATA: string, IFD_KEYS: string) => servingFindings({ ...FIT, IFD_DATA, IFD_KEYS }).map(({ variable }) => variable);
    expect(found("/data", "/data/keys")).toEqual(["IFD_KEYS"]);
    expect(found("/keys/data", "/keys")).toEqual(["IFD_KEYS"]);
    expect(found("/data", "/data")).toEqual(["IFD_KEYS"]);
    expect(found("/data", "/data-keys")).toEqual([]);
    expect(found("data", "/keys")).toEqual(["IFD_DATA"]);
  });

  it("listens at two places, and not twice at one", () => {
    const found = (listen: string, operations: string) =>
      servingFindings({ ...FIT, IFD_LISTEN: listen, IFD_OPERATIONS_LISTEN: operations }).map(({ variable }) => variable);
    expect(servingSettings(FIT)).toMatchObject({
      listen: { host: "127.0.0.1", port: 3978 },
      operations: { host: "127.0.0.1", port: 3979 },
    });
    expect(servingSettings({ ...FIT, IFD_LISTEN: "[::1]:443" }).listen).toEqual({ host: "::1", port: 443 });
    expect(found("0.0.0.0:4000", "127.0.0.1:4000")).toEqual(["IFD_OPERATIONS_LISTEN"]);
    expect(found("127.0.0.1:4000", "127.0.0.1:4000")).toEqual(["IFD_OPERATIONS_LISTEN"]);
    expect(found("127.0.0.1:4000", "127.0.0.2:4000")).toEqual([]);
    expect(found("3978", "127.0.0.1:70000")).toEqual(["IFD_LISTEN", "IFD_OPERATIONS_LISTEN"]);
    expect(found("127.0.0.1:0", "")).toEqual(["IFD_LISTEN"]);
  });

  it("does not pass over a slip in a name, in a first admin or in a proxy", () => {
    const found = (more: Readonly<Record<string, string>>) => servingFindings({ ...FIT, ...more }).map(({ variable }) => variable);
    expect(found({ IFD_SHARPOINT: "amt" })).toEqual(["IFD_SHARPOINT"]);
    expect(found({ IFD_FIRST_ADMIN: "Ada Lovelace" })).toEqual(["IFD_FIRST_ADMIN"]);
    expect(found({ IFD_FIRST_ADMIN: "ada@amt.example" })).toEqual([]);
    expect(found({ HTTPS_PROXY: "socks5://proxy.example" })).toEqual(["HTTPS_PROXY"]);
  });

  it("is told everything that is missing at once, and nothing of what is there", () => {
    const findings = servingFindings({ IFD_APP_ID: "Kanarienvogel" });
    expect(findings).toHaveLength(8);
    const words = notFitWords(new NotFitToServe(findings)).join("\n");
    expect(words).toContain("Es fehlt die Rechtsgrundlage.");
    expect(words).not.toContain("Kanarienvogel");
  });

  it("names a SharePoint by what stands before its dots", () => {
    expect(servingFindings({ ...FIT, IFD_SHAREPOINT: "https://amt.sharepoint.com" })).toHaveLength(1);
    expect(servingSettings({ ...FIT, IFD_SHAREPOINT: "amt" }).sharePoint).toBe("amt");
  });
});
