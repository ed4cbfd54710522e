import { describe, expect, it } from "vitest";
import { LONGEST_NOTE, noteOf, render, tickOf, type Views, voiceOf } from "../../cards/index.js";
import { day, IFD, MAG } from "../../dialogue/index.js";
import { verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const checklist = (view: Partial<Views["checklist"]> = {}) =>
  render("checklist", { format: IFD, id: "k7", items: [], ...view }, german).card;

interface Input {
  readonly id: string;
  readonly value: string;
  readonly title?: string;
}

const inputsOf = (value: unknown): readonly Input[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && String(value.type).startsWith("Input.")) return [value as unknown as Input];
  return Object.values(value).flatMap(inputsOf);
};

describe("the checklist", () => {
  it("offers every topic of the employee's with a tick and a note, nothing ticked beforehand", () => {
    const theirs = IFD.topics.filter(({ by }) => by === "employee");
    const inputs = inputsOf(checklist());
    expect(inputs.map(({ id }) => id)).toEqual(theirs.flatMap((topic) => [tickOf(topic), noteOf(topic)]));
    expect(inputs.filter(({ title }) => title !== undefined).map(({ value }) => value)).toEqual(theirs.map(() => "false"));
  });

  it("comes back as it was left, every character", () => {
    const [topic] = IFD.topics;
    if (topic === undefined) throw new Error("the format has no topics");
    const note = "  *Zwei*\nZeilen {{title}} & <at>ich</at>  ";
    const inputs = inputsOf(checklist({ items: [{ topic: topic.id, note }] }));
    expect(inputs.find(({ id }) => id === noteOf(topic))?.value).toBe(note);
    expect(inputs.find(({ id }) => id === tickOf(topic))?.value).toBe("true");
  });

  it("says that it is voluntary and who sees it before it asks for anything", () => {
    const text = JSON.stringify(checklist());
    expect(text.indexOf("Alles hier ist freiwillig")).toBeLessThan(text.indexOf("Input.Toggle"));
    expect(text.indexOf("Das sehen nur Sie.")).toBeLessThan(text.indexOf("Input.Toggle"));
  });

  it("can be deleted only once there is something", () => {
    expect(verbsOf(checklist())).not.toContain("preparation.erase-ask");
    expect(verbsOf(checklist({ begunOn: day("2026-11-30") }))).toContain("preparation.erase-ask");
  });

  it("shows the lead's topics as they were written", () => {
    expect(wordsOf(checklist({ fromLead: "*Urlaub*" }))).toContain("*Urlaub*");
    expect(wordsOf(checklist())).toContain("Noch nichts eingetragen.");
  });

  it("says of the lead's topics who sees them, for others do than see the notes", () => {
    const words = wordsOf(checklist({ fromLead: "Urlaub" }));
    expect(words.indexOf("Das sehen nur Ihre Führungskraft und Sie.")).toBe(words.indexOf("Urlaub") - 1);
  });

  it("has no heading above nothing", () => {
    const main = IFD.topics.filter(({ part }) => part === "main");
    expect(wordsOf(checklist({ format: { ...IFD, topics: main } }))).not.toContain("Weitere Themen");
    expect(wordsOf(checklist())).toContain("Weitere Themen");
  });

  it("takes any format's topics", () => {
    expect(wordsOf(checklist({ format: MAG }))).toContain("Wie ich auf das vergangene Jahr zurückblicke");
  });
});

describe("what is posted of a preparation", () => {
  it("is an empty checklist without the lead's topics", () => {
    const { card } = render("empty-checklist", { format: IFD, id: "k7" }, german);
    expect(inputsOf(card).every(({ value }) => value === "false" || value === "")).toBe(true);
    expect(wordsOf(card)).not.toContain("Das möchte Ihre Führungskraft ansprechen");
  });

  it("has no state that could tell whether anything is prepared", () => {
    const keys = (view: Views["preparation"]): readonly string[] => Object.keys(view);
    expect(keys({ format: IFD.name, id: "k7" })).toEqual(["format", "id"]);
  });
});

describe("what was saved", () => {
  it("is confirmed in words, an empty one as a normal one", () => {
    const saved = (ticked: number) => wordsOf(render("saved", { format: IFD.name, id: "k7", ticked, kept: false }, german).card).join(" ");
    expect(saved(0)).toContain("Das ist völlig in Ordnung.");
    expect(saved(1)).toContain("ein Thema angekreuzt");
    expect(saved(3)).toContain("3 Themen angekreuzt");
  });
});

describe("a lead's topics", () => {
  const form = (view: Partial<Views["lead-topics"]> = {}) =>
    render("lead-topics", { format: IFD.name, id: "k7", employeeName: "Ada", dueOn: day("2026-12-11"), isKept: false, ...view }, german);

  it("name the half-year they are for", () => {
    expect(wordsOf(form().card)).toContain("Gespräch mit Ada, fällig bis 11.12.2026");
  });

  it("can be deleted once there are any, and not while they are only written", () => {
    expect(verbsOf(form({ written: "", refusal: "nothing-written" }).card)).not.toContain("lead-topics.erase");
    expect(verbsOf(form({ isKept: true, written: "" }).card)).toContain("lead-topics.erase");
  });

  it("are told to be seen by the employee before they are written", () => {
    const { card } = form();
    expect(wordsOf(card).join(" ")).toContain("Ada sieht das, sobald Sie speichern.");
    expect(inputsOf(card)[0]).toMatchObject({ maxLength: LONGEST_NOTE });
  });
});
