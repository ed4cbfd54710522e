import { describe, expect, it } from "vitest";
import { markOf } from "../../../bot/conversations/marks.js";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import { type Day, instantOf, type Person, type PersonId, type Release, type ReleaseId } from "../../../dialogue/index.js";
import type { Store } from "../../../store/index.js";
import { aPerson } from "../../dialogue/builders.js";
import { list, ROWS } from "../conversations/admin/import-lists.js";
import { ADA, ADMIN, anOpenDialogue, buttonsOf, LEAD, PEOPLE } from "../conversations/house.js";
import { aNotice, at, type Bench, openBench, postsTo, SERVICE_URL, TIME_ZONE } from "./bench.js";

const MAIL = "ada@amt.example" as PersonId;
const ENTRA = "7f3a" as PersonId;
const GO_LIVE = day("2026-07-01");
const DAYS = 140;

const BEFORE: readonly Person[] = PEOPLE.map((person) => (person.id === ADA ? { ...person, id: MAIL, upn: MAIL } : person));

/** The same people and `more`, Ada with her id from Entra. */
const listWithId = (more: readonly string[]): string => {
  const [header = "", ...rows] = list(...ROWS, ...more).split("\n");
  const withUpn = rows.map((row) => row.replace(/^([^;]+);/, (_, id: string) => (id === ADA ? `${ENTRA};${MAIL};` : `${id};;`)));
  return [header.replace("entra_id;", "entra_id;upn;"), ...withUpn].join("\n");
};

/** Teams has said which account Ada signs in with: what is hers goes along to that one. */
const openHouse = async (given: Parameters<typeof openBench>[0] = {}): Promise<Bench> => {
  const bench = await openBench({ people: BEFORE, ...given });
  await bench.store.change(MAIL, ({ plan, content }) => ({ file: { plan: { ...plan, entraId: ENTRA }, content }, value: undefined }));
  return bench;
};

const click = (bench: Bench, verb: "import.check" | "import.apply", given: { readonly id?: string; readonly roster?: string }) => {
  const { id, roster = "" } = given;
  const clicked = { verb, inputs: new Map([["roster", roster]]), ...(id === undefined ? {} : { id }) } as const;
  return bench.bot.hear({
    person: ADMIN,
    conversation: `a:${ADMIN}`,
    serviceUrl: SERVICE_URL,
    what: { kind: "clicked", way: "in-place", click: clicked },
  });
};

/** More than an import of a small house takes where nobody keeps it waiting. */
const MANY_BREATHS = 50;

