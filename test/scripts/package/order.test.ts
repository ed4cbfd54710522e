import { describe, expect, it } from "vitest";
import { type Given, hostFindings, orderFindings, orderOf } from "../../../scripts/package/order.js";

const GOOD: Given = {
  out: import.meta.dirname,
  appId: "6F1B2A3C-1111-4222-8333-0123456789AB",
  host: "Bot.Example.de",
  version: "1.2.3",
  publisher: "Jobcenter Musterstadt",
};

describe("an order for a package", () => {
  it("is taken, with names and ids in small letters", () => {
    expect(orderFindings(GOOD)).toEqual([]);
    expect(orderOf(GOOD)).toMatchObject({ appId: "6f1b2a3c-1111-4222-8333-0123456789ab", host: "bot.example.de" });
  });

  it("is told everything that is wrong with it at once", () => {
    const nothing = { out: undefined, appId: undefined, host: undefined, version: "1", publisher: "" };
    expect(orderFindings(nothing).map((words) => words.split(/[ :]/, 1)[0])).toEqual([
      "--out",
      "--app-id",
      "--host",
      "--version",
      "--house",
    ]);
  });

  it.each([
    "",
    "6f1b2a3c",
    "00000000-0000-0000-0000-000000000000",
    "{6f1b2a3c-1111-4222-8333-0123456789ab}",
    "6f1b2a3c-1111-4222-8333-0123456789ag",
  ])("is refused with the id „%s“", (appId) => {
    expect(orderFindings({ ...GOOD, appId })).toEqual([expect.stringContaining("keine Kennung von Microsoft")]);
  });

  it.each(["1.2", "1.2.3.4", "v1.2.3", "1.2.3-beta", "01.2.3", "1.2.1234567", ""])("is refused with the version „%s“", (version) => {
    expect(orderFindings({ ...GOOD, version })).toEqual([expect.stringContaining("keine Version aus drei Zahlen")]);
  });

  it.each([
    ["a name that is too long for Teams", "J".repeat(33), "33 Zeichen"],
    ["a place that would be filled in", "{{host}}", "kein Name"],
    ["characters that nobody sees", "Job\u202ecenter", "kein Name"],
  ])("is refused with %s as the house", (_, publisher, words) => {
    expect(orderFindings({ ...GOOD, publisher })).toEqual([expect.stringContaining(words)]);
  });

  it("is refused where the folder is none, or is a file", () => {
    for (const out of [`${import.meta.dirname}/nowhere`, import.meta.filename]) {
      expect(orderFindings({ ...GOOD, out })).toEqual([expect.stringContaining("gibt es nicht")]);
    }
  });
});

describe("a host", () => {
  it.each(["bot.example.de", "ifd-bot.jobcenter-musterstadt.de", "a.b.c.example.org", "xn--bro-hoa.example.de"])("may be %s", (host) => {
    expect(hostFindings(host)).toEqual([]);
  });

  it.each([
    ["https://bot.example.de", ["Lassen Sie „https://“ weg"]],
    ["bot.example.de/api/messages", ["„/api/messages“ hinter dem Namen"]],
    ["bot.example.de?x", ["„?x“ hinter dem Namen"]],
    ["bot.example.de:3978", ["„:3978“ weg"]],
    ["http://bot.example.de:80/x", ["„http://“", "„/x“", "„:80“"]],
    ["10.0.0.7", ["Nummer im Netz"]],
    ["[2001:db8::1]:443", ["„:443“", "Nummer im Netz"]],
    ["2001:db8::1", ["Nummer im Netz"]],
    ["localhost", ["gilt nur bei Ihnen"]],
    ["bot.localhost", ["gilt nur bei Ihnen"]],
    ["server.intranet", ["gilt nur bei Ihnen"]],
    ["bot.büro.de", ["ohne Umlaute"]],
    ["bot", ["kein vollständiger Name"]],
    ["*.example.de", ["kein vollständiger Name"]],
    ["bot.-x.de", ["kein vollständiger Name"]],
    ["bot..de", ["kein vollständiger Name"]],
    ["bot.example.123", ["kein vollständiger Name"]],
    ["name@bot.example.de", ["kein vollständiger Name"]],
    [`${"a".repeat(64)}.de`, ["kein vollständiger Name"]],
    ["", ["kein vollständiger Name"]],
  ])("may not be „%s“, and it is said why", (host, words) => {
    expect(hostFindings(host)).toEqual(words.map((part) => expect.stringContaining(part)));
  });
});
