import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { Protocol } from "../../dialogue/protocol.js";
import { answer, withdraw, withdrawFrom, withdrawTopics } from "../../dialogue/release.js";
import { type ContentPart, EMPTY_FILE } from "../../store/person-file.js";
import { takesAway } from "../../store/taken-away.js";
import { ADA, ADAS_DIALOGUE, aDraft, aRelease, granted, HEAD, item, LEAD, topic } from "../dialogue/records.js";

const ON = day("2026-11-20");
const content = (given: Partial<ContentPart> = {}): ContentPart => ({ ...EMPTY_FILE.content, ...given });
const preparation = (note = "a") => ({ dialogue: ADAS_DIALOGUE, begunOn: ON, items: [item("clients", note)] });
const leadTopics = { dialogue: ADAS_DIALOGUE, employee: ADA, begunOn: ON, text: "a" };
const between = { dialogue: ADAS_DIALOGUE, employee: ADA, lead: LEAD, since: ON };
const inWriting: Protocol = { ...between, state: "in-writing", text: "a", version: 1 };
const RELEASED = aRelease([LEAD, HEAD]);
const answered = granted(answer(RELEASED, LEAD, "thanks"));

const CASES: readonly (readonly [what: string, before: ContentPart, after: ContentPart, takes: boolean])[] = [
  ["writing a first preparation", content(), content({ preparations: [preparation()] }), false],
  ["rewriting a note", content({ preparations: [preparation("a")] }), content({ preparations: [preparation("b")] }), false],
  [
    "adding a topic",
    content({ preparations: [preparation()] }),
    content({ preparations: [{ ...preparation(), items: [item("clients"), item("processes")] }] }),
    false,
  ],
  [
    "removing a topic with its note",
    content({ preparations: [preparation()] }),
    content({ preparations: [{ ...preparation(), items: [] }] }),
    true,
  ],
  ["emptying a note", content({ preparations: [preparation("a")] }), content({ preparations: [preparation("")] }), true],
  ["emptying a lead's topics", content({ leadTopics: [leadTopics] }), content({ leadTopics: [{ ...leadTopics, text: "" }] }), true],
  ["emptying a protocol", content({ protocols: [inWriting] }), content({ protocols: [{ ...inWriting, text: "" }] }), true],
  ["deleting a preparation", content({ preparations: [preparation()] }), content(), true],
  ["deleting a lead's topics", content({ leadTopics: [leadTopics] }), content(), true],
  ["releasing", content({ releases: [aDraft()] }), content({ releases: [RELEASED] }), false],
  ["dropping a draft", content({ releases: [aDraft()] }), content(), true],
  ["withdrawing a release", content({ releases: [RELEASED] }), content({ releases: [granted(withdraw(RELEASED, ADA, ON))] }), true],
  [
    "withdrawing one topic",
    content({ releases: [RELEASED] }),
    content({ releases: [granted(withdrawTopics(RELEASED, [topic("clients")], ADA, ON))] }),
    true,
  ],
  [
    "withdrawing from one person",
    content({ releases: [RELEASED] }),
    content({ releases: [granted(withdrawFrom(RELEASED, [HEAD], ADA, ON))] }),
    true,
  ],
  ["answering", content({ releases: [RELEASED] }), content({ releases: [answered] }), false],
  ["losing an answer", content({ releases: [answered] }), content({ releases: [RELEASED] }), true],
  [
    "beginning a protocol",
    content({ protocols: [{ ...between, state: "wished", by: "lead" }] }),
    content({ protocols: [inWriting] }),
    false,
  ],
  [
    "ending a protocol with its text",
    content({ protocols: [inWriting] }),
    content({ protocols: [{ ...between, state: "wished", by: "lead" }] }),
    true,
  ],
  ["deleting a protocol", content({ protocols: [inWriting] }), content(), true],
];

describe("a change of what somebody wrote", () => {
  it.each(CASES)("%s", (_, before, after, takes) => {
    expect(takesAway(before, after)).toBe(takes);
  });
});
