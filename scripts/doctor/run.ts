import { within } from "../../bot/within.js";
import { type Told, telling, type Words } from "./told.js";
import type { Check, World } from "./world.js";

export const RUN_WORDS = {
  "too-slow": { state: "unknown", says: "Die Prüfung kam in {seconds} Sekunden zu keinem Ende. Rufen Sie sie noch einmal auf." },
  "broke-off": { state: "unknown", says: "Die Prüfung brach ab ({reason})." },
} as const satisfies Words;

const tell = telling(RUN_WORDS);

const LIMIT_MS = 5_000;

export interface Line extends Told {
  readonly check: string;
  readonly title: string;
}

/** Only the kind of an error is told: it may quote what it stumbled over. */
const brokeOff = (error: unknown): Told => {
  if (!(error instanceof Error)) throw error;
  return tell("broke-off", { reason: "code" in error && typeof error.code === "string" ? error.code : error.name });
};

const toldBy = async ({ run, withinMs = LIMIT_MS }: Check, world: World): Promise<readonly Told[]> => {
  try {
    const told = await within(withinMs, Promise.resolve(run(world)));
    return told === "takes-longer" ? [tell("too-slow", { seconds: withinMs / 1000 })] : told;
  } catch (error) {
    return [brokeOff(error)];
  }
};

/** All at once, those that stay on this machine before the others. `done`: one more has come to its end. */
export const ran = async (checks: readonly Check[], world: World, done: () => void): Promise<readonly Line[]> => {
  const told = new Map<Check, readonly Told[]>();
  const run = async (check: Check): Promise<void> => {
    told.set(check, await toldBy(check, world));
    done();
  };
  await Promise.all(checks.filter(({ isFar }) => !isFar).map(run));
  await Promise.all(checks.filter(({ isFar }) => isFar).map(run));
  return checks.flatMap((check) => (told.get(check) ?? []).map((one) => ({ check: check.id, title: check.title, ...one })));
};
