import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bot, MovableClock } from "../../bot/index.js";
import { clock, germanDay } from "../../cards/index.js";
import { day, type House, type Instant, instantOf, localOf, plusDays } from "../../dialogue/index.js";
import type { Store } from "../../store/index.js";
import { type Cast, isInCast, PARTS } from "./cast.js";
import type { CountingMessenger } from "./nowhere.js";
import type { Move } from "./page.js";
import { mornings, nextNudgeDay } from "./time-lapse.js";

const CLOCK_FILE = "clock";

/** A Friday, a few minutes before the house begins to send for the first time. */
const FIRST_DAY = day("2026-11-20");
const FIRST_MINUTE = 7 * 60 + 45;

const DAYS_IN: Readonly<Record<Exclude<Move, "nudge">, number>> = { day: 1, week: 7 };

/** Time to open the next chat: a client's chat knows nothing of what was said before it was opened. */
const MORNING_AFTER_MS = 6_000;

/** Where the clock of a demo that was kept goes on. */
export const startIn = async (folder: string, house: House): Promise<Instant> => {
  const first = instantOf(house.timeZone, FIRST_DAY, FIRST_MINUTE);
  try {
    return Math.max(first, Number(await readFile(join(folder, CLOCK_FILE), "utf8"))) as Instant;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return first;
    throw error;
  }
};

export const keepTime = (folder: string, now: Instant): Promise<void> => writeFile(join(folder, CLOCK_FILE), String(now), { mode: 0o600 });

export const spoken = (house: House, now: Instant): string => {
  const { day: today, minute } = localOf(house.timeZone, now);
  const weekday = new Intl.DateTimeFormat("de-DE", { weekday: "long", timeZone: house.timeZone }).format(now);
  return `${weekday}, ${germanDay(today)}, ${clock(minute)} Uhr`;
};

export interface Stage {
  readonly house: House;
  readonly store: Store;
  readonly cast: Cast;
  readonly time: MovableClock;
  readonly messenger: CountingMessenger;
  readonly bot: Bot;
}

/** Day after day and not in one leap: each morning brings what it would have brought. */
export const moveTime = async ({ house, store, cast, time, messenger, bot }: Stage, move: Move): Promise<readonly string[]> => {
  messenger.taken();
  const { day: today } = localOf(house.timeZone, time.now());
  const isOurs = (person: Parameters<typeof isInCast>[1]): boolean => isInCast(cast, person);
  const last = move === "nudge" ? await nextNudgeDay(store, house, today, isOurs) : plusDays(today, DAYS_IN[move]);
  if (last === undefined) return ["In den nächsten Monaten ist nichts zu erinnern."];
  for (const morning of mornings(house, time.now(), last)) {
    time.moveTo(morning);
    // One may be under way that began before the clock was moved.
    await bot.tick();
    await bot.tick();
  }
  const taken = messenger.taken();
  const lines = PARTS.flatMap((part) => {
    const count = taken.get(`a:${cast[part].id}`) ?? 0;
    return count === 0 ? [] : [`${cast[part].name}: ${count === 1 ? "eine neue Nachricht" : `${count} neue Nachrichten`}`];
  });
  return lines.length === 0 ? ["Keine neuen Nachrichten für diese vier."] : lines;
};

/** The house's first messages come as soon as somebody is there to read them, and nobody else is just coming: nobody has to find the clock
 *  first. */
export const firstMorning = ({ house, time, bot }: Stage): (() => void) => {
  let waiting: NodeJS.Timeout | undefined;
  const begin = (): void => {
    time.moveTo(instantOf(house.timeZone, FIRST_DAY, house.sending.from));
    bot.tick().catch(() => undefined);
  };
  return () => {
    const { day: today, minute } = localOf(house.timeZone, time.now());
    if (today > FIRST_DAY || minute >= house.sending.from) return;
    waiting = waiting?.refresh() ?? setTimeout(begin, MORNING_AFTER_MS);
  };
};
