import { describe, expect, it } from "vitest";
import { houseFindingLines, houseFindingText } from "../../cards/texts/house-findings.js";
import type { HouseFinding, Notation, ValueKind } from "../../dialogue/house-finding.js";

type OneOfEach = { readonly [K in HouseFinding["kind"]]: Extract<HouseFinding, { readonly kind: K }> };

const inStage = { path: "formats[0].stages[1]", stage: "prepare" } as const;

/** A finding of a new kind does not compile until it stands here. */
const ONE_OF_EACH: OneOfEach = {
  "file-too-large": { kind: "file-too-large", limitMegabytes: 1 },
  "not-utf-8": { kind: "not-utf-8" },
  "broken-json": { kind: "broken-json", line: 3, column: 5, found: "]" },
  "duplicate-key": { kind: "duplicate-key", line: 3, column: 5, key: "name" },
  missing: { kind: "missing", path: "tenant" },
  "unknown-key": { kind: "unknown-key", path: "sending", key: "day", meant: "days" },
  "wrong-kind": { kind: "wrong-kind", path: "closed", expected: ["list"] },
  "unknown-value": { kind: "unknown-value", path: "formats[0].use", text: "fid", known: ["ifd", "mag"], meant: "ifd" },
  misspelt: { kind: "misspelt", path: "goLive", notation: "date", text: "morgen" },
  empty: { kind: "empty", path: "name" },
  "too-long": { kind: "too-long", path: "name", limit: 200 },
  "too-many": { kind: "too-many", path: "closed", limit: 400 },
  "too-small": { kind: "too-small", path: "formats[0].maxMinutes", least: 5 },
  "too-large": { kind: "too-large", path: "formats[0].maxMinutes", most: 720 },
  "forbidden-character": { kind: "forbidden-character", path: "name", codePoint: 0x202e },
  "not-one-distance": { kind: "not-one-distance", path: "formats[0].stages[1].at[0]" },
  "windows-and-interval": { kind: "windows-and-interval", path: "formats[0]" },
  "incomplete-addition": {
    kind: "incomplete-addition",
    path: "formats[0].stages[1]",
    part: "stage",
    id: "prepar",
    missing: ["to", "at"],
    meant: "prepare",
  },
  "nothing-to-switch-off": { kind: "nothing-to-switch-off", path: "formats[0].topics[1]", part: "topic", id: "client", meant: "clients" },
  "bad-id": { kind: "bad-id", path: "formats[0].id", part: "format", id: "IFD" },
  "duplicate-id": { kind: "duplicate-id", path: "formats[0].windows", part: "window", id: "H1" },
  "no-windows": { kind: "no-windows", path: "formats[0].windows" },
  "windows-overlap": { kind: "windows-overlap", path: "formats[0].windows", window: "H1", other: "H2" },
  "bad-interval": { kind: "bad-interval", path: "formats[0].interval", months: 25 },
  "bad-minutes": { kind: "bad-minutes", path: "formats[0].maxMinutes", minutes: 3 },
  "no-groups": { kind: "no-groups", path: "formats[0].eligible" },
  "too-many-topics": { kind: "too-many-topics", path: "formats[0].topics", count: 13, most: 12 },
  "no-recipients": { kind: "no-recipients", ...inStage },
  "no-offsets": { kind: "no-offsets", ...inStage },
  "two-offsets": { kind: "two-offsets", ...inStage, of: "due" },
  "bad-distance": { kind: "bad-distance", ...inStage, days: -367 },
  "bad-repeat": { kind: "bad-repeat", ...inStage },
  "repeat-without-due": { kind: "repeat-without-due", ...inStage },
  "repeat-past-due": { kind: "repeat-past-due", ...inStage },
  "bundled-without-lead": { kind: "bundled-without-lead", ...inStage },
  "unknown-time-zone": { kind: "unknown-time-zone", path: "timeZone", timeZone: "Europe/Berln" },
  "sending-turned-round": { kind: "sending-turned-round", path: "sending" },
  "sending-outside-frame": { kind: "sending-outside-frame", path: "sending" },
  "no-sending-days": { kind: "no-sending-days", path: "sending" },
  "holiday-not-in-land": { kind: "holiday-not-in-land", path: "regionalHolidays[0]", holiday: "friedensfest", land: "MV" },
  "holiday-in-whole-land": { kind: "holiday-in-whole-land", path: "regionalHolidays[0]", holiday: "fronleichnam", land: "NW" },
  "no-formats": { kind: "no-formats", path: "formats" },
  "duplicate-format": { kind: "duplicate-format", path: "formats[1]", format: "ifd" },
};

