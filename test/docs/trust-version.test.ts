import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { LOG_FACTS, LOG_SAYS } from "../../bot/log.js";
import { METRICS } from "../../bot/operations/metrics.js";
import { RULES } from "../../dialogue/aggregates/cells.js";
import { ASKED_HOURS, closesAt, decidersOf, EMERGENCY_REASONS, isAskedAt, isOpenAt } from "../../dialogue/emergency.js";
import { type AgreedVersion, day, endsOn, type Instant, isoDay, newestVersion, permissionMatrix, plusDays } from "../../dialogue/index.js";
import type { RecordKind } from "../../dialogue/retention.js";
import { RETENTION_WORDS } from "../../dialogue/retention-words.js";
import { keptIn, toldIn } from "../../scripts/trust/folder.js";
import { eventLines, metricLines } from "../../scripts/trust/pages/events.js";
import { VERSIONS } from "../../scripts/trust/pages/versions.js";
import { fieldLines } from "../../scripts/trust/register.js";
import { changeBetween, changedParts } from "../../scripts/trust/version/changes.js";
import { currentFacts, rightLines } from "../../scripts/trust/version/current.js";
import { type AgreedFacts, hashOf, PARTS } from "../../scripts/trust/version/facts.js";
import { type EmergencyRules, limitLines } from "../../scripts/trust/version/limits.js";
import { type EndOf, periodLines } from "../../scripts/trust/version/periods.js";
import { raise } from "../../scripts/trust/version/raise.js";
import { reportLines } from "../../scripts/trust/version/reports.js";
import { REGISTER } from "../../store/register/register.js";

const now = currentFacts();

const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined) throw new Error("there is nothing to change");
  return one;
};

const rest = <T>(all: readonly T[]): readonly T[] => all.slice(1);

const endTomorrow: EndOf = (kind, facts) => {
  const end = endsOn(kind, facts);
  if (end === undefined) return "bleibt";
  return isoDay(kind === ("slot" satisfies RecordKind) ? plusDays(end, 1) : end);
};

const emergency: EmergencyRules = { isOpenAt, isAskedAt, closesAt, decidersOf, reasons: EMERGENCY_REASONS, askedHours: ASKED_HOURS };

const matrix = permissionMatrix();
const oneField = first(REGISTER);

/** Each changes a single thing where the program keeps it. */
const CHANGES: readonly (readonly [string, Partial<AgreedFacts>])[] = [
  ["one cell of the matrix", { rights: rightLines([{ ...first(matrix), allowed: [...first(matrix).allowed, "chain"] }, ...rest(matrix)]) }],
  ["one cell that is taken away", { rights: rightLines(rest(matrix)) }],
  ["one field that is added", { fields: fieldLines([...REGISTER, { ...oneField, path: "lastSeen" }]) }],
  ["the purpose of one field", { fields: fieldLines([{ ...oneField, purpose: "prove" }, ...rest(REGISTER)]) }],
  ["who sees one field", { fields: fieldLines([{ ...oneField, subject: "publication" }, ...rest(REGISTER)]) }],
  ["the end of one field", { fields: fieldLines([{ ...oneField, record: "pause" }, ...rest(REGISTER)]) }],
  ["whether one field is sealed", { fields: fieldLines([{ ...oneField, sealed: !oneField.sealed }, ...rest(REGISTER)]) }],
  ["one period, whatever its words say", { periods: periodLines(endTomorrow) }],
  [
    "the words of one period",
    { periods: periodLines(undefined, { ...RETENTION_WORDS, pause: { ...RETENTION_WORDS.pause, ends: { de: "Nie.", en: "Never." } } }) },
  ],
  ["how long an emergency access is open", { limits: limitLines({ ...emergency, isOpenAt: (_, now) => now < 8 * 3_600_000 }) }],
  ["how long it says that it is open", { limits: limitLines({ ...emergency, closesAt: ({ openedAt }) => (openedAt + 1) as Instant }) }],
  ["how long a request is good for", { limits: limitLines({ ...emergency, isAskedAt: () => true }) }],
  ["how long it says that a request is good for", { limits: limitLines({ ...emergency, askedHours: 48 }) }],
  ["who decides about an emergency access", { limits: limitLines({ ...emergency, decidersOf: () => [] }) }],
  ["why there may be one", { limits: limitLines({ ...emergency, reasons: [...EMERGENCY_REASONS, "curiosity"] }) }],
  ["the size of a group in a report", { reports: reportLines({ ...RULES, minPeople: 4 }) }],
  ["the number of teams in a report", { reports: reportLines({ ...RULES, minTeams: 2 }) }],
  ["the rounding of a report", { reports: reportLines({ ...RULES, roundTo: 1 }) }],
  ["the protection of the rest in a report", { reports: reportLines({ ...RULES, complementary: false }) }],
  ["one fact beside a log event", { events: eventLines(LOG_SAYS, { ...LOG_FACTS, stopped: { person: true } }) }],
  ["one metric", { events: [...eventLines(), ...metricLines({ ...METRICS, ifd_clicks_total: { says: "Klicks.", label: undefined } })] }],
  [
    "by what one metric is told apart",
    { events: [...eventLines(), ...metricLines({ ...METRICS, ifd_ready: { says: METRICS.ifd_ready.says, label: "disk" } })] },
  ],
  ["one log event", { events: eventLines({ ...LOG_SAYS, "somebody-opened": "Jemand hat etwas geöffnet." }) }],
];

