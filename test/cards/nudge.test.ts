import { describe, expect, it } from "vitest";
import { render, TEXTS, type Views, voiceOf } from "../../cards/index.js";
import { day, IFD, MAG, type StageId } from "../../dialogue/index.js";
import { buttonsOf, verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const today = day("2026-11-21");
const when = { on: day("2026-12-04"), from: 600, minutes: 30 };
type Own = Extract<Views["nudge"]["first"], { as: "employee" }>;
type Team = Extract<Views["nudge"]["first"], { as: "lead" }>;

const own = (stage: string, more: Partial<Own> = {}): Own => ({
  as: "employee",
  stage: stage as StageId,
  format: IFD.name,
  id: "k7",
  dueOn: day("2026-12-11"),
  maxMinutes: 30,
  ...more,
});

const people = (count: number): Team["members"] =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    name: `Person ${index + 1}`,
    dialogue: { dueOn: day("2026-12-11"), held: false },
  }));

const team = (stage: string, count: number, more: Partial<Team> = {}): Team => ({
  as: "lead",
  stage: stage as StageId,
  format: IFD.name,
  members: people(count),
  ...more,
});

const nudge = (first: Own | Team, ...also: readonly (Own | Team)[]) => render("nudge", { today, first, also }, german);

describe("a nudge", () => {
  it("has words of its own for every stage of the built-in formats, to either side", () => {
    const stages = new Set([...IFD.stages, ...MAG.stages].map(({ id }) => id));
    const missing = [...stages].flatMap((stage) =>
      ["employee", "lead"].filter((side) => !Object.hasOwn(TEXTS, `nudge.${stage}.${side}.title`)),
    );
    expect(missing).toEqual([]);
  });

  it("finds words for a stage that a house has made itself", () => {
    expect(wordsOf(nudge(own("mid-year")).card)).toContain("Es geht um Ihr Gespräch");
    expect(wordsOf(nudge(team("mid-year", 2)).card)).toContain("Es geht um Gespräche in Ihrem Team");
  });

  it("tells in the notification when, and nothing else", () => {
    expect(nudge(own("prepare")).summary).toBe("Ihr Gespräch rückt näher: 11. Dezember 2026");
    expect(nudge(own("tomorrow", { agreed: when })).summary).toBe("Ihr Gespräch steht bevor: 4. Dezember 2026");
  });

  it("can always be switched off by the employee it goes to", () => {
    for (const { id } of IFD.stages) expect(verbsOf(nudge(own(id)).card)).toContain("reminders.mute");
  });

  it("asks a lead to choose among several people, and not where there is only one", () => {
    expect(JSON.stringify(nudge(team("plan", 2)).card)).toContain("Input.ChoiceSet");
    expect(JSON.stringify(nudge(team("held", 1, { agreed: when })).card)).not.toContain("Input.ChoiceSet");
    expect(buttonsOf(nudge(team("held", 1, { agreed: when })).card)[0]?.data).toEqual({ id: "m0", verb: "held.ask" });
  });

  it("shows twenty people and where the others are", () => {
    const words = wordsOf(nudge(team("plan", 21)).card);
    expect(words.filter((word) => word === "Person 20")).toHaveLength(2);
    expect(words).not.toContain("Person 21");
    expect(words).toContain("Eine weitere Person steht unter „Mein Team“.");
  });

  it("says everything that had to come along, each under its own heading", () => {
    const { card } = nudge(own("prepare"), team("plan", 3), own("tomorrow", { agreed: when }));
    expect(wordsOf(card)).toEqual(
      expect.arrayContaining(["Ihr Gespräch rückt näher", "Zeit, Termine zu planen", "Ihr Gespräch steht bevor"]),
    );
    expect(verbsOf(card).length).toBeLessThanOrEqual(6);
  });
});
