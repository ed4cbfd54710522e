import { MISSING } from "../../../../bot/conversations/refuse.js";
import { renderedIn } from "../../../../bot/conversations/reply.js";
import { voiceFor } from "../../../../bot/conversations/talk.js";
import type { Rendered } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../../dialogue/index.js";
import type { PersonFile } from "../../../../store/index.js";
import { EMPTY_FILE } from "../../../../store/index.js";
import { aHouse, aPerson } from "../../../dialogue/builders.js";
import { ADA, ADMIN, BEN, HEAD, LEAD, OTHER_LEAD, openTalks, PEOPLE, REVIEW, STRANGER, type Talks } from "../house.js";

export const FORMER = "former";
export const FIRST_ADMIN = "first-admin";

/** Seen from Ada: everybody who may come along with a card. */
export const ACTORS = {
  "the person themselves": ADA,
  "their own lead": LEAD,
  "another lead": OTHER_LEAD,
  "a colleague": BEN,
  "the next level": HEAD,
  "an admin": ADMIN,
  "a reviewer": REVIEW,
  "a stranger": STRANGER,
  "a former employee": FORMER,
  "the first admin": FIRST_ADMIN,
} as const;

export type Actor = keyof typeof ACTORS;

export const ALL_ACTORS = Object.keys(ACTORS) as readonly Actor[];

/** Whoever is nobody in the house today. */
export const OUTSIDE: readonly Actor[] = ["a stranger", "a former employee"];

export const openForAll = (): Promise<Talks> =>
  openTalks({
    people: [...PEOPLE, aPerson(FORMER, { leavesOn: day("2026-10-31") })],
    office: { firstAdmin: FIRST_ADMIN as PersonId },
  });

/** What is answered about a thing that is not there. */
export const asMissing = (): Rendered => renderedIn(MISSING.shows, voiceFor(aHouse(), aPerson("anybody"), undefined));

/** The house and everybody's file. Where messages go is kept with every turn, and is no effect of a click. */
export const keptOf = async ({ store }: Talks): Promise<Readonly<Record<string, unknown>>> => {
  const people = [...(await store.people())].sort();
  const files = await Promise.all(
    people.map(async (person) => {
      const { plan, content }: PersonFile = (await store.read(person)) ?? EMPTY_FILE;
      const { address, ...rest } = plan;
      return [person, { plan: rest, content }] as const;
    }),
  );
  const kept = files.filter(([person]) => person !== FIRST_ADMIN);
  return { ...Object.fromEntries(kept), house: await store.house() };
};
