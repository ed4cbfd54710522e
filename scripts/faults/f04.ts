import type { Ticking } from "../../bot/teams/pace.js";
import type { FaultCase, Order } from "./case.js";
import { expectThat } from "./expectations.js";
import { countsOf, findings } from "./sim/findings.js";
import { lookAtArrivals, type StormFindings } from "./storm/arrivals.js";
import { stormyDay } from "./storm/day.js";
import { lookAtManners } from "./storm/manners.js";
import type { VirtualTime } from "./storm/virtual-time.js";

/** For whoever measures by it every pause is half as long as was asked for. */
const twiceAsFast = ({ elapsed, wait, chance }: VirtualTime): Ticking => ({
  elapsed: () => 2 * elapsed(),
  wait: (ms) => wait(ms / 2),
  chance,
});

const asItIs = (time: VirtualTime): Ticking => time;

const run = async ({ runs, seed, broken, done }: Order) => {
  const found: StormFindings = { ...findings(), duplicates: 0, unclear: 0 };
  const day = await stormyDay({ people: runs, seed, ticking: broken ? twiceAsFast : asItIs });
  lookAtArrivals(found, day);
  lookAtManners(found, day);
  expectThat(
    found,
    day.calls.some(({ answered }) => answered?.status === 429),
    "there was no storm",
  );
  expectThat(
    found,
    day.calls.some(({ answered }) => answered?.status === 401),
    "no token was refused",
  );
  done(runs);
  return { ...countsOf(found), duplicates: found.duplicates, unclear: found.unclear };
};

export const F04: FaultCase = {
  id: "F04",
  title: "eine halbe Stunde 429, dann zwei Stunden ohne Token, dann Stöße von 401 (virtuelle Zeit)",
  runs: 600,
  shortRuns: 40,
  run,
};
