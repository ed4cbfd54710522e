import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import { type House, instantOf, type Roster } from "../../../dialogue/index.js";
import { readHouse, readRoster } from "../../../store/index.js";
import { answering, type Bench, type Call, openBench, type Script } from "./bench.js";

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../../../docs/example/${name}`, import.meta.url));

const GO_LIVE = day("2026-07-01");
const DAYS = 184;

const example = (): { readonly house: House; readonly roster: Roster } => {
  const house = readHouse(bytesOf("house.json"), { goLive: GO_LIVE });
  const roster = readRoster(bytesOf("roster.csv"));
  if (!house.allowed || !roster.allowed) throw new Error("the example is sound");
  return { house: house.value, roster: roster.value };
};

/** Every day at a few hours, by night and by day. */
const liveHalfAYear = async (
  script?: (count: number, call: Call) => ReturnType<Script>,
  restartsEvery = Number.POSITIVE_INFINITY,
): Promise<Bench[]> => {
  const { house, roster } = example();
  const start = instantOf(house.timeZone, GO_LIVE, 0);
  let bench = await openBench({ house, people: [...roster.values()], start });
  const benches = [bench];
  let calls = 0;
  const follow = (): void => {
    if (script !== undefined) bench.recorder.script = (call) => script(calls++, call);
  };
  follow();
  for (let step = 0; step < DAYS; step++) {
    for (const hour of [5, 9, 15]) await bench.tickAt(instantOf(house.timeZone, plusDays(GO_LIVE, step), hour * 60));
    if ((step + 1) % restartsEvery !== 0) continue;
    bench = bench.again();
    follow();
    benches.push(bench);
  }
  return benches;
};

const postsIn = (benches: readonly Bench[]) => benches.flatMap(({ recorder: { calls } }) => calls.filter(({ kind }) => kind === "post"));

const twice = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);

const slotsOf = async (bench: Bench): Promise<readonly { readonly state: string; readonly key: string }[]> => {
  const people = await bench.store.people();
  return (await Promise.all(people.map(async (person) => (await bench.file(person)).plan.slots))).flat();
};

describe("half a year of the example house", () => {
  it("sends no slot twice and nobody two nudges a day, through restarts", async () => {
    const benches = await liveHalfAYear(undefined, 10);
    const posts = postsIn(benches);
    expect(posts.length).toBeGreaterThan(50);
    expect(twice(posts.map(({ to, on }) => `${to} ${on}`))).toEqual([]);
    const [first] = benches;
    const slots = first === undefined ? [] : await slotsOf(first);
    expect(new Set(slots.map(({ state }) => state))).toEqual(new Set(["sent"]));
    expect(posts.flatMap(({ marks }) => marks)).toHaveLength(slots.length);
  }, 60_000);

  it("sends nothing a second time of which nobody knows whether it arrived", async () => {
    const answers = [
      answering(502),
      () => ({ kind: "no-answer" }) as const,
      () => ({ kind: "answered", status: 201, activity: "m" }) as const,
    ];
    const benches = await liveHalfAYear((count, call) => (answers[count % 3] ?? answering(502))(call), 13);
    const posts = postsIn(benches);
    expect(twice(posts.map(({ to, on }) => `${to} ${on}`))).toEqual([]);
    const [first] = benches;
    const slots = first === undefined ? [] : await slotsOf(first);
    expect(slots.some(({ state }) => state === "unclear")).toBe(true);
    expect(posts.flatMap(({ marks }) => marks)).toHaveLength(slots.length);
  }, 60_000);

  it("loses nothing when Teams is often too busy", async () => {
    const calm = postsIn(await liveHalfAYear());
    const tried = new Set<string>();
    const benches = await liveHalfAYear((_, { to, on }) => {
      const isFirst = !tried.has(`${to} ${on}`);
      tried.add(`${to} ${on}`);
      return { kind: "answered", status: isFirst ? 429 : 201, activity: "m" };
    });
    const [bench] = benches;
    const slots = bench === undefined ? [] : await slotsOf(bench);
    expect(new Set(slots.map(({ state }) => state))).toEqual(new Set(["sent"]));
    expect(postsIn(benches)).toHaveLength(2 * calm.length);
  }, 60_000);
});
