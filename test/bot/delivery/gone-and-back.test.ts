import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import type { PersonId, SlotKey } from "../../../dialogue/index.js";
import { ADA, anOpenDialogue, LEAD, PEOPLE } from "../conversations/house.js";
import { answering, at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";
import { arriving, openAtNoon, tellRelease } from "./facts.js";

const PREPARE = "ada/ifd/2026-H2#prepare.employee" as SlotKey;
const FRIDAY = at("2026-11-27");
const MONDAY = at("2026-11-30");
const TUESDAY = at("2026-12-01");

const ADA_AND_LEAD = PEOPLE.filter(({ id }) => id === ADA || id === LEAD).map(({ lead, ...person }) =>
  person.id === ADA ? { ...person, lead: LEAD as PersonId } : person,
);

const openAdas = async (): Promise<Bench> => {
  const bench = await openBench({ people: ADA_AND_LEAD, start: at("2026-11-27", 7) });
  await bench.change(ADA, (plan) => ({ ...plan, dialogues: [anOpenDialogue(ADA)] }));
  return bench;
};

const adasCalls = (bench: Bench) => bench.recorder.calls.filter(({ to }) => to === ADA).map(({ kind }) => kind);
const adasPlan = async (bench: Bench) => (await bench.file(ADA)).plan;
const adasState = async (bench: Bench) => (await adasPlan(bench)).slots.find(({ key }) => key === PREPARE)?.state;

const does = (bench: Bench, kind: "installed" | "removed", conversation = `a:${ADA}`) =>
  bench.bot.hear({ person: ADA, conversation, serviceUrl: SERVICE_URL, activity: `x-${kind}`, message: "m", what: { kind } });

describe("a chat that is gone", () => {
  it("is opened anew with the next day's try", async () => {
    const bench = await openAdas();
    bench.recorder.script = answering(404);
    await bench.tickAt(FRIDAY);
    expect((await adasPlan(bench)).address?.isGone).toBe(true);
    bench.recorder.script = arriving;
    await bench.tickAt(at("2026-11-27", 12));
    expect(adasCalls(bench)).toEqual(["post"]);
    await bench.tickAt(MONDAY);
    expect(adasCalls(bench)).toEqual(["post", "open", "post"]);
    expect(await adasState(bench)).toBe("sent");
    expect((await adasPlan(bench)).address).toEqual({ conversation: `a:${ADA}`, serviceUrl: SERVICE_URL });
  });

  it("is no longer where somebody writes from it", async () => {
    const bench = await openAdas();
    bench.recorder.script = answering(404);
    await bench.tickAt(FRIDAY);
    await does(bench, "installed");
    expect((await adasPlan(bench)).address).toEqual({ conversation: `a:${ADA}`, serviceUrl: SERVICE_URL });
  });

  it("is opened anew also where a notice found out", async () => {
    const bench = await openAtNoon();
    await tellRelease(bench);
    bench.recorder.script = answering(404);
    await bench.bot.tick();
    expect((await bench.file(LEAD)).plan.address?.isGone).toBe(true);
    bench.recorder.script = arriving;
    await bench.tickAt(at("2026-11-19"));
    expect(bench.recorder.calls.filter(({ to }) => to === LEAD).map(({ kind }) => kind)).toEqual(["post", "open", "post"]);
  });

  it("does not take the place of the one from which somebody wrote meanwhile", async () => {
    const bench = await openAdas();
    bench.recorder.script = async ({ to }) => {
      if (to === ADA) await does(bench, "installed", "a:new");
      return { kind: "answered", status: 404 };
    };
    await bench.tickAt(FRIDAY);
    expect((await adasPlan(bench)).address?.conversation).toBe("a:new");
  });
});

describe("a chat into which nobody may write", () => {
  it("is kept, and tried once a day", async () => {
    const bench = await openAdas();
    bench.recorder.script = answering(403);
    for (const moment of [FRIDAY, at("2026-11-27", 12), MONDAY, TUESDAY]) await bench.tickAt(moment);
    expect(adasCalls(bench)).toEqual(["post", "post", "post"]);
    expect((await adasPlan(bench)).address?.conversation).toBe(`a:${ADA}`);
  });
});

describe("somebody who took the bot away", () => {
  it("is not written to, and no chat is opened", async () => {
    const bench = await openAdas();
    await does(bench, "removed");
    for (const moment of [FRIDAY, MONDAY, TUESDAY]) await bench.tickAt(moment);
    expect(adasCalls(bench)).toEqual([]);
    expect(await adasState(bench)).toBe("unreachable");
  });

  it("gets the next try once they have it again, and no second one that day", async () => {
    const bench = await openAdas();
    await does(bench, "removed");
    await bench.tickAt(FRIDAY);
    await does(bench, "installed");
    await bench.tickAt(at("2026-11-27", 12));
    expect(postsTo(bench, ADA)).toEqual([]);
    await bench.tickAt(MONDAY);
    await bench.tickAt(at("2026-11-30", 12));
    expect(postsTo(bench, ADA)).toHaveLength(1);
    expect((await adasPlan(bench)).nudgedOn).toBe(day("2026-11-30"));
  });
});
