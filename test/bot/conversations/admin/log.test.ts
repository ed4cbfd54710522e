import { describe, expect, it } from "vitest";
import { MOST_ENTRIES, NOTED_FIELD } from "../../../../cards/index.js";
import { day, type Instant, type PersonId } from "../../../../dialogue/index.js";
import { checkNumberOf, type LogEntry, withLogged } from "../../../../store/index.js";
import { ADA, ADMIN, buttonsOf, NOW, openTalks, press, REVIEW, type Talks, wordsOf } from "../house.js";

const minute = 60_000;

const log = (talks: Talks, count: number, by: (place: number) => PersonId | "operator" = () => ADMIN as PersonId) =>
  talks.store.changeHouse((house) => ({
    file: Array.from({ length: count }, (_, place): LogEntry => {
      const at = (NOW - (count - place) * minute) as Instant;
      return { at, by: by(place), what: "settings-changed" };
    }).reduce(withLogged, house),
    value: undefined,
  }));

describe("the log", () => {
  it("says who did what, the newest first, and does not name whoever left", async () => {
    const talks = await openTalks();
    await log(talks, 3, (place) => ["operator" as const, "left" as PersonId, ADMIN as PersonId][place] ?? "operator");
    const words = wordsOf(await talks.click(ADMIN, "log.open"));
    const places = ["Anton Admin", "nicht mehr im Haus", "Serverbetreuung"].map((who) => words.indexOf(who));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });

  it("is leafed through page by page, and shows each entry once", async () => {
    const talks = await openTalks();
    await log(talks, 2 * MOST_ENTRIES + 3);
    let page = await talks.click(REVIEW, "log.open");
    const seen = [page];
    while (buttonsOf(page.shows?.card).some(({ verb, data }) => verb === "log.open" && data.which !== undefined)) {
      page = await press(talks, REVIEW, page, "log.open");
      seen.push(page);
    }
    expect(seen.map((one) => wordsOf(one).split("Anton Admin").length - 1)).toEqual([MOST_ENTRIES, MOST_ENTRIES, 3]);
  });

  it.each(["-1", "0", "1e9", "99999", "__proto__"])("begins with the newest for the invented page %j", async (which) => {
    const talks = await openTalks();
    await log(talks, MOST_ENTRIES + 1);
    expect((await talks.click(ADMIN, "log.open", { which })).shows).toEqual((await talks.click(ADMIN, "log.open")).shows);
  });

  it("is in order as it was written", async () => {
    const talks = await openTalks();
    await log(talks, 3);
    expect(wordsOf(await talks.click(REVIEW, "log.verify"))).toContain("3 Einträge");
  });

  it("is not when an entry says something else", async () => {
    const talks = await openTalks();
    await log(talks, 3);
    await talks.store.changeHouse((house) => ({
      file: { ...house, log: house.log.map((entry, place) => (place === 1 ? { ...entry, by: "operator" } : entry)) },
      value: undefined,
    }));
    expect(wordsOf(await talks.click(ADMIN, "log.verify"))).toContain("stimmt nicht mehr");
  });
});

describe("a number noted from the list", () => {
  const numberIn = async (talks: Talks): Promise<string> => {
    const newest = (await talks.store.house()).log.at(-1);
    return newest === undefined ? "" : checkNumberOf(newest);
  };

  const compares = async (talks: Talks, noted: string): Promise<string> =>
    wordsOf(await talks.click(REVIEW, "log.compare", { inputs: { [NOTED_FIELD]: noted } }));

  it("is shown, and fits for as long as the list goes on from it", async () => {
    const talks = await openTalks();
    await log(talks, 3);
    const noted = await numberIn(talks);
    expect(wordsOf(await talks.click(REVIEW, "log.verify"))).toContain(`Prüfzahl heute: ${noted}`);
    expect(await compares(talks, noted.toLowerCase().replaceAll("-", " "))).toContain("Seither kam nichts dazu");
    await log(talks, 2);
    expect(await compares(talks, noted)).toContain("Seither kamen 2 Einträge dazu");
  });

  it("does not fit any more where somebody has written the list anew, and said to be mistyped where it was", async () => {
    const talks = await openTalks();
    await log(talks, 3);
    const noted = await numberIn(talks);
    await talks.store.changeHouse((house) => ({ file: { ...house, log: [] }, value: undefined }));
    await log(talks, 3, () => "operator");
    expect(await compares(talks, noted)).toContain("Ihre Prüfzahl passt nicht");
    expect(await compares(talks, noted.replace(/.$/, noted.endsWith("0") ? "1" : "0"))).toContain("Das ist keine Prüfzahl");
    expect(await compares(talks, checkNumberOf({ link: "x", on: day("2026-11-20") }))).toContain("gehört zu den Löschbelegen");
  });
});

describe("a list whose newest entries were taken away", () => {
  it("is not in order, though all that is left fits together, and stays so when more is added", async () => {
    const talks = await openTalks();
    await log(talks, 5);
    await talks.store.changeHouse((house) => ({ file: { ...house, log: house.log.slice(0, 2) }, value: undefined }));
    for (const more of [0, 1, 2]) {
      await log(talks, more);
      expect(wordsOf(await talks.click(ADMIN, "log.verify"))).toContain("In der Liste fehlt etwas");
    }
  });
});

describe("what somebody does with their own data", () => {
  it("never stands in the list", async () => {
    const talks = await openTalks();
    for (const verb of ["data.open", "data.read", "data.export", "data.erase-ask", "data.erase", "reminders.mute"] as const) {
      await talks.click(ADA, verb);
    }
    expect((await talks.store.house()).log).toEqual([]);
  });
});
