import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../bot/conversations/marks.js";
import { telling } from "../../bot/conversations/notices.js";
import { logInto } from "../../bot/log.js";
import { day } from "../../dialogue/calendar/day.js";
import type { PersonId } from "../../dialogue/index.js";
import type { Store } from "../../store/index.js";
import { ADA, anOpenDialogue, LEAD } from "./conversations/house.js";
import { at, type Call, openBench, postsTo, SERVICE_URL } from "./delivery/bench.js";

const NOON = at("2026-11-18", 12);

const saying = (person: string, text: string) => ({
  person,
  conversation: `a:${person}`,
  serviceUrl: SERVICE_URL,
  activity: "t1",
  what: { kind: "typed", text } as const,
});

describe("a bot", () => {
  it("answers whoever writes", async () => {
    const bench = await openBench({ start: NOON });
    const heard = await bench.bot.hear(saying(ADA, "hilfe"));
    expect(heard.shows).toBeDefined();
  });

  it("tells the other side right after somebody did something, and not at the next tick", async () => {
    const bench = await openBench({ start: at("2026-11-18", 20) });
    await bench.bot.tick();
    const id = dialogueMark(anOpenDialogue(ADA).id);
    const click = { verb: "held.say", id, inputs: new Map([["held-on", "2026-11-17"]]) } as const;
    const told = new Promise<Call>((resolve) => {
      bench.recorder.script = (call) => {
        resolve(call);
        return { kind: "answered", status: 201, activity: "m1" };
      };
    });
    await bench.bot.hear({ ...saying(ADA, ""), what: { kind: "clicked", way: "in-place", click } });
    expect((await told).to).toBe(LEAD);
    expect((await told).words).toContain("Ada Arendt");
  });

  it("says nothing of what went wrong but its kind and a reference", async () => {
    const bench = await openBench({
      start: NOON,
      around: (store) => ({ ...store, changeOnce: () => Promise.reject(new TypeError("SECRET")) }),
    });
    await bench.bot.tick();
    const click = { verb: "reminders.mute", inputs: new Map() } as const;
    await bench.bot.hear({ ...saying(ADA, ""), what: { kind: "clicked", way: "in-place", click } });
    expect(bench.logged).toContainEqual(["unexpected", { kind: "TypeError", reference: expect.any(String) }]);
    expect(JSON.stringify(bench.logged)).not.toContain("SECRET");
  });

  it("begins with what is due, and stops when it is done", async () => {
    const bench = await openBench({ start: NOON });
    await bench.bot.start();
    expect(bench.recorder.calls.length).toBeGreaterThan(0);
    await bench.bot.stop();
    expect(bench.logged.map(([event]) => event)).toContain("stopped");
    const before = bench.recorder.calls.length;
    await bench.tickAt(at("2026-11-27"));
    expect(bench.recorder.calls).toHaveLength(before);
  });

  it("lets what is under way end when it stops, and begins no other message", async () => {
    const bench = await openBench({ start: NOON });
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      bench.recorder.script = () => {
        resolve();
        return new Promise((seen) => {
          answer = () => seen({ kind: "answered", status: 201, activity: "m1" });
        });
      };
    });
    await bench.store.change(ADA as PersonId, (file) => {
      const dialogue = {
        ...anOpenDialogue(ADA),
        proposed: { by: "lead", when: { on: day("2026-11-30"), from: 600, minutes: 30 } },
      } as const;
      const told = { kind: "proposed", dialogue: dialogue.id } as const;
      const sendings = ["n1", "n2"].map((id) => ({ id, to: ADA as PersonId, telling: told, on: day("2026-11-18") }));
      return { file: telling({ ...file, plan: { ...file.plan, dialogues: [dialogue] } }, sendings, NOON), value: undefined };
    });
    const tick = bench.bot.tick();
    await asked;
    const stopped = bench.bot.stop();
    answer();
    await Promise.all([tick, stopped]);
    expect(postsTo(bench, ADA)).toHaveLength(1);
    expect((await bench.file(ADA)).plan.notices?.map(({ state }) => state)).toEqual(["sent", "due"]);
  });

  it("takes up a new house key where somebody has put one", async () => {
    let asked = 0;
    const rotating = (store: Store): Store => ({
      ...store,
      ...{
        rotateIfAsked: async () => {
          asked += 1;
          return true;
        },
      },
    });
    const bench = await openBench({ start: NOON, around: rotating });
    await bench.bot.tick();
    await bench.bot.tick();
    expect(asked).toBe(1);
    bench.clock.moveBy(60_000);
    await bench.bot.tick();
    expect(asked).toBe(2);
    expect(bench.logged).toContainEqual(["house-key-taken-up", {}]);
    expect((await bench.store.house()).log.map(({ what }) => what)).toEqual(["key-rotated", "key-rotated"]);
  });
});

describe("the log", () => {
  it("is one line of JSON for each event", () => {
    const lines: string[] = [];
    const log = logInto(
      (line) => lines.push(line),
      () => 0,
    );
    log("due-dates-kept", { count: 3 });
    log("started");
    expect(lines).toEqual([
      '{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"due-dates-kept","count":3}\n',
      '{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"started"}\n',
    ]);
  });
});
