import { describe, expect, it } from "vitest";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { anOpenDialogue } from "../conversations/house.js";
import { at, type Bench, openBench } from "./bench.js";
import { arriving } from "./facts.js";

const IN_FLIGHT = 16;

/** So many people who are all to hear of their dialogue on 27 November; the hours end after so many messages. */
const openLate = async (size: number, endingAfter: number): Promise<Bench> => {
  const team = aTeam(size);
  const bench = await openBench({ people: [aPerson("lead"), ...team], start: at("2026-11-27", 7) });
  for (const { id } of team) await bench.change(id, (plan) => ({ ...plan, dialogues: [anOpenDialogue(id)] }));
  bench.recorder.script = () => {
    if (bench.recorder.calls.length === endingAfter) bench.clock.moveTo(at("2026-11-27", 16));
    return arriving();
  };
  return bench;
};

describe("the end of the sending hours", () => {
  it("lets nothing but what is under way go out, and the rest on the next day", async () => {
    const bench = await openLate(50, 10);
    await bench.tickAt(at("2026-11-27", 15));
    expect(bench.recorder.calls.length).toBeLessThanOrEqual(10 + IN_FLIGHT);
    await bench.tickAt(at("2026-11-27", 17));
    expect(bench.recorder.calls.length).toBeLessThanOrEqual(10 + IN_FLIGHT);
    await bench.tickAt(at("2026-11-30"));
    expect(new Set(bench.recorder.calls.map(({ to }) => to)).size).toBeGreaterThanOrEqual(50);
  });

  it("is looked for also between many and many more", async () => {
    const bench = await openLate(140, 64);
    await bench.tickAt(at("2026-11-27", 15));
    expect(bench.recorder.calls.length).toBeGreaterThanOrEqual(64);
    expect(bench.recorder.calls.length).toBeLessThanOrEqual(64 + IN_FLIGHT);
  });
});
