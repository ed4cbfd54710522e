import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialogueMark, markOf, slotMarks } from "../../../bot/conversations/marks.js";
import type { Way } from "../../../bot/teams/turn.js";
import {
  ANSWER_INPUT,
  APPOINTMENT_INPUTS,
  type CardVerb,
  CLOSED_FIELD,
  DUE_FIELD,
  ERASE_SURE,
  FORMAT_FIELD,
  HELD_ON,
  HOURS_FIELDS,
  LEAD_TOPICS_INPUT,
  MONTHS_FIELD,
  PASTE_FIELD,
  PEOPLE_INPUT,
  RELEASE_INPUT,
  REMINDER_INPUTS,
  STAGE_FIELD,
  STAGE_FIELDS,
  TAKE_BACK_INPUTS,
  VERBS,
  WHOM,
  windowField,
} from "../../../cards/index.js";
import { chainOf, day, IFD, isVisibleTo, type LedgerEntry, type PersonId, type StageId, slotKey } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import { ADA, ADMIN, anOpenDialogue, BEN, HEAD, LEAD, OTHER_LEAD, openTalks, PEOPLE, REVIEW, STRANGER, type Talks, TOP } from "./house.js";
import { canary, writeAll } from "./own-data/written.js";

const ACTORS = [ADA, BEN, LEAD, OTHER_LEAD, HEAD, TOP, ADMIN, REVIEW, STRANGER];
const DIALOGUES = PEOPLE.map(({ id }) => dialogueMark(anOpenDialogue(id).id));
const WAYS: readonly Way[] = ["in-place", "message", "dialog-opens", "dialog-sends"];
const [TOPIC] = IFD.topics;
/** By the names that the cards give them: a guessed one would never be read. */
const INPUTS = [
  `tick:${TOPIC?.id}`,
  `note:${TOPIC?.id}`,
  WHOM,
  ...Object.values(APPOINTMENT_INPUTS),
  HELD_ON,
  PEOPLE_INPUT,
  RELEASE_INPUT,
  ANSWER_INPUT,
  LEAD_TOPICS_INPUT,
  ...Object.values(TAKE_BACK_INPUTS),
  ...Object.values(REMINDER_INPUTS),
  ...Object.values(HOURS_FIELDS),
  ...Object.values(STAGE_FIELDS).flatMap((field) => (typeof field === "string" ? [field] : [field("due"), field("agreed")])),
  ...(IFD.cadence.kind === "windows" ? IFD.cadence.windows.flatMap((one) => [windowField(one, "from"), windowField(one, "to")]) : []),
  ...[CLOSED_FIELD, FORMAT_FIELD, STAGE_FIELD, DUE_FIELD, MONTHS_FIELD, PASTE_FIELD, ERASE_SURE],
  "__proto__",
  "constructor",
];
const ODD = [
  "",
  "0",
  "-1",
  "1e309",
  "true",
  "__proto__",
  "constructor",
  "2026-11-27",
  "10:00",
  "30",
  "../../house",
  "\u0000",
  "$\u007b1+1}",
  "[x](y)",
  "ä".repeat(3_000),
];

interface Step {
  readonly actor: string;
  readonly verb: CardVerb;
  readonly way: Way;
  readonly id: number;
  readonly which: number;
  readonly version: number | undefined;
  readonly inputs: readonly (readonly [string, string])[];
}

const value = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(...DIALOGUES, ...ACTORS, ...PEOPLE.map(({ id }) => markOf(id))),
);

const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.constantFrom(...ACTORS),
  verb: fc.constantFrom(...(Object.keys(VERBS) as CardVerb[])),
  way: fc.constantFrom(...WAYS),
  id: fc.nat(),
  which: fc.nat(),
  version: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
  inputs: fc.array(fc.tuple(fc.constantFrom(...INPUTS), value), { maxLength: 6 }),
});

/** Ids that are about, among others that never were. */
const poolOf = async (talks: Talks): Promise<readonly string[]> => {
  const files = await Promise.all(PEOPLE.map(({ id }) => talks.file(id)));
  const releases = files.flatMap(({ content }) => content.releases.map(({ id }) => id));
  return [...DIALOGUES, ...releases, ...releases, ...ODD, `${markOf(ADA as PersonId)}.x`, `${markOf(ADA as PersonId)}.${"x".repeat(22)}`];
};

const dump = async (talks: Talks): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all((await talks.store.people()).map(async (id) => [id, JSON.stringify(await talks.file(id))] as const)));

