import { describe, expect, it } from "vitest";
import { markOf } from "../../../../bot/conversations/marks.js";
import { raiseVersion } from "../../../../bot/keeping/raise-version.js";
import { type AgreedVersion, day, newestVersion, type PersonId } from "../../../../dialogue/index.js";
import { REGISTER } from "../../../../store/index.js";
import { ADA, ADMIN, buttonsOf, NOW, openTalks, press, REVIEW, type Talks, wordsOf } from "../house.js";

const version = (number: number): AgreedVersion => ({ number, on: day("2026-11-22"), hash: "", note: { de: "Neu.", en: "New." } });

const acts = async ({ store }: Talks): Promise<readonly string[]> => (await store.house()).log.map(({ what, by }) => `${what} ${by}`);

describe("the version of the house", () => {
  it("is noted when it runs for the first time, and is no news", async () => {
    const talks = await openTalks();
    await raiseVersion(talks.store, NOW);
    expect((await talks.store.house()).version).toEqual({ number: newestVersion().number });
    expect(await acts(talks)).toEqual([]);
    expect(wordsOf(await talks.type(REVIEW, "prüfung"))).not.toContain("Neue Mitbestimmungs-Version seit");
  });

  it("is in the log and on the first card of whoever reviews once it is a newer one, and only once", async () => {
    const talks = await openTalks();
    for (const number of [1, 2, 2, 1]) await raiseVersion(talks.store, NOW, version(number));
    expect(await acts(talks)).toEqual(["version-raised operator"]);
    expect(wordsOf(await talks.type(REVIEW, "prüfung"))).toContain("Neue Mitbestimmungs-Version seit 20. November 2026");
  });

  it("stands on the first card and in the list, with its note", async () => {
    const talks = await openTalks();
    const { number, note } = newestVersion();
    expect(wordsOf(await talks.click(REVIEW, "review.open"))).toContain(`Mitbestimmungs-Version ${number}`);
    expect(wordsOf(await talks.click(REVIEW, "versions.open"))).toContain(note.de);
  });
});

describe("what is kept of employees", () => {
  it("is every field of the register about them, page by page", async () => {
    const talks = await openTalks();
    let page = await press(talks, REVIEW, await talks.type(REVIEW, "was wird gespeichert"), "kept.open");
    let words = wordsOf(page);
    while (buttonsOf(page.shows?.card).some(({ title }) => title === "Nächste Seite")) {
      page = await press(talks, REVIEW, page, "kept.open");
      words += wordsOf(page);
    }
    const missing = REGISTER.filter(({ file, what }) => (file === "person" || file === "roster") && !words.includes(what.de));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe("the emergency accesses", () => {
  it("are counted for whoever reviews, without a name", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(REVIEW, "review.more"))).toContain("zurzeit offen: \n0");
    await talks.click(ADMIN, "emergency.ask", { inputs: { person: markOf(ADA as PersonId), reason: "complaint" } });
    await press(talks, REVIEW, await talks.click(REVIEW, "emergency.open"), "emergency.request");
    const request = await press(talks, REVIEW, await talks.click(REVIEW, "emergency.open"), "emergency.request");
    await press(talks, REVIEW, request, "emergency.approve");
    const words = wordsOf(await talks.click(REVIEW, "review.more"));
    expect(words).toContain("zurzeit offen: \n1");
    expect(words).not.toContain("Ada");
  });
});
