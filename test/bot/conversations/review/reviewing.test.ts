import { describe, expect, it } from "vitest";
import { receiptsAsCsv } from "../../../../bot/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { IFD, MAG, type PersonId, type Publication } from "../../../../dialogue/index.js";
import { withReceipt } from "../../../../store/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import { ADA, ADMIN, buttonsOf, HEAD, openTalks, PEOPLE, press, REVIEW, type Talks, textsOf, wordsOf } from "../house.js";

const verbsOn = ({ shows }: Awaited<ReturnType<Talks["click"]>>): readonly string[] => buttonsOf(shows?.card).map(({ verb }) => verb);

const publication = (year: number, half: 1 | 2, held: number): Publication => ({
  format: IFD.id,
  halfYear: { year, half },
  total: { state: "shown", people: 50, held },
  areas: [
    { head: HEAD as PersonId, cell: { state: "shown", people: 30, held: 20 } },
    { head: "gone" as PersonId, cell: { state: "suppressed" } },
  ],
});

const publish = ({ store }: Talks, ...publications: readonly Publication[]): Promise<void> =>
  store.changeHouse((house) => ({ file: { ...house, publications }, value: undefined }));

const keepReceipts = ({ store }: Talks, ...numbers: readonly string[]): Promise<void> =>
  store.changeHouse((house) => ({
    file: numbers.reduce((kept, number) => withReceipt(kept, { number, on: day("2026-11-19"), why: "period" }), house),
    value: undefined,
  }));

describe("the way of whoever reviews", () => {
  it("leads from where they begin to everything and back", async () => {
    const talks = await openTalks();
    const home = await talks.click(REVIEW, "review.open");
    for (const verb of ["promises.open", "matrix.open", "settings.open", "receipts.open", "review.more"] as const) {
      expect(verbsOn(await press(talks, REVIEW, home, verb))).toContain("review.open");
    }
    const more = await press(talks, REVIEW, home, "review.more");
    expect(verbsOn(await press(talks, REVIEW, more, "numbers.open"))).toContain("review.open");
    expect(verbsOn(await press(talks, REVIEW, more, "emergency.open"))).toContain("review.open");
    for (const verb of ["kept.open", "versions.open"] as const) {
      expect(verbsOn(await press(talks, REVIEW, more, verb))).toContain("review.more");
    }
  });

  it("leads others back from the rules and the numbers to where they came from", async () => {
    const talks = await openTalks();
    for (const person of [ADA, ADMIN]) {
      expect(verbsOn(await talks.click(person, "matrix.open", { which: "review" }))).toEqual(["privacy.open"]);
      expect(verbsOn(await talks.click(person, "numbers.open"))).toEqual(["help.open"]);
    }
  });

  it("begins with a word, for them alone", async () => {
    const talks = await openTalks();
    expect(verbsOn(await talks.type(REVIEW, "prüfung"))).toContain("receipts.open");
    expect(wordsOf(await talks.type(ADA, "prüfung"))).toBe(wordsOf(await talks.type(ADA, "quark")));
  });
});

describe("the settings", () => {
  it("show what the house reworded", async () => {
    const talks = await openTalks({ house: { texts: { "welcome.title": { de: "Guten Tag aus Musterstadt" } } } });
    expect(wordsOf(await talks.click(REVIEW, "settings.open"))).toContain("Guten Tag aus Musterstadt");
  });

  it("show every format, one on a page", async () => {
    const talks = await openTalks({ house: { formats: [IFD, MAG] } });
    const first = await press(talks, REVIEW, await talks.click(REVIEW, "settings.open"), "format.open");
    const second = await press(talks, REVIEW, first, "format.open");
    expect(wordsOf(first)).toContain("Gespräch 1 von 2");
    expect(wordsOf(second)).toContain("Gespräch 2 von 2");
    expect(verbsOn(second)).toEqual(["settings.open"]);
    expect((await talks.click(REVIEW, "format.open", { which: "9" })).shows).toEqual(second.shows);
  });
});

