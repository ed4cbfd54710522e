import { createHash } from "node:crypto";
import { openDesk } from "../../../bot/conversations/desk.js";
import { openOffers } from "../../../bot/conversations/files/offers.js";
import { type Heard, hear } from "../../../bot/conversations/hear.js";
import type { Office, World } from "../../../bot/conversations/talk.js";
import { openPassage } from "../../../bot/passage.js";
import type { Turn, Way, What } from "../../../bot/teams/turn.js";
import type { CardVerb } from "../../../cards/index.js";
import { day } from "../../../dialogue/calendar/day.js";
import { dialogueId } from "../../../dialogue/dialogue.js";
import { IFD } from "../../../dialogue/formats/ifd.js";
import { type Dialogue, type House, type Instant, instantOf, type Person, type PersonId } from "../../../dialogue/index.js";
import { EMPTY_FILE, memoryStore, type PersonFile, type Store } from "../../../store/index.js";
import { aHouse, aPerson, aRoster } from "../../dialogue/builders.js";

export const TOP = "top";
export const HEAD = "head";
export const LEAD = "lead";
export const ADA = "ada";
export const BEN = "ben";
export const ADMIN = "admin";
export const REVIEW = "review";
export const OTHER_LEAD = "other-lead";
export const STRANGER = "stranger";

export const PEOPLE: readonly Person[] = [
  aPerson(TOP, { top: true, name: "Thea Oben" }),
  aPerson(HEAD, { name: "Hanno Bereich", lead: TOP as PersonId }),
  { ...aPerson(LEAD, { name: "Lena Leitung" }), lead: HEAD as PersonId },
  { ...aPerson(OTHER_LEAD, { name: "Otto Anders" }), lead: HEAD as PersonId },
  aPerson(ADA, { name: "Ada Arendt" }),
  aPerson(BEN, { name: "Ben Berger" }),
  aPerson(ADMIN, { name: "Anton Admin", roles: ["admin"], lead: OTHER_LEAD as PersonId }),
  aPerson(REVIEW, { name: "Rita Rat", roles: ["review"], lead: OTHER_LEAD as PersonId }),
];

/** Friday, 20 November 2026, ten o'clock in Berlin. */
export const NOW = instantOf("Europe/Berlin", day("2026-11-20"), 600);

export const WINDOW = "2026-H2";

/** The IFD of the second half of 2026, due on 11 December. */
export const anOpenDialogue = (of: string): Dialogue => ({
  state: "open",
  id: dialogueId(of as PersonId, IFD.id, WINDOW),
  person: of as PersonId,
  format: IFD.id,
  dueOn: day("2026-12-11"),
});

const OFFICE: Office = { legalBasis: "Dienstvereinbarung", dataProtection: "Petra Lindqvist", staffCouncil: "Personalrat" };

/** How a client hands in a click. */
export interface Clicked {
  readonly id?: string;
  readonly version?: number;
  readonly which?: string;
  readonly slots?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly way?: Way;
  /** Names the activity; the same one twice is one delivered twice. */
  readonly activity?: string;
}

export interface Talks {
  readonly store: Store;
  readonly world: World;
  /** What went wrong unforeseen. */
  readonly reports: readonly unknown[];
  now: Instant;
  click(person: string, verb: CardVerb, clicked?: Clicked): Promise<Heard>;
  type(person: string, text: string): Promise<Heard>;
  does(person: string, what: What, more?: Partial<Turn>): Promise<Heard>;
  file(person: string): Promise<PersonFile>;
}

/** A house of eight people in which Ada, Ben and Lena have a dialogue before them; on a memory store unless another is given, with a clock that stands. */
export const openTalks = async (
  given: {
    readonly house?: Partial<House>;
    readonly people?: readonly Person[];
    readonly office?: Partial<Office>;
    readonly world?: Partial<World>;
    readonly store?: Store;
  } = {},
): Promise<Talks> => {
  const { store = memoryStore() } = given;
  const people = given.people ?? PEOPLE;
  await store.changeHouse((house) => ({ file: { ...house, settings: aHouse(given.house) }, value: undefined }));
  await store.replaceRoster(aRoster(...people));
  for (const { id, lead } of people) {
    if (lead === undefined) continue;
    await store.change(id, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: [anOpenDialogue(id)] } }, value: undefined }));
  }
  const reports: unknown[] = [];
  let made = 0;
  let activities = 0;
  const talks: Talks = {
    store,
    reports,
    now: NOW,
    world: {
      store,
      office: { ...OFFICE, ...given.office },
      now: () => talks.now,
      chance: () => createHash("sha256").update(String(made++)).digest("base64url").slice(0, 22),
      desk: openDesk(),
      passage: openPassage(),
      offers: openOffers(),
      fetchFile: async () => ({ state: "unreachable" }),
      report: (error) => reports.push(error),
      ...given.world,
    },
    does: (person, what, more = {}) => {
      activities += 1;
      const turn = {
        person,
        conversation: `a:${person}`,
        serviceUrl: "http://localhost/",
        activity: `t${activities}`,
        message: "m1",
        what,
      };
      return hear(talks.world, { ...turn, ...more });
    },
    click: (person, verb, { inputs = {}, way = "in-place", activity, ...data } = {}) =>
      talks.does(
        person,
        { kind: "clicked", way, click: { verb, inputs: new Map(Object.entries(inputs)), ...data } },
        activity === undefined ? {} : { activity },
      ),
    type: (person, text) => talks.does(person, { kind: "typed", text }),
    file: async (person) => (await store.read(person as PersonId)) ?? EMPTY_FILE,
  };
  return talks;
};

/** Every text on a card, in reading order. */
export const textsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ["text", "title", "label", "value"].includes(key) && typeof inner === "string" ? [inner] : textsOf(inner),
  );
};

/** All words on the card that was shown. */
export const wordsOf = ({ shows }: Heard): string => textsOf(shows?.card).join("\n");

interface ActionOnCard {
  readonly title: string;
  readonly verb: CardVerb;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The buttons on a card, as a client sees them. */
export const buttonsOf = (value: unknown): readonly ActionOnCard[] => {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "Action.Execute") return [value as unknown as ActionOnCard];
  return Object.values(value).flatMap(buttonsOf);
};

/** Clicks a button of the card that was shown, with what it carries. */
export const press = (talks: Talks, person: string, { shows }: Heard, verb: CardVerb, clicked: Clicked = {}): Promise<Heard> => {
  const button = buttonsOf(shows?.card).find((one) => one.verb === verb);
  if (button === undefined) throw new Error(`the card has no button ${verb}`);
  const { id, version, which, slots } = button.data as Clicked;
  return talks.click(person, verb, {
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    ...(which === undefined ? {} : { which }),
    ...(slots === undefined ? {} : { slots }),
    ...clicked,
  });
};
