import { describe, expect, it } from "vitest";
import { LANDS } from "../../../dialogue/calendar/holidays.js";
import { findingsIn, findingsInIfd, findingsOf } from "./house-text.js";

const TEN_DAYS_BEFORE = [{ of: "due", daysBefore: 10 }];

const listOf = <T>(length: number, item: (index: number) => T): readonly T[] => Array.from({ length }, (_, index) => item(index));

const misspelt = (path: string, notation: string, text: string) => [{ kind: "misspelt", path, notation, text }];

const inStage = (given: Readonly<Record<string, unknown>>) => findingsInIfd({ stages: [{ id: "prepare", ...given }] });

describe("a house's file that is not to be read", () => {
  it("is refused with line and column", () => {
    expect(findingsIn('{\n  "tenant": "a",\n}')).toEqual([{ kind: "broken-json", line: 3, column: 1, found: "}" }]);
  });

  it.each(["null", "[]", "1", '"text"', "true"])("is refused when it holds %s instead of an object", (text) => {
    expect(findingsIn(text)).toEqual([{ kind: "wrong-kind", path: "", expected: ["object"] }]);
  });

  it("is refused for a key that comes twice, and for all else that is wrong", () => {
    expect(findingsIn('{"tenant": "a", "tenant": "b", "name": ""}')).toEqual([
      { kind: "duplicate-key", line: 1, column: 17, key: "tenant" },
      { kind: "empty", path: "name" },
      { kind: "missing", path: "state" },
    ]);
  });
});

describe("a key", () => {
  it("is missed by its name", () => {
    expect(findingsIn("{}")).toEqual(["tenant", "name", "state"].map((path) => ({ kind: "missing", path })));
    expect(findingsInIfd({ windows: [{ id: "A" }] })).toEqual([
      { kind: "missing", path: "formats[0].windows[0].from" },
      { kind: "missing", path: "formats[0].windows[0].to" },
    ]);
  });

  it("is refused by its name when nobody knows it, with the one that may have been meant", () => {
    expect(findingsOf({ stat: "MV", colour: "red" })).toEqual([
      { kind: "unknown-key", path: "", key: "stat", meant: "state" },
      { kind: "unknown-key", path: "", key: "colour" },
    ]);
  });

  it.each([
    ["sending", { sending: { day: "Mo" } }, "day", "days"],
    ["formats[0]", { formats: [{ use: "ifd", stage: [] }] }, "stage", "stages"],
    ["formats[0].stages[0]", { formats: [{ use: "ifd", stages: [{ id: "held", bundeld: true }] }] }, "bundeld", "bundled"],
    [
      "formats[0].stages[0].at[0]",
      { formats: [{ use: "ifd", stages: [{ id: "held", at: [{ of: "due", dayBefore: 1 }] }] }] },
      "dayBefore",
      "daysBefore",
    ],
    [
      "formats[0].stages[0].repeat",
      { formats: [{ use: "ifd", stages: [{ id: "overdue", repeat: { everyDays: 1, times: 1, time: 1 } }] }] },
      "time",
      "times",
    ],
    ["formats[0].topics[0]", { formats: [{ use: "ifd", topics: [{ id: "clients", texts: "a" }] }] }, "texts", "text"],
    ["formats[0].name", { formats: [{ use: "ifd", name: { de: "a", en: "b", EN: "c" } }] }, "EN", "en"],
    ["formats[0].interval", { formats: [{ use: "ifd", interval: { months: 1, month: 1 } }] }, "month", "months"],
  ])("is helped with in %s", (path, given, key, meant) => {
    expect(findingsOf(given)).toContainEqual({ kind: "unknown-key", path, key, meant });
  });

  it("never reaches what every object has", () => {
    expect(findingsIn('{"tenant":"a","name":"b","state":"MV","__proto__":{"sending":1},"constructor":1}')).toEqual([
      { kind: "unknown-key", path: "", key: "__proto__" },
      { kind: "unknown-key", path: "", key: "constructor" },
    ]);
  });
});

