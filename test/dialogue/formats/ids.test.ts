import { describe, expect, it } from "vitest";
import { formatId, parseFormatId, parseStageId, parseTopicId, stageId, topicId, WINDOW_ID } from "../../../dialogue/formats/ids.js";

const LONGEST = `a${"b".repeat(30)}`;

describe("an id", () => {
  it.each(["a", "ifd", "ifd-2", LONGEST])("may be %s", (id) => {
    expect([parseFormatId(id), parseTopicId(id), parseStageId(id)]).toEqual([id, id, id]);
    expect([formatId(id), topicId(id), stageId(id)]).toEqual([id, id, id]);
  });

  it.each(["", "A", "2a", "-a", "a b", "a_b", "ä", "a\n", `${LONGEST}c`])("is never %j", (id) => {
    expect([parseFormatId(id), parseTopicId(id), parseStageId(id)]).toEqual([undefined, undefined, undefined]);
    expect(() => stageId(id)).toThrow(`not an id: ${id}`);
  });
});

describe("the id of a window", () => {
  it("is a short word of letters, digits and hyphens", () => {
    expect(["H1", "J", "2-HJ", "a".repeat(12)].every((id) => WINDOW_ID.test(id))).toBe(true);
    expect(["", "H 1", "H1 ", "a".repeat(13), "H/1", "H1\n"].some((id) => WINDOW_ID.test(id))).toBe(false);
  });
});
