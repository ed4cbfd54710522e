import { describe, expect, it } from "vitest";
import { telling } from "../../../bot/conversations/notices.js";
import { day } from "../../../dialogue/calendar/day.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { dialogueId, type Instant, type PersonId, type Release, type ReleaseId } from "../../../dialogue/index.js";
import { EMPTY_FILE } from "../../../store/index.js";
import { aRoster } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, BEN, HEAD, LEAD, PEOPLE } from "../conversations/house.js";
import { answering, at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";
import { NOON, noticesOf, openAtNoon, R1, RELEASED, takeBack, tellRelease } from "./facts.js";

const ada = ADA as PersonId;
const lead = LEAD as PersonId;
const R2 = "mark.r2" as ReleaseId;

const wakeAt = async (bench: Bench) => (await bench.file(ADA)).plan.wakeAt;

const openReleased = async (): Promise<Bench> => {
  const bench = await openAtNoon();
  await tellRelease(bench);
  return bench;
};

describe("notices of facts in several files", () => {
  it("go out in the same order whichever file the bot meant to look at first", async () => {
    const orderWith = async (lookedAt: Instant): Promise<readonly string[]> => {
      const bench = await openAtNoon();
      await tellRelease(bench);
      await bench.store.change(BEN as PersonId, (file) => {
        const sending = { id: "n2", to: HEAD as PersonId, telling: { kind: "release", release: R2 }, on: day("2026-11-18") } as const;
        const to = [{ person: HEAD as PersonId, state: "released" }] as const;
        const release = { ...RELEASED, id: R2, author: BEN as PersonId, to } as Release;
        const kept = { ...file, content: { ...file.content, releases: [release] } };
        return { file: telling(kept, [sending], lookedAt), value: undefined };
      });
      await bench.bot.tick();
      return bench.recorder.calls.map(({ to }) => to);
    };
    expect(await orderWith(at("2026-11-18", 12))).toEqual([LEAD, HEAD]);
    expect(await orderWith(at("2026-11-18", 7))).toEqual([LEAD, HEAD]);
  });
});

describe("a notice", () => {
  it("tells whoever was named from whom something came, and nothing of it", async () => {
    const bench = await openReleased();
    await bench.bot.tick();
    expect(bench.recorder.calls.map(({ kind, to }) => [kind, to])).toEqual([["post", LEAD]]);
    expect(bench.recorder.calls[0]?.words).toContain("Ada Arendt");
    expect(bench.recorder.calls[0]?.words).not.toContain("SECRET");
    expect(await noticesOf(bench)).toMatchObject([{ id: "n1", state: "sent", activity: "m1" }]);
    expect(await wakeAt(bench)).toBeUndefined();
  });

  it("is sent once, however often the clock ticks", async () => {
    const bench = await openReleased();
    await Promise.all([bench.bot.tick(), bench.bot.tick()]);
    await bench.tickAt(at("2026-11-18", 13));
    expect(postsTo(bench, LEAD)).toHaveLength(1);
  });

  it("comes at any hour: somebody did something and is not kept waiting", async () => {
    const bench = await openBench({ start: at("2026-11-18", 20) });
    await tellRelease(bench);
    await bench.bot.tick();
    expect(postsTo(bench, LEAD)).toHaveLength(1);
  });

  it("is not sent when the release was taken back before", async () => {
    const bench = await openReleased();
    await takeBack(bench);
    await bench.bot.tick();
    expect(bench.recorder.calls).toEqual([]);
    expect(await noticesOf(bench)).toEqual([]);
    expect(await wakeAt(bench)).toBeUndefined();
  });

  it("becomes “taken back” when the release is taken back after it was sent", async () => {
    const bench = await openReleased();
    await bench.bot.tick();
    await takeBack(bench);
    await bench.bot.tick();
    expect(bench.recorder.calls.map(({ kind, activity }) => [kind, activity])).toEqual([
      ["post", undefined],
      ["replace", "m1"],
    ]);
    expect(bench.recorder.calls[1]?.words).toContain("zurück");
    expect(await noticesOf(bench)).toMatchObject([{ state: "sent", activity: "m1" }]);
  });

  it("becomes “taken back” when the release is taken back while it goes out", async () => {
    const bench = await openReleased();
    bench.recorder.script = async ({ kind }) => {
      if (kind === "post") await takeBack(bench);
      return { kind: "answered", status: 201, activity: "m1" };
    };
    await bench.bot.tick();
    await bench.bot.tick();
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["post", "replace"]);
    expect(await noticesOf(bench)).toMatchObject([{ state: "sent" }]);
  });

  it("becomes “taken back” also when the release was erased", async () => {
    const bench = await openReleased();
    await bench.bot.tick();
    await bench.store.change(ada, (file) => ({ file: { ...file, content: EMPTY_FILE.content }, value: undefined }));
    await takeBack(bench);
    await bench.bot.tick();
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["post", "replace"]);
  });

  it("is forgotten when the message to be replaced is gone", async () => {
    const bench = await openReleased();
    await bench.bot.tick();
    await takeBack(bench);
    bench.recorder.script = answering(404);
    await bench.bot.tick();
    expect(await noticesOf(bench)).toEqual([]);
  });

  it("is replaced later where nobody knows whether it was replaced", async () => {
    const bench = await openReleased();
    await bench.bot.tick();
    await takeBack(bench);
    bench.recorder.script = answering(502);
    await bench.bot.tick();
    await bench.bot.tick();
    bench.recorder.script = answering(200);
    bench.clock.moveBy(60_000);
    await bench.bot.tick();
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["post", "replace", "replace"]);
    expect(await noticesOf(bench)).toMatchObject([{ state: "sent" }]);
  });

  it("is dropped when its recipient has left the house before", async () => {
    const bench = await openReleased();
    await bench.store.replaceRoster(aRoster(...PEOPLE.filter(({ id }) => id !== lead)));
    await bench.bot.tick();
    expect(postsTo(bench, LEAD)).toEqual([]);
    expect(await noticesOf(bench)).toEqual([]);
  });

  it("is never sent again when nobody knows whether it arrived", async () => {
    const bench = await openReleased();
    bench.recorder.script = answering(502);
    await bench.bot.tick();
    await bench.tickAt(at("2026-11-19"));
    expect(postsTo(bench, LEAD)).toHaveLength(1);
    expect(await noticesOf(bench)).toMatchObject([{ state: "unclear" }]);
  });

  it("is never sent again when the process ended while it went out", async () => {
    const bench = await openReleased();
    const isPosted = new Promise<void>((resolve) => {
      bench.recorder.script = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    void bench.bot.tick();
    await isPosted;
    const next = bench.again();
    await next.bot.tick();
    await next.tickAt(at("2026-11-19"));
    expect(postsTo(next, LEAD)).toEqual([]);
    expect(await noticesOf(next)).toMatchObject([{ state: "unclear" }]);
  });

  it("waits where Teams is too busy, and is sent then", async () => {
    const bench = await openReleased();
    bench.recorder.script = answering(429);
    await bench.bot.tick();
    await bench.bot.tick();
    expect(postsTo(bench, LEAD)).toHaveLength(1);
    bench.recorder.script = () => ({ kind: "answered", status: 201, activity: "m9" });
    bench.clock.moveBy(60_000);
    await bench.bot.tick();
    expect(await noticesOf(bench)).toMatchObject([{ state: "sent", activity: "m9" }]);
  });

  it("tries somebody who cannot be reached once a day", async () => {
    const bench = await openReleased();
    bench.recorder.script = answering(403);
    await bench.bot.tick();
    await bench.tickAt(at("2026-11-18", 15));
    expect(postsTo(bench, LEAD)).toHaveLength(1);
    await bench.tickAt(at("2026-11-19", 8));
    expect(postsTo(bench, LEAD)).toHaveLength(2);
  });

  it("of a proposed date shows the date", async () => {
    const bench = await openBench({ start: NOON });
    await bench.store.change(ada, (file) => {
      const proposed = { by: "lead", when: { on: day("2026-11-30"), from: 600, minutes: 30 } } as const;
      const dialogue = { ...anOpenDialogue(ADA), proposed };
      const kept = { ...file, plan: { ...file.plan, dialogues: [dialogue] } };
      const sending = { id: "n1", to: ada, telling: { kind: "proposed", dialogue: dialogue.id }, on: day("2026-11-18") } as const;
      return { file: telling(kept, [sending], bench.clock.now()), value: undefined };
    });
    await bench.bot.tick();
    expect(postsTo(bench, ADA)[0]?.words).toContain("30. November 2026");
  });

  it("of an answer goes to the author, and names who wrote it", async () => {
    const bench = await openReleased();
    await bench.store.change(ada, (file) => {
      const answered = { ...RELEASED, to: [{ person: lead, state: "answered", answer: "REPLY" }] } as Release;
      const kept = { ...file, content: { ...file.content, releases: [answered] } };
      const sending = { id: "n2", to: ada, telling: { kind: "answer", release: R1, writer: lead }, on: day("2026-11-18") } as const;
      return { file: telling(kept, [sending], bench.clock.now()), value: undefined };
    });
    await bench.bot.tick();
    expect(postsTo(bench, ADA)[0]?.words).toContain("Lena Leitung");
    expect(postsTo(bench, ADA)[0]?.words).not.toContain("REPLY");
  });

  it("waits for tomorrow where there is no way to its recipient", async () => {
    const bench = await openBench({ start: NOON, silent: true });
    await tellRelease(bench);
    await bench.bot.tick();
    expect(bench.recorder.calls).toEqual([]);
    expect(await noticesOf(bench)).toMatchObject([{ state: "unreachable", on: day("2026-11-18") }]);
    expect(await wakeAt(bench)).toBe(at("2026-11-19", 8));
  });

  it("gives nothing back to whoever has everything erased while it goes out", async () => {
    const bench = await openReleased();
    bench.recorder.script = async () => {
      await bench.store.erase(ada, EMPTY_FILE);
      return { kind: "answered", status: 201, activity: "m1" };
    };
    await bench.bot.tick();
    expect((await bench.file(ADA)).plan).toEqual(EMPTY_FILE.plan);
  });

  it("is not sent when the release is taken back while the chat is opened", async () => {
    const bench = await openBench({ start: at("2026-11-18", 20), silent: true });
    await bench.change(HEAD, (plan) => ({ ...plan, address: { conversation: "a:head", serviceUrl: SERVICE_URL } }));
    await tellRelease(bench);
    bench.recorder.script = async ({ kind }) => {
      if (kind === "open") await takeBack(bench);
      return { kind: "answered", status: 201, activity: "m1" };
    };
    await bench.bot.tick();
    await bench.bot.tick();
    expect(bench.recorder.calls.map(({ kind }) => kind)).toEqual(["open"]);
    expect(await noticesOf(bench)).toEqual([]);
  });

  it("is not sent while the house waits for somebody to look after a restore", async () => {
    const bench = await openReleased();
    await bench.store.changeHouse((house) => ({ file: { ...house, paused: { since: NOON, why: "restored" } }, value: undefined }));
    await bench.bot.tick();
    expect(bench.recorder.calls).toEqual([]);
  });

  it("of a dialogue that is gone, or to somebody who leads no more, is dropped", async () => {
    const bench = await openBench({ start: NOON });
    await bench.store.change(ada, (file) => {
      const { id } = anOpenDialogue(ADA);
      const sendings = [
        { id: "n1", to: ada, telling: { kind: "proposed", dialogue: dialogueId(ada, IFD.id, "2020-H1") }, on: day("2026-11-18") },
        { id: "n2", to: HEAD as PersonId, telling: { kind: "held", dialogue: id }, on: day("2026-11-18") },
      ] as const;
      return { file: telling({ ...file, plan: { ...file.plan, dialogues: [anOpenDialogue(ADA)] } }, sendings, NOON), value: undefined };
    });
    await bench.bot.tick();
    expect(await noticesOf(bench)).toEqual([]);
  });
});
