import { holidaysOf } from "../../../dialogue/calendar/holidays.js";
import { weekdays } from "../../../dialogue/calendar/weekdays.js";
import { type Day, type House, IFD, type Instant, type PersonId, plusDays, type StageId } from "../../../dialogue/index.js";
import { dialogueDue, houseFrom, rosterOf } from "./sample.js";
import { openVirtualHouse } from "./virtual-house.js";

const EVERY_DAY = weekdays(0, 1, 2, 3, 4, 5, 6);
const LEAD = "lead1" as PersonId;

/** Around the hours that are left out or come twice. */
export const watchedMinutes: readonly number[] = [1, 60, 119, 120, 121, 150, 179, 180, 181, 240, 480];

const DAILY = 50;
const DUE_DAYS_BEFORE = 10;
const GO_LIVE_DAYS_BEFORE = 40;

/** A house that writes to a lead every day of the week, from any minute of the night on, about the one dialogue there is. */
const nightlyHouse = (sunday: Day, from: number): House =>
  houseFrom(plusDays(sunday, -GO_LIVE_DAYS_BEFORE), {
    sending: { from, to: 24 * 60, days: EVERY_DAY },
    formats: [
      {
        ...IFD,
        stages: [
          {
            id: "overdue" as StageId,
            to: ["lead"],
            at: [{ of: "due", days: 1, count: "calendar" }],
            repeat: { everyDays: 1, times: DAILY },
            bundled: false,
          },
        ],
      },
    ],
  });

/** How often the real bot wrote to the lead on each date, ticking at all these moments. On a holiday it writes to nobody, which counts as
 *  it should be. */
export const firesOfBot = async (sunday: Day, from: number, ticks: readonly Instant[]): Promise<ReadonlyMap<Day, number>> => {
  const house = nightlyHouse(sunday, from);
  const roster = new Map([...rosterOf(1, 1, { worksOn: EVERY_DAY })].filter(([id]) => id !== "top"));
  const dialogues = [dialogueDue("e1-1" as PersonId, plusDays(sunday, -DUE_DAYS_BEFORE))];
  const [start = 0 as Instant] = ticks;
  const life = await openVirtualHouse({ house, roster, start, dialogues });
  for (const now of ticks) await life.tickAt(now);
  const fires = new Map<Day, number>();
  for (const { on } of life.posts.filter(({ to }) => to === LEAD)) fires.set(on, (fires.get(on) ?? 0) + 1);
  for (const [holiday] of holidaysOf(house.state, house.regionalHolidays, new Date(sunday * 24 * 3_600_000).getUTCFullYear())) {
    if (!fires.has(holiday)) fires.set(holiday, 1);
  }
  return fires;
};