describe("a value", () => {
  it.each([
    ["name", 5, ["text"]],
    ["name", null, ["text"]],
    ["state", 5, ["text"]],
    ["closed", "2026-12-24", ["list"]],
    ["sending", [], ["object"]],
    ["formats", {}, ["list"]],
  ])("of %s is not %j", (path, value, expected) => {
    expect(findingsOf({ [path]: value })).toEqual([{ kind: "wrong-kind", path, expected }]);
  });

  it.each([
    [{ name: 5 }, "name", ["text", "object"]],
    [{ eligible: {} }, "eligible", ["text", "list"]],
    [{ eligible: true }, "eligible", ["text", "list"]],
    [{ maxMinutes: "30" }, "maxMinutes", ["number"]],
    [{ maxMinutes: 30.5 }, "maxMinutes", ["whole-number"]],
    [{ binding: "ja" }, "binding", ["yes-no"]],
    [{ declineTo: 1 }, "declineTo", ["text"]],
    [{ name: { de: "a", en: 1 } }, "name.en", ["text"]],
    [{ eligible: ["beamtet", 1] }, "eligible[1]", ["text"]],
    [{ stages: [{ id: "held", to: 1 }] }, "stages[0].to", ["text", "list"]],
  ])("of a format is not %j", (given, path, expected) => {
    expect(findingsInIfd(given)).toEqual([{ kind: "wrong-kind", path: `formats[0].${path}`, expected }]);
  });

  it("is one of those known, with the one that may have been meant", () => {
    expect(findingsOf({ state: "mv" })).toEqual([{ kind: "unknown-value", path: "state", text: "mv", known: LANDS, meant: "MV" }]);
    expect(findingsInIfd({ due: "later" })).toEqual([
      { kind: "unknown-value", path: "formats[0].due", text: "later", known: ["end", "spread"] },
    ]);
    expect(findingsOf({ formats: [{ use: "fid" }] })).toEqual([
      { kind: "unknown-value", path: "formats[0].use", text: "fid", known: ["ifd", "mag"], meant: "ifd" },
    ]);
  });

  it("is one of those known, in a list or alone", () => {
    const known = ["employee", "lead"];
    expect(inStage({ to: ["leed"] })).toEqual([
      { kind: "unknown-value", path: "formats[0].stages[0].to[0]", text: "leed", known, meant: "lead" },
    ]);
    expect(inStage({ to: "boss" })).toEqual([
      { kind: "unknown-value", path: "formats[0].stages[0].to", text: "boss", known: [...known, "both"] },
    ]);
  });

  it("is not empty", () => {
    expect(findingsOf({ name: "  ", closed: [], formats: [] })).toEqual([
      { kind: "empty", path: "name" },
      { kind: "empty", path: "formats" },
    ]);
    expect(findingsInIfd({ name: "", windows: [], eligible: [] })).toEqual([
      { kind: "empty", path: "formats[0].name" },
      { kind: "empty", path: "formats[0].windows" },
      { kind: "empty", path: "formats[0].eligible" },
    ]);
    expect(findingsOf({ sending: { days: [] } })).toEqual([{ kind: "empty", path: "sending.days" }]);
  });

  it("holds no character that nobody sees", () => {
    expect(findingsOf({ name: "Jobcenter\u202E" })).toEqual([{ kind: "forbidden-character", path: "name", codePoint: 0x202e }]);
    expect(findingsInIfd({ ideas: ["Eins\nzwei"] })).toEqual([{ kind: "forbidden-character", path: "formats[0].ideas[0]", codePoint: 10 }]);
  });
});

describe("a limit", () => {
  it.each([
    ["closed", 400, "2026-12-24"],
    ["regionalHolidays", 3, "fronleichnam"],
  ])("on %s is %i", (path, limit, item) => {
    const state = "TH";
    expect(findingsOf({ state, [path]: listOf(limit, () => item) })).toEqual([]);
    expect(findingsOf({ state, [path]: listOf(limit + 1, () => item) })).toEqual([{ kind: "too-many", path, limit }]);
  });

  it("on formats is 20", () => {
    const formats = listOf(21, (index) => ({ use: "ifd", id: `ifd-${index}` }));
    expect(findingsOf({ formats: formats.slice(1) })).toEqual([]);
    expect(findingsOf({ formats })).toEqual([{ kind: "too-many", path: "formats", limit: 20 }]);
  });

  it.each<[string, number, (index: number) => unknown]>([
    ["stages", 20, (index: number) => ({ id: `s-${index}`, to: "lead", at: TEN_DAYS_BEFORE })],
    ["ideas", 40, () => "Anregung"],
  ])("on %s of a format is %i", (key, limit, item) => {
    expect(findingsInIfd({ [key]: listOf(limit, item) })).toEqual([]);
    expect(findingsInIfd({ [key]: listOf(limit + 1, item) })).toEqual([{ kind: "too-many", path: `formats[0].${key}`, limit }]);
  });

  it("on the topics of a format is 12, the built-in ones among them", () => {
    const topics = listOf(3, (index) => ({ id: `t-${index}`, text: "Thema" }));
    const path = "formats[0].topics";
    expect(findingsInIfd({ topics: topics.slice(1) })).toEqual([]);
    expect(findingsInIfd({ topics })).toEqual([{ kind: "too-many-topics", path, count: 13, most: 12 }]);
    expect(findingsInIfd({ topics: [...topics, { id: "clients", off: true }] })).toEqual([]);
    const many = listOf(41, (index) => ({ id: `t-${index}`, text: "Thema" }));
    expect(findingsInIfd({ topics: many })).toContainEqual({ kind: "too-many", path, limit: 40 });
  });

  it("on a topic is 120 characters", () => {
    const ofLength = (length: number) => ({ topics: [{ id: "own", text: { de: "a".repeat(length), en: "b" } }] });
    expect(findingsInIfd(ofLength(120))).toEqual([]);
    expect(findingsInIfd(ofLength(121))).toEqual([{ kind: "too-long", path: "formats[0].topics[0].text.de", limit: 120 }]);
  });

  it("on the windows of a format is 12", () => {
    const windows = listOf(13, (index) => ({ id: `W${index}`, from: `${index + 1}.1.`, to: `${index + 1}.1.` }));
    expect(findingsInIfd({ windows: windows.slice(1) })).toEqual([]);
    expect(findingsInIfd({ windows })).toEqual([{ kind: "too-many", path: "formats[0].windows", limit: 12 }]);
  });

  it("on a text is 200 characters", () => {
    expect(findingsOf({ name: "a".repeat(200) })).toEqual([]);
    expect(findingsOf({ name: "a".repeat(201) })).toEqual([{ kind: "too-long", path: "name", limit: 200 }]);
  });

  it.each([
    ["maxMinutes", 5, 720, (value: number) => ({ maxMinutes: value })],
    ["interval.months", 1, 24, (value: number) => ({ interval: { months: value } })],
    ["followUpDays", 1, 366, (value: number) => ({ followUpDays: value })],
    ["stages[0].repeat.everyDays", 1, 366, (value: number) => ({ stages: [{ id: "overdue", repeat: { everyDays: value, times: 1 } }] })],
    ["stages[0].repeat.times", 1, 52, (value: number) => ({ stages: [{ id: "overdue", repeat: { everyDays: 1, times: value } }] })],
    ["stages[0].at[0].daysBefore", 0, 366, (value: number) => ({ stages: [{ id: "plan", at: [{ of: "due", daysBefore: value }] }] })],
  ])("on %s is %i to %i", (path, least, most, given) => {
    expect([findingsInIfd(given(least)), findingsInIfd(given(most))]).toEqual([[], []]);
    expect(findingsInIfd(given(least - 1))).toEqual([{ kind: "too-small", path: `formats[0].${path}`, least }]);
    expect(findingsInIfd(given(most + 1))).toEqual([{ kind: "too-large", path: `formats[0].${path}`, most }]);
    expect(findingsInIfd(given(1e300))).toEqual([{ kind: "too-large", path: `formats[0].${path}`, most }]);
    expect(findingsInIfd(given(-1e300))).toEqual([{ kind: "too-small", path: `formats[0].${path}`, least }]);
  });
});

