import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import { MAG } from "../../dialogue/formats/mag.js";
import { standingOf, standingsOf } from "../../dialogue/standing.js";
import { aFormat } from "./builders.js";
import { ADA, aDated, aHeld, anOpen, aWaived } from "./records.js";

const { id: FORMAT } = IFD;
const NEXT = anOpen({ id: dialogueId(ADA, FORMAT, "2027-H1"), dueOn: day("2027-03-05") });
const SOON = { ...NEXT, dueOn: day("2027-01-08") };
const LATE = anOpen({ id: dialogueId(ADA, MAG.id, "2027-J"), format: MAG.id, dueOn: day("2027-10-29") });
const on = (today: string, dialogue = anOpen()) => standingOf(dialogue, IFD, day(today));

describe("a dialogue", () => {
  it("is current from its window's first day to the last", () => {
    expect(["2026-07-01", "2026-12-11", "2026-12-31"].map((today) => on(today))).toEqual(["current", "current", "current"]);
  });

  it("is missed once its window is over, as long as its reminders come", () => {
    expect(on("2027-01-01")).toBe("missed");
    expect(on("2027-01-22")).toBe("missed");
    expect(on("2027-01-23")).toBe("over");
  });

  it("comes before its window when its first message does", () => {
    expect(on("2026-11-26", SOON)).toBe("to-come");
    expect(on("2026-11-27", SOON)).toBe("current");
    expect(on("2026-12-31", NEXT)).toBe("to-come");
    expect(on("2027-01-01", NEXT)).toBe("current");
  });

  it("is current as long as an agreed date lies ahead, and is asked about after it", () => {
    const dated = aDated({ on: day("2027-02-19") });
    expect(["2027-02-19", "2027-02-20", "2027-03-07", "2027-03-08"].map((today) => on(today, dated as never))).toEqual([
      "current",
      "missed",
      "missed",
      "over",
    ]);
  });

  it("is current also before its time once a date was agreed", () => {
    const dated = aDated({ ...NEXT, state: "dated", on: day("2026-12-18") });
    expect(standingOf(dated, IFD, day("2026-11-20"))).toBe("current");
  });

  it("that took place is shown as long as its window lasts", () => {
    expect(["2026-12-31", "2027-01-01"].map((today) => standingOf(aHeld(), IFD, day(today)))).toEqual(["held", "over"]);
    expect(standingOf(aWaived(), IFD, day("2026-12-01"))).toBe("over");
  });

  it("whose window the house has changed has its messages' time", () => {
    const format = aFormat({ cadence: { kind: "interval", months: 6 } });
    const standing = (today: string) => standingOf(anOpen(), format, day(today));
    expect(["2026-10-29", "2026-10-30", "2026-12-11", "2026-12-12", "2027-01-23"].map(standing)).toEqual([
      "to-come",
      "current",
      "current",
      "missed",
      "over",
    ]);
    expect(standingOf(aHeld(), format, day("2026-12-01"))).toBe("over");
  });

  it("of a format without messages has its window", () => {
    const quiet = aFormat({ stages: [] });
    expect(["2026-12-31", "2027-01-01"].map((today) => standingOf(anOpen(), quiet, day(today)))).toEqual(["current", "over"]);
  });
});

describe("a person's dialogues", () => {
  const ids = (today: string) =>
    standingsOf([LATE, NEXT, aHeld({ id: dialogueId(ADA, FORMAT, "2026-H1") }), anOpen()], [IFD, MAG], day(today)).map(
      ({ dialogue, standing }) => [dialogue.id.split("/").slice(1).join("/"), standing],
    );

  it("begin with the current one, before the one that was missed", () => {
    expect(ids("2027-01-04")).toEqual([
      ["ifd/2027-H1", "current"],
      ["mag/2027-J", "current"],
      ["ifd/2026-H2", "missed"],
      ["ifd/2026-H1", "over"],
    ]);
  });

  it("end with what is over", () => {
    expect(ids("2026-11-20").map(([, standing]) => standing)).toEqual(["current", "to-come", "to-come", "over"]);
  });

  it("leave out those of a format that is no more", () => {
    expect(standingsOf([LATE], [IFD], day("2026-11-20"))).toEqual([]);
  });
});
