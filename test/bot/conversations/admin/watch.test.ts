import { describe, expect, it } from "vitest";
import { day, type LedgerEntry, type PersonId, planNudges } from "../../../../dialogue/index.js";
import { aHouse, aRoster } from "../../../dialogue/builders.js";
import { aNotice, DATED, keep, keyOf, RELEASED, TODAY } from "../delivery-entries.js";
import { ADA, ADMIN, BEN, buttonsOf, NOW, openTalks, PEOPLE, REVIEW, wordsOf } from "../house.js";

describe("the preview", () => {
  it("shows as many messages as are planned", async () => {
    const talks = await openTalks();
    const span = { from: TODAY, to: day("2027-05-19") };
    const { nudges } = planNudges({ house: aHouse(), roster: aRoster(...PEOPLE), span, from: TODAY });
    expect(wordsOf(await talks.click(ADMIN, "preview.open"))).toContain(`insgesamt ${nudges.length} Nachrichten`);
  });

  it("reaches as far as is asked", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADMIN, "preview.open", { which: "two-years" }))).toContain("19. November 2028");
    expect(wordsOf(await talks.click(ADMIN, "preview.open", { which: "__proto__" }))).toContain("19. Mai 2027");
  });

  it("is the same whether somebody muted, agreed on a date or paused", async () => {
    const talks = await openTalks();
    const before = await talks.click(ADMIN, "preview.open");
    await talks.store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, wishes: { muted: true, pauses: [{ from: TODAY, to: day("2027-12-31") }] }, dialogues: [] } },
      value: undefined,
    }));
    expect((await talks.click(ADMIN, "preview.open")).shows).toEqual(before.shows);
  });

  it("says why there is nothing before the first import", async () => {
    const talks = await openTalks({ people: [], office: { firstAdmin: ADMIN as PersonId } });
    expect(wordsOf(await talks.click(ADMIN, "preview.open"))).toContain("Bitte prüfen Sie, ob es eine Personalliste");
  });

  it("counts what finds no day", async () => {
    const talks = await openTalks({ people: PEOPLE.map((person) => (person.id === ADA ? { ...person, worksOn: 64 as never } : person)) });
    expect(wordsOf(await talks.click(ADMIN, "preview.open"))).toContain("keinen passenden Tag");
  });
});

const asking = (state: "well" | "trouble") => ({ world: { teams: () => ({ state, since: NOW, answeredAt: NOW }) } });

describe("the status of delivery", () => {
  it("says how Teams answers, and since when", async () => {
    expect(wordsOf(await (await openTalks(asking("well"))).click(ADMIN, "delivery.open"))).toContain("Zuletzt geantwortet");
    expect(wordsOf(await (await openTalks(asking("trouble"))).click(ADMIN, "delivery.open"))).toContain("nicht richtig");
    expect(wordsOf(await (await openTalks()).click(ADMIN, "delivery.open"))).toContain("noch nicht gefragt");
  });

  it.each([ADMIN, REVIEW])("is the same for %s whatever became of anybody's messages, and tells no number", async (who) => {
    const shownWith = async (slots: readonly LedgerEntry[]) => {
      const talks = await openTalks(asking("well"));
      await keep(talks, ADA, slots, [aNotice("unclear", RELEASED), aNotice("unclear", DATED)]);
      return (await talks.click(who, "delivery.open")).shows;
    };
    const key = keyOf(ADA, 0);
    const nothing = await shownWith([]);
    for (const state of ["unclear", "unreachable", "refused"] as const)
      expect(await shownWith([{ state, key, on: TODAY }])).toEqual(nothing);
    expect(await shownWith([{ state: "settled", key, on: TODAY, by: "click" }])).toEqual(nothing);
  });

  it("leads whoever reviews back to reviewing", async () => {
    const heard = await (await openTalks()).click(REVIEW, "delivery.open");
    expect(buttonsOf(heard.shows?.card).map(({ verb }) => verb)).toContain("review.open");
    expect(buttonsOf(heard.shows?.card).map(({ verb }) => verb)).not.toContain("admin.open");
  });

  it("says since when nothing goes out", async () => {
    const talks = await openTalks();
    await talks.store.changeHouse((house) => ({ file: { ...house, paused: { since: NOW, why: "restored" } }, value: undefined }));
    expect(wordsOf(await talks.click(ADMIN, "delivery.open"))).toContain("20. November 2026");
    expect(wordsOf(await talks.click(ADMIN, "admin.open"))).toContain("20. November 2026");
  });
});

describe("the roles", () => {
  it("are those of the roster", async () => {
    const talks = await openTalks();
    const words = wordsOf(await talks.click(REVIEW, "roles.open"));
    expect(words).toContain("Anton Admin");
    expect(words).toContain("Rita Rat");
    expect(words).not.toContain("Ada Arendt");
  });

  it("name the first admin of the configuration once", async () => {
    const talks = await openTalks({ office: { firstAdmin: BEN as PersonId } });
    expect(wordsOf(await talks.click(ADMIN, "roles.open")).split("Ben Berger")).toHaveLength(2);
  });
});
