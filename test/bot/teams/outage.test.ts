import { describe, expect, it } from "vitest";
import type { Fault } from "../../../scripts/connector/faults.js";
import { type StormyDay, stormyDay } from "../../../scripts/faults/storm/day.js";
import type { openWeather } from "../../../scripts/faults/storm/weather.js";

const PEOPLE = 144;
const IN_FLIGHT = 16;
const IN_A_ROW = 3;
const CALM_MS = 1_000;
const OUTAGE_MS = 30 * 60_000;

/** The wave has just begun when everything that is asked of Teams goes wrong for half an hour. */
const outage = (fault: Fault): typeof openWeather => {
  return (connector, time) => {
    let fineSince: number | undefined;
    return {
      asked: () => 0,
      fineSince: () => fineSince,
      passes: async () => {
        await time.wait(CALM_MS);
        await connector.plan({ faults: [{ share: 1, fault }] });
        await time.wait(OUTAGE_MS);
        await connector.plan({ faults: [] });
        fineSince = time.elapsed();
      },
    };
  };
};

const dayWith = (fault: Fault): Promise<StormyDay> =>
  stormyDay({ people: PEOPLE, seed: 7, ticking: (time) => time, weather: outage(fault) });

const timesTold = ({ due, report: { accepted } }: StormyDay): readonly number[] =>
  due.map(({ chat, marks }) => accepted.filter((one) => one.chat === chat && one.marks.some((mark) => marks.includes(mark))).length);

const unclearIn = ({ due, files }: StormyDay): number =>
  due.filter(({ person }) => files.get(person)?.plan.slots?.some(({ state }) => state === "unclear")).length;

describe("half an hour in which nobody knows what arrives", { timeout: 60_000 }, () => {
  it.each<[string, Fault]>([
    ["502", { kind: "failed", status: 502, accepted: false }],
    ["reset", { kind: "reset", accepted: false }],
  ])("costs no more messages than were under way when it began, and everybody else is told after it: %s", async (_, fault) => {
    const day = await dayWith(fault);
    const times = timesTold(day);
    expect(unclearIn(day)).toBeLessThanOrEqual(IN_FLIGHT + IN_A_ROW);
    expect(Math.max(...times)).toBe(1);
    expect(times.filter((count) => count === 0)).toHaveLength(unclearIn(day));
  });
});
