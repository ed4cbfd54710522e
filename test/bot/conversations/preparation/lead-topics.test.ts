import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../../../bot/conversations/marks.js";
import { LEAD_TOPICS_INPUT, LONGEST_NOTE, WHOM } from "../../../../cards/index.js";
import { day, dialogueId, IFD, type PersonId } from "../../../../dialogue/index.js";
import { aRoster } from "../../../dialogue/builders.js";
import { ADA, anOpenDialogue, BEN, HEAD, LEAD, OTHER_LEAD, openTalks, PEOPLE, press, type Talks, TOP, WINDOW, wordsOf } from "../house.js";
import { CANARY, FIRST, form } from "./forms.js";

const { id: FORMAT } = IFD;
const ID = dialogueMark(dialogueId(ADA as PersonId, FORMAT, WINDOW));

const typed = (text: string) => ({ inputs: { [LEAD_TOPICS_INPUT]: text } });
const open = (talks: Talks, person = LEAD) => talks.click(person, "lead-topics.open", { id: ID });
const save = async (talks: Talks, text: string) => press(talks, LEAD, await open(talks), "lead-topics.save", typed(text));
const topicsOf = async (talks: Talks, person = LEAD) => (await talks.file(person)).content.leadTopics;

const adaSees = async (talks: Talks) => wordsOf(await talks.click(ADA, "preparation.open", { id: ID }));

const ledBy = (talks: Talks, lead: string) =>
  talks.store.replaceRoster(aRoster(...PEOPLE.map((person) => (person.id === ADA ? { ...person, lead: lead as PersonId } : person))));

describe("a lead's topics", () => {
  it("are read by the employee as soon as they are saved", async () => {
    const talks = await openTalks();
    expect(await adaSees(talks)).toContain("Noch nichts eingetragen.");
    expect(wordsOf(await save(talks, CANARY))).toContain("Ada Arendt kann Ihre Themen jetzt sehen");
    expect(await adaSees(talks)).toContain(CANARY);
  });

  it("are kept in the lead's own file, for one dialogue", async () => {
    const talks = await openTalks();
    await save(talks, CANARY);
    expect(await topicsOf(talks)).toEqual([
      { dialogue: dialogueId(ADA as PersonId, FORMAT, WINDOW), employee: ADA, begunOn: day("2026-11-20"), text: CANARY },
    ]);
    expect(JSON.stringify(await talks.file(ADA))).not.toContain(CANARY);
    expect(wordsOf(await talks.click(BEN, "preparation.open"))).not.toContain(CANARY);
  });

  it("are reached from a team to choose from", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(LEAD, "lead-topics.open", { inputs: { [WHOM]: ID } }))).toContain("Ada Arendt sieht das");
  });

  it("come back to be changed, and do not last longer for it", async () => {
    const talks = await openTalks();
    await save(talks, "Urlaub");
    talks.now = (talks.now + 5 * 86_400_000) as typeof talks.now;
    expect(wordsOf(await open(talks))).toContain("Urlaub");
    await save(talks, "Vertretung");
    expect(await topicsOf(talks)).toMatchObject([{ text: "Vertretung", begunOn: day("2026-11-20") }]);
  });

  it("are never in a message, nor with whoever clicks an old card", async () => {
    const talks = await openTalks();
    await save(talks, CANARY);
    for (const verb of ["lead-topics.open", "lead-topics.save", "lead-topics.erase"] as const)
      expect(JSON.stringify(await talks.click(LEAD, verb, { id: ID, ...typed(CANARY), way: "message" }))).not.toContain(CANARY);
    await save(talks, CANARY);
    expect(JSON.stringify(await talks.type(ADA, "vorbereiten"))).not.toContain(CANARY);
    const saved = await talks.click(LEAD, "lead-topics.save", { id: ID, ...typed(CANARY) });
    expect(saved.leaves).toBeUndefined();
  });

  it("are taken back by emptying the field", async () => {
    const talks = await openTalks();
    await save(talks, CANARY);
    expect(wordsOf(await save(talks, " "))).toContain("Ihre Themen sind gelöscht");
    expect(await topicsOf(talks)).toEqual([]);
  });

  it("are deleted at one click, and at the second one nothing happens", async () => {
    const talks = await openTalks();
    await save(talks, CANARY);
    const erased = await press(talks, LEAD, await open(talks), "lead-topics.erase");
    expect(await talks.click(LEAD, "lead-topics.erase", { id: ID })).toEqual(erased);
    expect(await adaSees(talks)).not.toContain(CANARY);
  });
});

