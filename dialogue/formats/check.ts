import { day } from "../calendar/day.js";
import { windowsIn } from "../windows.js";
import type { FormatFinding, Part, StageFinding } from "./finding.js";
import type { Cadence, Format, Offset, Stage, YearlyWindow } from "./format.js";
import { ID, WINDOW_ID } from "./ids.js";
import { DISTANCE_DAYS, isWithin, MINUTES, MONTHS, MOST_TOPICS, REPEAT_DAYS, REPEAT_TIMES } from "./limits.js";

/** Years enough to meet 29 February, a common year's 28 February and a window across New Year. */
const SOME_YEARS = { from: day("2027-01-01"), to: day("2029-12-31") };

const duplicates = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];

const idFindings = (part: Exclude<Part, "format">, pattern: RegExp, ids: readonly string[]): readonly FormatFinding[] => [
  ...ids.filter((id) => !pattern.test(id)).map((id) => ({ kind: "bad-id", part, id }) as const),
  ...duplicates(ids).map((id) => ({ kind: "duplicate-id", part, id }) as const),
];

/** Asks the rule that plans, so that the answer is the same on 29 February. */
const overlap = (one: YearlyWindow, other: YearlyWindow): boolean =>
  windowsIn([one], SOME_YEARS).some((first) =>
    windowsIn([other], SOME_YEARS).some((second) => first.id !== second.id && first.from <= second.to && second.from <= first.to),
  );

const windowFindings = (windows: readonly YearlyWindow[]): readonly FormatFinding[] => {
  if (windows.length === 0) return [{ kind: "no-windows" }];
  const ids = windows.map(({ id }) => id);
  const overlaps = windows.flatMap((window, index) =>
    windows
      .slice(index)
      .filter((other) => overlap(window, other))
      .map((other) => ({ kind: "windows-overlap", window: window.id, other: other.id }) as const),
  );
  return [...idFindings("window", WINDOW_ID, ids), ...overlaps];
};

const cadenceFindings = (cadence: Cadence): readonly FormatFinding[] => {
  if (cadence.kind === "windows") return windowFindings(cadence.windows);
  return isWithin(cadence.months, MONTHS) ? [] : [{ kind: "bad-interval", months: cadence.months }];
};

const offsetFindings = ({ id, at }: Stage): readonly StageFinding[] => {
  if (at.length === 0) return [{ kind: "no-offsets", stage: id }];
  const far = at.filter(({ days }) => !isWithin(Math.abs(days), DISTANCE_DAYS));
  return [
    ...duplicates(at.map(({ of }) => of)).map((of) => ({ kind: "two-offsets", stage: id, of: of as Offset["of"] }) as const),
    ...far.map(({ days }) => ({ kind: "bad-distance", stage: id, days }) as const),
  ];
};

/** Every five working days take at least a calendar week. */
const leastDaysBefore = ({ days, count }: Offset): number => (count === "working" ? Math.floor(-days / 5) * 7 + (-days % 5) : -days);

const repeatFindings = ({ id, at, repeat }: Stage): readonly StageFinding[] => {
  if (repeat === undefined) return [];
  if (!isWithin(repeat.everyDays, REPEAT_DAYS) || !isWithin(repeat.times, REPEAT_TIMES)) return [{ kind: "bad-repeat", stage: id }];
  const due = at.find(({ of }) => of === "due");
  if (due === undefined) return [{ kind: "repeat-without-due", stage: id }];
  const lastRoundAfter = repeat.everyDays * (repeat.times - 1);
  return due.days <= 0 && lastRoundAfter > leastDaysBefore(due) ? [{ kind: "repeat-past-due", stage: id }] : [];
};

const stageFindings = (stage: Stage): readonly StageFinding[] => [
  ...(stage.to.length === 0 ? [{ kind: "no-recipients", stage: stage.id } as const] : []),
  ...offsetFindings(stage),
  ...repeatFindings(stage),
  ...(stage.bundled && !stage.to.includes("lead") ? [{ kind: "bundled-without-lead", stage: stage.id } as const] : []),
];

const topicFindings = ({ topics }: Format): readonly FormatFinding[] => [
  ...(topics.length > MOST_TOPICS ? [{ kind: "too-many-topics", count: topics.length, most: MOST_TOPICS } as const] : []),
  ...idFindings(
    "topic",
    ID,
    topics.map(({ id }) => id),
  ),
];

/** What the types cannot say of a format. An empty list means that it can be used; gaps between windows are no fault. */
export const checkFormat = (format: Format): readonly FormatFinding[] => [
  ...(ID.test(format.id) ? [] : [{ kind: "bad-id", part: "format", id: format.id } as const]),
  ...cadenceFindings(format.cadence),
  ...(isWithin(format.maxMinutes, MINUTES) ? [] : [{ kind: "bad-minutes", minutes: format.maxMinutes } as const]),
  ...(format.eligible.length === 0 ? [{ kind: "no-groups" } as const] : []),
  ...topicFindings(format),
  ...idFindings(
    "stage",
    ID,
    format.stages.map(({ id }) => id),
  ),
  ...format.stages.flatMap(stageFindings),
];
