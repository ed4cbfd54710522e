import { describe, expect, it } from "vitest";
import { markOf } from "../../../../bot/conversations/marks.js";
import type { CardVerb } from "../../../../cards/index.js";
import { allowedTo, type PersonId, type Relation, type Verb } from "../../../../dialogue/index.js";
import { ADA, type Clicked, textsOf } from "../house.js";
import { ACTORS, type Actor, ALL_ACTORS, asMissing, keptOf, OUTSIDE, openForAll } from "../own-data/actors.js";
import { prepares, releases } from "../own-data/written.js";

/** What is asked of the rules before anything is shown. */
const ASKED = {
  "review.open": ["canary", "verify"],
  "promises.open": ["canary", "verify"],
  "review.more": ["canary", "verify"],
  "kept.open": ["canary", "verify"],
  "versions.open": ["canary", "verify"],
  "matrix.open": ["permission-matrix", "see"],
  "receipts.open": ["deletion-receipts", "see"],
  "receipts.verify": ["deletion-receipts", "verify"],
  "receipts.compare": ["deletion-receipts", "verify"],
  "receipts.file": ["deletion-receipts", "see"],
  "settings.open": ["house", "see"],
  "format.open": ["formats", "see"],
  "numbers.open": ["publication", "see"],
} as const satisfies Readonly<Partial<Record<CardVerb, readonly [Parameters<typeof allowedTo>[0], Verb]>>>;

const VERBS = Object.keys(ASKED) as readonly (keyof typeof ASKED)[];

/** Of what belongs to the house. */
const WHO: Readonly<Partial<Record<Relation, readonly Actor[]>>> = {
  admin: ["an admin", "the first admin"],
  review: ["a reviewer"],
  anyone: ALL_ACTORS.filter((actor) => !OUTSIDE.includes(actor)),
};

const allowed = (verb: keyof typeof ASKED): readonly Actor[] => {
  const [subject, asked] = ASKED[verb];
  return allowedTo(subject, asked).flatMap((relation) => WHO[relation] ?? []);
};

const FORGED: readonly Clicked[] = [
  {},
  { id: ADA, which: "review" },
  { id: markOf(ADA as PersonId), which: "99", version: 7 },
  { which: "__proto__", inputs: { role: "review", roles: "review,admin", person: ACTORS["a reviewer"], from: "review" } },
];

const CASES = VERBS.flatMap((verb) => ALL_ACTORS.map((actor) => ({ verb, actor })));

describe("the rules", () => {
  it("let only reviewers check, and everybody read the rules and the numbers", () => {
    expect(allowed("receipts.open")).toEqual(["a reviewer"]);
    expect(allowed("settings.open")).toEqual(["an admin", "the first admin", "a reviewer"]);
    expect(allowed("numbers.open")).toHaveLength(8);
  });
});

describe.each(CASES)("$actor who clicks $verb", ({ verb, actor }) => {
  const person = ACTORS[actor];

  it("gets what the rules allow, and otherwise what is said of things that do not exist", async () => {
    const talks = await openForAll();
    for (const one of ALL_ACTORS.filter((each) => !OUTSIDE.includes(each))) await prepares(talks, ACTORS[one]);
    await releases(talks, ADA, ACTORS["their own lead"]);
    const before = await keptOf(talks);
    for (const clicked of FORGED) {
      const { shows, leaves, sends } = await talks.click(person, verb, clicked);
      if (actor === "a stranger") expect(textsOf(shows?.card).join()).toContain("Personalliste");
      else if (allowed(verb).includes(actor)) expect(shows).not.toEqual(asMissing());
      else expect(shows).toEqual(asMissing());
      expect({ leaves, sends }).toEqual({ leaves: undefined, sends: [] });
      expect(JSON.stringify(shows)).not.toContain("canary-");
    }
    expect(await keptOf(talks)).toEqual(before);
    expect(talks.reports).toEqual([]);
  });
});
