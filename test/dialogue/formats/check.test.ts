import { describe, expect, it } from "vitest";
import { checkFormat } from "../../../dialogue/formats/check.js";
import type { Cadence, FormatId, Offset, StageId, Topic, TopicId, YearlyWindow } from "../../../dialogue/formats/format.js";
import { topicId } from "../../../dialogue/formats/ids.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { KNOWN_FORMATS } from "../../../dialogue/formats/known.js";
import { MONTHS } from "../../../dialogue/formats/limits.js";
import { DIALOGUE_MONTHS } from "../../../dialogue/retention.js";
import { aFormat, stage } from "../builders.js";

const monthDay = (text: string) => ({ month: Number(text.slice(0, 2)), dayOfMonth: Number(text.slice(3)) });

const window = (id: string, from: string, to: string): YearlyWindow => ({ id, from: monthDay(from), to: monthDay(to) });

const inWindows = (...windows: readonly YearlyWindow[]) => checkFormat(aFormat({ cadence: { kind: "windows", windows } }));

const withCadence = (cadence: Cadence) => checkFormat(aFormat({ cadence }));

type CountedFrom = (of: Offset["of"], days: number, count?: Offset["count"]) => Offset;

const daysBefore: CountedFrom = (of, days, count = "calendar") => ({ of, days: -days, count });

const daysAfter: CountedFrom = (of, days, count = "calendar") => ({ of, days, count });

const withStage = (given: Parameters<typeof stage>[1]) => checkFormat(aFormat({ stages: [stage("own", given)] }));

const withRepeat = (offset: Offset, everyDays: number, times: number) => withStage({ at: [offset], repeat: { everyDays, times } });

const aTopic = (id: string): Topic => ({ id: topicId(id), by: "employee", part: "main", text: { de: "Thema", en: "Topic" } });

describe("the built-in formats", () => {
  it("have nothing to be found", () => {
    expect(KNOWN_FORMATS.flatMap(checkFormat)).toEqual([]);
  });
});

describe("the ids of a format", () => {
  it("are refused when a key could not hold them", () => {
    const findings = checkFormat(
      aFormat({
        id: "IFD" as FormatId,
        cadence: { kind: "windows", windows: [window("1. Halbjahr", "01-01", "06-30")] },
        topics: IFD.topics.slice(0, 1).map((topic) => ({ ...topic, id: "ä" as TopicId })),
        stages: [stage("own", { id: "9" as StageId } as object)],
      }),
    );
    expect(findings).toEqual([
      { kind: "bad-id", part: "format", id: "IFD" },
      { kind: "bad-id", part: "window", id: "1. Halbjahr" },
      { kind: "bad-id", part: "topic", id: "ä" },
      { kind: "bad-id", part: "stage", id: "9" },
    ]);
  });

  it("are named once, however often they come again", () => {
    const twice = inWindows(window("H1", "01-01", "02-01"), window("H1", "03-01", "04-01"), window("H1", "05-01", "06-01"));
    expect(twice).toEqual([{ kind: "duplicate-id", part: "window", id: "H1" }]);
    const [topic] = IFD.topics;
    expect(
      checkFormat(aFormat({ topics: topic === undefined ? [] : [topic, topic], stages: [stage("a"), stage("b"), stage("a")] })),
    ).toEqual([
      { kind: "duplicate-id", part: "topic", id: "on-my-mind" },
      { kind: "duplicate-id", part: "stage", id: "a" },
    ]);
  });
});

describe("the windows of a format", () => {
  it("have to be at least one", () => {
    expect(inWindows()).toEqual([{ kind: "no-windows" }]);
  });

  it("may leave gaps and touch each other", () => {
    expect(inWindows(window("A", "01-01", "03-31"), window("B", "04-01", "05-31"), window("C", "09-01", "12-31"))).toEqual([]);
  });

  it("never share a day", () => {
    const findings = inWindows(window("A", "01-01", "03-31"), window("B", "07-01", "12-31"), window("C", "03-31", "06-30"));
    expect(findings).toEqual([{ kind: "windows-overlap", window: "A", other: "C" }]);
  });

  it("never share a day across New Year", () => {
    const findings = inWindows(window("A", "01-01", "06-30"), window("W", "11-01", "01-01"));
    expect(findings).toEqual([{ kind: "windows-overlap", window: "A", other: "W" }]);
    expect(inWindows(window("A", "01-02", "06-30"), window("W", "11-01", "01-01"))).toEqual([]);
  });

  it("never share 28 February in a common year, when one ends there and the other begins on the 29th", () => {
    const findings = inWindows(window("A", "01-01", "02-28"), window("B", "02-29", "06-30"));
    expect(findings).toEqual([{ kind: "windows-overlap", window: "A", other: "B" }]);
    expect(inWindows(window("A", "01-01", "02-29"), window("B", "03-01", "06-30"))).toEqual([]);
  });

  it("never reach into their own next year", () => {
    expect(inWindows(window("A", "02-29", "02-28"))).toEqual([{ kind: "windows-overlap", window: "A", other: "A" }]);
    expect(inWindows(window("A", "03-01", "02-28"))).toEqual([]);
  });
});

