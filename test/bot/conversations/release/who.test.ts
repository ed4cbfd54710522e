import { beforeAll, describe, expect, it } from "vitest";
import { markOf } from "../../../../bot/conversations/marks.js";
import { ANSWER_INPUT, type CardVerb, TAKE_BACK_INPUTS, VERBS } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { allowedTo, type PersonId, type Release, type Verb } from "../../../../dialogue/index.js";
import { aPerson, aRoster } from "../../../dialogue/builders.js";
import { ADA, ADMIN, BEN, type Clicked, HEAD, LEAD, OTHER_LEAD, PEOPLE, REVIEW, STRANGER, type Talks, TOP } from "../house.js";
import { ADAS_MARK, bytesOf, CANARY, chosen, ECHO, openStory, released, releasesOf, TOPICS, ticked, traceOf } from "./story.js";

const FORMER = "former";

/** Everything is released to TOP, and to somebody whose last day has passed since. */
const ACTORS = {
  author: ADA,
  "somebody named": TOP,
  "their own lead, not named": LEAD,
  "another lead": OTHER_LEAD,
  "a colleague": BEN,
  "the next level, not named": HEAD,
  "an admin": ADMIN,
  "the review role": REVIEW,
  "a stranger": STRANGER,
  "a former employee who was named": FORMER,
} as const;

type Who = keyof typeof ACTORS;
const EVERYBODY = Object.keys(ACTORS) as readonly Who[];

const STATES = ["draft", "released", "withdrawn"] as const;
type State = (typeof STATES)[number];

type ReleaseVerb = Extract<CardVerb, `release.${string}`>;
const RELEASE_VERBS = (Object.keys(VERBS) as readonly CardVerb[]).filter((verb): verb is ReleaseVerb => verb.startsWith("release."));

/** What the matrix calls it, and whose step it is. What is not to be done in a state shows whose step it is what is the case. */
const STEPS: Readonly<Record<Exclude<ReleaseVerb, "release.list">, { readonly asks: Verb; readonly of: "author" | "reader" | "both" }>> = {
  "release.topics": { asks: "write", of: "author" },
  "release.people": { asks: "write", of: "author" },
  "release.preview": { asks: "write", of: "author" },
  "release.send": { asks: "release", of: "author" },
  "release.discard": { asks: "erase", of: "author" },
  "release.own": { asks: "see", of: "author" },
  "release.withdraw": { asks: "withdraw", of: "author" },
  "release.withdraw-some": { asks: "withdraw", of: "author" },
  "release.erase-ask": { asks: "erase", of: "author" },
  "release.erase": { asks: "erase", of: "author" },
  "release.answer-read": { asks: "see", of: "author" },
  "release.read": { asks: "see", of: "both" },
  "release.close": { asks: "see", of: "both" },
  "release.acknowledge": { asks: "acknowledge", of: "reader" },
  "release.answer": { asks: "answer", of: "reader" },
  "release.answer-send": { asks: "answer", of: "reader" },
};

const subjectOf = (state: State) => (state === "released" ? "release" : state);

/** By the matrix alone. */
const allowedFor = (verb: Exclude<ReleaseVerb, "release.list">, state: State): readonly Who[] => {
  const { asks, of } = STEPS[verb];
  const rights = [...allowedTo(subjectOf(state), asks), ...allowedTo(subjectOf(state), "see")];
  const author = of !== "reader" && rights.includes("owner") ? (["author"] as const) : [];
  const reader = of !== "author" && rights.includes("named") && state === "released" ? (["somebody named"] as const) : [];
  const told =
    of !== "author" && state === "withdrawn" && allowedTo("taken-back-notice", "see").includes("named")
      ? (["somebody named"] as const)
      : [];
  const answers = verb === "release.answer-read" && state === "draft" ? [] : author;
  return [...answers, ...reader, ...told];
};

const INPUTS = {
  ...ticked(TOPICS.mind),
  ...chosen(TOP),
  [ANSWER_INPUT]: `${ECHO} neu`,
  [TAKE_BACK_INPUTS.topics]: TOPICS.mind.id,
};

const whichFor = (verb: ReleaseVerb): string => (verb === "release.answer-read" ? markOf(TOP as PersonId) : TOP);

const aClick = (verb: ReleaseVerb, id: string): Clicked => ({ id, version: 0, which: whichFor(verb), inputs: INPUTS });

interface World {
  readonly talks: Talks;
  readonly ids: Readonly<Record<State | "stale", string>>;
}

const named = (release: Release): Release =>
  release.state === "released" ? { ...release, to: [...release.to, { person: FORMER as PersonId, state: "released" }] } : release;

/** Four of them: one erased, one taken back, one released, one not yet. */
const aWorld = async (): Promise<World> => {
  const people = [...PEOPLE, aPerson(FORMER, { name: "Frieda Fort", leavesOn: day("2026-11-19") })];
  const talks = await openStory({ people });
  const ids: string[] = [];
  for (const _ of [0, 1, 2]) {
    await released(talks, [TOP]);
    const id = (await releasesOf(talks)).at(-1)?.id ?? "";
    await talks.click(TOP, "release.answer-send", { id, inputs: { [ANSWER_INPUT]: ECHO } });
    ids.push(id);
  }
  const [stale = "", withdrawn = "", given = ""] = ids;
  await talks.store.change(ADA as PersonId, (file) => ({
    file: { ...file, content: { ...file.content, releases: file.content.releases.map(named) } },
    value: undefined,
  }));
  await talks.click(ADA, "release.withdraw", { id: withdrawn });
  await talks.click(ADA, "release.withdraw", { id: stale });
  await talks.click(ADA, "release.erase", { id: stale });
  await talks.click(ADA, "release.people", { id: ADAS_MARK, inputs: ticked(TOPICS.mind) });
  const draft = (await releasesOf(talks)).find(({ state }) => state === "draft")?.id ?? "";
  return { talks, ids: { stale, withdrawn, released: given, draft } };
};

