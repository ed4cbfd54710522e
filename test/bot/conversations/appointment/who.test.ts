import { describe, expect, it } from "vitest";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { dialogueMark, markOf } from "../../../../bot/conversations/marks.js";
import type { CardVerb } from "../../../../cards/index.js";
import { allowedTo, day, dialogueId, IFD, isoDay, type Person, type PersonId, type Verb } from "../../../../dialogue/index.js";
import { aPerson, aRoster } from "../../../dialogue/builders.js";
import {
  ADA,
  ADMIN,
  BEN,
  type Clicked,
  HEAD,
  LEAD,
  OTHER_LEAD,
  openTalks,
  PEOPLE,
  REVIEW,
  STRANGER,
  type Talks,
  TOP,
  WINDOW,
} from "../house.js";
import { ADAS, agrees, FIRST, filledIn, proposes, SECOND, saysHeld } from "./steps.js";

const FORMER = "former";
const FORMER_LEAD = "former-lead";
const GONE = aPerson(FORMER, { leavesOn: day("2026-11-01") });

/** Ada was led by somebody else when everything was arranged. */
const THEN: readonly Person[] = [
  ...PEOPLE.filter(({ id }) => id !== ADA),
  aPerson(ADA, { name: "Ada Arendt", lead: FORMER_LEAD as PersonId }),
  aPerson(FORMER_LEAD, { lead: HEAD as PersonId }),
  GONE,
];
const NOW: readonly Person[] = [...PEOPLE, aPerson(FORMER_LEAD, { lead: HEAD as PersonId }), GONE];

/** How each stands to Ada's dialogue. */
const ACTORS = {
  [ADA]: "owner",
  [LEAD]: "own-lead",
  [OTHER_LEAD]: "nobody",
  [BEN]: "nobody",
  [HEAD]: "chain",
  [TOP]: "chain",
  [ADMIN]: "admin",
  [REVIEW]: "review",
  [FORMER]: "nobody",
  [FORMER_LEAD]: "nobody",
} as const;

type Actor = keyof typeof ACTORS;

interface Asked {
  readonly verb: CardVerb;
  readonly of: "appointment" | "dialogue";
  readonly may: Verb;
  /** What both sides can do it with, at best. */
  readonly clicked: Clicked;
  readonly begins: (talks: Talks) => Promise<unknown>;
}

const nothing = async (): Promise<void> => undefined;
const arranged = async (talks: Talks): Promise<void> => {
  await proposes(talks, ADA, FIRST);
};
const agreedOn = async (talks: Talks): Promise<void> => {
  await proposes(talks, ADA, FIRST);
  await agrees(talks, FORMER_LEAD, FIRST);
};
const held = (talks: Talks) => saysHeld(talks, ADA, "2026-11-19");

const WHICH = `${FIRST.on}.${FIRST.from}.${FIRST.minutes}`;

const VERBS: readonly Asked[] = [
  { verb: "appointment.open", of: "appointment", may: "see", clicked: {}, begins: arranged },
  { verb: "appointment.answer", of: "appointment", may: "see", clicked: {}, begins: arranged },
  { verb: "appointment.propose", of: "appointment", may: "propose", clicked: {}, begins: nothing },
  { verb: "appointment.send", of: "appointment", may: "propose", clicked: { inputs: filledIn(SECOND) }, begins: nothing },
  { verb: "appointment.agree", of: "appointment", may: "agree", clicked: { which: WHICH }, begins: arranged },
  { verb: "appointment.drop", of: "appointment", may: "propose", clicked: { which: WHICH }, begins: arranged },
  { verb: "appointment.cancel", of: "appointment", may: "cancel", clicked: { which: WHICH }, begins: agreedOn },
  { verb: "held.ask", of: "dialogue", may: "say-held", clicked: {}, begins: nothing },
  { verb: "held.say", of: "dialogue", may: "say-held", clicked: { inputs: { "held-on": isoDay(day("2026-11-19")) } }, begins: nothing },
  { verb: "held.confirm", of: "dialogue", may: "say-held", clicked: {}, begins: held },
  { verb: "held.object", of: "dialogue", may: "object", clicked: {}, begins: held },
];

const houseFor = async (begins: Asked["begins"]): Promise<Talks> => {
  const talks = await openTalks({ people: THEN });
  for (const actor of [...Object.keys(ACTORS), STRANGER]) await talks.type(actor, "hilfe");
  await begins(talks);
  await talks.store.replaceRoster(aRoster(...NOW));
  return talks;
};

const keptIn = async (talks: Talks): Promise<string> => {
  const people = [...(await talks.store.people())].sort();
  return JSON.stringify(await Promise.all(people.map(async (person) => [person, await talks.store.read(person)])));
};

