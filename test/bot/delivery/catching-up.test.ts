import { describe, expect, it } from "vitest";
import { openCatchingUp } from "../../../bot/delivery/catching-up.js";
import { type Instant, plusDays } from "../../../dialogue/index.js";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { anOpenDialogue } from "../conversations/house.js";
import { at, type Bench, openBench } from "./bench.js";

const MINUTE = 60_000;
const NOON = at("2026-11-27", 12);

describe("catching up", () => {
  it("lets so many go in any minute", () => {
    const catchingUp = openCatchingUp(3);
    expect(catchingUp.left(NOON)).toBe(3);
    catchingUp.note(NOON);
    catchingUp.note((NOON + MINUTE / 2) as Instant);
    catchingUp.note((NOON + MINUTE / 2) as Instant);
    expect(catchingUp.left((NOON + MINUTE - 1) as Instant)).toBe(0);
    expect(catchingUp.left((NOON + MINUTE) as Instant)).toBe(1);
    expect(catchingUp.left((NOON + 2 * MINUTE) as Instant)).toBe(3);
  });

  it("is not held up by a clock that was set back", () => {
    const catchingUp = openCatchingUp(1);
    catchingUp.note(NOON);
    expect(catchingUp.left((NOON - 60 * MINUTE) as Instant)).toBe(1);
  });
});

/** A team of so many whose dialogues are due on 11 December, so that all are asked to prepare from Friday 27 November on. Their lead was told
 *  of the dialogues long ago. */
const openHouse = async (size: number, catchUpAMinute: number): Promise<Bench> => {
  const team = aTeam(size);
  const bench = await openBench({ people: [aPerson("lead"), ...team], start: at("2026-11-27", 7), delivery: { catchUpAMinute } });
  for (const { id } of team) await bench.change(id, (plan) => ({ ...plan, dialogues: [anOpenDialogue(id)] }));
  return bench;
};

const chatsIn = ({ recorder: { calls } }: Bench): readonly string[] => calls.map(({ to }) => to).filter((to) => to !== "lead");

const sentIn = (bench: Bench): number => chatsIn(bench).length;

describe("a house that stood still", () => {
  it("sends what is wanted today at once", async () => {
    const bench = await openHouse(30, 10);
    await bench.tickAt(at("2026-11-27"));
    expect(sentIn(bench)).toBe(30);
  });

  it("sends what was wanted before the weekend a few at a time on Monday", async () => {
    const bench = await openHouse(30, 10);
    await bench.tickAt(at("2026-11-30"));
    expect(sentIn(bench)).toBe(10);
    await bench.bot.tick();
    expect(sentIn(bench)).toBe(10);
    for (const [minutes, sent] of [
      [1, 20],
      [2, 30],
      [3, 30],
    ] as const) {
      await bench.tickAt((at("2026-11-30") + minutes * MINUTE) as Instant);
      expect(sentIn(bench)).toBe(sent);
    }
  });

  it("sends each of them once", async () => {
    const bench = await openHouse(25, 10);
    for (let minute = 0; minute < 5; minute++) await bench.tickAt((at("2026-11-30") + minute * MINUTE) as Instant);
    const chats = chatsIn(bench);
    expect(new Set(chats).size).toBe(25);
    expect(chats).toHaveLength(25);
  });

  it("does not take for late what was wanted on a Sunday", async () => {
    const bench = await openHouse(30, 10);
    for (const { id } of [...(await bench.store.roster()).values()]) {
      await bench.change(id, (plan) => ({
        ...plan,
        dialogues: plan.dialogues.map((one) => ({ ...one, dueOn: plusDays(one.dueOn, 2) })),
      }));
    }
    await bench.tickAt(at("2026-11-30"));
    expect(sentIn(bench)).toBe(30);
  });
});
