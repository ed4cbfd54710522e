import { describe, expect, it } from "vitest";
import type { Stage } from "../../../dialogue/formats/format.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { MAG } from "../../../dialogue/formats/mag.js";
import { parseGroup } from "../../../dialogue/roster/values.js";
import { formatOf, formatsOf, OWN_FORMAT } from "./house-text.js";

const withStages = (...stages: readonly unknown[]) => formatOf({ use: "ifd", stages }).stages;

const withTopics = (...topics: readonly unknown[]) => formatOf({ use: "ifd", topics }).topics;

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

const builtIn = (id: string): Stage | undefined => IFD.stages.find((stage) => stage.id === id);

describe("a format that takes over a built-in one", () => {
  it("is the built-in one when it says no more", () => {
    expect(formatsOf({ use: "ifd" }, { use: "mag" })).toStrictEqual([IFD, MAG]);
  });

  it("is a variant under an id of its own", () => {
    expect(formatsOf({ use: "ifd" }, { use: "ifd", id: "ifd-2", name: "Zweiter" })).toEqual([
      IFD,
      { ...IFD, id: "ifd-2", name: { de: "Zweiter", en: "Zweiter" } },
    ]);
  });

  it("changes only what it names", () => {
    const changes = {
      name: { de: "Führungsgespräch", en: "Leadership talk" },
      due: "end",
      maxMinutes: 45,
      binding: true,
      agreements: true,
      thirdPersons: ["hr"],
      followUpDays: 7,
      declineTo: "hr",
      insteadOfLead: "professional-superior",
      heldKnownTo: "hr",
    };
    expect(formatOf({ use: "ifd", ...changes })).toEqual({ ...IFD, ...changes });
  });

  it("takes away with null what is built in", () => {
    const { followUpDays: _, declineTo: __, insteadOfLead: ___, heldKnownTo: ____, ...rest } = MAG;
    const entry = { use: "mag", followUpDays: null, declineTo: null, insteadOfLead: null, heldKnownTo: null };
    expect(formatOf(entry)).toEqual(rest);
  });

  it.each([
    [
      { from: "01-15", to: "30.06." },
      { month: 1, dayOfMonth: 15 },
      { month: 6, dayOfMonth: 30 },
    ],
    [
      { from: "1.9.", to: "02-29" },
      { month: 9, dayOfMonth: 1 },
      { month: 2, dayOfMonth: 29 },
    ],
  ])("replaces all windows by %j", (window, from, to) => {
    const { cadence } = formatOf({ use: "ifd", windows: [{ id: "A", ...window }] });
    expect(cadence).toEqual({ kind: "windows", windows: [{ id: "A", from, to }] });
  });

  it("counts from the last dialogue instead of in windows", () => {
    expect(formatOf({ use: "ifd", interval: { months: 6 } })).toEqual({ ...IFD, cadence: { kind: "interval", months: 6 } });
  });

  it("replaces all ideas", () => {
    expect(formatOf({ use: "ifd", ideas: ["Ein Gedanke"] }).ideas).toEqual([{ de: "Ein Gedanke", en: "Ein Gedanke" }]);
    expect(formatOf({ use: "ifd", ideas: [] }).ideas).toEqual([]);
  });
});

describe("the groups of a format", () => {
  it.each(["alle", "everybody"])("are everybody as %s", (eligible) => {
    expect(formatOf({ use: "mag", eligible }).eligible).toBe("everybody");
  });

  it("are the words of the roster, German or English", () => {
    const german = ["angestellt", "beamtet", "hilfskraft", "praktikum", "ausbildung"];
    const english = ["employed", "official", "assistant", "intern", "apprentice"];
    expect(formatOf({ use: "mag", eligible: german }).eligible).toEqual(english);
    expect(formatOf({ use: "mag", eligible: english }).eligible).toEqual(english);
    expect(german.map(parseGroup)).toEqual(english);
  });
});

