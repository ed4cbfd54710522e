import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../dialogue/index.js";
import { aPerson, aRoster } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, HEAD, LEAD, OTHER_LEAD, PEOPLE } from "../conversations/house.js";
import { answering, at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";
import { ABOUT_PROPOSAL, arriving, noticesOf, openAtNoon, PROPOSED, tell, tellProposal, tellRelease } from "./facts.js";

const NEW_LEAD = "new-lead";
const WITH_NEW_LEAD = [
  ...PEOPLE.map((person) => (person.id === ADA ? { ...person, lead: NEW_LEAD as PersonId } : person)),
  { ...aPerson(NEW_LEAD, { name: "Nora Neu" }), lead: HEAD as PersonId },
];

/** Ada has a new lead, whom she proposes a date to at once. */
const importNewLead = async (bench: Bench): Promise<void> => {
  await bench.store.replaceRoster(aRoster(...WITH_NEW_LEAD));
  await bench.change(NEW_LEAD, (plan) => ({ ...plan, address: { conversation: `a:${NEW_LEAD}`, serviceUrl: SERVICE_URL } }));
  await tell(bench, { dialogue: PROPOSED, telling: ABOUT_PROPOSAL, to: NEW_LEAD });
};

describe("a notice to somebody whom an import brings", () => {
  it("is sent also when the import comes between nudges", async () => {
    const bench = await openBench({ start: at("2026-11-27", 7) });
    await bench.change(ADA, (plan) => ({ ...plan, dialogues: [anOpenDialogue(ADA)] }));
    let isImported = false;
    bench.recorder.script = async () => {
      if (!isImported) {
        isImported = true;
        await importNewLead(bench);
      }
      return arriving();
    };
    await bench.tickAt(at("2026-11-27"));
    await bench.tickAt(at("2026-11-27", 11));
    expect(isImported).toBe(true);
    expect(postsTo(bench, NEW_LEAD)[0]?.words).toContain("2. Dezember 2026");
  });
});

const proposalsTo = (bench: Bench, lead: string) => postsTo(bench, lead).filter(({ words }) => words.includes("2. Dezember 2026"));

const importRoster = (bench: Bench, ...people: typeof PEOPLE): Promise<void> => bench.store.replaceRoster(aRoster(...people));

const leavingOn = (who: string, date: string) => PEOPLE.map((one) => (one.id === who ? { ...one, leavesOn: day(date) } : one));

describe("somebody who has left", () => {
  it.each(["release", "proposal"] as const)("is told of no %s, neither at once nor later", async (what) => {
    const bench = await openAtNoon({ people: leavingOn(LEAD, "2026-11-17") });
    await (what === "release" ? tellRelease(bench) : tellProposal(bench));
    for (const date of ["2026-11-18", "2026-11-19", "2026-11-23"]) await bench.tickAt(at(date, 13));
    expect(postsTo(bench, LEAD)).toEqual([]);
  });

  it("is not tried again whom nothing reached before", async () => {
    const bench = await openAtNoon({ people: leavingOn(LEAD, "2026-11-18") });
    await tellRelease(bench);
    bench.recorder.script = answering(403);
    await bench.bot.tick();
    bench.recorder.script = arriving;
    await bench.tickAt(at("2026-11-19"));
    expect(postsTo(bench, LEAD)).toHaveLength(1);
    expect(await noticesOf(bench)).toEqual([]);
  });
});

describe("somebody who comes later", () => {
  it("is told of nothing before", async () => {
    const joining = PEOPLE.map((one) => (one.id === LEAD ? { ...one, joinsOn: day("2026-12-02") } : one));
    const bench = await openAtNoon({ people: joining });
    await tellProposal(bench);
    for (const date of ["2026-11-18", "2026-11-19", "2026-12-01"]) await bench.tickAt(at(date));
    expect(postsTo(bench, LEAD)).toEqual([]);
    await bench.tickAt(at("2026-12-02"));
    expect(proposalsTo(bench, LEAD)).toHaveLength(1);
  });
});

const withLead = (lead: string) => PEOPLE.map((one) => (one.id === ADA ? { ...one, lead: lead as PersonId } : one));

describe("a proposal that waits while the lead changes", () => {
  it.each([
    ["was told", arriving],
    ["could not be reached", answering(403)],
    ["may have been told", answering(502)],
  ])("is told the new one, once, where the old one %s", async (_, script) => {
    const bench = await openAtNoon();
    await tellProposal(bench);
    bench.recorder.script = script;
    await bench.bot.tick();
    bench.recorder.script = arriving;
    await importRoster(bench, ...withLead(OTHER_LEAD));
    for (const date of ["2026-11-19", "2026-11-20"]) await bench.tickAt(at(date));
    expect(proposalsTo(bench, OTHER_LEAD)).toHaveLength(1);
    expect(postsTo(bench, LEAD)).toHaveLength(1);
  });

  it("is told nobody twice where the lead becomes the lead again", async () => {
    const bench = await openAtNoon();
    await tellProposal(bench);
    await bench.bot.tick();
    for (const [lead, date] of [
      [OTHER_LEAD, "2026-11-19"],
      [HEAD, "2026-11-20"],
      [LEAD, "2026-11-23"],
    ] as const) {
      await importRoster(bench, ...withLead(lead));
      await bench.tickAt(at(date));
    }
    for (const lead of [OTHER_LEAD, HEAD, LEAD]) expect(proposalsTo(bench, lead)).toHaveLength(1);
  });

  it("is told the new one also where the old one had left before", async () => {
    const bench = await openAtNoon({ people: leavingOn(LEAD, "2026-11-17") });
    await tellProposal(bench);
    await bench.bot.tick();
    await importRoster(bench, ...withLead(OTHER_LEAD));
    await bench.tickAt(at("2026-11-19"));
    expect(proposalsTo(bench, OTHER_LEAD)).toHaveLength(1);
  });

  it("is told the new one where the import comes while the message meets with “too busy”", async () => {
    const bench = await openAtNoon();
    await tellProposal(bench);
    bench.recorder.script = async ({ to }) => {
      if (to === LEAD) await importRoster(bench, ...withLead(OTHER_LEAD));
      return { kind: "answered", status: 429 };
    };
    await bench.bot.tick();
    bench.recorder.script = arriving;
    await bench.tickAt(at("2026-11-18", 14));
    await bench.tickAt(at("2026-11-18", 15));
    expect(proposalsTo(bench, OTHER_LEAD)).toHaveLength(1);
  });
});