describe("a notation", () => {
  it.each(["2026-02-29", "24.12.", "1999-12-31", "2100-01-01", "31.11.2026", "2026-1-1", "heute", "", "x24.12.2026", "24.12.2026x"])(
    "of a date is not %j",
    (text) => {
      expect(findingsOf({ closed: [text] })).toEqual(misspelt("closed[0]", "date", text));
      expect(findingsOf({ goLive: text })).toEqual(misspelt("goLive", "date", text));
    },
  );

  it.each(["2000-01-01", "2099-12-31", "1.1.2028"])("of a date is %j", (text) => {
    expect(findingsOf({ closed: [text] })).toEqual([]);
  });

  it.each(["8", "24:00", "08:60", "8.00", "08:00 Uhr", "x8:00", "-8:00"])("of a time is not %j", (text) => {
    expect(findingsOf({ sending: { from: text } })).toEqual(misspelt("sending.from", "time", text));
  });

  it.each(["02-30", "13-01", "00-10", "1-1", "31.04.", "1.1", "01-01-", "x1.1.", "1.1.2026", ""])(
    "of a day of the year is not %j",
    (text) => {
      expect(findingsInIfd({ windows: [{ id: "A", from: text, to: "12-31" }] })).toEqual(
        misspelt("formats[0].windows[0].from", "month-day", text),
      );
    },
  );

  it("of weekdays is a run, some, or a list", () => {
    expect(findingsOf({ sending: { days: "Mo-Fry" } })).toEqual(misspelt("sending.days", "weekdays", "Mo-Fry"));
    expect(findingsOf({ sending: { days: ["Mo", "Foo"] } })).toEqual(misspelt("sending.days[1]", "weekday", "Foo"));
  });

  it("of ids is small letters, digits and hyphens", () => {
    expect(findingsInIfd({ id: "IFD 2" })).toEqual(misspelt("formats[0].id", "id", "IFD 2"));
    expect(findingsInIfd({ stages: [{ id: "Ä" }] })).toEqual(misspelt("formats[0].stages[0].id", "id", "Ä"));
    expect(findingsInIfd({ topics: [{ id: "1" }] })).toEqual(misspelt("formats[0].topics[0].id", "id", "1"));
    expect(findingsInIfd({ windows: [{ id: "H 1", from: "01-01", to: "01-02" }] })).toEqual(
      misspelt("formats[0].windows[0].id", "window-id", "H 1"),
    );
  });

  it.each(["", "a b", "../other", ".hidden", "a".repeat(101)])("of a tenant is not %j", (text) => {
    expect(findingsOf({ tenant: text })).toEqual(misspelt("tenant", "tenant", text));
  });
});
