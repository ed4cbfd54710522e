import { describe, expect, it } from "vitest";
import type { Person, PersonId } from "../../../../dialogue/index.js";
import { aPerson, personId } from "../../../dialogue/builders.js";
import { ADA, BEN, HEAD, LEAD, openTalks, PEOPLE, textsOf, wordsOf } from "../house.js";
import { ADAS, agrees, FIRST, proposes, saysHeld } from "./steps.js";

const crowd = (size: number): readonly Person[] =>
  Array.from({ length: size }, (_, index) => aPerson(`c${index}`, { name: `Person ${String(index).padStart(2, "0")}` }));

describe("a team", () => {
  it("is everybody who is led, with when each dialogue is due, agreed or held", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await agrees(talks, LEAD, FIRST);
    const words = wordsOf(await talks.click(LEAD, "team.open"));
    for (const each of ["Ada Arendt", "Termin 04.12.2026", "Ben Berger", "fällig bis 11.12."]) expect(words).toContain(each);
    expect(words).not.toContain("Otto Anders");
  });

  it("shows what took place in this window", async () => {
    const talks = await openTalks();
    await saysHeld(talks, ADA, "2026-11-19");
    expect(wordsOf(await talks.click(LEAD, "team.open"))).toContain("✓ stattgefunden");
  });

  it("shows nothing of the window before, nor of what is only proposed", async () => {
    const talks = await openTalks();
    await saysHeld(talks, ADA, "2026-11-19");
    await proposes(talks, BEN, FIRST, { id: ADAS.replace(/^[^.]+/, "x") });
    talks.now = (talks.now + 60 * 86_400_000) as typeof talks.now;
    expect(wordsOf(await talks.click(LEAD, "team.open"))).not.toContain("Ada Arendt");
  });

  it("is the same whatever somebody muted, prepared or paused", async () => {
    const plainly = await (await openTalks()).click(LEAD, "team.open");
    const talks = await openTalks();
    await talks.store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, wishes: { muted: true, pauses: [{ from: FIRST.on, to: FIRST.on }] } } },
      value: undefined,
    }));
    expect((await talks.click(LEAD, "team.open")).shows).toEqual(plainly.shows);
  });

  it("has no place for whoever has left", async () => {
    const people = PEOPLE.map((person) => (person.id === ADA ? { ...person, leavesOn: (FIRST.on - 30) as typeof FIRST.on } : person));
    const talks = await openTalks({ people });
    expect(wordsOf(await talks.click(LEAD, "team.open"))).not.toContain("Ada Arendt");
  });

  it("comes in pages, the same however the page is asked for", async () => {
    const talks = await openTalks({ people: [...PEOPLE, ...crowd(30)] });
    const [first, second, beyond, none] = await Promise.all(
      [undefined, "2", "99", "-1"].map(async (which) =>
        wordsOf(await talks.click(LEAD, "team.open", which === undefined ? {} : { which })),
      ),
    );
    expect(first).toContain("Seite 1 von 2");
    expect(second).toContain("Person 29");
    expect([beyond, none]).toEqual([second, first]);
    expect(wordsOf(await talks.type(LEAD, "team 2"))).toBe(second);
  });

  it("is not there for whoever leads nobody", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADA, "team.open"))).toContain("finde ich hier nicht");
  });
});

describe("the word for a date", () => {
  it("shows one's own dialogue, in which one may say that it took place", async () => {
    const talks = await openTalks();
    for (const word of ["termin", "stattgefunden"]) {
      const words = wordsOf(await talks.type(ADA, word));
      expect(words).toContain("Lena Leitung");
      expect(words).toContain("Hat stattgefunden");
    }
  });

  it("shows the team to a lead who has none", async () => {
    const talks = await openTalks();
    await talks.store.change(personId(HEAD), (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: [] } }, value: undefined }));
    expect(wordsOf(await talks.type(HEAD, "termin"))).toContain("Lena Leitung");
  });

  it("says so where there is none", async () => {
    const talks = await openTalks();
    await talks.store.change(personId(ADA), (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: [] } }, value: undefined }));
    expect(textsOf((await talks.type(ADA, "termin")).shows?.card)).toContain("Zurzeit ist kein Gespräch fällig");
  });
});
