import { describe, expect, it } from "vitest";
import { CLOSED_FIELD, HOURS_FIELDS } from "../../../../cards/index.js";
import { day, weekdays } from "../../../../dialogue/index.js";
import { openTalks, wordsOf } from "../house.js";
import { apply, filled, handIn } from "./form.js";

describe("the sending hours", () => {
  it("are changed as they are written", async () => {
    const talks = await openTalks();
    const written = { [HOURS_FIELDS.from]: "7.30 Uhr", [HOURS_FIELDS.to]: "15:00", [HOURS_FIELDS.days]: "Mo,Di" };
    const { sending } = await apply(talks, "hours.open", written);
    expect(sending).toEqual({ from: 450, to: 900, days: weekdays(0, 1) });
  });

  it("are asked again with all that is wrong", async () => {
    const talks = await openTalks();
    const again = await handIn(talks, "hours.open", {
      [HOURS_FIELDS.from]: "früh",
      [HOURS_FIELDS.to]: "05:00",
      [HOURS_FIELDS.days]: "Quatsch",
    });
    expect(wordsOf(again)).toContain("„früh“ ist keine Uhrzeit");
    expect(wordsOf(again)).toContain("„Quatsch“");
    expect(wordsOf(again)).toContain("Das Ende muss nach dem Beginn liegen");
  });

  it("need a day", async () => {
    const talks = await openTalks();
    expect(wordsOf(await handIn(talks, "hours.open", { [HOURS_FIELDS.days]: "" }))).toContain("Bitte prüfen Sie diese Angaben");
  });
});

describe("the closing days", () => {
  it("are read a day or a span a line", async () => {
    const talks = await openTalks();
    const { closed } = await apply(talks, "closed.open", { [CLOSED_FIELD]: "30.12. – 31.12.2026\n24.12.2026" });
    expect(closed).toEqual([day("2026-12-24"), day("2026-12-30"), day("2026-12-31")]);
  });

  it("can be taken away", async () => {
    const talks = await openTalks({ house: { closed: [day("2026-12-24")] } });
    expect((await apply(talks, "closed.open", { [CLOSED_FIELD]: "" })).closed).toEqual([]);
  });

  it("are asked again with what was typed", async () => {
    const talks = await openTalks();
    const again = await handIn(talks, "closed.open", { [CLOSED_FIELD]: "24.12.2026\nSilvester" });
    expect(wordsOf(again)).toContain("„Silvester“ ist kein Datum");
    expect(filled(again)[CLOSED_FIELD]).toBe("24.12.2026\nSilvester");
  });

  it("are not too many", async () => {
    const talks = await openTalks();
    const written = "01.01.2027 - 31.12.2027\n01.01.2028 - 30.06.2028";
    expect(wordsOf(await handIn(talks, "closed.open", { [CLOSED_FIELD]: written }))).toContain("400");
  });

  it("that cannot be read in their hundreds still fit on a card", async () => {
    const talks = await openTalks();
    const again = await handIn(talks, "closed.open", { [CLOSED_FIELD]: Array.from({ length: 4_000 }, (_, n) => `Tag ${n}`).join("\n") });
    expect(JSON.stringify(again.shows?.card).length).toBeLessThan(20_000);
  });
});
