import { describe, expect, it } from "vitest";
import { replaceRoster } from "../../../../bot/conversations/admin/roster-replacing.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import { day } from "../../../../dialogue/calendar/day.js";
import type { Person, PersonId, Preparation, Release, ReleaseId, TopicId } from "../../../../dialogue/index.js";
import { aRoster, personId } from "../../../dialogue/builders.js";
import { ADA, ADMIN, anOpenDialogue, BEN, LEAD, NOW, openTalks, PEOPLE, type Talks, wordsOf } from "../house.js";

const UPN = personId("ada@amt.example");
const HERS = personId("7f3a");
const FOREIGN = personId("ffff");

/** What Teams says of each account. */
const SIGN_IN: Readonly<Record<string, string>> = { [HERS]: UPN, [FOREIGN]: "mallory@amt.example" };

/** The roster with Ada under some id, and with or without her upn. */
const peopleWith = (id: PersonId, upn = UPN): readonly Person[] =>
  PEOPLE.map((person) => (person.id === ADA ? { ...person, id, upn } : person));

const openHouse = (id: PersonId): Promise<Talks> =>
  openTalks({ people: peopleWith(id), world: { signInName: async ({ person }) => SIGN_IN[person] } });

const importing = async ({ store }: Talks, people: readonly Person[]): Promise<void> => {
  const before = await store.roster();
  await replaceRoster(store, { before, after: aRoster(...people), by: ADMIN as PersonId, at: NOW, what: "roster-replaced" });
};

const SECRET = "GEHEIM";

/** Ada writes something down under `id`, and Ben releases something to her. */
const writing = async (talks: Talks, id: PersonId, kept: PersonId): Promise<void> => {
  await talks.type(id, "hilfe");
  const written: Preparation = {
    dialogue: anOpenDialogue(kept).id,
    begunOn: day("2026-11-20"),
    items: [{ topic: "mind" as TopicId, note: SECRET }],
  };
  await talks.store.change(kept, ({ plan, content }) => ({
    file: { plan, content: { ...content, preparations: [written] } },
    value: undefined,
  }));
  const released: Release = {
    state: "released",
    id: `${markOf(BEN as PersonId)}.chance` as ReleaseId,
    author: BEN as PersonId,
    dialogue: anOpenDialogue(BEN).id,
    items: [],
    releasedOn: day("2026-11-20"),
    to: [{ person: kept, state: "released" }],
    takenBackFrom: [],
  };
  await talks.store.change(BEN as PersonId, (file) => ({
    file: { ...file, content: { ...file.content, releases: [released] } },
    value: undefined,
  }));
};

const recipientOf = async (talks: Talks): Promise<unknown> => {
  const [release] = (await talks.file(BEN)).content.releases;
  return release?.state === "released" ? release.to.map(({ person }) => person) : undefined;
};

/** Nothing that Ada wrote or was given is anywhere near the foreign account. */
const expectNothingInherited = async (talks: Talks): Promise<void> => {
  const { plan, content } = await talks.file(FOREIGN);
  expect(JSON.stringify(content)).not.toContain(SECRET);
  expect([plan.address, plan.notices, plan.entraId]).toEqual([undefined, undefined, undefined]);
  expect(await recipientOf(talks)).not.toContain(FOREIGN);
};

describe("a foreign id in a forged list", () => {
  it("gets nothing of somebody known by an id, also not over a list that has their upn alone", async () => {
    const talks = await openHouse(HERS);
    await writing(talks, HERS, HERS);
    await importing(talks, peopleWith(UPN));
    expect([...(await talks.store.roster()).keys()]).toContain(HERS);
    await importing(talks, peopleWith(FOREIGN));
    await expectNothingInherited(talks);
    expect(JSON.stringify((await talks.file(HERS)).content)).toContain(SECRET);
  });

  it("gets nothing of them where their id is put in the place of their upn", async () => {
    const talks = await openHouse(HERS);
    await writing(talks, HERS, HERS);
    await importing(talks, peopleWith(HERS, HERS));
    await importing(talks, peopleWith(FOREIGN, HERS));
    await expectNothingInherited(talks);
  });

  it("gets the dates of somebody known by their upn alone, and nothing that they wrote or were given", async () => {
    const talks = await openHouse(UPN);
    await writing(talks, HERS, UPN);
    await importing(talks, peopleWith(FOREIGN));
    await expectNothingInherited(talks);
    expect((await talks.file(FOREIGN)).plan.dialogues).toHaveLength(1);
  });

  it("looks to the admin and the lead the same whether or not the person was ever here", async () => {
    const seen = async (wasHere: boolean): Promise<unknown> => {
      const talks = await openHouse(UPN);
      if (wasHere) await talks.type(HERS, "hilfe");
      await importing(talks, peopleWith(FOREIGN));
      const { log, formerMarks } = await talks.store.house();
      return [wordsOf(await talks.type(LEAD, "team")), log, formerMarks, [...(await talks.store.people())].sort()];
    };
    expect(await seen(true)).toEqual(await seen(false));
  });

  it("is a slip that the right id mends: everything is there again", async () => {
    const talks = await openHouse(UPN);
    await writing(talks, HERS, UPN);
    await importing(talks, peopleWith(FOREIGN));
    await importing(talks, peopleWith(HERS));
    expect(JSON.stringify((await talks.file(HERS)).content)).toContain(SECRET);
    expect(await recipientOf(talks)).toEqual([HERS]);
  });
});

describe("somebody with the upn of a forerunner", () => {
  it("is nobody here while the forerunner's things lie under it", async () => {
    const talks = await openHouse(UPN);
    await writing(talks, HERS, UPN);
    Object.assign(talks.world, { signInName: async () => UPN });
    expect(wordsOf(await talks.type("successor", "hilfe"))).toContain("Personalliste");
    expect((await talks.file(UPN)).plan.entraId).toBe(HERS);
  });
});