const invented = (fresh: string): readonly string[] => [
  `${markOf(ADA as PersonId)}.${"x".repeat(22)}`,
  `${markOf(STRANGER as PersonId)}.${"x".repeat(22)}`,
  `${fresh}x`,
  `${fresh}.x`,
  fresh.replace(markOf(ADA as PersonId), markOf(TOP as PersonId)),
  ADA,
  ".",
  "__proto__",
  "x".repeat(2048),
];

const OTHERS = { tenant: "other", person: ADA, by: ADA, author: ADA, __proto__: "1", constructor: "1" } as const;

describe.each(RELEASE_VERBS.filter((verb): verb is Exclude<ReleaseVerb, "release.list"> => verb !== "release.list"))("%s", (verb) => {
  let world: World;
  const nothingFor = new Map<string, string>();

  beforeAll(async () => {
    world = await aWorld();
    for (const actor of Object.values(ACTORS))
      nothingFor.set(actor, bytesOf(await world.talks.click(actor, verb, aClick(verb, "no.such"))));
  });

  const isDenied = async (actor: string, clicked: Clicked): Promise<boolean> => {
    const before = await traceOf(world.talks);
    const bytes = bytesOf(await world.talks.click(actor, verb, clicked));
    const denied = bytes === nothingFor.get(actor);
    if (denied || VERBS[verb] === "opens") expect(await traceOf(world.talks)).toEqual(before);
    return denied;
  };

  it.each(STATES)("is for those alone whom the matrix allows it: %s", async (state) => {
    const done: Who[] = [];
    for (const who of EVERYBODY) if (!(await isDenied(ACTORS[who], aClick(verb, world.ids[state])))) done.push(who);
    expect(done).toEqual(allowedFor(verb, state));
    if (done.includes("author")) world = await aWorld();
  });

  it("makes no difference between what was erased, invented, or meant for others", async () => {
    for (const who of EVERYBODY) {
      for (const id of [world.ids.stale, ...invented(world.ids.released)]) {
        expect([who, id, await isDenied(ACTORS[who], aClick(verb, id))]).toEqual([who, id, true]);
      }
    }
  });

  it("believes nothing that a card carries besides", async () => {
    for (const state of STATES) {
      const allowed = allowedFor(verb, state);
      for (const who of EVERYBODY.filter((one) => !allowed.includes(one))) {
        const inputs = { ...INPUTS, ...OTHERS, id: world.ids[state], release: world.ids[state] };
        expect(await isDenied(ACTORS[who], { id: world.ids[state], version: 99, which: ADA, inputs })).toBe(true);
        expect(await isDenied(ACTORS[who], { id: world.ids[state], way: "dialog-sends", which: markOf(TOP as PersonId), inputs })).toBe(
          true,
        );
      }
    }
  });

  it("says to nobody whom it is not for what was written", async () => {
    for (const state of STATES) {
      for (const who of EVERYBODY.filter((one) => !allowedFor(verb, state).includes(one))) {
        const bytes = bytesOf(await world.talks.click(ACTORS[who], verb, aClick(verb, world.ids[state])));
        expect(bytes).not.toContain(CANARY);
        expect(bytes).not.toContain(ECHO);
      }
    }
  });
});

describe("an author whose last day has passed", () => {
  it.each(RELEASE_VERBS)("has no part in it any more: %s", async (verb) => {
    const { talks, ids } = await aWorld();
    const gone = PEOPLE.map((person) => (person.id === ADA ? { ...person, leavesOn: day("2026-11-19") } : person));
    await talks.store.replaceRoster(aRoster(...gone));
    const before = await traceOf(talks);
    for (const id of [ids.draft, ids.released, ids.withdrawn, ADAS_MARK]) {
      expect(bytesOf(await talks.click(ADA, verb, aClick(verb, id)))).toContain("Das finde ich hier nicht");
    }
    expect(await traceOf(talks)).toEqual(before);
  });
});

describe("release.list", () => {
  it("shows everybody in the house their own alone, whatever a card carries", async () => {
    const { talks, ids } = await aWorld();
    const before = await traceOf(talks);
    for (const actor of [TOP, LEAD, OTHER_LEAD, BEN, HEAD, ADMIN, REVIEW]) {
      const heard = bytesOf(await talks.click(actor, "release.list", { id: ids.released, which: ADA, inputs: { release: ids.released } }));
      expect(heard).toContain("Zurzeit haben Sie nichts freigegeben.");
    }
    expect(bytesOf(await talks.click(FORMER, "release.list"))).toContain("Das finde ich hier nicht");
    expect(bytesOf(await talks.click(STRANGER, "release.list"))).toContain("Personalliste");
    expect(await traceOf(talks)).toEqual(before);
  });
});

describe("the dialogue of somebody else", () => {
  it.each(["release.topics", "release.people", "release.close"] as const)("is nothing to %s", async (verb) => {
    const { talks } = await aWorld();
    const before = await traceOf(talks);
    for (const who of EVERYBODY.filter((one) => one !== "author")) {
      const bytes = bytesOf(await talks.click(ACTORS[who], verb, aClick(verb, ADAS_MARK)));
      expect(bytes).toBe(bytesOf(await talks.click(ACTORS[who], verb, aClick(verb, "no.such"))));
    }
    expect(await traceOf(talks)).toEqual(before);
  });
});
