import { describe, expect, it } from "vitest";
import type { Messenger } from "../../../bot/messenger.js";
import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import { openPace } from "../../../bot/teams/pace.js";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, type PersonId, plusDays, type Seen } from "../../../dialogue/index.js";
import { chanceFrom } from "../../../scripts/chance.js";
import { dialogueDue, houseFrom, rosterOf } from "../../../scripts/faults/delivery/sample.js";
import { passing, virtualTime } from "../../../scripts/faults/storm/virtual-time.js";
import { openProcess } from "../../../scripts/invented/process.js";
import { EMPTY_FILE, memoryStore, type Store, StoreError } from "../../../store/index.js";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { anOpenDialogue, PEOPLE } from "../conversations/house.js";
import { at, openBench, postsTo, SERVICE_URL } from "./bench.js";

const FIRST = day("2026-09-14");
const HOUR_MS = 3_600_000;
const CALL_MS = 120;

type Meets = (to: string) => Seen | undefined;

/** Everybody is to be told of their dialogue this morning; who was, after three hours, with the pace of Teams and these answers of it. */
const toldInThreeHours = async (meets: Meets): Promise<ReadonlySet<string>> => {
  const roster = rosterOf(4, 8);
  const store = memoryStore();
  await store.changeHouse((record) => ({ file: { ...record, settings: houseFrom(plusDays(FIRST, -5)) }, value: undefined }));
  await store.replaceRoster(roster);
  for (const person of roster.keys()) {
    const dialogues = person.startsWith("e") ? [dialogueDue(person, plusDays(FIRST, 14))] : [];
    const address = { conversation: person, serviceUrl: SERVICE_URL };
    await store.change(person, () => ({ file: { ...EMPTY_FILE, plan: { ...EMPTY_FILE.plan, dialogues, address } }, value: undefined }));
  }
  const time = virtualTime(chanceFrom(5));
  const pace = openPace(TEAMS_LIMITS, time);
  const told = new Set<string>();
  const post: Messenger["post"] = async ({ conversation }) => {
    const called = await pace.inTurn(conversation, "nobody", async () => {
      await time.wait(CALL_MS);
      const seen = meets(conversation) ?? { kind: "answered", status: 201, activity: "m" };
      if (seen.kind === "answered" && seen.status === 201) told.add(conversation);
      return { seen };
    });
    return called?.seen ?? { kind: "held-back" };
  };
  const messenger: Messenger = {
    ready: pace.ready,
    post,
    replace: async () => ({ kind: "held-back" }),
    open: async () => ({ seen: { kind: "held-back" } }),
  };
  const now = (): Instant => (at("2026-09-14", 8) + time.elapsed()) as Instant;
  const bot = openProcess({ store, now, messenger, log: () => undefined });
  const live = async (): Promise<void> => {
    while (time.elapsed() < 3 * HOUR_MS) await Promise.all([bot.tick(), time.wait(15_000)]);
  };
  const settled = async (): Promise<void> => {
    for (let round = 0; round < 12; round++) await new Promise((resolve) => setImmediate(resolve));
  };
  await passing(time, live(), settled);
  return told;
};

const EMPLOYEES = 32;

const employeesIn = (told: ReadonlySet<string>): readonly string[] => [...told].filter((person) => person.startsWith("e"));

describe("a chat that Teams never takes anything for", () => {
  it.each([undefined, 2_000, 8_000, 60_000, 900_000])("holds up nobody else, with Retry-After of %s ms", async (waitMs) => {
    const busy: Seen = { kind: "answered", status: 429, ...(waitMs === undefined ? {} : { waitMs }) };
    const told = await toldInThreeHours((to) => (to === "e1-3" ? busy : undefined));
    expect(employeesIn(told)).toHaveLength(EMPLOYEES - 1);
  });
});

describe("a damaged file", () => {
  it("keeps from its lead nothing of what is about others", async () => {
    const team = aTeam(6);
    const [, , third] = team.map(({ id }) => id);
    let damaged: PersonId | undefined;
    const refusing = <T>(person: PersonId, work: () => Promise<T>): Promise<T> =>
      person === damaged ? Promise.reject(new StoreError({ kind: "damaged", file: "f" })) : work();
    const around = (store: Store): Store => ({
      ...store,
      read: (person) => refusing(person, () => store.read(person)),
      change: (person, fn) => refusing(person, () => store.change(person, fn)),
    });
    const bench = await openBench({ people: [...PEOPLE, aPerson("lead"), ...team], start: at("2026-11-27", 7), around });
    for (const { id } of team) await bench.change(id, (plan) => ({ ...plan, dialogues: [anOpenDialogue(id)] }));
    damaged = third;
    for (const date of ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07"]) {
      for (const hour of [9, 10]) await bench.tickAt(at(date, hour));
    }
    expect(postsTo(bench, "lead").length).toBeGreaterThanOrEqual(3);
    expect(team.map(({ id }) => postsTo(bench, id).length)).toEqual([1, 1, 0, 1, 1, 1]);
  });
});

describe("an import that is not finished", () => {
  it("lets the tick end, also where it cannot be finished now", async () => {
    let [reads, isFull] = [0, false];
    const around = (store: Store): Store => ({
      ...store,
      house: () => {
        reads += 1;
        if (reads > 1_000) throw new Error("the tick goes round for ever");
        return store.house();
      },
      changeHouse: (fn) => (isFull ? Promise.reject(new StoreError({ kind: "full", file: "f" })) : store.changeHouse(fn)),
    });
    const bench = await openBench({ start: at("2026-11-27", 9), around });
    const unfinished = { at: 1 as Instant, by: "operator", what: { kind: "roster-imported" }, roster: "stamp", newIds: [] };
    await bench.store.changeHouse((record) => ({ file: { ...record, replacing: unfinished as never }, value: undefined }));
    [reads, isFull] = [0, true];
    await bench.bot.start();
    await bench.bot.stop();
    expect(reads).toBeLessThan(20);
  });
});
