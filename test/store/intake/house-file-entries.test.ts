import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { findingsIn, findingsInIfd, findingsOf, OWN_FORMAT } from "./house-text.js";

const TEN_DAYS_BEFORE = [{ of: "due", daysBefore: 10 }];

const inStage = (given: Readonly<Record<string, unknown>>) => findingsInIfd({ stages: [{ id: "prepare", ...given }] });

describe("a distance", () => {
  it.each([[{ of: "due" }], [{ of: "due", daysBefore: 1, daysAfter: 1 }], [{ of: "agreed", daysBefore: 1, workingDaysBefore: 1 }]])(
    "is given exactly once, not as in %j",
    (offset) => {
      expect(inStage({ at: [offset] })).toEqual([{ kind: "not-one-distance", path: "formats[0].stages[0].at[0]" }]);
    },
  );
});

describe("an entry that changes a built-in one", () => {
  it("comes once", () => {
    const stages = [
      { id: "prepare", bundled: false },
      { id: "held", off: true },
      { id: "prepare", to: "lead" },
    ];
    expect(findingsInIfd({ stages })).toEqual([{ kind: "duplicate-id", path: "formats[0].stages[2]", part: "stage", id: "prepare" }]);
    const topics = [
      { id: "new", text: "a" },
      { id: "new", text: "b" },
    ];
    expect(findingsInIfd({ topics })).toEqual([{ kind: "duplicate-id", path: "formats[0].topics[1]", part: "topic", id: "new" }]);
  });

  it("switches off only what is there", () => {
    expect(findingsInIfd({ stages: [{ id: "hel", off: true }], topics: [{ id: "colours", off: true }] })).toEqual([
      { kind: "nothing-to-switch-off", path: "formats[0].topics[0]", part: "topic", id: "colours" },
      { kind: "nothing-to-switch-off", path: "formats[0].stages[0]", part: "stage", id: "hel", meant: "held" },
    ]);
  });
});

describe("an entry that adds", () => {
  it("is whole", () => {
    expect(findingsInIfd({ stages: [{ id: "prepar" }, { id: "own", to: "lead" }], topics: [{ id: "client" }] })).toEqual([
      { kind: "incomplete-addition", path: "formats[0].topics[0]", part: "topic", id: "client", missing: ["text"], meant: "clients" },
      { kind: "incomplete-addition", path: "formats[0].stages[0]", part: "stage", id: "prepar", missing: ["to", "at"], meant: "prepare" },
      { kind: "incomplete-addition", path: "formats[0].stages[1]", part: "stage", id: "own", missing: ["at"] },
    ]);
  });
});

describe("a format of a house's own", () => {
  it("has an id, or takes over a built-in format", () => {
    expect(findingsOf({ formats: [{}] })).toEqual([{ kind: "missing", path: "formats[0].use" }]);
  });

  it("is whole", () => {
    const missing = ["name", "windows", "due", "maxMinutes", "eligible", "binding", "topics", "stages"];
    expect(findingsOf({ formats: [{ id: "fid" }] })).toEqual([
      { kind: "incomplete-addition", path: "formats[0]", part: "format", id: "fid", missing, meant: "ifd" },
    ]);
    const { binding: _, ...rest } = OWN_FORMAT;
    expect(findingsOf({ formats: [rest] })).toEqual([
      { kind: "incomplete-addition", path: "formats[0]", part: "format", id: "welcome", missing: ["binding"] },
    ]);
  });

  it("lacks nothing that is only wrong", () => {
    expect(findingsOf({ formats: [{ ...OWN_FORMAT, maxMinutes: "45" }] })).toEqual([
      { kind: "wrong-kind", path: "formats[0].maxMinutes", expected: ["number"] },
    ]);
  });

  it("comes in windows or at an interval", () => {
    const windows = [{ id: "A", from: "01-01", to: "06-30" }];
    expect(findingsOf({ formats: [{ ...OWN_FORMAT, windows }] })).toEqual([{ kind: "windows-and-interval", path: "formats[0]" }]);
  });
});

