import { describe, expect, it } from "vitest";
import type { Turn } from "../../../bot/teams/turn.js";
import { day } from "../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../dialogue/index.js";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, HEAD, LEAD, PEOPLE } from "../conversations/house.js";
import { answering, at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";
import { arriving, openAtNoon, takeBack, tellRelease } from "./facts.js";

const atNoonWithoutLog = async (given: Parameters<typeof openAtNoon>[0] = {}) => {
  const bench = await openAtNoon(given);
  const before = bench.logged.length;
  return { bench, since: () => bench.logged.slice(before) };
};

const throughTwoTicks = async (bench: Bench): Promise<void> => {
  await bench.bot.tick();
  bench.clock.moveBy(60_000);
  await bench.bot.tick();
};

describe("the log", () => {
  it("says nothing of a release, nor of taking it back", async () => {
    const { bench, since } = await atNoonWithoutLog();
    await tellRelease(bench);
    await throughTwoTicks(bench);
    await takeBack(bench);
    await throughTwoTicks(bench);
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["post", "replace"]);
    expect(since()).toEqual([]);
  });

  it("says nothing of the chat that was opened for it", async () => {
    const { bench, since } = await atNoonWithoutLog({ silent: true });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    await tellRelease(bench);
    await throughTwoTicks(bench);
    expect(bench.recorder.calls.filter(({ to }) => to === LEAD).map(({ kind }) => kind)).toEqual(["open", "post"]);
    expect(since()).toEqual([]);
  });

  it.each([
    ["post", false],
    ["open", true],
  ])("says nothing of a release to somebody whom it does not reach (%s)", async (kind, silent) => {
    const { bench, since } = await atNoonWithoutLog({ silent });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    await tellRelease(bench);
    bench.recorder.script = answering(403);
    await throughTwoTicks(bench);
    expect(bench.recorder.calls.filter(({ to }) => to === LEAD).map((call) => call.kind)).toEqual([kind]);
    expect(since()).toEqual([]);
  });

  it("says nothing of what could not be sent: Teams is asked for itself", async () => {
    const { bench, since } = await atNoonWithoutLog();
    await tellRelease(bench);
    bench.recorder.script = answering(502);
    await throughTwoTicks(bench);
    expect(since()).toEqual([]);
  });
});

const FRIDAY = day("2026-11-27");

/** On Friday each of the team is to hear of their dialogue. */
const openTeam = async (size: number): Promise<Bench> => {
  const bench = await openBench({ people: [aPerson("lead"), ...aTeam(size)], start: at("2026-11-27", 7) });
  for (const { id } of aTeam(size)) await bench.change(id, (plan) => ({ ...plan, dialogues: [anOpenDialogue(id)] }));
  return bench;
};

const linesOf = ({ logged }: Bench) => logged.filter(([event]) => event !== "due-dates-kept" && event !== "destroyed");

describe("the log of a wave", () => {
  it("is silent where all went well", async () => {
    const bench = await openTeam(12);
    await bench.tickAt(at("2026-11-27"));
    expect(bench.recorder.calls.length).toBeGreaterThanOrEqual(12);
    expect(linesOf(bench)).toEqual([]);
  });

  it("is silent where not", async () => {
    const bench = await openTeam(12);
    bench.recorder.script = answering(502);
    await bench.tickAt(at("2026-11-27"));
    expect(linesOf(bench)).toEqual([]);
  });
});

/** What Ada does, for herself. */
type Act = (bench: Bench) => Promise<unknown> | unknown;

const hears = ({ bot }: Bench, what: Turn["what"]) =>
  bot.hear({ person: ADA, conversation: `a:${ADA}`, serviceUrl: SERVICE_URL, activity: "x1", message: "m", what });

const clicks =
  (verb: "reminders.mute" | "help.open"): Act =>
  (bench) =>
    hears(bench, { kind: "clicked", way: "in-place", click: { verb, inputs: new Map() } });

const ACTS: Readonly<Record<string, Act>> = {
  "mutes their reminders": clicks("reminders.mute"),
  "clicks something": clicks("help.open"),
  "takes the bot away": (bench) => hears(bench, { kind: "removed" }),
  "blocks the bot": (bench) => {
    bench.recorder.script = ({ to }) => (to === ADA ? { kind: "answered", status: 403 } : arriving());
  },
  prepares: (bench) =>
    bench.store.change(ADA as PersonId, (file) => {
      const preparations = [{ dialogue: anOpenDialogue(ADA).id, begunOn: FRIDAY, items: [] }];
      return { file: { ...file, content: { ...file.content, preparations } }, value: undefined };
    }),
};

const DAYS = 7;

/** From the day before Ada is to hear of her dialogue; of each tick what it logged. */
const week = async (act: Act): Promise<{ readonly bench: Bench; readonly lines: readonly unknown[] }> => {
  const bench = await openBench({ people: PEOPLE, start: at("2026-11-26", 7) });
  await bench.change(ADA, (plan) => ({ ...plan, dialogues: [anOpenDialogue(ADA)] }));
  bench.recorder.script = arriving;
  await act(bench);
  const lines = [];
  for (let step = -1; step < DAYS; step++) {
    for (const hour of [9, 12, 15]) {
      const before = bench.logged.length;
      await bench.tickAt((at("2026-11-27", hour) + step * 86_400_000) as ReturnType<typeof at>);
      lines.push(bench.logged.slice(before));
    }
  }
  return { bench, lines };
};

describe("the log of a week", () => {
  it.each(Object.entries(ACTS))("is the same whether or not one person %s", async (_, act) => {
    const [still, acted] = [await week(() => undefined), await week(act)];
    expect(postsTo(still.bench, ADA)).toHaveLength(1);
    expect(acted.lines).toEqual(still.lines);
  });
});
