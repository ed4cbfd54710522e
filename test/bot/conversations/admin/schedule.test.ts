import { describe, expect, it } from "vitest";
import { DUE_FIELD, FORMAT_FIELD, HOURS_FIELDS, MONTHS_FIELD, STAGE_FIELD, STAGE_FIELDS } from "../../../../cards/index.js";
import { IFD, MAG, type Stage } from "../../../../dialogue/index.js";
import { nth } from "../../../../dialogue/nth.js";
import { aFormat } from "../../../dialogue/builders.js";
import { ADMIN, type Clicked, openTalks, press, type Talks, wordsOf } from "../house.js";
import { apply, filled, handIn, settingsOf } from "./form.js";

const { id: FORMAT } = IFD;
const [PLAN, PREPARE, , , OVERDUE] = IFD.stages.map(({ id }) => id) as [Stage["id"], Stage["id"], Stage["id"], Stage["id"], Stage["id"]];

const stagesOf = async (talks: Talks): Promise<readonly Stage[]> => nth((await settingsOf(talks)).formats, 0).stages;

const ofStage = (stage: Stage["id"]): Clicked => ({ which: FORMAT, inputs: { [STAGE_FIELD]: stage } });

describe("an admin", () => {
  it("finds every task in one place", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADMIN, "admin.open"))).toContain("Zeitplan");
  });

  it("is told there that no roster was read in yet", async () => {
    const talks = await openTalks({ people: [], office: { firstAdmin: ADMIN as never } });
    expect(wordsOf(await talks.click(ADMIN, "admin.open"))).toContain("noch keine Personalliste");
  });

  it("sees the whole schedule", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADMIN, "schedule.open"))).toContain("08:00");
  });

  it("sees what a change does before it holds", async () => {
    const talks = await openTalks();
    const before = await settingsOf(talks);
    const effect = await handIn(talks, "hours.open", { [HOURS_FIELDS.from]: "09:00" });
    expect(wordsOf(effect)).toContain("Soll das so gelten?");
    expect(wordsOf(effect)).toContain("09:00");
    expect(await settingsOf(talks)).toEqual(before);
  });

  it("is told when nothing would change", async () => {
    const talks = await openTalks();
    expect(wordsOf(await handIn(talks, "windows.open", {}))).toContain("Es ändert sich nichts");
    expect(wordsOf(await handIn(talks, "hours.open", {}))).toContain("Es ändert sich nichts");
    expect(wordsOf(await handIn(talks, "closed.open", {}))).toContain("Es ändert sich nichts");
  });

  it.each(IFD.stages.map(({ id }) => id))("is told when nothing would change about the stage %s", async (stage) => {
    const talks = await openTalks();
    expect(wordsOf(await handIn(talks, "stage.open", {}, ofStage(stage)))).toContain("Es ändert sich nichts");
  });

  it("sees which messages a change drops", async () => {
    const talks = await openTalks();
    const effect = wordsOf(await handIn(talks, "stage.open", { [STAGE_FIELDS.on]: "false" }, ofStage(PREPARE)));
    expect(effect).toContain("Fallen weg");
  });
});

describe("the windows of a format", () => {
  it("are changed as they are written", async () => {
    const talks = await openTalks();
    const { formats } = await apply(talks, "windows.open", { "to:H2": "15.12.", [DUE_FIELD]: "end" });
    expect(nth(formats, 0).due).toBe("end");
    expect(nth(formats, 0).cadence).toMatchObject({ windows: [{ id: "H1" }, { id: "H2", to: { month: 12, dayOfMonth: 15 } }] });
  });

  it("are asked again with what was typed and with all that is wrong", async () => {
    const talks = await openTalks();
    const again = await handIn(talks, "windows.open", { "to:H1": "31.06.", "to:H2": "irgendwann" });
    expect(wordsOf(again)).toContain("„31.06.“ ist kein Tag im Jahr");
    expect(wordsOf(again)).toContain("„irgendwann“ ist kein Tag im Jahr");
    expect(filled(again)).toMatchObject({ "to:H1": "31.06.", "to:H2": "irgendwann" });
  });

  it("must not overlap", async () => {
    const talks = await openTalks();
    expect(wordsOf(await handIn(talks, "windows.open", { "to:H1": "31.07." }))).toContain("Bitte prüfen Sie diese Angaben");
  });

  it("must be due one way or the other", async () => {
    const talks = await openTalks();
    expect(wordsOf(await handIn(talks, "windows.open", { [DUE_FIELD]: "sometime" }))).toContain("Bitte prüfen Sie diese Angaben");
  });

  it("may be a distance in months instead", async () => {
    const talks = await openTalks({ house: { formats: [aFormat({ cadence: { kind: "interval", months: 12 } })] } });
    expect(wordsOf(await handIn(talks, "windows.open", { [MONTHS_FIELD]: "bald" }))).toContain("Bitte prüfen Sie diese Angaben");
    expect(wordsOf(await handIn(talks, "windows.open", { [MONTHS_FIELD]: "99" }))).toContain("Bitte prüfen Sie diese Angaben");
    const { formats } = await apply(talks, "windows.open", { [MONTHS_FIELD]: "6" });
    expect(nth(formats, 0).cadence).toEqual({ kind: "interval", months: 6 });
  });

  it("are chosen first where a house has several formats", async () => {
    const talks = await openTalks({ house: { formats: [IFD, MAG] } });
    const choice = await talks.click(ADMIN, "windows.open");
    expect(wordsOf(choice)).toContain("Um welches Gespräch geht es?");
    expect(wordsOf(await press(talks, ADMIN, choice, "windows.open", { inputs: { [FORMAT_FIELD]: MAG.id } }))).toContain(MAG.name.de);
    expect(wordsOf(await talks.click(ADMIN, "windows.open", { inputs: { [FORMAT_FIELD]: "" } }))).toContain("Um welches Gespräch geht es?");
  });
});

