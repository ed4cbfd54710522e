import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LOG_LEVELS, type LogEvent } from "../../bot/log.js";
import { LABEL_VALUES, METRICS, type Metric } from "../../bot/operations/metrics.js";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");

/** The parts of the page between two headings. */
const sectionOf = (heading: string): string => PAGE.split(/^(?=#{2,3} )/m).find((part) => part.startsWith(heading)) ?? "";

const RULES = /^groups:\n([\s\S]*?)^```$/m.exec(sectionOf("### Prometheus"))?.[1] ?? "";

interface Rule {
  readonly name: string;
  readonly expr: string;
  readonly severity: string;
  readonly summary: string;
}

const wordIn = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? "";

const rulesIn = (text: string): readonly Rule[] =>
  text
    .split(/^ {6}- alert: /m)
    .slice(1)
    .map((rule) => ({
      name: wordIn(rule, /^(\w+)\n/),
      expr: wordIn(rule, /^ {8}expr: (.+)$/m),
      severity: wordIn(rule, /^ {8}labels: \{ severity: (\w+) \}$/m),
      summary: wordIn(rule, /^ {8}annotations: \{ summary: "([^"]+\.)" \}$/m),
    }));

const metricsIn = (text: string): readonly string[] => text.match(/\bifd_\w+/g) ?? [];

/** Of each metric that is told apart: by what, and which. */
const labelsIn = (text: string): readonly (readonly [string, string, readonly string[]])[] =>
  [...text.matchAll(/\b(ifd_\w+)\{(\w+)=~?"([^"]+)"\}/g)].map(([, metric = "", label = "", values = ""]) => [
    metric,
    label,
    values.split("|"),
  ]);

const isMetric = (name: string): name is Metric => name in METRICS;

const unknownIn = (text: string): readonly string[] => [
  ...metricsIn(text).filter((name) => !isMetric(name)),
  ...labelsIn(text).flatMap(([metric, label, values]) => {
    const own = isMetric(metric) ? METRICS[metric].label : undefined;
    const known: readonly string[] = own === undefined ? [] : LABEL_VALUES[own];
    return own === label ? values.filter((value) => !known.includes(value)) : [`${metric}{${label}}`];
  }),
];

describe("the alert rules", () => {
  const rules = rulesIn(RULES);

  it("are whole: each has a name of its own, a condition, an urgency and a sentence", () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules)
      expect(
        Object.values(rule).every((word) => word !== ""),
        rule.name,
      ).toBe(true);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(new Set(rules.map(({ severity }) => severity))).toEqual(new Set(["critical", "warning"]));
    expect(RULES).not.toContain("\t");
  });

  it("ask only for what is measured, and tell it apart as it is told apart", () => {
    expect(unknownIn(RULES)).toEqual([]);
    expect(metricsIn(RULES).length).toBeGreaterThan(10);
  });

  it("would be found asking for anything else", () => {
    expect(unknownIn("ifd_clicks_total > 1")).toEqual(["ifd_clicks_total"]);
    expect(unknownIn('ifd_log_line_seen{event="opened"} == 1')).toEqual(["opened"]);
    expect(unknownIn('ifd_ready{event="unexpected"} == 1')).toEqual(["ifd_ready{event}"]);
  });

  it("look at everything that is a trouble", () => {
    const troubles = Object.keys(METRICS).filter((name) => /_(trouble|stalled|failed|room|ahead_seconds|ready)$/.test(name));
    expect(troubles.length).toBeGreaterThan(5);
    expect(troubles.filter((name) => !metricsIn(RULES).includes(name))).toEqual([]);
  });
});

describe("the table of the log", () => {
  const rows = [...sectionOf("### Das Log").matchAll(/^\| (`[a-z].*?) \| `(\w+)` \| (.+) \|$/gm)].map(([, events = "", level = ""]) => ({
    events: [...events.matchAll(/`([a-z-]+)`/g)].map(([, event = ""]) => event),
    level,
  }));

  it("says of every line what to do, and how urgent it is, as the program does", () => {
    const told = rows.flatMap(({ events, level }) => events.map((event) => [event, level] as const));
    expect(Object.fromEntries(told)).toEqual(LOG_LEVELS);
    expect(told).toHaveLength(Object.keys(LOG_LEVELS).length satisfies number);
    expect(told.map(([event]) => event as LogEvent)).toContain("unexpected");
  });
});

describe("the table of readiness", () => {
  const source = readFileSync(join(import.meta.dirname, "../../bot/operations/readiness.ts"), "utf8");
  const states = [...source.matchAll(/state: "([a-z-]+)"/g)].map(([, state = ""]) => state);

  it("names every state that there is, and no other", () => {
    const table = sectionOf("### Bereitschaft");
    const told = [...table.matchAll(/^\| `\w+` \| ([^|]+) \|/gm)].flatMap(([, cell = ""]) => cell.match(/[a-z][a-z-]+/g) ?? []);
    expect([...new Set(told)].sort()).toEqual([...new Set(states)].sort());
    expect(states.length).toBeGreaterThan(10);
  });
});