describe("the numbers of a format", () => {
  it.each([0, 25, 1.5])("allow no interval of %s months", (months) => {
    expect(withCadence({ kind: "interval", months })).toEqual([{ kind: "bad-interval", months }]);
  });

  it.each([1, 24])("allow an interval of %s months", (months) => {
    expect(withCadence({ kind: "interval", months })).toEqual([]);
  });

  it("leave a year to be late in before the dialogue that an interval counts from is forgotten", () => {
    expect(MONTHS.most + 12).toBe(DIALOGUE_MONTHS);
  });

  it.each([4, 721, 30.5])("allow no dialogue of %s minutes", (minutes) => {
    expect(checkFormat(aFormat({ maxMinutes: minutes }))).toEqual([{ kind: "bad-minutes", minutes }]);
  });

  it.each([5, 720])("allow a dialogue of %s minutes", (minutes) => {
    expect(checkFormat(aFormat({ maxMinutes: minutes }))).toEqual([]);
  });
});

describe("the topics of a format", () => {
  it("are at most twelve, so that a card can hold them", () => {
    const topics = (count: number) => Array.from({ length: count }, (_, index) => aTopic(`t-${index}`));
    expect(checkFormat(aFormat({ topics: topics(12) }))).toEqual([]);
    expect(checkFormat(aFormat({ topics: topics(13) }))).toEqual([{ kind: "too-many-topics", count: 13, most: 12 }]);
  });
});

describe("the groups of a format", () => {
  it("are everybody or at least one", () => {
    expect(checkFormat(aFormat({ eligible: [] }))).toEqual([{ kind: "no-groups" }]);
    expect(checkFormat(aFormat({ eligible: ["intern"] }))).toEqual([]);
  });
});

describe("a stage", () => {
  it("goes to somebody", () => {
    expect(withStage({ to: [] })).toEqual([{ kind: "no-recipients", stage: "own" }]);
  });

  it("has a day", () => {
    expect(withStage({ at: [] })).toEqual([{ kind: "no-offsets", stage: "own" }]);
  });

  it("counts only once from each date", () => {
    expect(withStage({ at: [daysBefore("due", 7), daysBefore("agreed", 1), daysBefore("due", 3)] })).toEqual([
      { kind: "two-offsets", stage: "own", of: "due" },
    ]);
    expect(withStage({ at: [daysBefore("agreed", 7), daysBefore("due", 14)] })).toEqual([]);
  });

  it("lies within a year of its date, in whole days", () => {
    expect(withStage({ at: [daysAfter("due", 367), daysBefore("agreed", 1.5)] })).toEqual([
      { kind: "bad-distance", stage: "own", days: 367 },
      { kind: "bad-distance", stage: "own", days: -1.5 },
    ]);
    expect(withStage({ at: [daysBefore("due", 366), daysAfter("agreed", 366)] })).toEqual([]);
    expect(withStage({ at: [daysBefore("due", 0)] })).toEqual([]);
  });

  it("is bundled only for a lead", () => {
    expect(withStage({ to: ["employee"], bundled: true })).toEqual([{ kind: "bundled-without-lead", stage: "own" }]);
    expect(withStage({ to: ["employee", "lead"], bundled: true })).toEqual([]);
  });
});

describe("a stage that repeats", () => {
  it.each([
    [0, 4],
    [7, 0],
    [367, 1],
    [1, 53],
    [1.5, 2],
    [2, 1.5],
  ])("comes neither every %s days nor %s times", (everyDays, times) => {
    expect(withRepeat(daysAfter("due", 1), everyDays, times)).toEqual([{ kind: "bad-repeat", stage: "own" }]);
  });

  it("may come for a year", () => {
    expect(withRepeat(daysAfter("due", 1), 366, 1)).toEqual([]);
    expect(withRepeat(daysAfter("due", 1), 7, 52)).toEqual([]);
  });

  it("counts from the due date, as an agreed date brings it only once", () => {
    expect(withRepeat(daysAfter("agreed", 1), 7, 2)).toEqual([{ kind: "repeat-without-due", stage: "own" }]);
    expect(withStage({ at: [daysBefore("agreed", 1), daysAfter("due", 7)], repeat: { everyDays: 7, times: 2 } })).toEqual([]);
  });

  it("ends by the due date when it begins before it", () => {
    expect(withRepeat(daysBefore("due", 14), 7, 3)).toEqual([]);
    expect(withRepeat(daysBefore("due", 13), 7, 3)).toEqual([{ kind: "repeat-past-due", stage: "own" }]);
    expect(withRepeat(daysBefore("due", 0), 7, 2)).toEqual([{ kind: "repeat-past-due", stage: "own" }]);
    expect(withRepeat(daysBefore("due", 0), 7, 1)).toEqual([]);
  });

  it("ends by the due date in every week when it counts working days", () => {
    expect(withRepeat(daysBefore("due", 10, "working"), 7, 3)).toEqual([]);
    expect(withRepeat(daysBefore("due", 9, "working"), 7, 3)).toEqual([{ kind: "repeat-past-due", stage: "own" }]);
    expect(withRepeat(daysBefore("due", 3, "working"), 3, 2)).toEqual([]);
    expect(withRepeat(daysBefore("due", 3, "working"), 4, 2)).toEqual([{ kind: "repeat-past-due", stage: "own" }]);
    expect(withRepeat(daysBefore("due", 8, "working"), 10, 2)).toEqual([]);
    expect(withRepeat(daysBefore("due", 8, "working"), 11, 2)).toEqual([{ kind: "repeat-past-due", stage: "own" }]);
  });

  it("may go on for long after the due date", () => {
    expect(withRepeat(daysAfter("due", 1, "working"), 7, 52)).toEqual([]);
  });
});
