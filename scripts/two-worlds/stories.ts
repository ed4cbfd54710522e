import { PRIVATE_KINDS, type PrivateKind } from "./acts.js";
import { LEAKS, type Leak } from "./leaks.js";
import { reportOf } from "./report.js";
import { type Compared, type Comparing, compareWorlds, shrunk } from "./two-worlds.js";

/** Which stories one of several tells: every so many, from one on. */
export interface Share {
  readonly seed: number;
  readonly scenarios: number;
  readonly from: number;
  readonly every: number;
  /** By its name. */
  readonly leak?: string;
}

/** What one story came to, in plain data. */
export interface Story {
  readonly received: number;
  readonly done: readonly PrivateKind[];
  /** Where the worlds part; only of the first few. */
  readonly report?: string;
  readonly isDifferent: boolean;
}

const SEEDS_APART = 1_000_000;
const MOST_REPORTED = 3;
/** A real disk is slow: so many stories live in memory for each one on it. */
const ON_DISK_EVERY = 50;

/** The first stories differ in one private act alone, each kind in its turn; the others in whatever chance brings. */
const askedFor = ({ seed, leak }: Share, count: number): Comparing => {
  const [only, found] = [PRIVATE_KINDS[count], LEAKS.get(leak ?? "")];
  const onDisk = found?.onDisk === true || count % ON_DISK_EVERY === ON_DISK_EVERY - 1;
  return { onDisk, seed: seed * SEEDS_APART + count, ...(found && { leak: found }), ...(only && { only }) };
};

/** On a disk it would take minutes. */
const shortened = async (found: Compared, leak?: Leak): Promise<Compared> => (found.onDisk ? found : shrunk(found, leak));

/** One story after the other. With a leak it ends at the first that shows it. */
export const tellStories = async (share: Share, told: (story: Story) => void): Promise<void> => {
  let reported = 0;
  for (let count = share.from; count < share.scenarios; count += share.every) {
    const asked = askedFor(share, count);
    const { received, done, difference, ...found } = await compareWorlds(asked);
    if (difference === undefined) {
      told({ received, done, isDifferent: false });
      continue;
    }
    reported += 1;
    const isTold = reported <= MOST_REPORTED;
    const report = isTold ? reportOf(await shortened({ received, done, difference, ...found }, asked.leak)) : undefined;
    told({ received, done, isDifferent: true, ...(report === undefined ? {} : { report }) });
    if (share.leak !== undefined) return;
  }
};
