import { describe, expect, it } from "vitest";
import type { Watch } from "../../../bot/watch.js";
import { openProcess } from "../../../scripts/invented/process.js";
import { aTeam } from "../../dialogue/builders.js";
import { at, openBench, recorder } from "../delivery/bench.js";

const NIGHT = at("2026-11-18", 2);
const nothing = (): void => undefined;

const signsIn = async (size: number): Promise<number> => {
  let signs = 0;
  const sign = (): void => {
    signs += 1;
  };
  const rest = { woke: nothing, tickBegan: nothing, ticked: nothing, storeTried: nothing, keysAsked: nothing, teamsAsked: nothing };
  const watch: Watch = { ...rest, clockCompared: nothing, sign };
  const { store, clock } = await openBench({ start: NIGHT, people: aTeam(size) });
  await openProcess({ store, now: clock.now, messenger: recorder(clock.now).messenger, log: nothing, watch }).tick();
  return signs;
};

describe("whoever watches a large house while what is over is destroyed", () => {
  it("sees that it goes on, with every sixteen files that are looked at", async () => {
    const [small, large] = [await signsIn(4), await signsIn(164)];
    expect(large - small).toBeGreaterThanOrEqual((2 * 160) / 16);
  });
});
