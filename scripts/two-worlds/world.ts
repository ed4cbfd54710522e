import { createHash } from "node:crypto";
import type { Bot } from "../../bot/bot.js";
import { receiptNumber } from "../../bot/keeping/receipt-number.js";
import type { LogEvent } from "../../bot/log.js";
import type { Messenger } from "../../bot/messenger.js";
import { renderMetrics } from "../../bot/operations/metrics.js";
import { readinessOf } from "../../bot/operations/readiness.js";
import { openWatching, type Watching } from "../../bot/operations/watching.js";
import type { Rendered } from "../../cards/index.js";
import type { Instant, PersonId, Seen } from "../../dialogue/index.js";
import { memoryStore, type Store, StoreError } from "../../store/index.js";
import { openProcess } from "../invented/process.js";
import { type Call, recorderOf, SERVICE_URL } from "../invented/recorder.js";
import type { Kept } from "./disk.js";
import type { Leak } from "./leaks.js";
import type { Observed } from "./observed.js";
import type { Scene } from "./scene.js";

/** One of the two worlds, as everybody but X can see it. */
export interface World {
  readonly store: Store;
  readonly clock: { now: Instant };
  readonly seen: Observed[];
  readonly teams: { isBlocked: boolean };
  bot(): Bot;
  restart(): void;
  /** What whoever looks after the machine sees at /metrics and /readyz. */
  lookFromOutside(): void;
  /** In whose turn ids are made: in production they are chance, so that nobody's shift another's. */
  actAs(who: string): void;
  observe(who: string, what: string, bytes: unknown): void;
  isId(text: string): boolean;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
}

const MARK_LETTERS = 22;

const openChance = (seed: number) => {
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  let acting = "clock";
  const idOf = (text: string): string => {
    const id = createHash("sha256").update(`${seed} ${text}`).digest("base64url").slice(0, MARK_LETTERS);
    ids.add(id);
    return id;
  };
  const chance = (): string => {
    const count = (counts.get(acting) ?? 0) + 1;
    counts.set(acting, count);
    const id = idOf(`${acting} ${count}`);
    ids.add(receiptNumber(() => id));
    return id;
  };
  return {
    chance,
    idOf,
    isId: (text: string) => ids.has(text),
    actAs: (who: string) => {
      acting = who;
    },
  };
};

type Works = "change" | "changeOnce" | "changeHouse" | "erase" | "replaceRoster";

/** A disk that takes nothing at certain times. */
const onDisk = (store: Store, isFull: () => boolean): Store => {
  const refusing = <K extends Works>(name: K): Store[K] => {
    const work = store[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return (async (...args: readonly unknown[]) => {
      if (isFull()) throw new StoreError({ kind: "full", file: "any" });
      return work(...args);
    }) as unknown as Store[K];
  };
  return {
    ...store,
    change: refusing("change"),
    changeOnce: refusing("changeOnce"),
    changeHouse: refusing("changeHouse"),
    erase: refusing("erase"),
    replaceRoster: refusing("replaceRoster"),
  };
};

/** Which of several messages under way arrives first is the network's doing: compared is the order that the bot decided on. */
const ONE_AT_A_TIME = { inFlight: 1 } as const;

const A_FEW_TURNS = 6;

const aTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const openTeams = (scene: Scene, world: Pick<World, "teams" | "clock" | "observe">, idOf: (text: string) => string) => {
  const counts = new Map<string, number>();
  const isHidden = (person: string): boolean => person === scene.x || person === scene.named;
  const nextOf = (person: string): string => {
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return idOf(`m ${person} ${count}`);
  };
  const recorder = recorderOf<Call>(
    () => world.clock.now,
    (call) => call,
  );
  recorder.script = ({ kind, to, message, activity }): Seen => {
    const { teams, clock, observe } = world;
    if (!isHidden(to)) observe(to, kind, { message, activity });
    if (teams.isBlocked && to === scene.x) return { kind: "answered", status: 403 };
    return scene.weather.seenBy(to, clock.now) ?? { kind: "answered", status: 201, activity: nextOf(to) };
  };
  const ask = async (): Promise<Seen> => scene.weather.seenBy("Teams", world.clock.now) ?? { kind: "answered", status: 200 };
  return { ...recorder.messenger, ask };
};

export interface WorldParts {
  readonly scene: Scene;
  readonly leak?: Leak;
  /** Absent: in memory. */
  readonly disk?: Kept;
}

/** The whole bot, in a time of its own, with a Teams and a disk that fail when the scene says so. */
export const openWorld = ({ scene, leak, disk: real }: WorldParts): World => {
  const clock = { now: (scene.steps[0]?.at ?? 0) as Instant };
  const kept = real?.store ?? memoryStore();
  const seen: Observed[] = [];
  const { chance, idOf, isId, actAs } = openChance(scene.seed);
  const observe: World["observe"] = (who, what, bytes) => {
    seen.push({ at: new Date(clock.now).toISOString(), who, what, bytes: JSON.stringify(bytes) ?? "" });
  };
  const teams = { isBlocked: false };
  const log = (event: LogEvent, facts: object = {}): void => observe("Protokoll", event, facts);
  const now = () => clock.now;
  const leaking = { x: scene.x, now, log: (event: string) => observe("Protokoll", event, {}), kept };
  const disk = onDisk(kept, () => scene.weather.isDiskFull(clock.now));
  const store = leak?.store?.(disk, leaking) ?? disk;
  const posting: Messenger = openTeams(scene, { teams, clock, observe }, idOf);
  const messenger = leak?.messenger?.(posting, leaking) ?? posting;
  const open = (): { readonly bot: Bot; readonly watching: Watching } => {
    const watching = openWatching({ log: (event, facts) => log(event, facts), now, elapsed: now });
    const watched = { messenger: watching.messenger(messenger), log: watching.log, watch: watching };
    const more = { storeFile: async () => ({ state: "stored" }) as const, delivery: ONE_AT_A_TIME };
    return { watching, bot: openProcess({ store, now, chance, ...watched, ...more }) };
  };
  let running = open();
  return {
    ...{ store: kept, clock, seen, teams, actAs, observe, isId },
    bot: () => running.bot,
    restart: () => {
      running = open();
    },
    lookFromOutside: () => {
      const state = running.watching.state();
      observe("Messwerte", "/metrics", leak?.metrics?.(renderMetrics(state), leaking) ?? renderMetrics(state));
      observe("Messwerte", "/readyz", readinessOf(state));
    },
    settled: async () => {
      for (let turn = 0; turn < A_FEW_TURNS; turn = real?.isBusy() === true ? 0 : turn + 1) await aTurn();
    },
  };
};

export const shownTo = (heard: { readonly shows?: Rendered; readonly after: readonly Rendered[]; readonly leaves?: Rendered }) => ({
  shows: heard.shows,
  after: heard.after,
  leaves: heard.leaves,
});

export const SERVICE = SERVICE_URL;
export const chatFor = (person: PersonId): string => `a:${person}`;