const SAMPLES = Object.values(ONE_OF_EACH);

const NOTATIONS: readonly Notation[] = ["date", "time", "month-day", "weekday", "weekdays", "id", "window-id", "tenant"];

const KINDS: readonly ValueKind[] = ["text", "number", "whole-number", "yes-no", "list", "object"];

const german = (finding: HouseFinding) => houseFindingText(finding, "de");
const english = (finding: HouseFinding) => houseFindingText(finding, "en");

describe("what is wrong with a house's file", () => {
  it.each(SAMPLES)("is said in whole sentences and in two languages ($kind)", (finding) => {
    expect(german(finding)).toMatch(/[.?]$/);
    expect(english(finding)).toMatch(/[.?]$/);
    expect(german(finding)).not.toBe(english(finding));
    expect(`${german(finding)}${english(finding)}`).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(SAMPLES)("asks in German for what is to be done ($kind)", (finding) => {
    expect(german(finding)).toMatch(/Bitte|Meinten Sie|Möglich:|erwartet:/);
  });

  it.each(SAMPLES.filter((finding) => "path" in finding))("begins with its place in the file ($kind)", (finding) => {
    expect(german(finding).startsWith(`${finding.path}: `)).toBe(true);
    expect(english(finding).startsWith(`${finding.path}: `)).toBe(true);
  });

  it("needs no place when it is the whole file", () => {
    expect(german({ kind: "wrong-kind", path: "", expected: ["object"] })).toBe(
      "Hier wird etwas anderes erwartet: ein Abschnitt in geschweiften Klammern.",
    );
  });

  it.each([
    [
      "not-utf-8",
      "Die Datei ist nicht als UTF-8 gespeichert. Bitte speichern Sie die Datei als UTF-8 (im Editor: „Speichern unter“, dort „Codierung“).",
    ],
    ["broken-json", "Zeile 3, Spalte 5: „]“ gehört nicht hierher. Bitte prüfen Sie, ob davor ein Komma fehlt oder zu viel ist."],
    ["unknown-key", "sending: Die Angabe „day“ gibt es hier nicht. Meinten Sie „days“?"],
    ["unknown-value", "formats[0].use: „fid“ ist hier nicht bekannt. Meinten Sie „ifd“? Möglich: ifd, mag."],
    ["misspelt", "goLive: „morgen“ ist kein Datum zwischen 2000 und 2099. Bitte schreiben Sie es so: 2026-12-24 oder 24.12.2026."],
    [
      "incomplete-addition",
      "formats[0].stages[1]: Eine Stufe „prepar“ ist nicht eingebaut. Meinten Sie „prepare“? Als neue Stufe braucht sie noch: to, at.",
    ],
    ["windows-overlap", "formats[0].windows: Die Zeiträume „H1“ und „H2“ überschneiden sich. Bitte ändern Sie einen der beiden."],
    [
      "bad-distance",
      "formats[0].stages[1]: Die Stufe „prepare“ kann nicht 367 Tage entfernt liegen. Bitte nehmen Sie 0 bis 366 ganze Tage.",
    ],
    ["sending-outside-frame", "sending: Gesendet wird nur von 06:00 bis 18:00 Uhr. Bitte bleiben Sie innerhalb dieser Zeit."],
    [
      "holiday-in-whole-land",
      "regionalHolidays[0]: „fronleichnam“ gilt in ganz NW und steht schon im Kalender. Bitte löschen Sie diesen Eintrag.",
    ],
    [
      "holiday-not-in-land",
      "regionalHolidays[0]: „friedensfest“ ist in MV kein gesetzlicher Feiertag. Bitte löschen Sie diesen Eintrag; für Schließtage gibt es „closed“.",
    ],
  ] as const)("reads well in German (%s)", (kind, text) => {
    expect(german(ONE_OF_EACH[kind])).toBe(text);
  });

  it.each([
    ["broken-json", "Line 3, column 5: “]” does not belong here. Please check whether a comma before it is missing or one too many."],
    ["unknown-key", "sending: There is no “day” here. Did you mean “days”?"],
    [
      "incomplete-addition",
      "formats[0].stages[1]: There is no built-in stage “prepar”. Did you mean “prepare”? As a new stage it still needs: to, at.",
    ],
    ["sending-outside-frame", "sending: Messages go out only from 06:00 to 18:00. Please stay within this time."],
    [
      "holiday-in-whole-land",
      "regionalHolidays[0]: “fronleichnam” holds in the whole of NW and is in the calendar already. Please delete this entry.",
    ],
    [
      "holiday-not-in-land",
      "regionalHolidays[0]: “friedensfest” is no public holiday in MV. Please delete this entry; closing days go under “closed”.",
    ],
  ] as const)("reads well in English (%s)", (kind, text) => {
    expect(english(ONE_OF_EACH[kind])).toBe(text);
  });

  it("says what to do with a key that resembles no other", () => {
    expect(german({ kind: "unknown-key", path: "", key: "farbe" })).toBe("Die Angabe „farbe“ gibt es hier nicht. Bitte löschen Sie sie.");
    expect(english({ kind: "unknown-key", path: "", key: "farbe" })).toBe("There is no “farbe” here. Please delete it.");
  });

  it.each(["", '"', "/"])("has words of its own for JSON that breaks at %j", (found) => {
    const broken = { ...ONE_OF_EACH["broken-json"], found };
    expect(german(broken)).not.toBe(german(ONE_OF_EACH["broken-json"]).replace("]", found));
    expect(english(broken)).not.toBe(english(ONE_OF_EACH["broken-json"]).replace("]", found));
  });

  it("has words of its own for every notation and every kind of value", () => {
    const misspelt = NOTATIONS.map((notation) => german({ kind: "misspelt", path: "", notation, text: "x" }));
    expect(new Set(misspelt).size).toBe(NOTATIONS.length);
    const kinds = KINDS.map((kind) => german({ kind: "wrong-kind", path: "", expected: [kind] }));
    expect(new Set(kinds).size).toBe(KINDS.length);
  });

  it("says both where two kinds of value would do", () => {
    expect(german({ kind: "wrong-kind", path: "", expected: ["text", "list"] })).toContain("ein Text in Anführungszeichen oder eine Liste");
    expect(english({ kind: "wrong-kind", path: "", expected: ["text", "list"] })).toContain("a text in quotation marks or a list");
  });

  it("has words of its own for a window that reaches into its own next year", () => {
    const finding = { ...ONE_OF_EACH["windows-overlap"], other: "H1" };
    expect([german(finding), english(finding)]).toEqual([
      "formats[0].windows: Der Zeitraum „H1“ reicht in sein eigenes nächstes Jahr hinein. Bitte kürzen Sie ihn.",
      "formats[0].windows: The window “H1” reaches into its own next year. Please shorten it.",
    ]);
  });

  it("tells the short name of a window from other ids", () => {
    expect(german({ ...ONE_OF_EACH["bad-id"], part: "window" })).toContain("Zeitraum: „IFD“ ist kein Kurzname.");
    expect(german(ONE_OF_EACH["bad-id"])).toContain("Format: „IFD“ ist keine Kennung.");
  });

  it("repeats nothing that steers a terminal, and nothing at length", () => {
    const text = german({ kind: "unknown-key", path: "", key: `\u001b[31m${"a".repeat(100_000)}` });
    expect(text.length).toBeLessThan(150);
    expect(text).not.toContain("\u001b");
  });
});

describe("a long list of findings", () => {
  it("shows twenty and counts the rest", () => {
    const findings = Array.from({ length: 23 }, () => ONE_OF_EACH.missing);
    const lines = houseFindingLines(findings, "de");
    expect(lines).toHaveLength(21);
    expect([lines[0], lines[20]]).toEqual([german(ONE_OF_EACH.missing), "… und 3 weitere"]);
    expect(houseFindingLines(findings, "en")[20]).toBe("… and 3 more");
    expect(houseFindingLines(findings.slice(3), "de")).toHaveLength(20);
  });
});
