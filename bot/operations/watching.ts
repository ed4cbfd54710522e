import { performance } from "node:perf_hooks";
import type { TeamsState } from "../delivery/teams-look.js";
import { lately } from "../lately.js";
import { kindOf, type Log, type LogEvent } from "../log.js";
import type { Messenger } from "../messenger.js";
import type { Watch } from "../watch.js";
import { isStalled } from "./readiness.js";
import type { ClockState, OperationsState, Surroundings, TeamsCondition, Trial } from "./state.js";

export interface Watching extends Watch {
  /** The same log, remembered. */
  readonly log: Log;
  /** The same messenger: a long wave shows that the clock's work goes on. */
  messenger(of: Messenger): Messenger;
  state(): OperationsState;
}

interface Parts {
  readonly log: Log;
  /** On the wall. */
  readonly now: () => number;
  /** Time that went by, and no time of day. */
  readonly elapsed?: () => number;
  /** Absent: nothing around the bot is looked at. */
  readonly around?: () => Promise<Surroundings>;
}

const HOUR_MS = 3_600_000;
const QUARTER_MS = 15_000;
const FIVE_MINUTES_MS = 300_000;

/** When a tick asks depends on how long the one before took, and that on how many there were to be written to. */
const downTo = (stepMs: number, at: number): number => Math.floor(at / stepMs) * stepMs;

const openClockWatch = (now: () => number, elapsed: () => number) => {
  let [woke, signed]: (number | undefined)[] = [];
  let wokeAt: number | undefined;
  let [hasBegun, isUnderWay, didLastFail] = [false, false, false];
  let aheadMs: number | undefined;
  return {
    woke: (): void => {
      [woke, wokeAt] = [elapsed(), downTo(QUARTER_MS, now())];
    },
    tickBegan: (): void => {
      [signed, hasBegun, isUnderWay] = [elapsed(), true, true];
    },
    sign: (): void => {
      signed = elapsed();
    },
    ticked: (how: "well" | "failed"): void => {
      [isUnderWay, didLastFail] = [false, how === "failed"];
    },
    clockCompared: (ahead: number): void => {
      aheadMs = ahead;
    },
    state: (): ClockState => ({
      ...{ hasBegun, didLastFail },
      ...(aheadMs === undefined ? {} : { aheadMs }),
      ...(woke === undefined || wokeAt === undefined ? {} : { wokeAt, msSinceWoke: elapsed() - woke }),
      ...(isUnderWay && signed !== undefined ? { msWithoutSign: elapsed() - signed } : {}),
    }),
  };
};

const openTeamsWatch = (elapsed: () => number) => {
  let known: TeamsState = { state: "not-asked" };
  let firstAsked: number | undefined;
  const state = (): TeamsCondition => {
    if (known.state === "not-asked") return { isAsked: false };
    const { answeredAt } = known;
    return {
      isAsked: true,
      ...(answeredAt === undefined ? {} : { answeredAt: downTo(FIVE_MINUTES_MS, answeredAt) }),
      ...(known.state === "trouble" ? { troubleSince: downTo(FIVE_MINUTES_MS, known.since) } : {}),
      ...(answeredAt === undefined && firstAsked !== undefined ? { msNeverAnswered: elapsed() - firstAsked } : {}),
    };
  };
  return {
    teamsAsked: (found: TeamsState): void => {
      known = found;
      firstAsked ??= elapsed();
    },
    state,
  };
};

/** Of something that is tried at fixed times. */
const openTrialWatch = (now: () => number) => {
  let state: Trial = {};
  return {
    tried: (how: "well" | "trouble"): void => {
      const triedAt = downTo(FIVE_MINUTES_MS, now());
      state = how === "well" ? { triedAt } : { triedAt, troubleSince: state.troubleSince ?? triedAt };
    },
    state: () => state,
  };
};

/** Some lines are written when somebody clicked, a fault of the program above all. Which there were is shown from the next full hour on. */
const openLineWatch = (now: () => number) => {
  const heard = new Map<LogEvent, number>();
  const hourOf = (at: number): number => Math.floor(at / HOUR_MS);
  return {
    heard: (event: LogEvent): void => {
      if (!heard.has(event)) heard.set(event, hourOf(now()));
    },
    lines: (): ReadonlySet<LogEvent> => new Set([...heard].filter(([, hour]) => hour !== hourOf(now())).map(([event]) => event)),
  };
};

const NOTHING_AROUND: Surroundings = { room: {}, ranAt: {} };

/** Once an hour, whatever anybody does. */
const openLookAround = (look: () => Promise<Surroundings>, { now, log }: Parts) => {
  let found = NOTHING_AROUND;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    found: () => found,
    look: (): void => {
      if (lately(HOUR_MS, lookedAt, now())) return;
      lookedAt = now();
      void look().then(
        (seen) => {
          found = seen;
        },
        (error: unknown) => log("unexpected", { kind: kindOf(error) }),
      );
    },
  };
};

/** Once for each. */
const openStallWatch = (state: () => ClockState, log: Log): (() => void) => {
  let isSaid = false;
  return () => {
    const isNow = isStalled(state());
    if (isNow && !isSaid) log("tick-stalled");
    isSaid = isNow;
  };
};

/** Gathers how the program is doing, for /metrics and /readyz. */
export const openWatching = (parts: Parts): Watching => {
  const { log: into, now, elapsed = () => performance.now(), around = async () => NOTHING_AROUND } = parts;
  const startedAt = now();
  const clock = openClockWatch(now, elapsed);
  const teams = openTeamsWatch(elapsed);
  const [store, keys] = [openTrialWatch(now), openTrialWatch(now)];
  const { heard, lines } = openLineWatch(now);
  const log: Log = (event, facts) => {
    heard(event);
    return into(event, facts);
  };
  const lookAround = openLookAround(around, { ...parts, log });
  const sayIfStalled = openStallWatch(clock.state, log);
  const { tickBegan, sign, ticked, clockCompared } = clock;
  return {
    ...{ log, tickBegan, sign, ticked, clockCompared, storeTried: store.tried, keysAsked: keys.tried, teamsAsked: teams.teamsAsked },
    woke: () => {
      clock.woke();
      sayIfStalled();
      lookAround.look();
    },
    messenger: (of) => ({
      ...of,
      ready: (lane, isStopping) => {
        if (lane === "wave") sign();
        return of.ready(lane, isStopping);
      },
    }),
    state: () => ({
      ...{ startedAt, clock: clock.state(), teams: teams.state(), store: store.state(), keys: keys.state() },
      ...{ around: lookAround.found(), lines: lines() },
    }),
  };
};
