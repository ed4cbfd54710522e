import { type Voice, voiceOf } from "../../cards/index.js";
import {
  type Actor,
  type Day,
  type Decision,
  type House,
  type Instant,
  localOf,
  MONDAY_TO_FRIDAY,
  may,
  type Person,
  type PersonId,
  type Present,
  type Roster,
  type Subject,
  type Verb,
} from "../../dialogue/index.js";
import { type Changed, EMPTY_FILE, type Once, type PersonFile, type Store } from "../../store/index.js";
import type { TeamsState } from "../delivery/teams-look.js";
import type { Passage } from "../passage.js";
import type { Turn } from "../teams/turn.js";
import type { Desk } from "./desk.js";
import type { MadeFile, Stored, Upload } from "./files/made.js";
import type { Offers } from "./files/offers.js";

/** What the house has to say of itself at the first contact, as its own people approved it. */
export interface Office {
  readonly legalBasis: string;
  readonly dataProtection: string;
  readonly staffCouncil: string;
  /** Admin until the roster names one, and beside those it names. */
  readonly firstAdmin?: PersonId;
}

/** What conversations need of the world. */
export interface World {
  readonly store: Store;
  readonly office: Office;
  readonly now: () => Instant;
  /** Opaque ids that nobody can guess; at most 22 characters. */
  readonly chance: () => string;
  readonly desk: Desk;
  /** Every turn goes through it, and a roster that calls people otherwise goes alone. */
  readonly passage: Passage;
  /** Fetches a file that somebody sent, from where Teams keeps it. */
  readonly fetchFile: (url: string) => Promise<Fetched>;
  readonly offers: Offers;
  /** Puts a file where Teams wants it. Absent where there is nowhere to put any. */
  readonly storeFile?: (to: Upload, file: MadeFile) => Promise<Stored>;
  /** The name somebody signs in with, in small letters, where Teams says so: some rosters know people by that alone. */
  readonly signInName?: (turn: Turn) => Promise<string | undefined>;
  /** How Teams is doing. Absent: not known. */
  readonly teams?: () => TeamsState;
  /** What nobody foresaw, under the reference that the person was told. */
  readonly report: (error: unknown, reference: string) => void;
}

export type Fetched =
  | { readonly state: "fetched"; readonly bytes: Uint8Array }
  | { readonly state: "too-large"; readonly megabytes: number }
  | { readonly state: "unreachable" };

/** One turn of one person, with everything that a handler may look at. */
export interface Talk extends Omit<World, "now" | "signInName"> {
  readonly me: Person;
  /** Of the one who talks, as it was when the turn began: to show it. A decision is made on what `change` hands in. */
  readonly file: PersonFile;
  readonly house: House;
  readonly roster: Roster;
  readonly now: Instant;
  readonly today: Day;
  readonly minute: number;
  readonly voice: Voice;
  /** Asked by every handler, with what it has just loaded. */
  may<S extends Subject>(verb: Verb, subject: S | undefined): Decision<S, "missing">;
  /** A change of somebody's file that this turn brings about; brought about once, however often Teams delivers the turn. */
  once<T>(person: PersonId, fn: (file: PersonFile) => Changed<PersonFile, T>): Promise<Once<T>>;
}

const voices = new WeakMap<NonNullable<House["texts"]>, Map<string, Voice>>();
const OURS: NonNullable<House["texts"]> = {};

/** Every text is read once for each language and wording, so voices are kept as long as the wording is. */
const voiceIn = (language: Person["language"], texts: NonNullable<House["texts"]>): Voice => {
  const kept = voices.get(texts) ?? new Map<string, Voice>();
  voices.set(texts, kept);
  const voice = kept.get(language) ?? voiceOf(language, texts);
  kept.set(language, voice);
  return voice;
};

/** The same wording is handed out as a new copy with every look at the house. */
const wordings = new Map<string, NonNullable<House["texts"]>>();

const wordingOf = ({ texts }: House): NonNullable<House["texts"]> => {
  if (texts === undefined) return OURS;
  const key = JSON.stringify(texts);
  const kept = wordings.get(key);
  if (kept !== undefined) return kept;
  wordings.clear();
  wordings.set(key, texts);
  return texts;
};

/** As somebody wishes, or else as the roster says. */
export const voiceFor = (house: House, person: Pick<Person, "language">, file: PersonFile | undefined): Voice =>
  voiceIn(file?.plan.wishes.language ?? person.language, wordingOf(house));

const presents = new WeakMap<Roster, Map<string, Roster>>();

const asAdmin = (id: PersonId, person: Person | undefined): Person =>
  person === undefined
    ? { id, name: id, team: "", worksOn: MONDAY_TO_FRIDAY, group: "employed", language: "de", roles: ["admin"] }
    : { ...person, roles: [...new Set([...person.roles, "admin" as const])].sort() };

/** The roster as the rules see it: with the first admin in it, whoever that is. */
export const withFirstAdmin = (roster: Roster, { firstAdmin }: Office): Roster => {
  if (firstAdmin === undefined || roster.get(firstAdmin)?.roles.includes("admin") === true) return roster;
  const kept = presents.get(roster) ?? new Map<string, Roster>();
  presents.set(roster, kept);
  const there = kept.get(firstAdmin);
  if (there !== undefined) return there;
  const made = new Map(roster).set(firstAdmin, asAdmin(firstAdmin, roster.get(firstAdmin)));
  kept.set(firstAdmin, made);
  return made;
};

const onceIn =
  ({ store }: World, { activity, person }: Turn): Talk["once"] =>
  async (whose, fn) =>
    activity === undefined
      ? { repeated: false, value: await store.change(whose, fn) }
      : store.changeOnce(whose, { actor: person as PersonId, activity }, fn);

export interface Hearing {
  readonly turn: Turn;
  readonly me: Person;
  readonly house: House;
  readonly roster: Roster;
}

export const talkOf = async (world: World, { turn, me, house, roster }: Hearing): Promise<Talk> => {
  const now = world.now();
  const { day: today, minute } = localOf(house.timeZone, now);
  const file = (await world.store.read(me.id)) ?? EMPTY_FILE;
  const actor: Actor = { person: me.id, tenant: house.tenant, isGuest: false };
  const present: Present = { tenant: house.tenant, roster, today, now };
  const { store, office, chance, desk, passage, fetchFile, offers, storeFile, teams, report } = world;
  return {
    ...(storeFile === undefined ? {} : { storeFile }),
    ...(teams === undefined ? {} : { teams }),
    ...{ store, office, chance, desk, passage, fetchFile, offers, report, me, file, house, roster, now, today, minute },
    voice: voiceFor(house, me, file),
    may: (verb, subject) => may(actor, verb, subject, present),
    once: onceIn(world, turn),
  };
};