describe("the stages of a format", () => {
  it("are changed one by one", async () => {
    const talks = await openTalks();
    const written = { [STAGE_FIELDS.days("due")]: "21", [STAGE_FIELDS.how("agreed")]: "never", [STAGE_FIELDS.to]: "both" };
    await apply(talks, "stage.open", written, ofStage(PREPARE));
    expect(nth(await stagesOf(talks), 1)).toEqual({
      ...nth(IFD.stages, 1),
      to: ["employee", "lead"],
      at: [{ of: "due", days: -21, count: "calendar" }],
    });
  });

  it("may come on the day itself", async () => {
    const talks = await openTalks();
    await apply(talks, "stage.open", { [STAGE_FIELDS.days("due")]: "0" }, ofStage(PREPARE));
    expect(nth(await stagesOf(talks), 1).at).toContainEqual({ of: "due", days: 0, count: "calendar" });
  });

  it("come again as often as the admin says", async () => {
    const talks = await openTalks();
    await apply(talks, "stage.open", { [STAGE_FIELDS.times]: "2", [STAGE_FIELDS.every]: "14" }, ofStage(OVERDUE));
    expect(nth(await stagesOf(talks), 4).repeat).toEqual({ times: 2, everyDays: 14 });
  });

  it("are asked again with all that is wrong", async () => {
    const talks = await openTalks();
    const written = { [STAGE_FIELDS.to]: "everybody", [STAGE_FIELDS.days("due")]: "bald", [STAGE_FIELDS.how("agreed")]: "sometime" };
    const again = await handIn(talks, "stage.open", written, ofStage(PREPARE));
    expect(wordsOf(again)).toContain("„everybody“");
    expect(wordsOf(again)).toContain("„sometime“");
    expect(wordsOf(again)).toContain("eine ganze Zahl");
    expect(filled(again)).toMatchObject({ [STAGE_FIELDS.to]: "everybody" });
  });

  it("need a point in time", async () => {
    const talks = await openTalks();
    const never = { [STAGE_FIELDS.how("due")]: "never", [STAGE_FIELDS.how("agreed")]: "never" };
    expect(wordsOf(await handIn(talks, "stage.open", never, ofStage(PREPARE)))).toContain("mindestens einen Zeitpunkt");
  });

  it("of the team's one message must go to the lead", async () => {
    const talks = await openTalks();
    const again = await handIn(talks, "stage.open", { [STAGE_FIELDS.to]: "employee" }, ofStage(PLAN));
    expect(wordsOf(again)).toContain("Sie muss an die Führungskraft gehen");
  });

  it("cannot come again in no time at all", async () => {
    const talks = await openTalks();
    const again = await handIn(talks, "stage.open", { [STAGE_FIELDS.every]: "oft" }, ofStage(OVERDUE));
    expect(wordsOf(again)).toContain("Bitte prüfen Sie diese Angaben");
  });

  it("can be switched off and on again", async () => {
    const talks = await openTalks();
    await apply(talks, "stage.open", { [STAGE_FIELDS.on]: "false" }, ofStage(PREPARE));
    expect((await stagesOf(talks)).map(({ id }) => id)).not.toContain(PREPARE);
    expect(wordsOf(await talks.click(ADMIN, "stages.open"))).toContain("ausgeschaltet");
    await apply(talks, "stage.open", { [STAGE_FIELDS.on]: "true" }, ofStage(PREPARE));
    expect(await stagesOf(talks)).toEqual(IFD.stages);
  });

  it("stay off when a form about them is handed in unchanged", async () => {
    const talks = await openTalks();
    await apply(talks, "stage.open", { [STAGE_FIELDS.on]: "false" }, ofStage(PREPARE));
    expect(wordsOf(await handIn(talks, "stage.open", {}, ofStage(PREPARE)))).toContain("Es ändert sich nichts");
  });

  it("are listed again when none was chosen", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADMIN, "stage.open", { which: FORMAT }))).toContain("Wann wird erinnert?");
  });
});
