import { describe, expect, it } from "vitest";
import { stagesOff, withFormat, withoutStage, withStage } from "../../dialogue/house-change.js";
import { IFD, MAG } from "../../dialogue/index.js";
import { nth } from "../../dialogue/nth.js";
import { aFormat, aHouse, daysBefore, stage } from "./builders.js";

const idsOf = (stages: readonly { readonly id: string }[]): readonly string[] => stages.map(({ id }) => id);
const SECOND = nth(IFD.stages, 1);

describe("a stage that is switched off", () => {
  it("is in the format no more", () => {
    expect(idsOf(withoutStage(IFD, SECOND.id).stages)).not.toContain(SECOND.id);
  });

  it("is offered again where it is built in", () => {
    expect(stagesOff(withoutStage(IFD, SECOND.id))).toEqual([SECOND]);
  });

  it("comes back where it was", () => {
    expect(withStage(withoutStage(IFD, SECOND.id), SECOND)).toEqual(IFD);
  });

  it("comes back before the stages a house added itself", () => {
    const own = stage("own");
    const format = withoutStage(aFormat({ stages: [...IFD.stages, own] }), SECOND.id);
    expect(idsOf(withStage(format, SECOND).stages)).toEqual([...idsOf(IFD.stages), "own"]);
  });

  it("is not known of a format of the house's own", () => {
    const own = aFormat({ ...IFD, id: "own" as typeof IFD.id, stages: [] });
    expect(stagesOff(own)).toEqual([]);
    expect(idsOf(withStage(own, SECOND).stages)).toEqual([SECOND.id]);
  });
});

describe("a stage that is on", () => {
  it("is changed where it stands", () => {
    const changed = { ...SECOND, at: [daysBefore("due", 3)] };
    const format = withStage(IFD, changed);
    expect(nth(format.stages, 1)).toEqual(changed);
    expect(idsOf(format.stages)).toEqual(idsOf(IFD.stages));
  });
});

describe("a format that is changed", () => {
  it("leaves the other formats of the house as they are", () => {
    const changed = { ...IFD, maxMinutes: 25 };
    expect(withFormat(aHouse({ formats: [IFD, MAG] }), changed).formats).toEqual([changed, MAG]);
  });
});