const whatCanBeDone = async (): Promise<void> => {
  for (let breath = 0; breath < MANY_BREATHS; breath += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** The admin has looked at the list already; applies it, and waits as long as it would take. */
const readyToApply = async (bench: Bench, more: readonly string[] = []): Promise<() => Promise<void>> => {
  const { shows } = await click(bench, "import.check", { roster: listWithId(more) });
  const id = buttonsOf(shows?.card).find(({ verb }) => verb === "import.apply")?.data.id;
  if (typeof id !== "string") throw new Error("the list is refused");
  return async () => {
    await click(bench, "import.apply", { id });
    await whatCanBeDone();
  };
};

/** A store in which `act` happens right before Ada's file is read the next time. */
const interrupted = () => {
  let act: (() => Promise<void>) | undefined;
  const around = (store: Store): Store => ({
    ...store,
    read: async (person) => {
      const now = person === MAIL ? act : undefined;
      if (now !== undefined) act = undefined;
      await now?.();
      return store.read(person);
    },
  });
  const next = (what: () => Promise<void>): void => {
    act = what;
  };
  return { around, next, hasHappened: () => act === undefined };
};

/** While the next messages are under way. */
const duringNext = ({ recorder }: Bench, act: () => Promise<void>): void => {
  const usual = recorder.script;
  let acted: Promise<void> | undefined;
  recorder.script = async (call) => {
    acted ??= act();
    await acted;
    return usual(call);
  };
};

const tickOn = (bench: Bench, on: Day): Promise<void> => bench.tickAt(instantOf(TIME_ZONE, on, 600));

/** The days on which Ada is written to, and what. */
const toAda = (bench: Bench): readonly string[] => postsTo(bench, MAIL).map(({ on, words }) => `${on} ${words}`);

/** Every day; `onFirst` on the first on which she is. */
const live = async (bench: Bench, first?: Day, onFirst?: () => Promise<void>): Promise<void> => {
  for (let step = 0; step < DAYS; step += 1) {
    const on = plusDays(GO_LIVE, step);
    if (on !== first) {
      await tickOn(bench, on);
      continue;
    }
    bench.clock.moveTo(instantOf(TIME_ZONE, on, 600));
    await onFirst?.();
    await bench.bot.tick();
    await bench.bot.tick();
  }
};

const undisturbed = async (): Promise<{ readonly first: Day; readonly sent: readonly string[] }> => {
  const bench = await openHouse();
  await live(bench);
  const [first] = postsTo(bench, MAIL);
  if (first === undefined) throw new Error("nobody writes to Ada");
  return { first: first.on as Day, sent: toAda(bench) };
};

const { first: FIRST, sent: SENT } = await undisturbed();

const statesIn = async (bench: Bench): Promise<readonly string[]> => (await bench.file(ENTRA)).plan.slots.map(({ state }) => state);

/** Of what stood under her upn; that there was a file goes later, as a leaver's does. */
const leftOf = async (bench: Bench): Promise<readonly unknown[]> => {
  const { plan, content } = await bench.file(MAIL);
  const { dialogues, slots, notices = [], address, nudgedOn } = plan;
  return [...dialogues, ...slots, ...notices, ...Object.values(content).flat(), address, nudgedOn].filter((one) => one !== undefined);
};

describe("an import that calls people otherwise while messages go out", () => {
  it("sends nobody the same twice, and nobody less, when it is applied before a message goes out", async () => {
    const { around, next, hasHappened } = interrupted();
    const bench = await openHouse({ around });
    await live(bench, FIRST, async () => next(await readyToApply(bench)));
    expect(hasHappened()).toBe(true);
    expect(toAda(bench)).toEqual(SENT);
    expect(await bench.store.people()).not.toContain(MAIL);
  });

  it("loses no outcome when it is applied while a message is under way", async () => {
    const bench = await openHouse();
    await live(bench, FIRST, async () => duringNext(bench, await readyToApply(bench)));
    expect(toAda(bench)).toEqual(SENT);
    expect(await bench.store.people()).not.toContain(MAIL);
    expect(await statesIn(bench)).not.toContain("unclear");
    expect(await statesIn(bench)).not.toContain("intent");
  });

  it("tells of a release once, and that it was taken back", async () => {
    const bench = await openHouse({ start: at("2026-11-20", 18), house: { goLive: day("2026-11-20") } });
    await bench.bot.tick();
    const apply = await readyToApply(bench);
    const id = `${markOf(MAIL)}.chance` as ReleaseId;
    const release: Release = {
      ...{ state: "released", id, author: MAIL, dialogue: anOpenDialogue(MAIL).id, items: [], takenBackFrom: [] },
      ...{ releasedOn: day("2026-11-20"), to: [{ person: LEAD as PersonId, state: "released" }] },
    };
    const notice = aNotice({ to: LEAD as PersonId, telling: { kind: "release", release: id } });
    await bench.store.change(MAIL, ({ plan, content }) => ({
      file: {
        plan: { ...plan, dialogues: [anOpenDialogue(MAIL)], notices: [notice], wakeAt: bench.clock.now() },
        content: { ...content, releases: [release] },
      },
      value: undefined,
    }));
    duringNext(bench, apply);
    await bench.bot.tick();
    await bench.bot.tick();
    expect(postsTo(bench, LEAD)).toHaveLength(1);
    const withdraw = { verb: "release.withdraw", id, inputs: new Map() } as const;
    await bench.bot.hear({
      ...{ person: ENTRA, conversation: `a:${MAIL}`, serviceUrl: SERVICE_URL, activity: "w" },
      what: { kind: "clicked", way: "in-place", click: withdraw },
    });
    await bench.bot.tick();
    await bench.bot.tick();
    const told = bench.recorder.calls.filter(({ to }) => to === LEAD);
    expect(told.map(({ kind }) => kind)).toEqual(["post", "replace"]);
    expect(told.at(-1)?.words).toContain("zurück");
  });

  it("waits for the messages under way and not for all of today's, which go out afterwards, each of them once", async () => {
    const team = Array.from({ length: 300 }, (_, index) => aPerson(`p${index}`, { name: `Person ${index}` }));
    const rows = team.map(({ id, name }) => `${id};${name};${LEAD};Team;`);
    const given = { people: [...BEFORE, ...team], start: at("2026-11-18", 12) };
    const [bench, other] = [await openHouse(given), await openHouse(given)];
    await other.bot.tick();
    duringNext(bench, await readyToApply(bench, rows));
    await bench.bot.tick();
    const [before, all] = [bench.recorder.calls.length, other.recorder.calls.length];
    expect(before).toBeLessThan(all);
    await bench.bot.tick();
    expect(await leftOf(bench)).toEqual([]);
    expect(bench.recorder.calls.map(({ to }) => to).sort()).toEqual(other.recorder.calls.map(({ to }) => to).sort());
  });

  it("is done, or was never begun, when the bot has stopped", async () => {
    const bench = await openHouse({ start: at("2026-11-18", 12) });
    const apply = await readyToApply(bench);
    let stopped: Promise<void> | undefined;
    duringNext(bench, async () => {
      await apply();
      stopped = bench.bot.stop();
    });
    await bench.bot.tick();
    await stopped;
    expect(bench.logged.map(([event]) => event)).toContain("stopped");
    expect((await bench.store.house()).replacing).toBeUndefined();
    expect(await leftOf(bench)).toEqual([]);
  });
});
