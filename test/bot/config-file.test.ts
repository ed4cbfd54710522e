import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proxySettings, settingsIn, storeSettings, WrongSetting } from "../../bot/config.js";
import { parseConfigFile } from "../../bot/config-file.js";

const variablesIn = (text: string): readonly string[] => parseConfigFile(text).findings.map(({ variable }) => variable);

describe("a file of settings", () => {
  it("has a name and a value in each line, with comments and empty lines between", () => {
    const text = "\uFEFF# Haus\r\n\r\nIFD_DATA = /daten\r\n  IFD_KEYS=/schluessel\r\n  # noch etwas\r\nIFD_TENANT=\r\n";
    expect(parseConfigFile(text)).toEqual({ values: { IFD_DATA: "/daten", IFD_KEYS: "/schluessel", IFD_TENANT: "" }, findings: [] });
  });

  it("takes what stands in quotes as it is", () => {
    const text = `IFD_STAFF_COUNCIL="Personalrat, Raum #108" # im Altbau\nIFD_LEGAL_BASIS='Die "DV"'\nIFD_DATA_PROTECTION=Raum 214, Tel. "14"\n`;
    expect(parseConfigFile(text).values).toEqual({
      IFD_STAFF_COUNCIL: "Personalrat, Raum #108",
      IFD_LEGAL_BASIS: 'Die "DV"',
      IFD_DATA_PROTECTION: 'Raum 214, Tel. "14"',
    });
    expect(variablesIn(text)).toEqual([]);
  });

  it("ends a value with the first quote of its kind, whatever the comment behind it quotes", () => {
    const { values, findings } = parseConfigFile("IFD_STAFF_COUNCIL=\"Personalrat Zi 1\" # früher \"PR\"\nIFD_DATA='/daten'# 'alt'\n");
    expect(values).toEqual({ IFD_STAFF_COUNCIL: "Personalrat Zi 1", IFD_DATA: "/daten" });
    expect(findings).toEqual([]);
  });

  it.each([
    ["a quote that does not end", 'IFD_DATA="/daten'],
    ["something behind a quote", 'IFD_DATA="/daten" und mehr'],
    ["what may be a comment or not", "IFD_DATA=/daten # Platte 2"],
    ["two values in quotes", 'IFD_DATA="/daten" "/alt"'],
    ["where the value ends and the comment begins", 'IFD_DATA="/da"ten"'],
    ["a quote with a backslash before it", 'IFD_DATA="/da\\"ten"'],
    ["a backslash between quotes", "IFD_DATA='C:\\daten'"],
    ["the same name twice", "IFD_DATA=/a\nIFD_DATA=/b"],
  ])("does not guess: %s", (_, text) => {
    expect(variablesIn(text)).toEqual(["IFD_DATA"]);
  });

  it("does not pass over a line that it cannot read, and says which and not what is in it", () => {
    const { findings } = parseConfigFile("IFD_DATA=/daten\nKanarienvogel\nexport IFD_KEYS=/k\n");
    expect(findings).toHaveLength(2);
    expect(findings[0]?.de).toContain("Zeile 2");
    expect(JSON.stringify(findings)).not.toContain("Kanarienvogel");
  });
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-config-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string, mode = 0o640): string => {
  const path = join(folder, "ifd-bot.env");
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};

const found = (text: string, environment: Readonly<Record<string, string>> = {}, mode = 0o640): readonly string[] =>
  settingsIn({ ...environment, IFD_CONFIG: fileWith(text, mode) }).findings.map(({ variable }) => variable);

describe("the settings of a program", () => {
  it("come from the file, and the environment wins over it where it says something", () => {
    const IFD_CONFIG = fileWith("IFD_DATA=/aus-der-datei\nIFD_KEYS=/schluessel\nHTTPS_PROXY=http://proxy.example:8080\n");
    expect(storeSettings({ IFD_CONFIG, IFD_DATA: "/aus-der-umgebung", IFD_KEYS: " " })).toEqual({
      data: "/aus-der-umgebung",
      keys: "/schluessel",
    });
    expect(proxySettings({ IFD_CONFIG }).proxy).toBe("http://proxy.example:8080");
  });

  it("say so where the file cannot be read, to every command", () => {
    const IFD_CONFIG = join(folder, "nicht-da.env");
    expect(() => storeSettings({ IFD_CONFIG })).toThrow(WrongSetting);
    expect(() => storeSettings({ IFD_CONFIG })).toThrow("IFD_CONFIG: Die Datei lässt sich nicht lesen.");
    writeFileSync(IFD_CONFIG, Buffer.from([0x49, 0xff, 0xfe]));
    expect(() => storeSettings({ IFD_CONFIG })).toThrow(WrongSetting);
  });

  it("know every name in the file, so that no slip becomes a default", () => {
    expect(found("IFD_LISTN=0.0.0.0:3978\n")).toEqual(["IFD_LISTN"]);
    expect(found("IDF_DATA=/daten\n")).toEqual(["IDF_DATA"]);
    expect(found("IFD_CONFIG=/andere.env\n")).toEqual(["IFD_CONFIG"]);
  });

  it("know what works in the environment only, unless the file is that as well", () => {
    const line = "NODE_EXTRA_CA_CERTS=/etc/ssl/amt.pem\n";
    expect(found(line)).toEqual(["NODE_EXTRA_CA_CERTS"]);
    expect(found(line, { NODE_EXTRA_CA_CERTS: "/etc/ssl/andere.pem" })).toEqual(["NODE_EXTRA_CA_CERTS"]);
    expect(found(line, { NODE_EXTRA_CA_CERTS: "/etc/ssl/amt.pem" })).toEqual([]);
  });

  it("are not for everybody's eyes where a secret is among them, and never for others' hands", () => {
    expect(found("IFD_DATA=/daten\n", {}, 0o644)).toEqual([]);
    expect(found("IFD_APP_SECRET=abc\n", {}, 0o644)).toEqual(["IFD_CONFIG"]);
    expect(found("IFD_HOUSE_KEY=abc\n", {}, 0o604)).toEqual(["IFD_CONFIG"]);
    expect(found("IFD_APP_SECRET=abc\n", {}, 0o640)).toEqual([]);
    expect(found("IFD_DATA=/daten\n", {}, 0o660)).toEqual(["IFD_CONFIG"]);
  });
});
