import { describe, expect, it } from "vitest";
import { emergenciesIn } from "../../../../bot/conversations/emergency/record.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import type { CardVerb } from "../../../../cards/index.js";
import type { Instant, PersonId } from "../../../../dialogue/index.js";
import { ADA, ADMIN, BEN, type Clicked, REVIEW, type Talks, textsOf } from "../house.js";
import { ACTORS, type Actor, ALL_ACTORS, asMissing, keptOf, OUTSIDE, openForAll } from "../own-data/actors.js";

type Verb = Extract<CardVerb, `emergency.${string}`>;
type State = "asked" | "open" | "over";

/** By hand: who gets anything but "missing", about an access to Ada's records that the admin asked for. */
const ALLOWED: Readonly<Record<Verb, Readonly<Record<State, readonly Actor[]>>>> = {
  "emergency.open": everyTime("an admin", "the first admin", "a reviewer"),
  "emergency.find": everyTime("an admin", "the first admin"),
  "emergency.ask": everyTime("an admin", "the first admin"),
  // Whoever reviews may know that it was decided.
  "emergency.request": everyTime("a reviewer"),
  "emergency.approve": everyTime("a reviewer"),
  "emergency.decline": everyTime("a reviewer"),
  "emergency.see": { asked: [], open: ["an admin", "a reviewer"], over: [] },
  // Always of whoever clicks.
  "emergency.who": everyTime(...ALL_ACTORS.filter((actor) => !OUTSIDE.includes(actor))),
  "emergency.end": {
    asked: ["the person themselves"],
    open: ["the person themselves", "an admin", "a reviewer"],
    over: ["the person themselves"],
  },
};

function everyTime(...actors: readonly Actor[]): Readonly<Record<State, readonly Actor[]>> {
  return { asked: actors, open: actors, over: actors };
}

const HOUR_MS = 3_600_000;

const idOf = async (talks: Talks): Promise<string> =>
  `${markOf(ADA as PersonId)}.${emergenciesIn(await talks.file(ADA)).all[0]?.id ?? "none"}`;

const inState = async (state: State): Promise<{ readonly talks: Talks; readonly id: string }> => {
  const talks = await openForAll();
  await talks.click(ADMIN, "emergency.ask", { inputs: { person: markOf(ADA as PersonId), reason: "complaint" } });
  const id = await idOf(talks);
  if (state !== "asked") await talks.click(REVIEW, "emergency.approve", { id });
  if (state === "over") talks.now = (talks.now + HOUR_MS) as Instant;
  return { talks, id };
};

const CASES = (Object.keys(ALLOWED) as readonly Verb[]).flatMap((verb) =>
  (["asked", "open", "over"] as const).flatMap((state) => ALL_ACTORS.map((actor) => ({ verb, state, actor }))),
);

describe.each(CASES)("$actor who clicks $verb on one that is $state", ({ verb, state, actor }) => {
  const person = ACTORS[actor];

  it("gets what the rules allow, and otherwise what is said of things that do not exist, changing nothing", async () => {
    const { talks, id } = await inState(state);
    const before = await keptOf(talks);
    const { shows } = await talks.click(person, verb, { id });
    if (actor === "a stranger") expect(textsOf(shows?.card).join()).toContain("Personalliste");
    else if (ALLOWED[verb][state].includes(actor)) expect(shows).not.toEqual(asMissing());
    else expect(shows).toEqual(asMissing());
    if (!ALLOWED[verb][state].includes(actor)) expect(await keptOf(talks)).toEqual(before);
    expect(talks.reports).toEqual([]);
  });
});

const FORGED: readonly Clicked[] = [
  {},
  { id: "" },
  { id: markOf(ADA as PersonId) },
  { id: `${markOf(ADA as PersonId)}.none` },
  { id: `${markOf(BEN as PersonId)}.none` },
  { id: "__proto__.constructor", which: "__proto__" },
  { id: `${ADA}.1`, version: 9, inputs: { role: "review", of: ADA } },
];

describe.each(["emergency.request", "emergency.approve", "emergency.decline", "emergency.see", "emergency.end"] as const)("%s", (verb) => {
  it("says of an invented, a foreign and no access the same to the byte, whoever asks", async () => {
    const { talks, id } = await inState("open");
    const foreign = id.replace(markOf(ADA as PersonId), markOf(BEN as PersonId));
    const before = await keptOf(talks);
    for (const actor of ALL_ACTORS.filter((one) => one !== "a stranger")) {
      for (const clicked of [...FORGED, { id: foreign }])
        expect((await talks.click(ACTORS[actor], verb, clicked)).shows).toEqual(asMissing());
    }
    expect(await keptOf(talks)).toEqual(before);
    expect(talks.reports).toEqual([]);
  });
});
