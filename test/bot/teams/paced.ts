import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import { type For, openPace, type Pace } from "../../../bot/teams/pace.js";
import type { Seen } from "../../../dialogue/index.js";
import { chanceFrom } from "../../../scripts/chance.js";
import { passing, type VirtualTime, virtualTime } from "../../../scripts/faults/storm/virtual-time.js";

export const WELL: Seen = { kind: "answered", status: 201, activity: "m" };
export const NOT_CONNECTED: Seen = { kind: "not-connected" };
export const NO_ANSWER: Seen = { kind: "no-answer" };
export const answered = (status: number): Seen => ({ kind: "answered", status });
export const throttled = (waitMs?: number): Seen => ({ kind: "answered", status: 429, ...(waitMs === undefined ? {} : { waitMs }) });

export interface MadeCall {
  readonly chat: string | undefined;
  readonly began: number;
  readonly ended: number;
}

/** Teams as the pace sees it: each call takes as long as `takesMs`, and then meets with what `answer` says at that time. */
export interface Paced {
  readonly time: VirtualTime;
  readonly pace: Pace;
  readonly calls: MadeCall[];
  answer: (began: number) => Seen;
  takesMs: number;
  call(chat?: string, who?: For): Promise<{ readonly seen: Seen } | undefined>;
  /** `workers` at a time, each as soon as it may, until that time. */
  wave(until: number, workers?: number): Promise<number>;
  runs<T>(work: Promise<T>): Promise<T>;
  /** Lets so much time go by. */
  pass(ms: number): Promise<void>;
}

const LATEST_MS = 3;
/** Of a clock that is read twice in a row the second answer is always later. */
const A_READING_MS = 1e-6;

export const openPaced = (seed = 1): Paced => {
  const chance = chanceFrom(seed);
  const time = virtualTime(chance, () => 1 + chance.below(LATEST_MS));
  let readings = 0;
  const elapsed = (): number => {
    readings += 1;
    return time.elapsed() + readings * A_READING_MS;
  };
  const pace = openPace(TEAMS_LIMITS, { ...time, elapsed });
  let made = 0;
  const paced: Paced = {
    ...{ time, pace, calls: [], answer: () => WELL, takesMs: 300 },
    call: (chat, who = "nobody") =>
      pace.inTurn(chat, who, async () => {
        const began = time.elapsed();
        await time.wait(paced.takesMs);
        paced.calls.push({ chat, began, ended: time.elapsed() });
        return { seen: paced.answer(began) };
      }),
    wave: async (until, workers = 16) => {
      let sent = 0;
      const isOver = (): boolean => time.elapsed() >= until;
      const worker = async (): Promise<void> => {
        while (await pace.ready("wave", isOver)) {
          made += 1;
          if ((await paced.call(`chat ${made}`)) !== undefined) sent += 1;
        }
      };
      await Promise.all(Array.from({ length: workers }, worker));
      return sent;
    },
    runs: (work) => passing(time, work),
    pass: (ms) => passing(time, time.wait(ms)),
  };
  return paced;
};

/** The most of these moments in any span of that length, its end not included. */
export const mostWithin = (moments: readonly number[], withinMs: number): number => {
  const sorted = [...moments].sort((one, other) => one - other);
  let [most, first] = [0, 0];
  sorted.forEach((at, index) => {
    while ((sorted[first] ?? at) <= at - withinMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
};

export const begins = (calls: readonly MadeCall[]): readonly number[] => calls.map(({ began }) => began).sort((one, other) => one - other);

/** Between one and the next. */
export const gaps = (moments: readonly number[]): readonly number[] => moments.slice(1).map((at, index) => at - (moments[index] ?? at));
