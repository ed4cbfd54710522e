import { describe, expect, it } from "vitest";
import { inboundRows } from "../../../scripts/bench/inbound/rows.js";
import type { Step } from "../../../scripts/bench/measure.js";
import { allRows as memoryRows } from "../../../scripts/bench/memory/rows.js";
import { allRows as startRows } from "../../../scripts/bench/start/rows.js";
import { eachInFolder } from "../../../scripts/temporary-folder.js";
import { allOf, expectSound } from "./sound.js";

const SILENT: Step = () => undefined;

describe("what is measured of the whole program", { timeout: 120_000 }, () => {
  it("has its rows of answering", async () => {
    const rows = await allOf(inboundRows({ rounds: 1, turns: 32 }, SILENT));
    expect(rows.length).toBeGreaterThan(3);
    expectSound(rows, "inbound");
  });

  it("has its rows of starting", async () => {
    const rows = await allOf(eachInFolder((folder) => startRows(folder, { rounds: 1, people: 30 }, SILENT)));
    expect(rows.length).toBeGreaterThan(2);
    expectSound(rows, "start");
  });

  it("has a row of memory for each size of a house", async () => {
    const rows = await allOf(eachInFolder((folder) => memoryRows(folder, { rounds: 1, sizes: [30] }, SILENT)));
    expect(rows).toHaveLength(1);
    expectSound(rows, "memory");
  });
});
