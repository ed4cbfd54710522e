import { type Day, earlier, later, plusDays, type Span } from "./calendar/day.js";
import { type Dialogue, isOver } from "./dialogue.js";
import type { Format, Offset } from "./formats/format.js";
import { windowOf } from "./window-of.js";

/** Where one of a person's dialogues stands on a day. "missed": its window is over, and its last reminders still come. "over": too long
 *  ago to be offered by itself; the cards that name it still answer. */
export type Standing = "current" | "missed" | "to-come" | "held" | "over";

/** Weekends and holidays between them. */
const DAYS_IN_A_WORKING_DAY = 2;

/** A message may come that much later than it was wanted, and whoever reads it still finds what it is about. */
const SLACK_DAYS = 14;

const daysOf = ({ days, count }: Offset): number => (count === "working" ? days * DAYS_IN_A_WORKING_DAY : days);

/** Of the first and the last message that hang on a date, seen from there. */
const reachOf = ({ stages }: Format, of: Offset["of"]): { readonly before: number; readonly after: number } => {
  const days = stages.flatMap(({ at, repeat }) => {
    const rounds = repeat === undefined ? 0 : repeat.everyDays * (repeat.times - 1);
    return at.filter((offset) => offset.of === of).flatMap((offset) => [daysOf(offset), daysOf(offset) + rounds]);
  });
  return { before: Math.max(0, ...days.map((day) => -day)), after: Math.max(0, ...days) + SLACK_DAYS };
};

/** From its first message or its window's first day to its window's last day or its last message. */
const spanOf = (dialogue: Dialogue, format: Format): Span => {
  const { dueOn } = dialogue;
  const due = reachOf(format, "due");
  const window = windowOf(dialogue, format) ?? { from: dueOn, to: dueOn };
  const from = earlier(window.from, plusDays(dueOn, -due.before));
  const to = later(window.to, plusDays(dueOn, due.after));
  return { from, to: dialogue.state === "dated" ? later(to, plusDays(dialogue.on, reachOf(format, "agreed").after)) : to };
};

const openStanding = (dialogue: Dialogue, format: Format, today: Day): Standing => {
  const { from, to } = spanOf(dialogue, format);
  if (to < today) return "over";
  const isAhead = dialogue.state === "dated" && dialogue.on >= today;
  if (from > today) return dialogue.state === "dated" ? "current" : "to-come";
  const last = windowOf(dialogue, format)?.to ?? dialogue.dueOn;
  return isAhead || last >= today ? "current" : "missed";
};

/** A waived one is nobody's business: it is over, like one held in an earlier window. */
export const standingOf = (dialogue: Dialogue, format: Format, today: Day): Standing => {
  if (!isOver(dialogue)) return openStanding(dialogue, format, today);
  const window = windowOf(dialogue, format);
  const isOfToday = window !== undefined && window.from <= today && today <= window.to;
  return dialogue.state === "held" && isOfToday ? "held" : "over";
};

/** What is to take place now, then what was missed, then what comes later; after them what took place. */
const ORDER: readonly Standing[] = ["current", "missed", "to-come", "held", "over"];

export interface Stood {
  readonly dialogue: Dialogue;
  readonly format: Format;
  readonly standing: Standing;
}

const inOrder = (one: Stood, other: Stood): number =>
  ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) || one.dialogue.dueOn - other.dialogue.dueOn;

/** A person's dialogues, whichever of them somebody may mean first. Without those of formats that the house has no more. */
export const standingsOf = (dialogues: readonly Dialogue[], formats: readonly Format[], today: Day): readonly Stood[] =>
  dialogues
    .flatMap((dialogue): readonly Stood[] => {
      const format = formats.find(({ id }) => id === dialogue.format);
      return format === undefined ? [] : [{ dialogue, format, standing: standingOf(dialogue, format, today) }];
    })
    .sort(inOrder);