describe("a lead's topics that cannot be saved", () => {
  it("come back with what is the matter: too long", async () => {
    const talks = await openTalks();
    const heard = await save(talks, `${CANARY}${"x".repeat(LONGEST_NOTE)}`);
    expect(wordsOf(heard)).toContain("zu lang");
    expect(wordsOf(heard)).toContain(CANARY);
    expect(await topicsOf(talks)).toEqual([]);
  });

  it("come back with what is the matter: nothing written", async () => {
    const talks = await openTalks();
    expect(wordsOf(await save(talks, ""))).toContain("Bitte schreiben Sie zuerst etwas.");
  });

  it("come back with what is the matter: over", async () => {
    const talks = await openTalks();
    const opened = await open(talks);
    const { id, person, format, dueOn } = anOpenDialogue(ADA);
    const waived = { id, person, format, dueOn, state: "waived", why: "away" } as const;
    await talks.store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, dialogues: [waived] } },
      value: undefined,
    }));
    const heard = await press(talks, LEAD, opened, "lead-topics.save", typed(CANARY));
    expect(wordsOf(heard)).toContain("Dieses Gespräch ist abgeschlossen.");
    expect(wordsOf(heard)).toContain(CANARY);
  });

  it("come back with both where they were changed on another device, for the employee reads what is saved", async () => {
    const talks = await openTalks();
    await save(talks, "Urlaub");
    const [phone, computer] = [await open(talks), await open(talks)];
    await press(talks, LEAD, computer, "lead-topics.save", typed("Vertretung"));
    const heard = await press(talks, LEAD, phone, "lead-topics.save", typed("Drucker"));
    expect(wordsOf(heard)).toContain("Vertretung\nDrucker");
    expect(await topicsOf(talks)).toMatchObject([{ text: "Vertretung" }]);
    await press(talks, LEAD, heard, "lead-topics.save", typed("Vertretung und Drucker"));
    expect(await topicsOf(talks)).toMatchObject([{ text: "Vertretung und Drucker" }]);
  });

  it("are saved once when Teams delivers the click twice", async () => {
    const talks = await openTalks();
    const clicked = { id: ID, ...typed(CANARY), activity: "same" };
    const first = await talks.click(LEAD, "lead-topics.save", clicked);
    expect(await talks.click(LEAD, "lead-topics.save", clicked)).toEqual(first);
    expect(await topicsOf(talks)).toHaveLength(1);
  });
});

describe("a former lead's topics", () => {
  it("are not the new lead's, and the employee does not read them any more", async () => {
    const talks = await openTalks();
    await save(talks, CANARY);
    await ledBy(talks, OTHER_LEAD);
    expect(await adaSees(talks)).not.toContain(CANARY);
    expect(wordsOf(await open(talks, OTHER_LEAD))).not.toContain(CANARY);
  });

  it("are deleted by whoever wrote them, and not changed", async () => {
    const talks = await openTalks();
    await save(talks, CANARY);
    await ledBy(talks, OTHER_LEAD);
    const missing = await talks.click(LEAD, "lead-topics.save", { id: ID, ...typed("Urlaub") });
    expect(missing).toEqual(await talks.click(LEAD, "lead-topics.save", { id: "AAAAAAAAAA.ifd.2026-H2", ...typed("Urlaub") }));
    await talks.click(LEAD, "lead-topics.erase", { id: ID });
    expect(await topicsOf(talks)).toEqual([]);
  });
});

describe("topics for somebody whom one does not lead", () => {
  const verbs = ["lead-topics.open", "lead-topics.save", "lead-topics.erase"] as const;
  const cases = verbs.flatMap((verb) => [ADA, BEN, OTHER_LEAD, HEAD, TOP].map((person) => [verb, person] as const));

  it.each(cases)("are the same answer as a dialogue that never was: %s by %s", async (verb, person) => {
    const talks = await openTalks();
    const asked = await talks.click(person, verb, { id: ID, ...typed(CANARY) });
    expect(asked).toEqual(await talks.click(person, verb, { id: "AAAAAAAAAA.ifd.2026-H2", ...typed(CANARY) }));
    expect(await topicsOf(talks, person)).toEqual([]);
  });

  it("are not asked for where a format has no place for them", async () => {
    const topics = IFD.topics.filter(({ by }) => by === "employee");
    const talks = await openTalks({ house: { formats: [{ ...IFD, topics }] } });
    expect(await open(talks)).toEqual(await talks.click(LEAD, "lead-topics.open", { id: "AAAAAAAAAA.ifd.2026-H2" }));
  });
});

describe("what a lead sees of somebody's preparation", () => {
  it("is the same bytes whether there is one or not", async () => {
    const [one, other] = [await openTalks(), await openTalks()];
    await one.click(ADA, "preparation.save", { id: ID, inputs: form([FIRST, CANARY]) });
    const seen = async (talks: Talks) => [
      await talks.type(LEAD, "termin"),
      await talks.type(LEAD, "xyz"),
      await open(talks),
      await talks.click(LEAD, "lead-topics.save", { id: ID, ...typed("Urlaub") }),
      await talks.click(LEAD, "preparation.open", { id: ID }),
    ];
    expect(await seen(one)).toEqual(await seen(other));
  });
});
