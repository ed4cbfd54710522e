import { describe, expect, it } from "vitest";
import { render, type Views, voiceOf } from "../../cards/index.js";
import { day, IFD } from "../../dialogue/index.js";
import { buttonsOf, verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const today = day("2026-11-21");
type Member = Views["team"]["members"][number];

const member = (name: string, dialogue: Member["dialogue"]): Member => ({ id: `id-${name}`, name, format: IFD.name, dialogue });
const waiting = member("Ada", { dueOn: day("2026-12-04"), held: false });
const late = member("Bo", { dueOn: day("2026-11-20"), held: false });
const dated = member("Cem", { dueOn: day("2026-12-04"), agreedOn: day("2026-12-01"), held: false });
const held = member("Dua", { dueOn: day("2026-12-04"), agreedOn: day("2026-12-01"), held: true });

const team = (members: readonly Member[], page = 1, pages = 1) =>
  render("team", { team: "Team 511", today, members, page, pages }, german).card;

describe("the overview of a team", () => {
  it("tells of everybody the due date, the agreed date or that it took place", () => {
    const words = wordsOf(team([waiting, late, dated, held]));
    expect(words).toEqual(
      expect.arrayContaining(["fällig bis 04.12.2026", "war fällig bis 20.11.2026", "Termin 01.12.2026", "✓ stattgefunden"]),
    );
  });

  it("says of an agreed date that has passed that it was", () => {
    const passed = member("Eda", { dueOn: day("2026-12-04"), agreedOn: day("2026-11-20"), held: false });
    expect(wordsOf(team([passed]))).toContain("Termin war 20.11.2026");
  });

  it("groups by what there is to do, without counting anybody", () => {
    const words = wordsOf(team([held, dated, waiting, late])).join("|");
    expect(words).toMatch(/Noch ohne Termin\|Ada.*Bo.*Termin steht\|Cem.*Stattgefunden\|Dua/);
    expect(words).not.toMatch(/\(\d+\)|\d+ von \d+/);
  });

  it("leaves out a heading with nobody under it", () => {
    expect(wordsOf(team([waiting]))).not.toContain("Stattgefunden");
  });

  it("lets a lead choose only people whose dialogue is still to come", () => {
    const choices = /"choices":(\[.*?\])/.exec(JSON.stringify(team([waiting, held])))?.[1] ?? "";
    expect(JSON.parse(choices)).toEqual([{ title: "Ada", value: "id-Ada" }]);
  });

  it("tells two half-years of one person apart, and names the day to nobody else", () => {
    const choices = JSON.stringify(team([waiting, { ...member("Ada", late.dialogue), id: "missed" }, late]));
    for (const title of ["Ada, fällig bis 04.12.2026", "Ada, fällig bis 20.11.2026", "Bo"]) expect(choices).toContain(`"title":"${title}"`);
  });

  it("tells half-years apart that stand on two pages", () => {
    expect(JSON.stringify(team([waiting], 1, 2))).toContain('"title":"Ada, fällig bis 04.12.2026"');
  });

  it("offers nothing to do when everything is done, and says so when nothing is due", () => {
    expect(verbsOf(team([held]))).toEqual([]);
    expect(wordsOf(team([]))).toContain("Zurzeit ist in Ihrem Team kein Gespräch fällig.");
  });

  it("turns its pages", () => {
    const pages = buttonsOf(team([waiting], 2, 3)).filter(({ verb }) => verb === "team.open");
    expect(pages.map(({ data }) => data.which)).toEqual(["1", "3"]);
  });
});
