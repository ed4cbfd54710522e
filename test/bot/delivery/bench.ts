import type { Bot, BotParts } from "../../../bot/bot.js";
import type { Facts, LogEvent } from "../../../bot/log.js";
import { type MovableClock, movableClock } from "../../../bot/movable-clock.js";
import type { Rendered } from "../../../cards/index.js";
import { day } from "../../../dialogue/calendar/day.js";
import { type House, type Instant, instantOf, localOf, type Notice, type Person, type PersonId } from "../../../dialogue/index.js";
import { openProcess } from "../../../scripts/invented/process.js";
import { chatOf, type Call as Made, type RecorderOf, recorderOf, type ScriptOf, SERVICE_URL } from "../../../scripts/invented/recorder.js";
import { EMPTY_FILE, memoryStore, type PersonFile, type PlanPart, type Store } from "../../../store/index.js";
import { aHouse, aRoster } from "../../dialogue/builders.js";
import { buttonsOf, PEOPLE, textsOf } from "../conversations/house.js";

export const TIME_ZONE = "Europe/Berlin";
export { SERVICE_URL };

export const at = (date: string, hour = 10): Instant => instantOf(TIME_ZONE, day(date), hour * 60);

export interface Call extends Omit<Made, "message" | "at"> {
  readonly words: string;
  /** Of the slots that its buttons are about. */
  readonly marks: readonly string[];
  readonly on: number;
}

export type Script = ScriptOf<Call>;
export type Recorder = RecorderOf<Call>;

/** With plain spaces, whatever space keeps a date together. */
const wordsIn = ({ card }: Rendered): string =>
  textsOf(card)
    .join("\n")
    .replaceAll(/[^\S\n]/g, " ");

const marksIn = ({ card }: Rendered): readonly string[] => [
  ...new Set(buttonsOf(card).flatMap(({ data: { slots } }) => (typeof slots === "string" ? slots.split(".") : []))),
];

const called = ({ message, at: instant, ...call }: Made): Call => ({
  ...call,
  words: message === undefined ? "" : wordsIn(message),
  marks: message === undefined ? [] : marksIn(message),
  on: localOf(TIME_ZONE, instant).day,
});

export const recorder = (now: () => Instant): Recorder => recorderOf(now, called);

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
  readonly delivery?: BotParts["delivery"];
}

const benchOn = ({ store, clock, delivery = {} }: Given): Bench => {
  const made = recorder(clock.now);
  const logged: (readonly [LogEvent, Facts])[] = [];
  const bot = openProcess({
    store,
    now: clock.now,
    messenger: made.messenger,
    log: (event: LogEvent, facts: Facts = {}) => logged.push([event, facts]),
    delivery,
  });
  return {
    ...{ store, clock, recorder: made, bot, logged },
    file: async (person) => (await store.read(person as PersonId)) ?? EMPTY_FILE,
    change: (person, change) =>
      store.change(person as PersonId, (file) => ({ file: { ...file, plan: change(file.plan) }, value: undefined })),
    again: () => benchOn({ store, clock, delivery }),
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
    readonly delivery?: BotParts["delivery"];
  } = {},
): Promise<Bench> => {
  const store = (given.around ?? ((inner) => inner))(memoryStore());
  const people = given.people ?? PEOPLE;
  await store.changeHouse((house) => ({
    file: { ...house, settings: aHouse({ goLive: day("2026-07-01"), ...given.house }) },
    value: undefined,
  }));
  await store.replaceRoster(aRoster(...people));
  const { delivery = {} } = given;
  const bench = benchOn({ store, clock: movableClock(() => 0, given.start ?? at("2026-07-01", 7)), delivery });
  if (given.silent === true) return bench;
  for (const { id } of people) {
    await bench.change(id, (plan) => ({ ...plan, address: { conversation: chatOf(id), serviceUrl: SERVICE_URL } }));
  }
  return bench;
};

export const postsTo = ({ recorder: { calls } }: Bench, person: string): readonly Call[] =>
  calls.filter(({ kind, to }) => kind === "post" && to === person);

export const aNotice = (given: Partial<Notice> & Pick<Notice, "telling" | "to">): Notice =>
  ({ id: "n1", on: day("2026-11-20"), state: "due", ...given }) as Notice;
