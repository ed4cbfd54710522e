import { describe, expect, it } from "vitest";
import { markOf, slotMarks } from "../../../../bot/conversations/marks.js";
import { MOST_KINDS } from "../../../../cards/index.js";
import { day, dialogueId, IFD, isoDay, type PersonId, plusDays, type SlotKey, type StageId, slotKey } from "../../../../dialogue/index.js";
import { aNotice, countOf, DATED, keep, keyOf, RELEASED, TODAY, UNCLEAR } from "../delivery-entries.js";
import {
  ADA,
  ADMIN,
  anOpenDialogue,
  BEN,
  buttonsOf,
  LEAD,
  openTalks,
  PEOPLE,
  press,
  REVIEW,
  type Talks,
  WINDOW,
  wordsOf,
} from "../house.js";

describe("the list of messages of which nobody knows", () => {
  const leadsKey = (person: string): SlotKey =>
    slotKey(dialogueId(person as PersonId, IFD.id, WINDOW), IFD.stages[1]?.id ?? ("plan" as StageId), "", "lead");

  /** The numbers of the rows under a heading. */
  const rowsOf = (words: string): readonly string[] => words.split("\n").filter((line) => /^\d+ an /.test(line));

  const openUnclear = async (): Promise<Talks> => {
    const talks = await openTalks();
    await keep(
      talks,
      ADA,
      [
        UNCLEAR,
        { state: "sent", key: keyOf(ADA, 0), on: TODAY, activity: "1" },
        { state: "settled", key: keyOf(ADA, 2), on: TODAY, by: "next-stage" },
      ],
      [aNotice("unclear", DATED), aNotice("unclear", RELEASED), aNotice("due", DATED)],
    );
    await keep(talks, BEN, [
      { state: "unclear", key: keyOf(BEN, 1), on: TODAY },
      { state: "refused", key: keyOf(BEN, 2), on: TODAY },
      { state: "unreachable", key: keyOf(BEN, 3), on: TODAY },
      { state: "unclear", key: keyOf(BEN, 0), on: day("2026-11-18") },
    ]);
    await keep(talks, LEAD, [
      { state: "unclear", key: leadsKey(ADA), on: TODAY },
      { state: "unclear", key: leadsKey(BEN), on: TODAY },
    ]);
    return talks;
  };

  it("has one row for each day, occasion and side, the newest first", async () => {
    const words = wordsOf(await (await openUnclear()).click(ADMIN, "delivery.list"));
    expect(rowsOf(words)).toEqual([
      "2 an Beschäftigte, Erinnerung „Gespräch vorbereiten“ (Individueller Führungsdialog)",
      "1 an Führungskräfte, Nachricht zu einem Termin (Individueller Führungsdialog)",
      "2 an Führungskräfte, Erinnerung „Gespräch vorbereiten“ (Individueller Führungsdialog)",
      "1 an Beschäftigte, Erinnerung „Termine planen“ (Individueller Führungsdialog)",
      "1 an Beschäftigte, Erinnerung „Gespräch steht bevor“ (Individueller Führungsdialog)",
    ]);
  });

  it("comes to the same numbers as the status", async () => {
    const talks = await openUnclear();
    const [status, list] = [wordsOf(await talks.click(ADMIN, "delivery.open")), wordsOf(await talks.click(ADMIN, "delivery.list"))];
    for (const fate of ["Unklar", "Abgelehnt"]) expect(countOf(list, fate)).toBe(countOf(status, fate));
    const total = rowsOf(list).reduce((sum, row) => sum + Number(row.split(" ")[0]), 0);
    expect(total).toBe(Number(countOf(status, "Unklar")) + Number(countOf(status, "Abgelehnt")));
  });

  it("holds nothing that stands for a person, whoever looks", async () => {
    const talks = await openUnclear();
    for (const who of [ADMIN, REVIEW]) {
      const card = JSON.stringify((await talks.click(who, "delivery.list")).shows?.card);
      for (const { id, name } of PEOPLE) for (const trace of [name, markOf(id), `"${id}"`]) expect(card).not.toContain(trace);
    }
  });

  it("is the same whoever's messages they are", async () => {
    const [one, other] = [await openTalks(), await openTalks()];
    await keep(one, ADA, [UNCLEAR]);
    await keep(other, BEN, [{ state: "unclear", key: keyOf(BEN, 1), on: TODAY }]);
    expect((await one.click(ADMIN, "delivery.list")).shows).toEqual((await other.click(ADMIN, "delivery.list")).shows);
  });

  it("lets whoever reviews settle nothing, and leads them back", async () => {
    const talks = await openUnclear();
    const list = await press(talks, REVIEW, await talks.click(REVIEW, "delivery.open"), "delivery.list");
    expect(wordsOf(list)).not.toContain("Abhaken");
    expect(buttonsOf(list.shows?.card).map(({ verb }) => verb)).toEqual(["delivery.open"]);
  });

  it("is leafed through, and shows each row once", async () => {
    const talks = await openTalks();
    const days = Array.from({ length: 2 * MOST_KINDS + 3 }, (_, place) => plusDays(day("2026-09-01"), place));
    await keep(
      talks,
      ADA,
      days.map((on) => ({ state: "unclear", key: slotKey(anOpenDialogue(ADA).id, "held" as StageId, isoDay(on), "employee"), on })),
    );
    const pages = [];
    for (const which of ["1", "2", "3"]) pages.push(wordsOf(await talks.click(ADMIN, "delivery.list", { which })));
    expect(pages.map((words) => rowsOf(words).length)).toEqual([MOST_KINDS, MOST_KINDS, 3]);
    const shown = pages.flatMap((words) => words.match(/\d\d\.\d\d\.2026/g) ?? []);
    expect(shown).toHaveLength(days.length);
    expect(new Set(shown).size).toBe(days.length);
  });

  it.each(["0", "-1", "99", "1e9", "__proto__"])("shows a page that is there for the invented page %j", async (which) => {
    expect(rowsOf(wordsOf(await (await openUnclear()).click(ADMIN, "delivery.list", { which })))).toHaveLength(5);
  });

  it("does not tell that somebody clicked, and neither does the status", async () => {
    const talks = await openUnclear();
    const looked = async () => [(await talks.click(ADMIN, "delivery.list")).shows, (await talks.click(ADMIN, "delivery.open")).shows];
    const before = await looked();
    await talks.click(ADA, "help.open", { slots: slotMarks([keyOf(ADA, 1)]) });
    expect((await talks.file(ADA)).plan.slots).toContainEqual(expect.objectContaining({ key: keyOf(ADA, 1), state: "settled" }));
    expect(await looked()).toEqual(before);
  });
});