describe("the hash of what a staff council has a say in", () => {
  it.each(CHANGES)("is another one when %s changes", (_, change) => {
    expect(hashOf({ ...now, ...change })).not.toBe(hashOf(now));
  });

  it("is the same in whatever order the program lists things", () => {
    expect(hashOf({ ...now, rights: [...now.rights].reverse(), fields: [...now.fields].reverse() })).toBe(hashOf(now));
  });

  it.each(PARTS)("looks at something of each part: %s", (part) => {
    expect(now[part].length).toBeGreaterThan(5);
  });

  it("says plainly how long two people may look, and who the second can be", () => {
    expect(now.limits).toContain("Ein Notzugang ist 60 Minuten offen.");
    expect(now.limits).toContain("Eine Anfrage gilt 1440 Minuten.");
    expect(now.limits).toContain("Probe, wer über eine Anfrage zu Eva entscheidet: Prüft.");
  });

  it("knows every period, also where it is counted from nothing", () => {
    expect(now.periods.filter((line) => !/Probe: (bleibt|\d{4}-)/.test(line))).toEqual([]);
  });
});

describe("the agreed version", () => {
  it("is the newest one in the list", () => {
    const parts = changedParts(keptIn("docs/vertrauen").facts, now);
    const asked = 'npm run -s vertrauen -- --neue-version "…"';
    expect(newestVersion().hash, `changed: ${parts.join(", ")}; say it to the staff council with: ${asked}`).toBe(hashOf(now));
  });

  it("has its facts kept beside the pages", () => {
    expect(hashOf(keptIn("docs/vertrauen").facts)).toBe(newestVersion().hash);
  });
});

const NOTE = { de: "Die Frist für Pausen ist kürzer.", en: "Pauses are kept for less long." };

const AS_IT_WAS: AgreedFacts = { ...now, periods: ["Pause: ein Jahr"] };

const aFolder = (text = readFileSync("dialogue/agreed-version.ts", "utf8")): { readonly folder: string; readonly source: string } => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-trust-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = join(folder, "agreed-version.ts");
  writeFileSync(source, text);
  writeFileSync(join(folder, "mitbestimmung.json"), JSON.stringify({ facts: AS_IT_WAS, changes: {} }));
  return { folder, source };
};

const agreed = (number: number, hash: string): AgreedVersion => ({ number, on: day("2026-11-22"), hash, note: NOTE });

describe("raising the version", () => {
  it("adds the next number with its note, its day and what came and went", () => {
    const place = aFolder();
    const facts: AgreedFacts = { ...AS_IT_WAS, periods: ["Pause: ein Monat"] };
    const next = raise([agreed(1, "x")], { ...place, note: NOTE, today: day("2027-01-04"), facts });
    expect(next.at(-1)).toEqual({ number: 2, on: day("2027-01-04"), hash: hashOf(facts), note: NOTE });
    expect(next).toHaveLength(2);
    expect(keptIn(place.folder)).toEqual({
      facts,
      changes: { "2": { came: ["Fristen: Pause: ein Monat"], went: ["Fristen: Pause: ein Jahr"] } },
    });
  });

  it("writes the list as the program reads it, and nothing else in that file", () => {
    const place = aFolder();
    raise([agreed(1, "x")], { ...place, note: { de: 'Ein "Wort".', en: "One." }, today: day("2027-01-04"), facts: now });
    const [before, after] = ["dialogue/agreed-version.ts", place.source].map((path) => readFileSync(path, "utf8"));
    expect(after).toContain('    de: "Ein \\"Wort\\".",');
    expect(after?.match(/number: \d+/g)).toEqual(["number: 1", "number: 2"]);
    expect(after?.split("AGREED_VERSIONS")[0]).toBe(before?.split("AGREED_VERSIONS")[0]);
    expect(after?.split("\n];")[1]).toBe(before?.split("\n];")[1]);
  });

  it("fills in a version that is only prepared, and gives it no second number", () => {
    const place = aFolder();
    const [only, ...more] = raise([agreed(1, "")], { ...place, note: NOTE, today: day("2027-01-04"), facts: now });
    expect([only, more]).toEqual([{ ...agreed(1, hashOf(now)), on: day("2027-01-04") }, []]);
  });

  it("refuses a file in which the list is not where it was", () => {
    const place = aFolder("export const nothing = 1;\n");
    expect(() => raise([agreed(1, "x")], { ...place, note: NOTE, today: day("2027-01-04"), facts: now })).toThrow("not where it was");
  });

  it("is told on the page of versions, the newest first", () => {
    const { folder } = aFolder();
    writeFileSync(join(folder, "mitbestimmung.json"), JSON.stringify({ facts: now, changes: { "2": { came: ["Neues"], went: [] } } }));
    const page = VERSIONS.body(toldIn(folder, [agreed(1, "aaa"), agreed(2, "bbb")]));
    expect(page.indexOf("| 2 |")).toBeLessThan(page.indexOf("| 1 |"));
    expect(page).toContain("### Mitbestimmungs-Version 2");
    expect(page).toContain("- Neues");
    expect(page).not.toContain("Nicht mehr so:");
  });
});

describe("what changed between two versions", () => {
  it("is named by its part", () => {
    expect(changedParts(AS_IT_WAS, now)).toEqual(["periods"]);
    expect(changedParts(now, now)).toEqual([]);
    expect(changeBetween(now, now)).toEqual({ came: [], went: [] });
  });
});
