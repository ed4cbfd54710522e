import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barOf, chartOf, type DayCount, MOST_ROWS } from "../../cards/admin/words/message-chart.js";
import { render, voiceOf } from "../../cards/index.js";
import { day, plusDays, weekdayOf } from "../../dialogue/index.js";
import { wordsOf } from "./words-of.js";

const german = voiceOf("de");

const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

const on = (date: string, count: number): DayCount => ({ on: day(date), count });

const previewWords = (given: { readonly perDay?: readonly DayCount[]; readonly unplaced?: number }): string =>
  wordsOf(render("preview", { span: span("2026-11-23", "2026-12-20"), perDay: [], unplaced: 0, ...given }, german).card).join("\n");

describe("the bar of a week", () => {
  it("fills its place with what it leaves empty", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (one, other) => {
        const { filled, empty } = barOf(Math.min(one, other), Math.max(one, other, 1));
        expect(filled + empty).toBe(100);
        expect(Math.min(filled, empty)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is as long as its week is strong", () => {
    expect([50, 25, 10].map((count) => barOf(count, 50).filled)).toEqual([100, 50, 20]);
  });

  it("is to be seen for a single message, and is none for no message", () => {
    expect(barOf(1, 5000).filled).toBe(1);
    expect(barOf(0, 5000)).toEqual({ filled: 0, empty: 100 });
  });
});

describe("the chart", () => {
  it("has a row for each week, also for one without messages", () => {
    const { by, rows } = chartOf([on("2026-11-25", 3), on("2026-11-27", 4), on("2026-12-07", 2)], span("2026-11-25", "2026-12-13"));
    expect(by).toBe("week");
    expect(rows).toEqual([on("2026-11-23", 7), on("2026-11-30", 0), on("2026-12-07", 2)]);
  });

  it("goes over to months where there would be too many weeks", () => {
    const { by, rows } = chartOf([on("2027-02-03", 3), on("2027-02-26", 4)], span("2026-12-15", "2027-12-31"));
    expect(by).toBe("month");
    expect(rows).toHaveLength(13);
    expect(rows[2]).toEqual(on("2027-02-01", 7));
  });

  it("loses no message", () => {
    const counts = fc.array(fc.record({ step: fc.nat(400), count: fc.nat(50) }), { maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.nat(400), (given, length) => {
        const from = day("2026-11-25");
        const perDay = given.filter(({ step }) => step <= length).map(({ step, count }) => ({ on: plusDays(from, step), count }));
        const { rows } = chartOf(perDay, { from, to: plusDays(from, length) });
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(perDay.reduce((sum, { count }) => sum + count, 0));
        expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
      }),
    );
  });

  it("begins its weeks on a Monday", () => {
    const { rows } = chartOf([], span("2026-11-25", "2027-03-03"));
    expect(new Set(rows.map((row) => weekdayOf(row.on)))).toEqual(new Set([0]));
  });
});

describe("the preview", () => {
  const perDay = [on("2026-11-25", 3), on("2026-12-07", 18), on("2026-12-08", 18)];

  it("says the whole and the strongest day in words, the first of several", () => {
    const words = previewWords({ perDay });
    expect(words).toContain("Es sind insgesamt 39 Nachrichten.");
    expect(words).toContain("Die meisten gehen am Montag, 7. Dezember 2026 hinaus, nämlich 18.");
  });

  it("has each number beside its bar", () => {
    const { card } = render("preview", { span: span("2026-11-23", "2026-12-20"), perDay, unplaced: 0 }, german);
    expect(wordsOf(card).join("\n")).toContain(["23.11.2026", "3", "30.11.2026", "0", "07.12.2026", "36", "14.12.2026", "0"].join("\n"));
  });

  it("says whose wishes it leaves out", () => {
    expect(previewWords({ perDay })).toContain("ohne die Wünsche einzelner Personen");
  });

  it("has no chart where there is nothing to show, and says what to look at", () => {
    const words = previewWords({});
    expect(words).toContain("In dieser Zeit geht keine Nachricht hinaus.");
    expect(words).not.toContain("Nachrichten je Woche");
  });

  it("counts what has no suitable day", () => {
    expect(previewWords({ perDay, unplaced: 1 })).toContain("Für 1 Erinnerung gibt es keinen passenden Tag.");
    expect(previewWords({ perDay })).not.toContain("passenden Tag");
  });

  it("shows no more rows than a card can hold, and counts the rest", () => {
    const { card } = render("preview", { span: span("2026-11-23", "2031-11-30"), perDay: [on("2026-11-23", 1)], unplaced: 0 }, german);
    expect(JSON.stringify(card).match(/"ColumnSet"/g)).toHaveLength(MOST_ROWS);
    expect(wordsOf(card).join("\n")).toContain("Dazu kommen 34 weitere Monate.");
  });
});
