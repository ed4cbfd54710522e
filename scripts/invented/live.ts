import { type Bot, type Facts, type Log, type LogEvent, type Messenger, type MovableClock, movableClock } from "../../bot/index.js";
import type { Limit, Limits } from "../../bot/teams/limits.js";
import type { Instant, LedgerEntry } from "../../dialogue/index.js";
import { type EmbeddedStore, openStore } from "../../store/index.js";
import { dueNow, readAll, WAVE_AT } from "./due-house.js";
import { HOUSE } from "./house.js";
import { openingIn } from "./places.js";
import { openWholeBot } from "./whole-bot.js";

export interface LiveOrder {
  readonly folder: string;
  /** Of the connector. */
  readonly origin: string;
  /** When the house's first morning began, on the machine's own clock: it is not the first morning again after a restart. */
  readonly began: number;
  /** What is done to its store before it begins. */
  readonly beforehand?: (store: EmbeddedStore) => Promise<void>;
  /** What a harness puts between the bot and Teams. */
  readonly between?: (messenger: Messenger) => Messenger;
  /** When the first message goes out. */
  readonly onFirst?: () => void;
  /** Something that should not happen. */
  readonly onTrouble: (word: string) => void;
  /** For one answer; Teams' own patience where nothing is said. */
  readonly longestCallMs?: number;
  /** None where nothing is said: a thousand messages would take half a minute. */
  readonly limits?: Limits;
}

/** How many people's messages the ledger knows in these states. */
export interface Ledger {
  readonly intent: number;
  readonly unclear: number;
}

/** The whole program at work, with nothing in it that is not real but people and time. */
export interface Live {
  /** As it was found at the start. */
  readonly ledger: Ledger;
  /** Resolves when there is nothing more to send today. */
  send(): Promise<void>;
  /** Messages that the connector has answered so far. */
  answered(): number;
  /** What a program does when it is asked to end. */
  stop(): Promise<void>;
  readonly bot: Bot;
  /** Where it hears people click. */
  readonly port: number;
}

const MINUTE_MS = 60_000;
/** What Teams wanted to be left alone for is tried again a minute later; so often, at the most. */
const MOST_MINUTES = 30;

const MANY: Limit = { most: 100_000, withinMs: 1_000 };
export const NO_LIMITS: Limits = { tenant: MANY, waves: MANY, chat: [MANY] };

/** What a house that is well says too: its keeping leaves a receipt each month, and Teams may be asked while it is not there. */
const EXPECTED: readonly string[] = ["listening", "started", "stopped", "teams-in-trouble", "teams-well", "destroyed"];

const isState =
  (wanted: LedgerEntry["state"]) =>
  ({ state }: LedgerEntry): boolean =>
    state === wanted;

const ledgerOf = async (store: EmbeddedStore): Promise<Ledger> => {
  const plans = [...(await readAll(store)).values()].map(({ plan }) => plan);
  const count = (state: LedgerEntry["state"]): number => plans.filter(({ slots }) => slots.some(isState(state))).length;
  return { intent: count("intent"), unclear: count("unclear") };
};

const counting = (onFirst: () => void) => {
  let [begun, answered] = [0, 0];
  const counted = (messenger: Messenger): Messenger => ({
    ...messenger,
    post: async (to, message) => {
      begun += 1;
      if (begun === 1) onFirst();
      const seen = await messenger.post(to, message);
      answered += 1;
      return seen;
    },
  });
  return { counted, answered: () => answered };
};

const sendAll = async (bot: Bot, store: EmbeddedStore, clock: MovableClock): Promise<void> => {
  await bot.start();
  for (let minute = 0; minute < MOST_MINUTES; minute++) {
    if (dueNow(await store.roster(), await readAll(store), clock.now()).length === 0) return;
    clock.moveBy(MINUTE_MS);
    await bot.tick();
  }
};

export const openLive = async (order: LiveOrder): Promise<Live> => {
  const { folder, origin, began, onTrouble, onFirst = () => undefined, longestCallMs, limits = NO_LIMITS } = order;
  const { beforehand = async () => undefined, between = (messenger) => messenger } = order;
  const store = await openStore(openingIn(folder));
  const ledger = await ledgerOf(store);
  await beforehand(store);
  const clock = movableClock(Date.now, (WAVE_AT + Date.now() - began) as Instant);
  const log: Log = (event: LogEvent, { kind = "" }: Facts = {}) => (EXPECTED.includes(event) ? undefined : onTrouble(`${event} ${kind}`));
  const { counted, answered } = counting(onFirst);
  const sending = (messenger: Messenger): Messenger => counted(between(messenger));
  const { tenant } = HOUSE;
  const { bot, port, stop } = await openWholeBot({
    ...{ store, tenant, origin, log, limits, sending, now: clock.now },
    ...(longestCallMs === undefined ? {} : { longestCallMs }),
  });
  return { ledger, answered, bot, port, stop, send: () => sendAll(bot, store, clock) };
};
