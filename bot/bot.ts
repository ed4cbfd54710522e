import type { Day, Instant, PersonId, Seen } from "../dialogue/index.js";
import { isTrouble, type Store, withLogged } from "../store/index.js";
import { LONGEST_STOP_MS, openClock } from "./clock.js";
import { finishReplacing } from "./conversations/admin/roster-replacing.js";
import { openDesk } from "./conversations/desk.js";
import { openOffers } from "./conversations/files/offers.js";
import { type Heard, hear } from "./conversations/hear.js";
import type { Office, World } from "./conversations/talk.js";
import { openDelivery } from "./delivery/deliver.js";
import { openKeysLook } from "./delivery/keys-look.js";
import { DELIVERY_SETTINGS, type DeliverySettings } from "./delivery/settings.js";
import { openTeamsLook } from "./delivery/teams-look.js";
import { openWallClock } from "./delivery/wall-clock.js";
import { openDiskLook } from "./keeping/disk-look.js";
import { openEmergencyWatch } from "./keeping/emergencies.js";
import { openPublishing } from "./keeping/publish-numbers.js";
import { raiseVersion } from "./keeping/raise-version.js";
import { openRetention } from "./keeping/retention.js";
import { type Watched, watched } from "./keeping/watched-store.js";
import { lately } from "./lately.js";
import { kindOf, type Log } from "./log.js";
import type { Messenger } from "./messenger.js";
import { openPassage, type Passage } from "./passage.js";
import type { Turn } from "./teams/turn.js";
import type { Watch } from "./watch.js";
import { within } from "./within.js";

export interface BotParts {
  /** A store that can take up a new house key is asked now and then to do so; one on a disk notes when what is over was destroyed. */
  readonly store: Store & { readonly rotateIfAsked?: () => Promise<boolean>; readonly noteRetention?: (on: Day) => Promise<void> };
  readonly office: Office;
  readonly now: () => Instant;
  /** Time that went by, which nobody can set. Absent where `now` is moved on purpose. */
  readonly elapsed?: () => number;
  readonly chance: () => string;
  readonly messenger: Messenger;
  readonly fetchFile: World["fetchFile"];
  /** Absent where no files can be handed out. */
  readonly storeFile?: NonNullable<World["storeFile"]>;
  readonly signInName?: World["signInName"];
  /** Whether the keys could be had by which people are let in. Absent where everybody is. */
  readonly askForKeys?: () => Promise<Seen>;
  readonly log: Log;
  readonly delivery?: Partial<DeliverySettings>;
  /** Absent: nobody looks at how it is doing. */
  readonly watch?: Watch;
}

/** One house's bot. Whoever connects it to Teams hands it the turns. */
export interface Bot {
  /** What somebody did, and what they are shown; whoever else is to be told of it is told right after. */
  hear(turn: Turn): Promise<Heard>;
  /** Sends what is due. Resolves when it is sent; while it runs, asking again waits for the same. */
  tick(): Promise<void>;
  /** Ticks now and four times a minute. */
  start(): Promise<void>;
  /** Begins nothing new and waits for what is under way, for less than ten seconds. */
  stop(): Promise<void>;
}

const KEY_LOOK_MS = 60_000;

const logRotation = (store: Store, at: Instant): Promise<void> =>
  store.changeHouse((house) => ({ file: withLogged(house, { at, by: "operator", what: "key-rotated" }), value: undefined }));

const openKeyLook = ({ store, now, log }: BotParts): (() => Promise<void>) => {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (store.rotateIfAsked === undefined || lately(KEY_LOOK_MS, lookedAt, now())) return;
    lookedAt = now();
    try {
      if (!(await store.rotateIfAsked())) return;
      log("house-key-taken-up");
      await logRotation(store, now());
    } catch (error) {
      log("unexpected", { kind: kindOf(error) });
    }
  };
};

interface Inside {
  readonly seen: Watched;
  readonly passage: Passage;
  readonly isStopping: () => boolean;
}

/** What is looked at in its time, also while a tick is under way: how long that takes depends on how many there are to be written to. */
const openLooks = (parts: BotParts) => {
  const wall = openWallClock(parts);
  const teams = openTeamsLook({ ...parts, wall });
  const looks = [openDiskLook(parts), openKeysLook(parts), teams.look];
  const look = async (): Promise<void> => {
    // No sign of life for each: beside a tick that hangs they go on.
    for (const lookAt of looks) await lookAt();
    wall.notice();
  };
  return { wall, look, teams: teams.now };
};

