import type { Report } from "../../connector/faults.js";
import type { Awaited } from "./at-work.js";

/** What came into chats beside the wave, by chat, in the order in which it arrived. */
const besides = ({ accepted }: Report): ReadonlyMap<string, readonly number[]> => {
  const arrived = new Map<string, number[]>();
  for (const { chat, at, marks } of accepted) {
    if (marks.length > 0) continue;
    const there = arrived.get(chat);
    if (there === undefined) arrived.set(chat, [at]);
    else there.push(at);
  }
  return arrived;
};

/** In milliseconds, in the order in which it was asked for. Each chat gets what it waits for in the order in which it was asked for, and nothing else; undefined where something
 *  has not come yet. */
export const waitsIn = (report: Report, awaited: readonly Awaited[]): readonly number[] | undefined => {
  const [arrived, taken] = [besides(report), new Map<string, number>()];
  const waits = [...awaited]
    .sort((one, other) => one.at - other.at)
    .map(({ chat, at }) => {
      const place = taken.get(chat) ?? 0;
      taken.set(chat, place + 1);
      return (arrived.get(chat)?.[place] ?? Number.NaN) - at;
    });
  return waits.some(Number.isNaN) ? undefined : waits;
};
