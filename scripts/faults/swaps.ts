import { isTrouble } from "../../store/trouble.js";
import type { Chance } from "../chance.js";
import { expectKept } from "./expectations.js";
import { type Findings, say } from "./sim/findings.js";
import { allSpots, forged, MOVES, type Spot, withStolenKey } from "./spots.js";
import { boundSeals, type Seals, unboundSeals } from "./unbound-seal.js";

/** With keys of its own each time. */
const WITH_THE_SAME_KEYS = 500;

interface Swap {
  readonly seals: Seals;
  readonly how: string;
  readonly from: Spot;
  readonly to: Spot;
}

const isRefused = ({ seals, to }: Swap, file: ReturnType<typeof forged>, found: Findings): boolean => {
  try {
    seals.open(to.vault, to.drawer, file, to.part);
    return false;
  } catch (error) {
    if (!isTrouble(error, "cannot-decrypt", "damaged", "key-missing")) say(found, "a swap was refused by accident");
    return true;
  }
};

const trySwap = async (swap: Swap, found: Findings): Promise<void> => {
  const { from, to, how } = swap;
  const refused = await withStolenKey(from, to, () => isRefused(swap, forged(from, to), found));
  expectKept(found, refused, `sealed text was accepted in ${how}`);
};

/** Sealed texts in places that are not theirs, in memory: the checksum is right, so that only the seal is left to refuse them. */
export const trySwaps = async (count: number, chance: Chance, broken: boolean, found: Findings, done: (swaps: number) => void) => {
  const moves = Object.entries(MOVES);
  for (let begun = 0; begun < count; begun += WITH_THE_SAME_KEYS) {
    const seals = broken ? unboundSeals() : boundSeals;
    const spots = await allSpots(seals);
    for (let swap = begun; swap < Math.min(count, begun + WITH_THE_SAME_KEYS); swap += 1) {
      const [how, isMove] = chance.pick(moves);
      const from = chance.pick(spots.filter((one) => spots.some((to) => isMove(one, to))));
      const to = chance.pick(spots.filter((one) => isMove(from, one)));
      await trySwap({ seals, how, from, to }, found);
      done(swap + 1);
    }
  }
};
