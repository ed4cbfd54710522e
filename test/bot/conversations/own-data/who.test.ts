import { describe, expect, it } from "vitest";
import { dialogueMark, markOf } from "../../../../bot/conversations/marks.js";
import { type CardVerb, ERASE_SURE } from "../../../../cards/index.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { ADA, type Clicked, type Talks, textsOf } from "../house.js";
import { ACTORS, type Actor, ALL_ACTORS, asMissing, keptOf, OUTSIDE, openForAll } from "./actors.js";
import { dialogueOf, prepares, releases, writeAll } from "./written.js";

const VERBS: readonly CardVerb[] = ["data.open", "data.read", "data.export", "data.erase-ask", "data.erase"];

const INSIDE = ALL_ACTORS.filter((actor) => !OUTSIDE.includes(actor));

/** Whatever a card might say of Ada. */
const forgedFor = (release: string): readonly Clicked[] => [
  {},
  { id: ADA },
  { id: markOf(ADA as PersonId) },
  { id: dialogueMark(dialogueOf(ADA)), which: ADA, version: 1 },
  { id: release, which: "2" },
  { id: "../../ada", which: "__proto__", inputs: { of: ADA, person: ADA, id: ADA, from: ADA, owner: ADA } },
];

const everybodyWrote = async (): Promise<{ readonly talks: Talks; readonly forged: readonly Clicked[] }> => {
  const talks = await openForAll();
  await writeAll(talks);
  for (const actor of INSIDE) await prepares(talks, ACTORS[actor]);
  return { talks, forged: forgedFor(await releases(talks, ADA, ACTORS["their own lead"])) };
};

const others = (person: string): readonly string[] => Object.values(ACTORS).filter((other) => other !== person);

describe.each(ALL_ACTORS)("%s, with a card that speaks of somebody else,", (actor: Actor) => {
  const person = ACTORS[actor];

  it.each(VERBS)("gets by %s nothing that others wrote", async (verb) => {
    const { talks, forged } = await everybodyWrote();
    for (const clicked of forged) {
      const heard = await talks.click(person, verb, clicked);
      const bytes = JSON.stringify(heard);
      for (const other of others(person)) expect(bytes).not.toContain(`canary-${other}-`);
    }
    expect(talks.reports).toEqual([]);
  });

  it.each(VERBS)("changes by %s nothing, without being sure", async (verb) => {
    const { talks, forged } = await everybodyWrote();
    const before = await keptOf(talks);
    for (const clicked of forged) await talks.click(person, verb, clicked);
    expect(await keptOf(talks)).toEqual(before);
  });

  it("gets the same answer whatever the card says", async () => {
    const { talks, forged } = await everybodyWrote();
    await talks.click(person, "data.open");
    for (const verb of VERBS.filter((one) => one !== "data.read")) {
      const [first, ...rest] = await Promise.all(forged.map(async (clicked) => (await talks.click(person, verb, clicked)).shows));
      for (const one of rest) expect(one).toEqual(first);
    }
  });
});

describe.each(INSIDE)("%s", (actor) => {
  const person = ACTORS[actor];

  it("reads all that they wrote themselves", async () => {
    const { talks } = await everybodyWrote();
    expect(textsOf((await talks.click(person, "data.read")).shows?.card).join()).toContain(`canary-${person}-preparation`);
  });

  it("erases nothing but what is their own, whoever the card names", async () => {
    const { talks, forged } = await everybodyWrote();
    const before = JSON.stringify(await keptOf(talks));
    await talks.click(person, "data.erase", { ...forged[2], inputs: { of: ADA, [ERASE_SURE]: "true" } });
    const after = JSON.stringify(await keptOf(talks));
    expect(after).not.toContain(`canary-${person}-`);
    // An answer goes with what it answers.
    const isOthers = (mark: string): boolean => !mark.startsWith(`canary-${person}-`) && !mark.endsWith("-answer");
    const marksOf = (text: string): readonly string[] => (text.match(/canary-[a-z-]+/g) ?? []).filter(isOthers);
    expect(marksOf(after)).toEqual(marksOf(before));
  });
});

describe.each(VERBS)("whoever is not in the house", (verb) => {
  const sure = { inputs: { [ERASE_SURE]: "true" } };

  it(`is told by ${verb} what is said of things that do not exist, once they left`, async () => {
    const { talks } = await everybodyWrote();
    await prepares(talks, ACTORS["a former employee"]);
    const before = await keptOf(talks);
    const heard = await talks.click(ACTORS["a former employee"], verb, sure);
    expect(heard.shows).toEqual(asMissing());
    expect(heard.leaves).toBeUndefined();
    expect(await keptOf(talks)).toEqual(before);
  });

  it(`is told by ${verb} that they are not in the list, and nothing is kept of them`, async () => {
    const { talks } = await everybodyWrote();
    const heard = await talks.click(ACTORS["a stranger"], verb, sure);
    expect(textsOf(heard.shows?.card).join()).toContain("Personalliste");
    expect(await talks.store.people()).not.toContain(ACTORS["a stranger"]);
  });
});
