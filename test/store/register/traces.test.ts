import { describe, expect, it } from "vitest";
import { MATRIX_SUBJECTS } from "../../../dialogue/access/matrix.js";
import { COLUMN_NAMES } from "../../../dialogue/roster/columns.js";
import { endWords, PURPOSES, REGISTER, type RegisteredField, type StoredFile } from "../../../store/index.js";
import { COLUMN_OF } from "../../../store/register/roster.js";

const of = (...files: readonly StoredFile[]): readonly RegisteredField[] => REGISTER.filter(({ file }) => files.includes(file));

const pathsOf = (fields: readonly RegisteredField[], ...kinds: readonly RegisteredField["kind"][]): readonly string[] =>
  fields.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);

const PERSONS = of("person");

/** All that could tell how somebody behaves. A line added here is a decision for those who agreed to the list. */
const ALLOWED: Readonly<Record<"moment" | "day" | "number" | "yes-or-no", readonly string[]>> = {
  moment: [
    "plan.emergencies.all[].askedAt",
    "plan.emergencies.all[].closesAt",
    "plan.emergencies.all[].endedAt",
    "plan.emergencies.all[].looks[].at",
    "plan.emergencies.all[].noticedAt",
    "plan.emergencies.all[].openedAt",
    "plan.emergencies.unlogged[].at",
    "plan.wakeAt",
  ],
  day: [
    "content.leadTopics[].begunOn",
    "content.preparations[].begunOn",
    "content.protocols[].since",
    "content.releases[].begunOn",
    "content.releases[].releasedOn",
    "content.releases[].takenBackFrom[].takenBackOn",
    "content.releases[].withdrawnOn",
    "plan.dialogues[].dueOn",
    "plan.dialogues[].heldOn",
    "plan.dialogues[].on",
    "plan.dialogues[].proposed.when.on",
    "plan.dialogues[].said[].on",
    "plan.emergencies.all[].askedOn",
    "plan.erased[].on",
    "plan.erasing.on",
    "plan.leavesOn",
    "plan.notices[].on",
    "plan.notices[].telling.when.on",
    "plan.notices[].unreachedSince",
    "plan.nudgedOn",
    "plan.slots[].on",
    "plan.wishes.pauses[].from",
    "plan.wishes.pauses[].to",
  ],
  number: [
    "content.protocols[].version",
    "content.releases[].version",
    "plan.dialogues[].from",
    "plan.dialogues[].minutes",
    "plan.dialogues[].proposed.when.from",
    "plan.dialogues[].proposed.when.minutes",
    "plan.notices[].telling.when.from",
    "plan.notices[].telling.when.minutes",
    "plan.wishes.bundleOn",
  ],
  "yes-or-no": ["plan.address.isGone", "plan.notices[].telling.moved", "plan.wishes.muted", "plan.wishes.restricted", "plan.withoutBot"],
};

/** Words that a field has which watches somebody. */
const WATCHING = /seen|read(?!y)|typing|last|opened|looks|clicks?|view|count|times|frequen|durat|minutes|score|rank|rating|grade/i;

describe("what is kept of somebody", () => {
  it.each(["moment", "day", "number", "yes-or-no"] as const)("has no %s beyond those on the list, P09", (kind) => {
    expect([...pathsOf(PERSONS, kind)].sort()).toEqual([...ALLOWED[kind]].sort());
  });

  it("has no last-seen, read, typing, duration or frequency in it, R17", () => {
    expect(PERSONS.map(({ path }) => path).filter((path) => WATCHING.test(path))).toEqual([
      // Traces of messages without a time, planned lengths, and what was done in a break-glass access by others.
      "seen[]",
      "plan.dialogues[].proposed.when.minutes",
      "plan.dialogues[].minutes",
      "plan.notices[].telling.when.minutes",
      "plan.emergencies.all[].openedAt",
      "plan.emergencies.all[].looks[].by",
      "plan.emergencies.all[].looks[].at",
    ]);
  });

  it("has no word in a closed list that says so either, but for what somebody clicked to say it, R17", () => {
    const words = PERSONS.flatMap(({ path, values = {}, why }) =>
      Object.keys(values)
        .filter((word) => WATCHING.test(word))
        .map((word) => [path, word, why !== undefined] as const),
    );
    expect(words).toEqual([
      ["plan.slots[].by", "click", true],
      ["plan.notices[].telling.kind", "emergency-opened", false],
      ["plan.emergencies.unlogged[].what", "emergency-opened", false],
      ["content.releases[].to[].state", "seen", true],
      ["content.releases[].takenBackFrom[].state", "seen", true],
    ]);
  });

  it("has no number to score anybody by: each is a time of day, a planned length, a weekday or a version, R13", () => {
    expect(pathsOf(PERSONS, "number").map((path) => path.split(".").at(-1))).toSatisfy((names: readonly string[]) =>
      names.every((name) => ["from", "minutes", "bundleOn", "version"].includes(name)),
    );
  });

  it("has nothing that anybody may see who has no right to it: whoever sees it stands in the matrix, or nobody does", () => {
    expect(REGISTER.filter(({ subject }) => subject !== "nobody" && !MATRIX_SUBJECTS.includes(subject))).toEqual([]);
  });

  it("lies encrypted on the disk; only names without a person, states and checksums do not", () => {
    expect(REGISTER.filter(({ kind, sealed }) => !sealed && ["person", "content", "name", "address"].includes(kind))).toEqual([]);
  });
});

describe("the purposes, R01", () => {
  it("are six, and every field has one", () => {
    expect(Object.keys(PURPOSES)).toEqual(["remind", "prepare", "release", "agree", "operate", "prove"]);
    expect(REGISTER.filter(({ purpose }) => !Object.hasOwn(PURPOSES, purpose))).toEqual([]);
  });

  it("of what somebody wrote are to prepare, to release and to agree, and no other", () => {
    const written = REGISTER.filter(({ kind }) => kind === "content").map(({ purpose }) => purpose);
    expect([...new Set(written)].sort()).toEqual(["agree", "prepare", "release"]);
  });

  it("come with an end for every field", () => {
    for (const { record } of REGISTER) expect(endWords(record).de).toMatch(/\.$/);
  });
});

describe("what the register says", () => {
  it("has no sentence of more than twenty words", () => {
    const texts = REGISTER.flatMap(({ what, why, record, values = {} }) => [what, why ?? what, endWords(record), ...Object.values(values)]);
    const sentences = texts.flatMap(({ de, en }) => [de, en]).flatMap((text) => text.split(/(?<=[.?!])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });
});

describe("the roster, R02", () => {
  it("keeps eleven fields of a person, each from its column, and no twelfth", () => {
    expect(of("roster").map(({ path }) => path)).toEqual(
      Object.keys(COLUMN_OF).map((field) => (field === "roles" ? "[].roles[]" : `[].${field}`)),
    );
    expect(of("roster")).toHaveLength(11);
  });

  it("takes in no column that is kept nowhere", () => {
    expect(Object.values(COLUMN_OF).sort()).toEqual(Object.keys(COLUMN_NAMES).sort());
  });
});
