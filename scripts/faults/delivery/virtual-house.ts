import type { Bot, BotParts } from "../../../bot/bot.js";
import type { LogEvent } from "../../../bot/log.js";
import type { Rendered } from "../../../cards/index.js";
import {
  type Day,
  type Dialogue,
  type House,
  type Instant,
  localOf,
  type PersonId,
  type Roster,
  type Seen,
  type SlotKey,
} from "../../../dialogue/index.js";
import { memoryStore, type Store } from "../../../store/index.js";
import { openProcess } from "../../invented/process.js";
import { type Call, chatOf, recorderOf, SERVICE_URL } from "../../invented/recorder.js";

/** One message on its way, and what the ledger says it is about. */
export interface Post {
  readonly to: PersonId;
  readonly at: Instant;
  /** By the bot's own clock. */
  readonly on: Day;
  readonly keys: readonly SlotKey[];
  readonly message: Rendered;
  readonly seen: Seen;
}

/** The bot's clock: nothing moves it but the case. */
export interface SetClock {
  now: Instant;
}

export interface VirtualHouse {
  readonly store: Store;
  readonly clock: SetClock;
  readonly posts: readonly Post[];
  readonly opens: readonly Call[];
  readonly logged: readonly LogEvent[];
  readonly house: House;
  readonly roster: Roster;
  bot(): Bot;
  /** Another process on what this one left behind. */
  restart(): void;
  tickAt(now: Instant): Promise<void>;
}

export interface VirtualParts {
  readonly house: House;
  readonly roster: Roster;
  readonly start: Instant;
  /** Kept beforehand. */
  readonly dialogues?: readonly Dialogue[];
  /** Who has never written to the bot. */
  readonly silent?: ReadonlySet<PersonId>;
  /** What a call meets with; a message arrives unless it says otherwise. */
  readonly meets?: (call: Call, count: number) => Seen | undefined;
  readonly around?: (store: Store, clock: SetClock) => Store;
  readonly delivery?: BotParts["delivery"];
}

const fill = async (store: Store, { house, roster, dialogues = [], silent = new Set() }: VirtualParts): Promise<void> => {
  await store.changeHouse((record) => ({ file: { ...record, settings: house }, value: undefined }));
  await store.replaceRoster(roster);
  for (const person of roster.keys()) {
    const own = dialogues.filter((dialogue) => dialogue.person === person);
    const address = silent.has(person) ? {} : { address: { conversation: chatOf(person), serviceUrl: SERVICE_URL } };
    await store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: own, ...address } }, value: undefined }));
  }
};

/** A house that lives in virtual time: the real bot on a store in memory, and a messenger that writes down what arrives. */
export const openVirtualHouse = async (parts: VirtualParts): Promise<VirtualHouse> => {
  const { house, roster, meets = () => undefined, around = (store) => store } = parts;
  const store = memoryStore();
  await fill(store, parts);
  const clock: SetClock = { now: parts.start };
  const [posts, opens, logged]: [Post[], Call[], LogEvent[]] = [[], [], []];
  const recorder = recorderOf(
    () => clock.now,
    (call) => call,
  );
  const keysUnderWay = async (to: PersonId): Promise<readonly SlotKey[]> => {
    const { slots = [] } = (await store.read(to))?.plan ?? {};
    return slots.filter(({ state }) => state === "intent").map(({ key }) => key);
  };
  recorder.script = async (call) => {
    const count = posts.length + opens.length;
    const seen = meets(call, count) ?? { kind: "answered", status: 201, activity: `m${count}` };
    const to = call.to as PersonId;
    const { day: on } = localOf(house.timeZone, call.at);
    if (call.kind === "open") opens.push(call);
    else if (call.message !== undefined) posts.push({ to, at: call.at, on, keys: await keysUnderWay(to), message: call.message, seen });
    return seen;
  };
  const open = (): Bot =>
    openProcess({
      store: around(store, clock),
      now: () => clock.now,
      messenger: recorder.messenger,
      log: (event) => logged.push(event),
      ...(parts.delivery && { delivery: parts.delivery }),
    });
  let bot = open();
  return {
    ...{ store, clock, posts, opens, logged, house, roster },
    bot: () => bot,
    restart: () => {
      bot = open();
    },
    tickAt: async (now) => {
      clock.now = now;
      await bot.tick();
    },
  };
};
