import { describe, expect, it } from "vitest";
import { stageWords } from "../../cards/admin/words/stage-words.js";
import { render, voiceOf } from "../../cards/index.js";
import { IFD, type Offset, type Stage } from "../../dialogue/index.js";
import { daysAfter, daysBefore, stage } from "../dialogue/builders.js";
import { wordsOf } from "./words-of.js";

const german = voiceOf("de");
const english = voiceOf("en");

const at = (...offsets: readonly Offset[]): Stage => stage("reminder", { at: offsets });

const when = (...offsets: readonly Offset[]): string => stageWords(at(...offsets), german).replace("An die Beschäftigten, ", "");

describe("a reminder in words", () => {
  it("counts in weeks where there are only whole ones", () => {
    expect(when(daysBefore("due", 42))).toBe("6 Wochen vor dem Fälligkeitstag");
    expect(when(daysBefore("due", 7))).toBe("1 Woche vor dem Fälligkeitstag");
    expect(when(daysBefore("due", 10))).toBe("10 Tage vor dem Fälligkeitstag");
    expect(when(daysBefore("due", 1))).toBe("1 Tag vor dem Fälligkeitstag");
  });

  it("says what it lies after, and counts working days as what they are", () => {
    expect(when(daysAfter("agreed", 1, "working"))).toBe("1 Arbeitstag nach dem Termin");
    expect(when(daysBefore("agreed", 14, "working"))).toBe("14 Arbeitstage vor dem Termin");
    expect(when(daysAfter("due", 2))).toBe("2 Tage nach dem Fälligkeitstag");
  });

  it("may be on the day itself, however days are counted", () => {
    expect(when(daysAfter("due", 0))).toBe("am Fälligkeitstag");
    expect(when(daysBefore("agreed", 0, "working"))).toBe("am Tag des Termins");
  });

  it("names the agreed date first where both count, in whichever order they stand", () => {
    const words = "1 Woche vor dem Termin, ohne Termin 2 Wochen vor dem Fälligkeitstag";
    expect(when(daysBefore("agreed", 7), daysBefore("due", 14))).toBe(words);
    expect(when(daysBefore("due", 14), daysBefore("agreed", 7))).toBe(words);
  });

  it("says to whom it goes", () => {
    const to = (...recipients: Stage["to"]): string =>
      stageWords({ ...at(daysBefore("due", 1)), to: recipients }, german).split(",")[0] ?? "";
    expect([to("employee"), to("lead"), to("employee", "lead")]).toEqual(["An die Beschäftigten", "An die Führungskraft", "An beide"]);
  });

  it("says how often it comes again, and nothing where it comes once", () => {
    const again = (everyDays: number, times: number): string =>
      stageWords({ ...at(daysAfter("due", 7)), repeat: { everyDays, times } }, german).split("; ")[1] ?? "";
    expect(again(7, 4)).toBe("danach jede Woche, 4-mal insgesamt");
    expect(again(14, 3)).toBe("danach alle 2 Wochen, 3-mal insgesamt");
    expect(again(1, 2)).toBe("danach jeden Tag, 2-mal insgesamt");
    expect(again(3, 2)).toBe("danach alle 3 Tage, 2-mal insgesamt");
    expect(again(7, 1)).toBe("");
  });

  it("is as clear in English", () => {
    expect(IFD.stages.map((one) => stageWords(one, english))).toEqual([
      "To the lead, 6 weeks before the due date",
      "To the employees, 1 week before the agreed date, or without one 2 weeks before the due date",
      "To both, 1 working day before the agreed date",
      "To the lead, 1 working day after the agreed date",
      "To the lead, 1 week after the due date; then every week, 4 times in all",
    ]);
  });
});

describe("the overview of reminders", () => {
  it("names those in use and those switched off", () => {
    const [first, ...off] = IFD.stages;
    const stages = first === undefined ? [] : [first];
    const words = wordsOf(render("stages", { format: { ...IFD, stages }, off }, german).card).join("\n");
    expect(words).toContain("An die Führungskraft, 6 Wochen vor dem Fälligkeitstag");
    expect(words.match(/ausgeschaltet/g)).toHaveLength(4);
  });

  it("has nothing to change where there are none", () => {
    const { card } = render("stages", { format: { ...IFD, stages: [] }, off: [] }, german);
    expect(JSON.stringify(card)).not.toContain("stage.open");
    expect(JSON.stringify(card)).not.toContain("ChoiceSet");
  });
});
