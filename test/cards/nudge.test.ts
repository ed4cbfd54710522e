import { describe, expect, it } from "vitest";
import { MOST_SLOT_MARKS, render, TEXTS, type Views, voiceOf } from "../../cards/index.js";
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
    format: IFD.name,
    dialogue: { dueOn: day("2026-12-11"), held: false },
  }));

const team = (stage: string, count: number, more: Partial<Team> = {}): Team => ({
  as: "lead",
  stage: stage as StageId,
  members: people(count),
  ...more,
});

const nudge = (first: Own | Team, ...also: readonly (Own | Team)[]) =>
  render("nudge", { today, slots: "aaaaaa.bbbbbb", first, also }, german);

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
    expect(buttonsOf(nudge(team("held", 1, { agreed: when })).card)[0]?.data).toMatchObject({ id: "m0", verb: "held.ask" });
  });

  it("shows twenty people and where the others are", () => {
    const words = wordsOf(nudge(team("plan", 21)).card);
    expect(words).toEqual(expect.arrayContaining(["Person 20: ", "Person 20"]));
    expect(words.some((word) => word.includes("Person 21"))).toBe(false);
    expect(words).toContain("Eine weitere Person steht unter „Mein Team“.");
  });

  it("carries on every button which slots it stands for, also for clients that know plain buttons only", () => {
    for (const { card } of [nudge(own("prepare"), team("plan", 3)), nudge(team("plan", 3), own("prepare"))]) {
      const shown = JSON.stringify(card);
      expect(shown.split('"slots":"aaaaaa.bbbbbb"')).toHaveLength(2 * buttonsOf(card).length + 1);
      expect(buttonsOf(card).every(({ data }) => data.slots === "aaaaaa.bbbbbb")).toBe(true);
    }
  });

  it("names fewer people where so many slots take up the room, and says where the others are", () => {
    const slots = Array.from({ length: MOST_SLOT_MARKS }, () => "aaaaaa").join(".");
    const words = wordsOf(render("nudge", { today, slots, first: team("plan", MOST_SLOT_MARKS), also: [] }, german).card);
    const named = words.filter((word) => /^Person \d+$/.test(word)).length;
    expect(named).toBeGreaterThan(5);
    expect(words).toContain(`${MOST_SLOT_MARKS - named} weitere Personen stehen unter „Mein Team“.`);
  });

  it("names all of a usual team, and twice as many slots", () => {
    const slots = Array.from({ length: 40 }, () => "aaaaaa").join(".");
    const words = wordsOf(render("nudge", { today, slots, first: team("plan", 20), also: [] }, german).card);
    expect(words.filter((word) => /^Person \d+$/.test(word))).toHaveLength(20);
  });

  it("names no more than twenty people in all its parts together", () => {
    const { card } = nudge(team("plan", 15), team("overdue", 10));
    expect(wordsOf(card)).toContain("5 weitere Personen stehen unter „Mein Team“.");
  });

  it("names the format wherever there are two", () => {
    const [mine] = people(1);
    if (mine === undefined) throw new Error("nobody there");
    const mixed = nudge(team("plan", 1, { members: [mine, { ...mine, id: "other", format: MAG.name }] })).card;
    expect(wordsOf(mixed)).toEqual(
      expect.arrayContaining([
        "Person 1, Individueller Führungsdialog",
        "Person 1, Mitarbeitergespräch",
        "Mitarbeitergespräch, fällig bis 11.12.2026",
      ]),
    );
    const two = nudge(own("prepare"), own("prepare", { id: "m4", format: MAG.name })).card;
    expect(wordsOf(two)).toEqual(expect.arrayContaining(["Mitarbeitergespräch", "Mitarbeitergespräch, fällig bis 11.12.2026"]));
  });

  it("lets nobody choose a person whose dialogue took place", () => {
    const [first, second] = people(2);
    if (first === undefined || second === undefined) throw new Error("nobody there");
    const { card } = nudge(team("overdue", 2, { members: [first, { ...second, dialogue: { dueOn: second.dialogue.dueOn, held: true } }] }));
    expect(buttonsOf(card)[0]?.data).toMatchObject({ id: "m0", verb: "appointment.propose" });
  });

  it("names the one person it is about beside the date, and says the date once", () => {
    const words = wordsOf(nudge(team("held", 1, { agreed: when })).card);
    expect(words).toEqual(expect.arrayContaining(["Gespräch mit: ", "Person 1", "Freitag, 4. Dezember 2026, 10:00 Uhr"]));
    expect(words.filter((word) => word.includes("2026"))).toHaveLength(1);
  });

  it("can be switched off without choosing anything", () => {
    const { card } = nudge(own("prepare"), own("prepare", { id: "m4", format: MAG.name }));
    expect(JSON.stringify(card)).toMatch(/"verb":"reminders.mute","data":\{[^}]*\},"associatedInputs":"none"/);
  });

  it("leads from one's own dialogue to the team that came along, and back", () => {
    expect(verbsOf(nudge(own("prepare"), team("plan", 3)).card)).toContain("team.open");
    expect(buttonsOf(nudge(team("plan", 3), own("prepare")).card).find(({ verb }) => verb === "preparation.open")?.data).toMatchObject({
      id: "k7",
    });
  });

  it("says everything that had to come along, each under its own heading", () => {
    const { card } = nudge(own("prepare"), team("plan", 3), own("tomorrow", { agreed: when }));
    expect(wordsOf(card)).toEqual(
      expect.arrayContaining(["Ihr Gespräch rückt näher", "Zeit, Termine zu planen", "Ihr Gespräch steht bevor"]),
    );
    expect(verbsOf(card).length).toBeLessThanOrEqual(6);
  });
});