describe("the deletion receipts", () => {
  it("say that there are none", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(REVIEW, "receipts.open"))).toContain("noch nichts gelöscht");
    expect(wordsOf(await talks.click(REVIEW, "receipts.verify"))).toContain("Es gibt noch keinen Beleg");
  });

  it("come twenty on a page, the newest first", async () => {
    const talks = await openTalks();
    await keepReceipts(talks, ...Array.from({ length: 21 }, (_, index) => `R${index + 1}.`));
    const first = await talks.click(REVIEW, "receipts.open");
    expect(textsOf(first.shows?.card)).toContain("R21.: ");
    expect(textsOf(first.shows?.card)).not.toContain("R1.: ");
    const second = await talks.click(REVIEW, "receipts.open", { which: "2" });
    expect(textsOf(second.shows?.card)).toContain("R1.: ");
  });

  it("are whole as they were kept, and broken from where one was altered", async () => {
    const talks = await openTalks();
    await keepReceipts(talks, "R1", "R2", "R3");
    expect(wordsOf(await talks.click(REVIEW, "receipts.verify"))).toContain("3 Belege sind geprüft");
    await talks.store.changeHouse((house) => ({
      file: { ...house, receipts: (house.receipts ?? []).filter(({ number }) => number !== "R2") },
      value: undefined,
    }));
    expect(wordsOf(await talks.click(REVIEW, "receipts.verify"))).toContain("Die Belege stimmen nicht mehr");
  });

  it("are not whole where the newest were taken away, although those that are left fit together", async () => {
    const talks = await openTalks();
    await keepReceipts(talks, "R1", "R2", "R3");
    await talks.store.changeHouse((house) => ({ file: { ...house, receipts: (house.receipts ?? []).slice(0, 1) }, value: undefined }));
    expect(wordsOf(await talks.click(REVIEW, "receipts.verify"))).toContain("Bei den Belegen fehlt etwas");
  });

  it("are the same in every byte whether or not somebody had everything erased", async () => {
    const seen = async (wishes: readonly string[]) => {
      const talks = await openTalks();
      await keepReceipts(talks, "R1");
      await talks.store.changeHouse((house) => ({
        file: wishes.reduce((kept, number) => withReceipt(kept, { number, on: day("2026-11-19"), why: "wish" }), house),
        value: undefined,
      }));
      await keepReceipts(talks, "R2");
      const verified = await talks.click(REVIEW, "receipts.verify");
      return [(await talks.click(REVIEW, "receipts.open")).shows, verified.shows, receiptsAsCsv(await talks.store.house())];
    };
    expect(await seen(["W1", "W2"])).toEqual(await seen([]));
  });
});

describe("the numbers", () => {
  it("are not there before any were published, and looking makes none", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADA, "numbers.open"))).toContain("noch keine Zahlen");
    expect((await talks.store.house()).publications).toEqual([]);
  });

  it("come with the newest half-year first", async () => {
    const talks = await openTalks();
    await publish(talks, publication(2025, 2, 35), publication(2026, 1, 40), publication(2025, 1, 30));
    const first = await talks.click(ADA, "numbers.open");
    const second = await talks.click(ADA, "numbers.open", { which: "2" });
    const third = await talks.click(ADA, "numbers.open", { which: "3" });
    expect(wordsOf(first)).toContain("Erstes Halbjahr 2026");
    expect(wordsOf(second)).toContain("Zweites Halbjahr 2025");
    expect(wordsOf(third)).toContain("Erstes Halbjahr 2025");
    expect(verbsOn(third)).toEqual(["numbers.open", "help.open"]);
  });

  it("name an area and never a person", async () => {
    const people = PEOPLE.map((one) => (one.id === HEAD ? aPerson(HEAD, { name: "Hanno Bereich", team: "Markt und Integration" }) : one));
    const talks = await openTalks({ people });
    await publish(talks, publication(2026, 1, 40));
    const words = wordsOf(await talks.click(ADA, "numbers.open"));
    expect(words).toContain("Markt und Integration");
    expect(words).toContain("Ein früherer Bereich");
    expect(words).not.toContain("Hanno");
    expect(words).not.toContain("gone");
  });
});