/** Of whoever leads or is led, and of whoever gave them something to read. */
const mayTouch = async (talks: Talks, actor: string): Promise<ReadonlySet<string>> => {
  const roster = await talks.store.roster();
  const touched = new Set<string>([actor]);
  for (const { id } of PEOPLE) {
    if (chainOf(roster, id)[0] === actor) touched.add(id);
    const { releases } = (await talks.file(id)).content;
    const isNamed = releases.some(
      (one) => one.state !== "draft" && [...("to" in one ? one.to : []), ...one.takenBackFrom].some(({ person }) => person === actor),
    );
    if (isNamed) touched.add(id);
  }
  return touched;
};

/** Everything that somebody wrote, and who may read it besides: those it was given to while they have it, and both sides of an answer. */
const WRITTEN: readonly { readonly text: string; readonly by: string; readonly also: readonly string[] }[] = [
  ...[ADA, LEAD].flatMap((by) => ["preparation", "draft", "release"].map((where) => ({ text: canary(by, where), by, also: [] }))),
  { text: canary(LEAD, "answer"), by: LEAD, also: [ADA] },
  { text: canary(HEAD, "answer"), by: HEAD, also: [LEAD] },
  { text: canary(LEAD, "lead-topics"), by: LEAD, also: [BEN] },
];

const readersOf = async (talks: Talks): Promise<ReadonlyMap<string, ReadonlySet<string>>> =>
  new Map(
    await Promise.all(
      WRITTEN.map(async ({ text, by, also }) => {
        const given = (await talks.file(by)).content.releases.filter((one) => JSON.stringify(one.items).includes(text));
        const named = PEOPLE.map(({ id }) => id).filter((person) => given.some((one) => isVisibleTo(one, person)));
        return [text, new Set([by, ...also, ...named])] as const;
      }),
    ),
  );

const UNCLEAR: readonly LedgerEntry[] = PEOPLE.map(({ id }) => ({
  state: "unclear",
  key: slotKey(anOpenDialogue(id).id, "prepare" as StageId, "", "employee"),
  on: day("2026-11-19"),
}));

/** Stand for everybody's slots at once. */
const ALL_SLOTS = slotMarks(UNCLEAR.map(({ key }) => key));

const keepUnclear = async ({ store }: Talks): Promise<void> => {
  for (const { id } of PEOPLE) {
    const slots = UNCLEAR.filter(({ key }) => key.startsWith(`${id}/`));
    await store.change(id, (file) => ({ file: { ...file, plan: { ...file.plan, slots } }, value: undefined }));
  }
};

const slotsIn = (text: string | undefined): string => JSON.stringify((JSON.parse(text ?? "{}") as Partial<PersonFile>).plan?.slots ?? []);

/** Answers whether something that somebody wrote was shown at all. */
const play = async (talks: Talks, { actor, verb, way, id, which, version, inputs }: Step): Promise<boolean> => {
  const pool = await poolOf(talks);
  const [before, allowed] = [await dump(talks), await mayTouch(talks, actor)];
  const heard = await talks.click(actor, verb, {
    way,
    inputs: Object.fromEntries(inputs),
    ...(id % 5 === 0 ? {} : { id: pool[id % pool.length] ?? "" }),
    ...(which % 2 === 0 ? {} : { which: pool[which % pool.length] ?? "" }),
    ...(version === undefined ? {} : { version }),
    ...(id % 3 === 0 ? {} : { slots: ALL_SLOTS }),
  });
  expect(heard.shows).toBeDefined();
  const readers = await readersOf(talks);
  const [shown, posted] = [JSON.stringify(heard.shows), JSON.stringify([heard.leaves, heard.after, way === "message" ? heard.shows : ""])];
  for (const { text } of WRITTEN) {
    if (shown.includes(text)) expect(readers.get(text)).toContain(actor);
    expect(posted).not.toContain(text);
  }
  for (const [person, text] of await dump(talks)) {
    if (before.get(person) === text) continue;
    expect(allowed).toContain(person);
    if (person !== actor) expect(slotsIn(text)).toBe(slotsIn(before.get(person)));
  }
  return WRITTEN.some(({ text }) => shown.includes(text));
};

const RUNS = 500;
const STEPS = 100;

describe("any click with any content", () => {
  it("is answered, breaks nothing, touches no file that is none of one's business, and shows nobody what is not theirs to read", async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
        const talks = await openTalks();
        await writeAll(talks);
        await keepUnclear(talks);
        for (const one of steps) if (await play(talks, one)) shown += 1;
        expect(talks.reports).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20_261_121 },
    );
    expect(shown).toBeGreaterThan(300);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 600_000);
});
