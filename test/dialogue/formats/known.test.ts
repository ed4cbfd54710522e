import { describe, expect, it } from "vitest";
import type { Format, Stage } from "../../../dialogue/formats/format.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { KNOWN_FORMATS, knownFormat } from "../../../dialogue/formats/known.js";
import { MAG } from "../../../dialogue/formats/mag.js";

const written = ({ to, at, repeat, bundled }: Stage): string =>
  [
    `to ${to.join(" and ")}`,
    ...at.map(({ of, days, count }) => `${days} ${count} days from ${of}`),
    ...(repeat === undefined ? [] : [`${repeat.times} times every ${repeat.everyDays} days`]),
    ...(bundled ? ["bundled"] : []),
  ].join(", ");

const stagesOf = ({ stages }: Format) => Object.fromEntries(stages.map((stage) => [stage.id, written(stage)]));

describe("the built-in formats", () => {
  it("are found by their id", () => {
    expect(knownFormat("ifd")).toBe(IFD);
    expect(knownFormat("mag")).toBe(MAG);
    expect(knownFormat("other")).toBeUndefined();
  });

  it.each(KNOWN_FORMATS)("say all they say in both languages, each thing once ($id)", ({ name, topics, ideas }) => {
    const texts = [name, ...topics.map(({ text }) => text), ...ideas];
    for (const language of ["de", "en"] as const) {
      const words = texts.map((text) => text[language]);
      expect(words.every((word) => word.trim().length > 2)).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it.each(KNOWN_FORMATS)("keep one place for what the lead wants to raise ($id)", ({ topics }) => {
    expect(topics.filter(({ by }) => by === "lead").map(({ id }) => id)).toEqual(["from-lead"]);
  });
});

describe("the IFD", () => {
  it("falls due twice a year, spread over each half", () => {
    expect([IFD.cadence, IFD.due]).toEqual([
      {
        kind: "windows",
        windows: [
          { id: "H1", from: { month: 1, dayOfMonth: 1 }, to: { month: 6, dayOfMonth: 30 } },
          { id: "H2", from: { month: 7, dayOfMonth: 1 }, to: { month: 12, dayOfMonth: 31 } },
        ],
      },
      "spread",
    ]);
  });

  it("is half an hour for everybody, and nothing about it binds", () => {
    expect(IFD).toMatchObject({ maxMinutes: 30, eligible: "everybody", binding: false, thirdPersons: [], agreements: false });
  });

  it("offers six main topics and four further ones", () => {
    expect(IFD.topics.map(({ id, part }) => `${part}: ${id}`)).toEqual([
      "main: on-my-mind",
      "main: clients",
      "main: going-well",
      "main: difficulties",
      "main: employers-service",
      "main: contribution",
      "further: own-topic",
      "further: from-lead",
      "further: processes",
      "further: hospitation",
    ]);
  });

  it("has an idea for each of the eleven subjects of a dialogue", () => {
    expect(IFD.ideas).toHaveLength(11);
  });

  it("nudges in five stages", () => {
    expect(stagesOf(IFD)).toEqual({
      plan: "to lead, -42 calendar days from due, bundled",
      prepare: "to employee, -7 calendar days from agreed, -14 calendar days from due",
      tomorrow: "to employee and lead, -1 working days from agreed",
      held: "to lead, 1 working days from agreed",
      overdue: "to lead, 7 calendar days from due, 4 times every 7 days, bundled",
    });
  });
});

describe("the MAG", () => {
  it("falls due once a year", () => {
    expect(MAG.cadence).toEqual({
      kind: "windows",
      windows: [{ id: "J", from: { month: 1, dayOfMonth: 1 }, to: { month: 12, dayOfMonth: 31 } }],
    });
    expect(MAG.due).toBe("spread");
  });

  it("binds employees and officials", () => {
    expect(MAG).toMatchObject({ maxMinutes: 90, eligible: ["employed", "official"], binding: true, agreements: true });
  });

  it("offers a third person, a new date after a conflict, and somebody to turn to", () => {
    expect(MAG).toMatchObject({
      thirdPersons: ["personalrat", "gleichstellung", "schwerbehindertenvertretung", "hr"],
      followUpDays: 14,
      declineTo: "hr",
      insteadOfLead: "professional-superior",
      heldKnownTo: "hr",
    });
  });

  it("prepares with seven main topics and two further ones", () => {
    expect(MAG.topics.map(({ id, part }) => `${part}: ${id}`)).toEqual([
      "main: past-year",
      "main: tasks",
      "main: cooperation",
      "main: leadership",
      "main: conditions",
      "main: development",
      "main: agreements",
      "further: own-topic",
      "further: from-lead",
    ]);
  });

  it("nudges in five stages, earlier than the IFD", () => {
    expect(stagesOf(MAG)).toEqual({
      plan: "to lead, -56 calendar days from due, bundled",
      prepare: "to employee, -14 calendar days from agreed, -28 calendar days from due",
      tomorrow: "to employee and lead, -1 working days from agreed",
      held: "to lead, 1 working days from agreed",
      overdue: "to lead, 14 calendar days from due, 3 times every 14 days, bundled",
    });
  });
});