const bytesOf = ({ shows, leaves, after, sends }: Heard): string => JSON.stringify([shows?.card, leaves, after, sends]);

const NOWHERE: readonly string[] = [
  dialogueMark(dialogueId("nobody" as PersonId, IFD.id, WINDOW)),
  `${markOf(ADA as PersonId)}.${IFD.id}.1999-H1`,
  `${markOf(ADA as PersonId)}/${IFD.id}/${WINDOW}`,
  "../../ada",
  "__proto__",
];

const isAllowed = ({ of, may }: Asked, actor: Actor): boolean => allowedTo(of, may).some((relation) => relation === ACTORS[actor]);

describe.each(VERBS)("$verb", (asked) => {
  const { verb, clicked, begins } = asked;

  it.each(Object.keys(ACTORS) as readonly Actor[])("is for %s exactly as the matrix says", async (actor) => {
    const talks = await houseFor(begins);
    const missing = bytesOf(await talks.click(actor, verb, { ...clicked, id: NOWHERE[0] ?? "" }));
    const before = await keptIn(talks);
    const answer = bytesOf(await talks.click(actor, verb, { ...clicked, id: ADAS }));
    expect(answer === missing).toBe(!isAllowed(asked, actor));
    if (!isAllowed(asked, actor)) expect(await keptIn(talks)).toBe(before);
  });

  it("answers to whoever may not, in the same bytes as to what is not there, whatever comes along", async () => {
    const talks = await houseFor(begins);
    const before = await keptIn(talks);
    const others = (Object.keys(ACTORS) as readonly Actor[]).filter((actor) => !isAllowed(asked, actor));
    const extra = { ...clicked.inputs, of: ADA, side: "lead", person: ADA, whom: ADAS, lead: LEAD };
    for (const actor of others) {
      const missing = bytesOf(await talks.click(actor, verb, { ...clicked, id: NOWHERE[0] ?? "" }));
      const tries: readonly Clicked[] = [
        { ...clicked, id: ADAS, inputs: extra },
        { ...clicked, id: ADAS, version: 7, which: "among" },
        { inputs: extra },
        ...NOWHERE.map((id) => ({ ...clicked, id })),
      ];
      for (const each of tries) expect(bytesOf(await talks.click(actor, verb, each))).toBe(missing);
    }
    expect(await keptIn(talks)).toBe(before);
  });

  it("changes nothing for a side whose card names nothing that is there", async () => {
    const talks = await houseFor(begins);
    const before = await keptIn(talks);
    for (const id of NOWHERE) for (const actor of [ADA, LEAD]) await talks.click(actor, verb, { ...clicked, id });
    expect(await keptIn(talks)).toBe(before);
  });

  it("is not for somebody who has left, of their own dialogue either", async () => {
    const talks = await houseFor(begins);
    const own = { ...clicked, id: dialogueMark(dialogueId(FORMER as PersonId, IFD.id, WINDOW)) };
    const missing = bytesOf(await talks.click(FORMER, verb, { ...clicked, id: NOWHERE[0] ?? "" }));
    const before = await keptIn(talks);
    expect(bytesOf(await talks.click(FORMER, verb, own))).toBe(missing);
    expect(await keptIn(talks)).toBe(before);
  });

  it("is not heard from a stranger", async () => {
    const talks = await houseFor(begins);
    const before = await keptIn(talks);
    const [theirs, nobodys] = [await talks.click(STRANGER, verb, { ...clicked, id: ADAS }), await talks.click(STRANGER, verb, { id: "x" })];
    expect(bytesOf(theirs)).toBe(bytesOf(nobodys));
    expect(await keptIn(talks)).toBe(before);
  });

  it("is answered from how things stand when the card is old", async () => {
    for (const actor of [ADA, LEAD]) {
      const talks = await houseFor(begins);
      await saysHeld(talks, ADA, "2026-11-18");
      await talks.click(LEAD, "held.confirm", { id: ADAS });
      const before = await keptIn(talks);
      const answer = await talks.click(actor, verb, { ...clicked, id: ADAS });
      expect(answer.shows).toBeDefined();
      expect(await keptIn(talks)).toBe(before);
    }
  });
});

describe("team.open", () => {
  it.each(Object.keys(ACTORS) as readonly Actor[])("shows %s a team of their own and nobody else's", async (actor) => {
    const talks = await houseFor(nothing);
    const led = NOW.filter(({ lead, leavesOn }) => lead === actor && leavesOn === undefined);
    const shown = JSON.stringify((await talks.click(actor, "team.open", { id: ADAS, inputs: { of: LEAD, whom: ADAS } })).shows?.card);
    for (const { name, id } of NOW)
      if (id !== actor && name !== "") expect(shown.includes(`"${name}"`)).toBe(led.some((one) => one.id === id));
  });
});
