import { DateTime } from "luxon";
import { type House, holidaysOf, isoDay, type Roster, type Span } from "../../dialogue/index.js";

/** The usual way to write it: a date library, one person after the other. Does less than the plan does (no bundles, no
 *  one-a-day rule, no part-time days), so the comparison is kind to it. Returns how many instants it worked out. */
export const naivePlan = (roster: Roster, house: House, span: Span): number => {
  const zone = house.timeZone;
  const first = DateTime.fromISO(isoDay(span.from), { zone });
  const weeks = Math.floor(DateTime.fromISO(isoDay(span.to), { zone }).diff(first, "weeks").weeks);
  const closed = new Set([first.year, first.year + 1].flatMap((year) => [...holidaysOf(house.state, [], year).keys()].map(isoDay)));
  const usable = (date: DateTime): DateTime => {
    let candidate = date;
    while (candidate.weekday > 5 || closed.has(candidate.toISODate() ?? "")) candidate = candidate.plus({ days: 1 });
    return candidate;
  };
  let position = 0;
  let instants = 0;
  for (const _person of roster.values()) {
    const due = usable(
      first
        .plus({ weeks: position++ % weeks })
        .endOf("week")
        .minus({ days: 2 })
        .startOf("day"),
    );
    for (const days of [-42, -14, 7, 14, 21, 28]) {
      const at = usable(due.plus({ days })).set({ hour: Math.floor(house.sending.from / 60), minute: house.sending.from % 60 });
      if (at.toISO() !== null) instants++;
    }
  }
  return instants;
};
