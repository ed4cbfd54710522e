import { describe, expect, it } from "vitest";
import { MOST_ENTRIES } from "../../../../cards/index.js";
import { day, type Instant, type LedgerEntry, type PersonId, planNudges } from "../../../../dialogue/index.js";
import { type LogEntry, withLogged } from "../../../../store/index.js";
import { aHouse, aRoster } from "../../../dialogue/builders.js";
import { aNotice, countOf, DATED, keep, keyOf, RELEASED, TODAY, UNCLEAR } from "../delivery-entries.js";
import { ADA, ADMIN, BEN, buttonsOf, NOW, openTalks, PEOPLE, press, REVIEW, type Talks, wordsOf } from "../house.js";

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

describe("the status of delivery", () => {
  it("is counted over everybody", async () => {
    const talks = await openTalks();
    await keep(talks, ADA, [{ state: "sent", key: keyOf(ADA, 0), on: TODAY, activity: "1" }, UNCLEAR], [aNotice("unclear", DATED)]);
    await keep(talks, BEN, [
      { state: "due", key: keyOf(BEN, 0) },
      { state: "settled", key: keyOf(BEN, 1), on: TODAY, by: "click" },
      { state: "settled", key: keyOf(BEN, 2), on: TODAY, by: "next-stage" },
      { state: "refused", key: keyOf(BEN, 3), on: TODAY },
      { state: "unreachable", key: keyOf(BEN, 4), on: TODAY },
    ]);
    const words = wordsOf(await talks.click(ADMIN, "delivery.open"));
    expect(countOf(words, "Gesendet")).toBe("weniger als 10");
    expect(countOf(words, "Warten auf ihre Zeit")).toBe("1");
    expect(countOf(words, "Unklar")).toBe("3");
    expect(countOf(words, "Nicht erreicht")).toBe("weniger als 10");
    expect(countOf(words, "Abgelehnt")).toBe("1");
  });

  it("is the same whether somebody clicked an unclear message or not, and so is what is done about it", async () => {
    const shownAfter = async (entry: LedgerEntry) => {
      const talks = await openTalks();
      await keep(talks, ADA, [entry]);
      const views = [];
      for (const verb of ["delivery.open", "delivery.list"] as const) views.push((await talks.click(ADMIN, verb)).shows);
      views.push((await talks.click(ADMIN, "delivery.settle", { which: "unclear" })).shows);
      views.push((await talks.click(ADMIN, "delivery.open")).shows);
      return views;
    };
    const { key } = UNCLEAR;
    expect(await shownAfter({ state: "settled", key, on: TODAY, by: "click" })).toEqual(
      await shownAfter({ state: "unclear", key, on: TODAY }),
    );
  });

  it.each([ADMIN, REVIEW])("is the same for %s whether or not somebody has taken the bot away, and so is the list", async (who) => {
    const shownTo = async (last: LedgerEntry) => {
      const talks = await openTalks();
      await keep(talks, BEN, [
        { state: "sent", key: keyOf(BEN, 0), on: TODAY, activity: "1" },
        { state: "unclear", key: keyOf(BEN, 1), on: TODAY },
      ]);
      await keep(talks, ADA, [last]);
      return [(await talks.click(who, "delivery.open")).shows, (await talks.click(who, "delivery.list")).shows];
    };
    const key = keyOf(ADA, 0);
    expect(await shownTo({ state: "unreachable", key, on: TODAY })).toEqual(
      await shownTo({ state: "sent", key, on: TODAY, activity: "2" }),
    );
  });

  it("is the same whether somebody released something or not", async () => {
    const talks = await openTalks();
    const before = await talks.click(ADMIN, "delivery.open");
    await keep(talks, ADA, [], [aNotice("unclear", RELEASED), { ...aNotice("due", RELEASED), state: "sent", activity: "1" }]);
    expect((await talks.click(ADMIN, "delivery.open")).shows).toEqual(before.shows);
  });

  it("is shown without a name to whoever reviews, and with nothing to tick off", async () => {
    const talks = await openTalks();
    await keep(talks, ADA, [UNCLEAR]);
    const heard = await talks.click(REVIEW, "delivery.open");
    expect(wordsOf(heard)).not.toContain("Arendt");
    expect(buttonsOf(heard.shows?.card).map(({ verb }) => verb)).not.toContain("delivery.settle");
  });

  it("says since when nothing goes out", async () => {
    const talks = await openTalks();
    await talks.store.changeHouse((house) => ({ file: { ...house, paused: { since: NOW, why: "restored" } }, value: undefined }));
    expect(wordsOf(await talks.click(ADMIN, "delivery.open"))).toContain("20. November 2026");
    expect(wordsOf(await talks.click(ADMIN, "admin.open"))).toContain("20. November 2026");
  });
});

describe("an unclear message", () => {
  it("is ticked off and never sent again", async () => {
    const talks = await openTalks();
    await keep(talks, ADA, [UNCLEAR, { state: "refused", key: keyOf(ADA, 2), on: TODAY }], [aNotice("unclear", DATED)]);
    const heard = await press(talks, ADMIN, await talks.click(ADMIN, "delivery.open"), "delivery.settle");
    expect(wordsOf(heard)).toContain("2 Nachrichten sind abgehakt");
    const { slots, notices } = (await talks.file(ADA)).plan;
    expect(slots).toEqual([
      { state: "settled", key: keyOf(ADA, 1), on: TODAY, by: "admin" },
      { state: "refused", key: keyOf(ADA, 2), on: TODAY },
    ]);
    expect(notices).toEqual([]);
  });

  it("of a release is left to whoever released it", async () => {
    const talks = await openTalks();
    await keep(talks, ADA, [], [aNotice("unclear", RELEASED)]);
    expect(wordsOf(await talks.click(ADMIN, "delivery.settle", { which: "unclear" }))).toContain("nichts mehr zu tun");
    expect((await talks.file(ADA)).plan.notices).toHaveLength(1);
  });

  it("is ticked off once when Teams delivers the click again", async () => {
    const talks = await openTalks();
    await keep(talks, ADA, [UNCLEAR]);
    await talks.click(ADMIN, "delivery.settle", { which: "unclear", activity: "same" });
    await keep(talks, ADA, [UNCLEAR]);
    const again = await talks.click(ADMIN, "delivery.settle", { which: "unclear", activity: "same" });
    expect(countOf(wordsOf(again), "Unklar")).toBe("1");
    expect((await talks.file(ADA)).plan.slots).toEqual([UNCLEAR]);
  });

  it("is nothing to do about when there is none", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADMIN, "delivery.settle", { which: "refused" }))).toContain("nichts mehr zu tun");
  });

  it.each(["unreachable", "sent", "waiting", "constructor", ""])("is not what %j asks for", async (which) => {
    const talks = await openTalks();
    await keep(talks, ADA, [UNCLEAR]);
    expect(wordsOf(await talks.click(ADMIN, "delivery.settle", { which }))).toContain("Das finde ich hier nicht");
    expect((await talks.file(ADA)).plan.slots).toEqual([UNCLEAR]);
  });
});

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