describe("the stages of a format", () => {
  it("change only what they name", () => {
    const stages = withStages(
      { id: "overdue", repeat: { everyDays: 14, times: 2 } },
      { id: "prepare", to: "both" },
      { id: "held", bundled: true },
    );
    expect(stages).toEqual([
      builtIn("plan"),
      { ...builtIn("prepare"), to: ["employee", "lead"] },
      builtIn("tomorrow"),
      { ...builtIn("held"), bundled: true },
      { ...builtIn("overdue"), repeat: { everyDays: 14, times: 2 } },
    ]);
  });

  it("stop repeating with null", () => {
    const { repeat: _, ...rest } = builtIn("overdue") ?? {};
    expect(withStages({ id: "overdue", repeat: null }).at(-1)).toEqual(rest);
  });

  it("go away when they are switched off, and only then", () => {
    expect(ids(withStages({ id: "held", off: true }, { id: "plan", off: false }))).toEqual(["plan", "prepare", "tomorrow", "overdue"]);
  });

  it("are added at the end, for nobody's bundle", () => {
    expect(withStages({ id: "week-before", to: "employee", at: [{ of: "agreed", daysBefore: 7 }] })).toEqual([
      ...IFD.stages,
      { id: "week-before", to: ["employee"], at: [{ of: "agreed", days: -7, count: "calendar" }], bundled: false },
    ]);
  });

  it.each([
    ["daysBefore", -3, "calendar"],
    ["daysAfter", 3, "calendar"],
    ["workingDaysBefore", -3, "working"],
    ["workingDaysAfter", 3, "working"],
  ])("count three days by %s", (key, days, count) => {
    expect(withStages({ id: "own", to: ["lead"], at: [{ of: "due", [key]: 3 }] }).at(-1)?.at).toEqual([{ of: "due", days, count }]);
  });

  it.each(["daysBefore", "workingDaysBefore"])("may lie on the day itself by %s", (key) => {
    expect(withStages({ id: "own", to: ["lead"], at: [{ of: "due", [key]: 0 }] }).at(-1)?.at[0]?.days).toBe(0);
  });

  it.each([
    ["employee", ["employee"]],
    ["lead", ["lead"]],
    ["both", ["employee", "lead"]],
    [["lead"], ["lead"]],
    [
      ["lead", "employee"],
      ["lead", "employee"],
    ],
  ])("go to %j", (to, recipients) => {
    expect(withStages({ id: "own", to, at: [{ of: "due", daysBefore: 1 }] }).at(-1)?.to).toEqual(recipients);
  });
});

describe("the topics of a format", () => {
  it("change only what they name", () => {
    const topics = withTopics({ id: "processes", text: "Neu" }, { id: "clients", part: "further" }, { id: "own-topic", by: "lead" });
    expect(topics).toEqual(
      IFD.topics.map((topic) => ({
        ...topic,
        ...(topic.id === "processes" ? { text: { de: "Neu", en: "Neu" } } : {}),
        ...(topic.id === "clients" ? { part: "further" } : {}),
        ...(topic.id === "own-topic" ? { by: "lead" } : {}),
      })),
    );
  });

  it("go away when they are switched off", () => {
    expect(ids(withTopics({ id: "employers-service", off: true }))).toEqual(ids(IFD.topics).filter((id) => id !== "employers-service"));
  });

  it("are added at the end, as further topics of the employee", () => {
    expect(withTopics({ id: "own", text: "Mein Thema" }, { id: "ours", by: "lead", part: "main", text: "Unser Thema" }).slice(-2)).toEqual([
      { id: "own", by: "employee", part: "further", text: { de: "Mein Thema", en: "Mein Thema" } },
      { id: "ours", by: "lead", part: "main", text: { de: "Unser Thema", en: "Unser Thema" } },
    ]);
  });
});

describe("a format of a house's own", () => {
  it("stands for itself", () => {
    expect(formatOf(OWN_FORMAT)).toStrictEqual({
      id: "welcome",
      name: { de: "Willkommensgespräch", en: "Willkommensgespräch" },
      cadence: { kind: "interval", months: 3 },
      due: "end",
      maxMinutes: 45,
      eligible: ["official", "employed"],
      binding: false,
      thirdPersons: [],
      agreements: false,
      topics: [
        {
          id: "first-weeks",
          by: "employee",
          part: "further",
          text: { de: "Wie die ersten Wochen waren", en: "Wie die ersten Wochen waren" },
        },
      ],
      ideas: [],
      stages: [{ id: "invite", to: ["employee", "lead"], at: [{ of: "due", days: -10, count: "working" }], bundled: false }],
    });
  });

  it("may take the place of a built-in one", () => {
    expect(formatOf({ ...OWN_FORMAT, id: "ifd" })).toMatchObject({ id: "ifd", maxMinutes: 45 });
  });
});
