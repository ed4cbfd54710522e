import { openBot } from "../../../bot/bot.js";
import type { Log, LogEvent } from "../../../bot/log.js";
import type { Messenger } from "../../../bot/messenger.js";
import type { Ticking } from "../../../bot/teams/pace.js";
import { openTeams, type Teams } from "../../../bot/teams/teams.js";
import type { Turn } from "../../../bot/teams/turn.js";
import { type Instant, instantOf, localOf, type Notice } from "../../../dialogue/index.js";
import { memoryStore, type PersonFile, type Store } from "../../../store/index.js";
import { chanceFrom } from "../../chance.js";
import { openConnector } from "../../connector/connector.js";
import type { Report } from "../../connector/faults.js";
import { identityOf } from "../../connector/identity.js";
import { type DueNudge, fillHouse, readAll, WAVE_AT } from "../../invented/due-house.js";
import { HOUSE } from "../../invented/house.js";
import { type Townsfolk, townsfolk } from "./townsfolk.js";
import { passing, type VirtualTime, virtualTime } from "./virtual-time.js";
import { openWeather, type Weather } from "./weather.js";
import { type Heard, openWiretap } from "./wiretap.js";

/** What one day came to, as the Connector and the ledger know it. */
export interface StormyDay {
  readonly due: readonly DueNudge[];
  readonly calls: readonly Heard[];
  readonly report: Report;
  readonly files: ReadonlyMap<string, PersonFile>;
  readonly folk: Pick<Townsfolk, "told" | "typed">;
  readonly logged: ReadonlyMap<LogEvent, number>;
  /** Answers that could not be said any more. */
  readonly givenUp: number;
  readonly fineSince: number;
  readonly endedAt: number;
}

export interface DayOrder {
  readonly people: number;
  readonly seed: number;
  /** With what the bot measures time. */
  readonly ticking: (time: VirtualTime) => Ticking;
  readonly weather?: typeof openWeather;
}

const OFFICE = { legalBasis: "erfunden", dataProtection: "erfunden", staffCouncil: "erfunden" } as const;
const LATENCY_MS = 120;
const BETWEEN_TICKS_MS = 15_000;
/** Nothing real is waited for, so that nothing real is too slow. */
const PATIENCE_MS = 600_000;

const { day: TODAY } = localOf(HOUSE.timeZone, WAVE_AT);
const DAY_MS = instantOf(HOUSE.timeZone, TODAY, HOUSE.sending.to) - WAVE_AT;

const isOpen = ({ state }: Notice): boolean => state === "due" || state === "intent" || state === "stale";

const counted = () => {
  const unsaid = { posted: 0, replaced: 0 };
  const logged = new Map<LogEvent, number>();
  const log: Log = (event) => {
    logged.set(event, (logged.get(event) ?? 0) + 1);
  };
  const note = (what: "posted" | "replaced"): void => {
    unsaid[what] += 1;
  };
  return { logged, log, unsaid, note };
};

/** Whether there is nothing left that should go out today. */
const isAllTold = async (store: Store, due: readonly DueNudge[]): Promise<boolean> => {
  const files = await readAll(store);
  const isConcluded = ({ person, keys }: DueNudge): boolean => {
    const slots = files.get(person)?.plan.slots ?? [];
    return keys.every((key) => slots.some((entry) => entry.key === key && entry.state !== "due" && entry.state !== "intent"));
  };
  return due.every(isConcluded) && ![...files.values()].some(({ plan }) => plan.notices?.some(isOpen));
};

const openHouse = async ({ people, seed, ticking }: DayOrder, time: VirtualTime) => {
  const { elapsed, wait } = time;
  const connector = await openConnector({ elapsed, wait, seed, latencyMs: LATENCY_MS, limits: true });
  const store = memoryStore();
  const due = await fillHouse(store, people, connector.serviceUrl);
  const now = (): Instant => (WAVE_AT + elapsed()) as Instant;
  const { logged, log, unsaid, note } = counted();
  const teams: Teams = openTeams({
    gate: { tenant: HOUSE.tenant, local: { origins: [connector.origin] } },
    identity: identityOf(connector.origin),
    hear: (turn: Turn) => bot.hear(turn),
    ...{ log, unsaid: note, now, ticking: ticking(time), patienceMs: PATIENCE_MS },
  });
  const chance = chanceFrom(seed + 1);
  const bot = openBot({
    ...{ store, now, log, office: OFFICE, messenger: withoutTime(teams.messenger) },
    chance: () => Array.from({ length: 22 }, () => chance.below(36).toString(36)).join(""),
    fetchFile: async () => ({ state: "unreachable" }),
  });
  return { connector, store, due, now, logged, unsaid, teams, bot };
};

/** The Connector lives by the clock of this machine and the house by one of its own: what the one says of the time is not meant for it. */
const withoutTime = (messenger: Teams["messenger"]): Messenger => ({
  ...messenger,
  ask: async (at) => {
    const { aheadMs: _, ...seen } = await messenger.ask(at);
    return seen;
  },
});

type Opened = Awaited<ReturnType<typeof openHouse>>;

const live = async ({ store, due, bot, teams }: Opened, folk: Townsfolk, weather: Weather, time: VirtualTime): Promise<void> => {
  const isFine = (): boolean => weather.fineSince() !== undefined;
  const isEvening = (): boolean => time.elapsed() >= DAY_MS;
  const ticks = async (): Promise<void> => {
    while (!isEvening() && !(isFine() && (await isAllTold(store, due)))) await Promise.all([bot.tick(), time.wait(BETWEEN_TICKS_MS)]);
  };
  await Promise.all([weather.passes(), folk.live(isFine).then(ticks), ticks()]);
  await bot.stop();
  await teams.settled();
};

/** A house on one day, from the first message to the last, in a few seconds. */
export const stormyDay = async (order: DayOrder): Promise<StormyDay> => {
  const { seed, weather: begin = openWeather } = order;
  const time = virtualTime(chanceFrom(seed));
  const opened = await openHouse(order, time);
  const { connector, store, due, now, logged, unsaid, teams } = opened;
  const weather = begin(connector, time, chanceFrom(seed + 2));
  const tap = openWiretap(time.elapsed, weather.asked);
  const { serviceUrl } = connector;
  const folk = townsfolk({ store, teams, serviceUrl, time, now, today: TODAY, chance: chanceFrom(seed + 3) }, await store.roster());
  try {
    await passing(time, live(opened, folk, weather, time), tap.settled);
    const [report, files] = [await connector.report(), await readAll(store)];
    return {
      due,
      report,
      files,
      logged,
      givenUp: unsaid.posted,
      folk,
      calls: tap.calls,
      fineSince: weather.fineSince() ?? Number.NaN,
      endedAt: time.elapsed(),
    };
  } finally {
    tap.close();
    await connector.close();
  }
};