describe("a rule of formats", () => {
  it("is named at the windows it concerns", () => {
    const windows = [
      { id: "A", from: "01-01", to: "06-30" },
      { id: "B", from: "06-30", to: "12-31" },
    ];
    expect(findingsInIfd({ windows })).toEqual([{ kind: "windows-overlap", path: "formats[0].windows", window: "A", other: "B" }]);
    const same = windows.map((window, index) => ({ ...window, id: "A", from: index === 0 ? "01-01" : "07-01" }));
    expect(findingsInIfd({ windows: same })).toEqual([{ kind: "duplicate-id", path: "formats[0].windows", part: "window", id: "A" }]);
  });

  it("is named at the key of the stage it concerns", () => {
    const stages = [
      {
        id: "plan",
        at: [
          { of: "due", daysBefore: 3 },
          { of: "due", daysBefore: 1 },
        ],
      },
      { id: "tomorrow", repeat: { everyDays: 1, times: 2 } },
      { id: "prepare", bundled: true },
    ];
    expect(findingsInIfd({ stages })).toEqual([
      { kind: "two-offsets", path: "formats[0].stages[0].at", stage: "plan", of: "due" },
      { kind: "bundled-without-lead", path: "formats[0].stages[2].bundled", stage: "prepare" },
      { kind: "repeat-without-due", path: "formats[0].stages[1].repeat", stage: "tomorrow" },
    ]);
  });

  it("is named at the stage when the key is built in", () => {
    expect(
      findingsInIfd({
        stages: [
          { id: "held", off: true },
          { id: "overdue", at: TEN_DAYS_BEFORE },
        ],
      }),
    ).toEqual([{ kind: "repeat-past-due", path: "formats[0].stages[1]", stage: "overdue" }]);
  });
});

describe("a rule of houses", () => {
  it("is named at the key it concerns", () => {
    expect(findingsOf({ timeZone: "Europe/Berln", sending: { from: "17:00", to: "18:30" } })).toEqual([
      { kind: "unknown-time-zone", path: "timeZone", timeZone: "Europe/Berln" },
      { kind: "sending-outside-frame", path: "sending" },
    ]);
    expect(findingsOf({ sending: { from: "16:00" } })).toEqual([{ kind: "sending-turned-round", path: "sending" }]);
  });

  it("is named at the holiday it concerns", () => {
    expect(findingsOf({ state: "BY", regionalHolidays: ["mariae-himmelfahrt", "fronleichnam"] })).toEqual([
      { kind: "holiday-in-whole-land", path: "regionalHolidays[1]", holiday: "fronleichnam", land: "BY" },
    ]);
    expect(findingsOf({ state: "MV", regionalHolidays: ["friedensfest"] })).toEqual([
      { kind: "holiday-not-in-land", path: "regionalHolidays[0]", holiday: "friedensfest", land: "MV" },
    ]);
  });

  it("is named at the later of two formats with one id", () => {
    const formats = [{ use: "mag" }, { use: "other" }, { use: "mag" }, { use: "ifd" }];
    expect(findingsOf({ formats }).slice(1)).toEqual([{ kind: "duplicate-format", path: "formats[2]", format: "mag" }]);
  });

  it("is not broken by what is only wrong", () => {
    expect(findingsOf({ state: "XX", regionalHolidays: ["friedensfest"] }).map(({ kind }) => kind)).toEqual(["unknown-value"]);
    expect(findingsOf({ sending: { from: "17:00", to: "5 pm" } }).map(({ kind }) => kind)).toEqual(["misspelt"]);
    expect(findingsOf({ formats: [{ use: "ifd" }, { use: "ifd", id: "IFD" }] }).map(({ kind }) => kind)).toEqual(["misspelt"]);
    expect(findingsOf({ formats: ["ifd"] })).toEqual([{ kind: "wrong-kind", path: "formats[0]", expected: ["object"] }]);
  });
});

describe("all that is wrong", () => {
  it("is said at once, whatever kind it is of", () => {
    const findings = findingsOf({
      tenant: "",
      colour: "red",
      sending: { from: "20:00" },
      formats: [
        {
          use: "ifd",
          maxMinutes: 1,
          stages: [
            { id: "plan", to: [] },
            { id: "prepare", bundled: true },
            { id: "hled", off: true },
          ],
        },
        { use: "mgg" },
        { id: "own" },
      ],
    });
    expect(findings.map((finding) => `${"path" in finding ? finding.path : ""} ${finding.kind}`)).toEqual([
      "tenant misspelt",
      "formats[0].maxMinutes too-small",
      "formats[0].stages[0].to empty",
      "formats[1].use unknown-value",
      " unknown-key",
      "formats[0].stages[2] nothing-to-switch-off",
      "formats[0].stages[1].bundled bundled-without-lead",
      "formats[2] incomplete-addition",
      "sending sending-turned-round",
    ]);
  });

  test.prop([fc.jsonValue()])("is said of any value in any place, and nothing is thrown", (value) => {
    const keys = ["tenant", "state", "closed", "sending", "formats", "regionalHolidays", "timeZone", "texts"];
    for (const key of keys) findingsOf({ [key]: value });
    for (const key of ["windows", "interval", "name", "eligible", "topics", "stages", "repeat"]) findingsInIfd({ [key]: value });
    for (const key of ["id", "to", "at", "repeat", "off"]) inStage({ [key]: value });
    for (const key of ["welcome.title", "title"]) findingsOf({ texts: { [key]: value } });
    expect(findingsIn(JSON.stringify(value)).length).toBeGreaterThan(0);
  });
});
