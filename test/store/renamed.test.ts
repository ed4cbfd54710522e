import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import { type PersonId, type Release, type ReleaseId, type StageId, slotKey } from "../../dialogue/index.js";
import { EMPTY_FILE, EMPTY_HOUSE, type PersonFile, type Renaming, type Renamings, renamed, renamedHouse } from "../../store/index.js";
import { personId } from "../dialogue/builders.js";

const OLD = "ada@amt.example";
const NEW = "7f3a";
const ON = day("2026-11-20");

const SAME: Renaming = {
  person: (id) => (id === OLD ? personId(NEW) : id),
  release: (id) => id.replace(/^old\./, "new.") as ReleaseId,
};

const NAMES: Renamings = { everybody: SAME, known: SAME };

/** Everything that can name somebody, with `id` in every place and `release` for every release. */
const fileOf = (id: string, release: string): PersonFile => {
  const person = id as PersonId;
  const dialogue = dialogueId(person, IFD.id, "2026-H2");
  const content = { id: release as ReleaseId, author: person, dialogue, items: [] };
  const receipt = { person, state: "seen" } as const;
  const told = { to: person, on: ON, state: "due" } as const;
  const releases: readonly Release[] = [
    { ...content, state: "draft", begunOn: ON, version: 1 },
    { ...content, state: "released", releasedOn: ON, to: [receipt], takenBackFrom: [{ ...receipt, takenBackOn: ON }] },
    { ...content, state: "withdrawn", releasedOn: ON, withdrawnOn: ON, takenBackFrom: [{ ...receipt, takenBackOn: ON }] },
  ];
  return {
    plan: {
      ...EMPTY_FILE.plan,
      dialogues: [{ state: "open", id: dialogue, person, format: IFD.id, dueOn: ON }],
      slots: [{ state: "due", key: slotKey(dialogue, "reminder" as StageId, "2", "lead") }],
      notices: [
        { ...told, id: "n1", telling: { kind: "release", release: content.id } },
        { ...told, id: "n2", telling: { kind: "answer", release: content.id, writer: person } },
        { ...told, id: "n3", telling: { kind: "agreed", dialogue, moved: true } },
        { ...told, id: "n4", telling: { kind: "cancelled", dialogue, when: { on: ON, from: 600, minutes: 30 } } },
      ],
    },
    content: {
      preparations: [{ dialogue, begunOn: ON, items: [] }],
      leadTopics: [{ dialogue, employee: person, begunOn: ON, text: "T" }],
      releases,
      protocols: [{ state: "wished", dialogue, employee: person, lead: person, by: "lead", since: ON }],
    },
  };
};

describe("a person's file under a new id", () => {
  it("names the person by it in every place", () => {
    expect(renamed(fileOf(OLD, "old.r1"), NAMES)).toEqual(fileOf(NEW, "new.r1"));
  });

  it("holds no letter of the old one", () => {
    expect(JSON.stringify(renamed(fileOf(OLD, "old.r1"), NAMES))).not.toContain(OLD);
  });

  it("keeps under the old one whatever was given to them by name, where Teams has not said that they are the same", () => {
    const { plan, content } = renamed(fileOf(OLD, "old.r1"), { everybody: SAME, known: { person: (id) => id, release: (id) => id } });
    const old = fileOf(OLD, "old.r1");
    expect(content).toEqual(old.content);
    expect(plan.notices?.slice(0, 2)).toEqual(old.plan.notices?.slice(0, 2));
    expect([plan.dialogues, plan.slots]).toEqual([fileOf(NEW, "").plan.dialogues, fileOf(NEW, "").plan.slots]);
  });

  it("is the same when it is renamed once more", () => {
    expect(renamed(fileOf(NEW, "new.r1"), NAMES)).toEqual(fileOf(NEW, "new.r1"));
  });

  it("leaves everybody else as they are", () => {
    expect(renamed(fileOf("ben", "other.r1"), NAMES)).toEqual(fileOf("ben", "other.r1"));
  });

  it("gets nothing that was not there", () => {
    expect(renamed(EMPTY_FILE, NAMES)).toEqual(EMPTY_FILE);
  });
});

describe("the record of a house", () => {
  it("names the head of an area and whom an old card means by the new id, and keeps its log as it was written", () => {
    const house = {
      ...EMPTY_HOUSE,
      log: [{ at: 1, by: personId(OLD), what: "roster-replaced" }],
      formerMarks: { before: OLD, other: "ben" },
      publications: [
        { format: IFD.id, halfYear: "2026-H1", total: { state: "suppressed" }, areas: [{ head: OLD, cell: { state: "suppressed" } }] },
      ],
    } as unknown as Parameters<typeof renamedHouse>[0];
    const after = renamedHouse(house, NAMES);
    expect(after.publications[0]?.areas[0]?.head).toBe(NEW);
    expect(after.formerMarks).toEqual({ before: NEW, other: "ben" });
    expect(after.log).toEqual(house.log);
  });
});
