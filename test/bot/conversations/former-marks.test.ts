import { describe, expect, it } from "vitest";
import { replaceRoster } from "../../../bot/conversations/admin/roster-replacing.js";
import { dialogueMark, markOf, slotMarks } from "../../../bot/conversations/marks.js";
import { openRetention } from "../../../bot/keeping/retention.js";
import { day } from "../../../dialogue/calendar/day.js";
import {
  instantOf,
  LEAVER_DAYS,
  type LedgerEntry,
  type Person,
  type PersonId,
  plusDays,
  type Release,
  type ReleaseId,
  type Roster,
  type StageId,
  slotKey,
  type TopicId,
} from "../../../dialogue/index.js";
import { aPerson, aRoster } from "../../dialogue/builders.js";
import { ADA, ADMIN, anOpenDialogue, BEN, LEAD, NOW, openTalks, PEOPLE, type Talks, wordsOf } from "./house.js";

const MAIL = "ada@amt.example" as PersonId;
const ENTRA = "7f3a" as PersonId;
const MARRIED = "ada.berg@amt.example" as PersonId;
const LEAD_ENTRA = "8e2b" as PersonId;

/** The house as it is when Ada is called `id`. */
const peopleWith = (id: PersonId, upn: PersonId, lead = LEAD as PersonId): readonly Person[] =>
  PEOPLE.map((person) => {
    if (person.id === LEAD) return { ...person, id: lead, upn: LEAD };
    const led = person.lead === LEAD ? { ...person, lead } : person;
    return person.id === ADA ? { ...led, id, upn } : led;
  });

const RELEASE = `${markOf(MAIL)}.chance` as ReleaseId;
const DIALOGUE = dialogueMark(anOpenDialogue(MAIL).id);

const released: Release = {
  state: "released",
  id: RELEASE,
  author: MAIL,
  dialogue: anOpenDialogue(MAIL).id,
  items: [{ topic: "mind" as TopicId, note: "GEHEIM", title: { de: "Thema", en: "Topic" } }],
  releasedOn: day("2026-11-20"),
  to: [{ person: LEAD as PersonId, state: "answered", answer: "ANTWORT" }],
  takenBackFrom: [],
};

/** Ada is known by her mail address and has released something to Lena, who has answered. Teams has said which account each of them has. */
const openHouse = async (): Promise<Talks> => {
  const talks = await openTalks({ people: peopleWith(MAIL, MAIL) });
  await talks.store.change(MAIL, ({ plan, content }) => ({
    file: { plan: { ...plan, entraId: ENTRA }, content: { ...content, releases: [released] } },
    value: undefined,
  }));
  await talks.store.change(LEAD as PersonId, (file) => ({
    file: { ...file, plan: { ...file.plan, entraId: LEAD_ENTRA } },
    value: undefined,
  }));
  return talks;
};

const importing = async ({ store }: Talks, after: Roster): Promise<void> => {
  const before = await store.roster();
  expect(await replaceRoster(store, { before, after, by: ADMIN as PersonId, at: NOW, what: "roster-replaced" })).toBe("replaced");
};

const renamedHouse = async (): Promise<Talks> => {
  const talks = await openHouse();
  await importing(talks, aRoster(...peopleWith(ENTRA, MAIL)));
  return talks;
};

const stateOf = async (talks: Talks, person: string): Promise<string | undefined> => (await talks.file(person)).content.releases[0]?.state;

const marksIn = async ({ store }: Talks): Promise<unknown> => (await store.house()).formerMarks;

const UNCLEAR: LedgerEntry = {
  state: "unclear",
  key: slotKey(anOpenDialogue(MAIL).id, "prepare" as StageId, "", "employee"),
  on: day("2026-11-19"),
};

const keepUnclear = ({ store }: Talks, person: PersonId): Promise<void> =>
  store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, slots: [UNCLEAR] } }, value: undefined }));

