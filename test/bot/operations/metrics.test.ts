import { describe, expect, it } from "vitest";
import { LABEL_VALUES, METRICS, type Metric, type MetricLabels, renderMetrics } from "../../../bot/operations/metrics.js";
import type { OperationsState } from "../../../bot/operations/state.js";
import { expositionIn } from "./exposition.js";
import { aState, EVERYTHING } from "./states.js";

const valueIn = (state: OperationsState, name: Metric, labels = ""): number | undefined =>
  expositionIn(renderMetrics(state)).samples.find((sample) => sample.name === name && sample.labels === labels)?.value;

describe("the page for monitoring programs", () => {
  it("shows every metric there is, each with a type and a word about it", () => {
    const { helps, types, samples } = expositionIn(renderMetrics(EVERYTHING));
    expect([...types.keys()].sort()).toEqual(Object.keys(METRICS).sort());
    expect([...helps.keys()].sort()).toEqual(Object.keys(METRICS).sort());
    expect(new Set(samples.map(({ name }) => name)).size).toBe(Object.keys(METRICS).length);
    for (const { value } of samples) expect(Number.isSafeInteger(value)).toBe(true);
  });

  it("counts nothing: whatever is counted moves when one person does something", () => {
    expect(new Set(expositionIn(renderMetrics(EVERYTHING)).types.values())).toEqual(new Set(["gauge"]));
  });

  it("tells apart by nothing but the few words that stand in the program", () => {
    for (const { name, labels } of expositionIn(renderMetrics(EVERYTHING)).samples) {
      const { label } = METRICS[name as Metric];
      const allowed = label === undefined ? [""] : LABEL_VALUES[label].map((value) => `${label}="${value}"`);
      expect(allowed).toContain(labels);
    }
  });

  it("has no metric, and no label, that is not in the table: it does not compile", () => {
    const clicks: "ifd_clicks_total" extends keyof MetricLabels ? true : false = false;
    const person: "person" extends NonNullable<MetricLabels[Metric]> ? true : false = false;
    expect([clicks, person]).toEqual([false, false]);
  });

  it("says nothing of what is not known", () => {
    const { samples } = expositionIn(renderMetrics(aState({})));
    expect(samples.filter(({ name }) => name.startsWith("ifd_teams") || name.startsWith("ifd_store"))).toEqual([]);
  });

  it.each<[string, Partial<OperationsState>, Metric, string, number]>([
    ["a clock that is behind", { clock: { hasBegun: true, didLastFail: false, aheadMs: -90_000 } }, "ifd_clock_ahead_seconds", "", -90],
    ["a tick that failed", { clock: { hasBegun: true, didLastFail: true } }, "ifd_tick_failed", "", 1],
    ["a tick that hangs", { clock: { hasBegun: true, didLastFail: false, msWithoutSign: 600_000 } }, "ifd_clock_stalled", "", 1],
    ["Teams in trouble", { teams: { isAsked: true, troubleSince: 300_000 } }, "ifd_teams_trouble", "", 1],
    ["a disk that takes nothing", { store: { triedAt: 0, troubleSince: 0 } }, "ifd_store_trouble", "", 1],
    ["a disk with little room", { around: { room: { keys: "scarce" }, ranAt: {} } }, "ifd_disk_room", 'disk="keys"', 1],
    ["a disk with none", { around: { room: { data: "none" }, ranAt: {} } }, "ifd_disk_room", 'disk="data"', 0],
    ["a backup", { around: { room: {}, ranAt: { backup: 86_400_000 } } }, "ifd_last_run_timestamp_seconds", 'work="backup"', 86_400],
    ["a fault of the program", { lines: new Set(["unexpected"] as const) }, "ifd_log_line_seen", 'event="unexpected"', 1],
  ])("shows %s", (_, given, name, labels, value) => {
    expect(valueIn(aState(given), name, labels)).toBe(value);
  });
});

describe("the reader of that page", () => {
  it.each([
    ["a line without a type", "ifd_new 1\n"],
    ["a line twice", "# HELP ifd_a A.\n# TYPE ifd_a gauge\nifd_a 1\nifd_a 1\n"],
    ["a type twice", "# HELP ifd_a A.\n# TYPE ifd_a gauge\n# TYPE ifd_a gauge\nifd_a 1\n"],
    ["what is no number", "# HELP ifd_a A.\n# TYPE ifd_a gauge\nifd_a NaN\n"],
    ["a name in a label", '# HELP ifd_a A.\n# TYPE ifd_a gauge\nifd_a{person="Ada Arendt"} 1\n'],
    ["a line that does not end", "# HELP ifd_a A.\n# TYPE ifd_a gauge\nifd_a 1"],
  ])("refuses %s", (_, text) => {
    expect(() => expositionIn(text)).toThrow();
  });
});
