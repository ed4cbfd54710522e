import { createHash } from "node:crypto";
import { type Bot, openBot } from "../../../bot/bot.js";
import type { Facts, LogEvent } from "../../../bot/log.js";
import type { Messenger } from "../../../bot/messenger.js";
import { type MovableClock, movableClock } from "../../../bot/movable-clock.js";
import type { Rendered } from "../../../cards/index.js";
import { day } from "../../../dialogue/calendar/day.js";
import {
  type House,
  type Instant,
  instantOf,
  localOf,
  type Notice,
  type Person,
  type PersonId,
  type Seen,
} from "../../../dialogue/index.js";
import { EMPTY_FILE, memoryStore, type PersonFile, type PlanPart, type Store } from "../../../store/index.js";
import { aHouse, aRoster } from "../../dialogue/builders.js";
import { PEOPLE, textsOf } from "../conversations/house.js";

export const TIME_ZONE = "Europe/Berlin";
export const SERVICE_URL = "http://localhost/";

export const at = (date: string, hour = 10): Instant => instantOf(TIME_ZONE, day(date), hour * 60);

export interface Call {
  readonly kind: "post" | "replace" | "open";
  /** Into whose chat. */
  readonly to: string;
  readonly activity?: string;
  readonly words: string;
  readonly on: number;
}

export type Script = (call: Call) => Promise<Seen> | Seen;

export interface Recorder {
  readonly messenger: Messenger;
  readonly calls: Call[];
  /** What the next calls meet with. */
  script: Script;
}

/** With plain spaces, whatever space keeps a date together. */
const wordsIn = ({ card }: Rendered): string =>
  textsOf(card)
    .join("\n")
    .replaceAll(/[^\S\n]/g, " ");

/** Writes down every call, and answers as the script says: each message arrives unless the test says otherwise. */
export const recorder = (now: () => Instant): Recorder => {
  const calls: Call[] = [];
  const note = (call: Omit<Call, "on">): Call => {
    const noted = { ...call, on: localOf(TIME_ZONE, now()).day };
    calls.push(noted);
    return noted;
  };
  const made: Recorder = {
    calls,
    script: () => ({ kind: "answered", status: 201, activity: `m${calls.length}` }),
    messenger: {
      post: async ({ conversation }, message) => made.script(note({ kind: "post", to: conversation.slice(2), words: wordsIn(message) })),
      replace: async ({ conversation }, activity, message) =>
        made.script(note({ kind: "replace", to: conversation.slice(2), activity, words: wordsIn(message) })),
      open: async (person) => {
        const seen = await made.script(note({ kind: "open", to: person, words: "" }));
        const isOpen = seen.kind === "answered" && seen.status < 300;
        return isOpen ? { conversation: `a:${person}`, serviceUrl: SERVICE_URL } : { seen };
      },
    },
  };
  return made;
};

export const answering = (status: number): Script => {
  return () => ({ kind: "answered", status });
};

export interface Bench {
  readonly store: Store;
  readonly clock: MovableClock;
  readonly recorder: Recorder;
  readonly bot: Bot;
  readonly logged: readonly (readonly [LogEvent, Facts])[];
  file(person: string): Promise<PersonFile>;
  change(person: string, change: (plan: PlanPart) => PlanPart): Promise<void>;
  /** Another process on what this one left behind. */
  again(): Bench;
  /** Ticks at this moment. */
  tickAt(instant: Instant): Promise<void>;
}

interface Given {
  readonly store: Store;
  readonly clock: MovableClock;
}

const benchOn = ({ store, clock }: Given): Bench => {
  const made = recorder(clock.now);
  const logged: (readonly [LogEvent, Facts])[] = [];
  let count = 0;
  const bot = openBot({
    store,
    office: { legalBasis: "Dienstvereinbarung", dataProtection: "Petra Lindqvist", staffCouncil: "Personalrat" },
    now: clock.now,
    chance: () => createHash("sha256").update(String(count++)).digest("base64url").slice(0, 22),
    messenger: made.messenger,
    fetchFile: async () => ({ state: "unreachable" }),
    log: (event, facts = {}) => logged.push([event, facts]),
  });
  return {
    ...{ store, clock, recorder: made, bot, logged },
    file: async (person) => (await store.read(person as PersonId)) ?? EMPTY_FILE,
    change: (person, change) =>
      store.change(person as PersonId, (file) => ({ file: { ...file, plan: change(file.plan) }, value: undefined })),
    again: () => benchOn({ store, clock }),
    tickAt: async (instant) => {
      clock.moveTo(instant);
      await bot.tick();
    },
  };
};

/** A house of eight in which everybody has written to the bot, and a clock that stands until it is moved. */
export const openBench = async (
  given: {
    readonly house?: Partial<House>;
    readonly people?: readonly Person[];
    readonly start?: Instant;
    readonly silent?: boolean;
    readonly around?: (store: Store) => Store;
  } = {},
): Promise<Bench> => {
  const store = (given.around ?? ((inner) => inner))(memoryStore());
  const people = given.people ?? PEOPLE;
  await store.changeHouse((house) => ({
    file: { ...house, settings: aHouse({ goLive: day("2026-07-01"), ...given.house }) },
    value: undefined,
  }));
  await store.replaceRoster(aRoster(...people));
  const bench = benchOn({ store, clock: movableClock(() => 0, given.start ?? at("2026-07-01", 7)) });
  if (given.silent === true) return bench;
  for (const { id } of people) {
    await bench.change(id, (plan) => ({ ...plan, address: { conversation: `a:${id}`, serviceUrl: SERVICE_URL } }));
  }
  return bench;
};

export const postsTo = ({ recorder: { calls } }: Bench, person: string): readonly Call[] =>
  calls.filter(({ kind, to }) => kind === "post" && to === person);

export const aNotice = (given: Partial<Notice> & Pick<Notice, "telling" | "to">): Notice =>
  ({ id: "n1", on: day("2026-11-20"), state: "due", ...given }) as Notice;
