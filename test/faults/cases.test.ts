import { describe, expect, it } from "vitest";
import { CASES } from "../../scripts/faults/cases.js";
import { runCase } from "../../scripts/faults/run-case.js";

const SEED = 20261121;

/** Several of them start programs, one after the other, beside whatever else the machine does. */
const LONGEST_MS = 180_000;

describe("a fault case", { timeout: LONGEST_MS }, () => {
  it.each(CASES)("passes in its short form: $id $title", async (faultCase) => {
    const { result, wrong } = await runCase(faultCase, { runs: faultCase.shortRuns, seed: SEED, broken: false });
    expect({ ...result, wrong }).toMatchObject({ pass: true, lost: 0, duplicates: 0, wrong: [] });
    expect(result.checked).toBeGreaterThan(0);
  });

  it.each(CASES)("fails with a part that is wrong: $id $title", async (faultCase) => {
    const { brokenRuns = faultCase.shortRuns } = faultCase;
    const { result } = await runCase(faultCase, { runs: brokenRuns, seed: SEED, broken: true });
    expect(result.pass).toBe(false);
  });

  it.each([...new Set(CASES.map(({ id }) => id))])("has a name of its own: %s", (id) => {
    expect(CASES.filter((one) => one.id === id)).toHaveLength(1);
  });
});