/** What goes by itself: with the clock, and right after somebody did something. */
const openWork = (parts: BotParts, { seen, passage, isStopping }: Inside) => {
  const { now, messenger, log } = parts;
  // Whoever waits to be alone waits for the messages under way and not for all of today's.
  const { wall, look, teams } = openLooks(parts);
  const isWantedToEnd = (): boolean => isStopping() || passage.isWanted() || wall.isFarOff();
  const settings = { ...DELIVERY_SETTINGS, ...parts.delivery };
  const { deliver, tell } = openDelivery({ watched: seen, messenger, settings, now, log, isStopping: isWantedToEnd });
  const { noteRetention } = parts.store;
  const noting = noteRetention === undefined ? {} : { noteRetention };
  const retain = openRetention({ ...parts, ...noting, store: seen.store, isStopping: isWantedToEnd });
  const publish = openPublishing({ store: seen.store, now });
  const watchEmergencies = openEmergencyWatch({ store: seen.store, now, log });
  const lookForHouseKey = openKeyLook(parts);
  // What is gone and what is told to everybody cannot be taken back.
  const [vouched, anyway] = [
    [retain, publish],
    [watchEmergencies, deliver],
  ];
  return {
    ...{ teams, look },
    tick: async (): Promise<void> => {
      await lookForHouseKey();
      // Whoever sets the clock while this runs is found out by these, which then come at once.
      await look();
      parts.watch?.sign();
      // First: what is over by now is told as over.
      for (const work of [...anyway, ...(wall.isVouchedFor() ? vouched : [])]) {
        if (wall.isFarOff()) return;
        await passage.through(work);
        parts.watch?.sign();
      }
    },
    /** What cannot be told now is told when the clock ticks. */
    tellOthers: async (whose: readonly PersonId[]): Promise<void> => {
      try {
        if (!isStopping() && !wall.isFarOff()) await passage.through(() => tell(whose));
      } catch (error) {
        log("unexpected", { kind: kindOf(error) });
      }
    },
  };
};

/** Before anything is said to anybody. What there is no room for now, the next import or the next start begins with. */
const openBeginning = ({ now, log }: BotParts, { seen, passage }: Inside): (() => Promise<void>) => {
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log("unexpected", { kind: kindOf(error) });
    }
  };
  return async () => {
    await attempt(() => passage.alone(() => finishReplacing(seen.store)));
    await attempt(() => passage.through(() => raiseVersion(seen.store, now())));
  };
};

/** What the disk does is looked for at fixed times: a line for a turn would tell that somebody did something. */
const reporting =
  (log: Log): World["report"] =>
  (error, reference) => {
    if (!isTrouble(error)) log("unexpected", { kind: kindOf(error), reference });
  };

export const openBot = (parts: BotParts): Bot => {
  const { office, now, chance, fetchFile, log } = parts;
  let isStopping = false;
  const seen = watched(parts.store);
  const passage = openPassage();
  const inside: Inside = { seen, passage, isStopping: () => isStopping };
  const { tick, look, tellOthers, teams } = openWork(parts, inside);
  const begin = openBeginning(parts, inside);
  const clock = openClock({ tick, look, log, watch: parts.watch });
  const { signInName, storeFile } = parts;
  const known = { ...(signInName === undefined ? {} : { signInName }), ...(storeFile === undefined ? {} : { storeFile }) };
  const world: World = {
    store: seen.store,
    office,
    now,
    chance,
    desk: openDesk(),
    offers: openOffers(),
    passage,
    fetchFile,
    report: reporting(log),
    teams,
    ...known,
  };
  return {
    hear: async (turn) => {
      const heard = await hear(world, turn);
      if (heard.sends.length > 0) void tellOthers(heard.sends);
      return heard;
    },
    tick: clock.tick,
    start: async () => {
      log("started");
      await begin();
      clock.start();
      await clock.tick();
    },
    stop: async () => {
      isStopping = true;
      const [clocked, passed] = await Promise.all([clock.stop(), within(LONGEST_STOP_MS, passage.empty())]);
      log(clocked === "in-flight" || passed === "takes-longer" ? "stopped-with-calls-in-flight" : "stopped");
    },
  };
};
