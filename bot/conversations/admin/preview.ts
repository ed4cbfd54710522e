import type { DayCount } from "../../../cards/index.js";
import { type Day, eachNudge, plusDays, plusMonths, type Span } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** As the card names them. */
const MONTHS: Readonly<Record<string, number>> = { "half-year": 6, year: 12, "two-years": 24 };
const USUAL_MONTHS = 6;

const spanFrom = (from: Day, which: string): Span => {
  const months = Object.hasOwn(MONTHS, which) ? MONTHS[which] : undefined;
  return { from, to: plusDays(plusMonths(from, months ?? USUAL_MONTHS), -1) };
};

interface Outlook {
  readonly perDay: readonly DayCount[];
  readonly unplaced: number;
}

/** Without what is known of anybody: who muted or what was agreed would show in the counts. */
const outlookOn = ({ house, roster }: Talk, span: Span): Outlook => {
  const counts = new Map<Day, number>();
  let unplaced = 0;
  eachNudge(
    { house, roster, span, from: span.from },
    ({ on }) => counts.set(on, (counts.get(on) ?? 0) + 1),
    () => {
      unplaced += 1;
    },
  );
  const perDay = [...counts].map(([on, count]) => ({ on, count })).sort((one, other) => one.on - other.on);
  return { perDay, unplaced };
};

export const openPreview: Handler = async (talk, { which = "" }) => {
  if (!talk.may("preview", { kind: "nudge-plan" }).allowed) return MISSING;
  const span = spanFrom(talk.today, which);
  return shows("preview", { span, ...outlookOn(talk, span) });
};