describe("a card from before an import that calls its people otherwise", () => {
  it.each([
    ["of an employee", MAIL, ENTRA],
    ["of their lead", LEAD as PersonId, LEAD as PersonId],
  ])("settles what was unclear %s, for whoever it was sent to", async (_, before, now) => {
    const talks = await openHouse();
    await keepUnclear(talks, before);
    await importing(talks, aRoster(...peopleWith(ENTRA, MAIL)));
    const slots = slotMarks([UNCLEAR.key]);
    await talks.click(BEN, "help.open", { slots });
    expect((await talks.file(now)).plan.slots).toMatchObject([{ state: "unclear" }]);
    await talks.click(now, "help.open", { slots });
    expect((await talks.file(now)).plan.slots).toMatchObject([{ state: "settled", by: "click" }]);
  });

  it("takes back what was released", async () => {
    const talks = await renamedHouse();
    await talks.click(ENTRA, "release.withdraw", { id: RELEASE });
    expect(await stateOf(talks, ENTRA)).toBe("withdrawn");
  });

  it("shows its recipient what was released, and that it was taken back", async () => {
    const talks = await renamedHouse();
    expect(wordsOf(await talks.click(LEAD, "release.read", { id: RELEASE }))).toContain("GEHEIM");
    await talks.click(ENTRA, "release.withdraw", { id: RELEASE });
    const later = wordsOf(await talks.click(LEAD, "release.read", { id: RELEASE }));
    expect(later).toContain("zurückgenommen");
    expect(later).not.toContain("GEHEIM");
  });

  it("shows the answer of somebody, whoever of the two is called otherwise", async () => {
    const which = markOf(LEAD as PersonId);
    const one = await renamedHouse();
    expect(wordsOf(await one.click(ENTRA, "release.answer-read", { id: RELEASE, which }))).toContain("ANTWORT");
    const both = await openHouse();
    await importing(both, aRoster(...peopleWith(ENTRA, MAIL, LEAD_ENTRA)));
    expect(wordsOf(await both.click(ENTRA, "release.answer-read", { id: RELEASE, which }))).toContain("ANTWORT");
  });

  it.each(["preparation.open", "appointment.open"] as const)("opens what it is about (%s), for both sides", async (verb) => {
    const talks = await renamedHouse();
    const fresh = dialogueMark(anOpenDialogue(ENTRA).id);
    for (const person of verb === "preparation.open" ? [ENTRA] : [ENTRA, LEAD]) {
      const old = await talks.click(person, verb, { id: DIALOGUE });
      expect(wordsOf(old)).not.toContain("Das finde ich hier nicht");
      expect(old).toEqual(await talks.click(person, verb, { id: fresh }));
    }
  });

  it("works after a second import, also after one that has nothing but upns", async () => {
    const talks = await renamedHouse();
    await importing(talks, aRoster(...peopleWith(ENTRA, MARRIED)));
    await importing(talks, aRoster(...peopleWith(MARRIED, MARRIED)));
    for (const id of [RELEASE, `${markOf(ENTRA)}.chance`]) {
      expect(wordsOf(await talks.click(LEAD, "release.read", { id }))).toContain("GEHEIM");
    }
    await talks.click(ENTRA, "release.withdraw", { id: RELEASE });
    expect(await stateOf(talks, ENTRA)).toBe("withdrawn");
  });

  it("is to everybody else what is not there, to the byte", async () => {
    const talks = await renamedHouse();
    for (const verb of ["release.read", "release.withdraw", "preparation.open", "appointment.open", "release.answer-read"] as const) {
      const missing = await talks.click(BEN, verb, { id: `${markOf("nobody" as PersonId)}.chance`, which: "x" });
      for (const id of [RELEASE, DIALOGUE, `${markOf(ENTRA)}.chance`]) {
        const refused = await talks.click(BEN, verb, { id, which: markOf(LEAD as PersonId) });
        expect(JSON.stringify(refused), verb).toBe(JSON.stringify(missing));
      }
    }
  });

  it("means whoever bears its mark now, where somebody else has come to be called so", async () => {
    const talks = await renamedHouse();
    const successor = aPerson(MAIL, { name: "Ada Zwei", lead: LEAD as PersonId, upn: MAIL });
    await importing(talks, aRoster(...peopleWith(ENTRA, MARRIED), successor));
    await talks.click(MAIL, "preparation.save", { id: DIALOGUE, inputs: { "tick:mind": "true" } });
    expect((await talks.file(ENTRA)).content.preparations).toEqual([]);
  });
});

describe("former marks", () => {
  it("say nothing that could be read back to a former id", async () => {
    const talks = await renamedHouse();
    expect(await marksIn(talks)).toEqual({ [markOf(MAIL)]: ENTRA });
    expect(JSON.stringify(await marksIn(talks))).not.toContain(MAIL);
  });

  it("stay with somebody who has left while anything of theirs is kept, and go with it", async () => {
    const talks = await renamedHouse();
    const without = aRoster(...peopleWith(ENTRA, MAIL).filter(({ id }) => id !== ENTRA));
    await importing(talks, without);
    const { store, office, chance } = talks.world;
    const retain = openRetention({ store, office, chance, now: () => talks.now, log: () => undefined, isStopping: () => false });
    await retain();
    expect(await marksIn(talks)).toEqual({ [markOf(MAIL)]: ENTRA });
    talks.now = instantOf("Europe/Berlin", plusDays(day("2026-11-21"), LEAVER_DAYS), 600);
    await retain();
    expect(await talks.store.house()).not.toHaveProperty("formerMarks");
  });

  it("of somebody of whom nothing is kept go with the next import", async () => {
    const talks = await renamedHouse();
    const without = aRoster(...peopleWith(ENTRA, MAIL).filter(({ id }) => id !== ENTRA));
    await importing(talks, without);
    await talks.store.erase(ENTRA);
    await importing(talks, without);
    expect(await talks.store.house()).not.toHaveProperty("formerMarks");
  });
});
