import type { LedgerEntry } from "../../../dialogue/index.js";
import { openStore } from "../../../store/index.js";
import type { Report } from "../../connector/faults.js";
import { type DueNudge, readAll } from "../../invented/due-house.js";
import { openingIn } from "../../invented/places.js";

/** What became of every message that was due, by what people received and by what the house knows of it. */
export interface Reckoning {
  /** Not received, and not said to be open. */
  readonly lost: number;
  /** Received again. */
  readonly duplicates: number;
  /** Said to be open. */
  readonly unclear: number;
  readonly checked: number;
  readonly wrong: readonly string[];
}

/** How often the message about each slot arrived. */
type Arrivals = ReadonlyMap<string, number>;

const placeOf = (chat: string, mark: string): string => `${chat} ${mark}`;

const arrivalsIn = ({ accepted }: Report): Arrivals => {
  const arrivals = new Map<string, number>();
  for (const { chat, marks } of accepted) {
    for (const mark of marks) arrivals.set(placeOf(chat, mark), (arrivals.get(placeOf(chat, mark)) ?? 0) + 1);
  }
  return arrivals;
};

interface Fate {
  readonly states: ReadonlySet<LedgerEntry["state"]>;
  readonly times: readonly number[];
}

const fateOf = ({ keys, marks, chat }: DueNudge, slots: readonly LedgerEntry[], arrivals: Arrivals): Fate => {
  const states = new Map(slots.map(({ key, state }) => [key, state]));
  return {
    states: new Set(keys.map((key) => states.get(key) ?? "due")),
    times: marks.map((mark) => arrivals.get(placeOf(chat, mark)) ?? 0),
  };
};

const wrongWith = ({ states, times }: Fate): string | undefined => {
  const [state = "due", ...others] = states;
  if (others.length > 0 || new Set(times).size > 1) return "the slots of one message have had different fates";
  if (state === "sent" || state === "unclear") return undefined;
  if (state === "due" && times.some((count) => count > 0)) return "a message arrived, and the house knows nothing of it";
  return state === "due" ? undefined : `a message is left as ${state}`;
};

const isLost = ({ states, times }: Fate): boolean => !states.has("unclear") && times.some((count) => count === 0);

const wrongArrivals = (due: readonly DueNudge[], arrivals: Arrivals): readonly string[] => {
  const wanted = new Set(due.flatMap(({ chat, marks }) => marks.map((mark) => placeOf(chat, mark))));
  return [...arrivals.keys()].every((place) => wanted.has(place)) ? [] : ["somebody received what was not due"];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Of a house in which nobody is at work any more. */
export const reckon = async (folder: string, due: readonly DueNudge[], report: Report): Promise<Reckoning> => {
  const store = await openStore(openingIn(folder));
  const files = await readAll(store);
  await store.close();
  const arrivals = arrivalsIn(report);
  const fates = due.map((nudge) => fateOf(nudge, files.get(nudge.person)?.plan.slots ?? [], arrivals));
  return {
    lost: fates.filter(isLost).length,
    duplicates: sum(fates.map(({ times }) => Math.max(0, ...times.map((count) => count - 1)))),
    unclear: fates.filter(({ states }) => states.has("unclear")).length,
    checked: sum(due.map(({ keys }) => keys.length)),
    wrong: [...fates.flatMap((fate) => wrongWith(fate) ?? []), ...wrongArrivals(due, arrivals)],
  };
};
