import { newestVersion } from "../../dialogue/index.js";
import { REGULAR_WORK, type RegularWork } from "../../store/index.js";
import { LOG_FACTS, type LogEvent } from "../log.js";
import { isReady, isStalled } from "./readiness.js";
import type { DiskName, DiskRoom, OperationsState, Trial } from "./state.js";

/** What a measured value may say beside its number: which of a few, and each of them is written here. */
interface Labels {
  readonly disk: DiskName;
  readonly work: RegularWork;
  readonly event: LogEvent;
}

export const LABEL_VALUES: { readonly [L in keyof Labels]: readonly Labels[L][] } = {
  disk: ["data", "keys"],
  work: REGULAR_WORK,
  event: Object.keys(LOG_FACTS) as LogEvent[],
};

/** Everything that may be measured, and by what it may be told apart. Never a person, a team, a house or anybody's id; and no number that
 *  moves because of what one person does for themselves alone: see docs/decisions/0031. */
export interface MetricLabels {
  readonly ifd_ready: undefined;
  readonly ifd_started_timestamp_seconds: undefined;
  readonly ifd_agreed_version: undefined;
  readonly ifd_clock_woke_timestamp_seconds: undefined;
  readonly ifd_clock_stalled: undefined;
  readonly ifd_tick_failed: undefined;
  readonly ifd_clock_ahead_seconds: undefined;
  readonly ifd_teams_trouble: undefined;
  readonly ifd_teams_trouble_since_timestamp_seconds: undefined;
  readonly ifd_teams_answered_timestamp_seconds: undefined;
  readonly ifd_keys_trouble: undefined;
  readonly ifd_store_trouble: undefined;
  readonly ifd_store_trouble_since_timestamp_seconds: undefined;
  readonly ifd_store_tried_timestamp_seconds: undefined;
  readonly ifd_disk_room: "disk";
  readonly ifd_last_run_timestamp_seconds: "work";
  readonly ifd_log_line_seen: "event";
}

export type Metric = keyof MetricLabels;

/** Absent: there is nothing to be said, and no line of it. */
type Value<L> = L extends keyof Labels ? Readonly<Partial<Record<Labels[L], number>>> : number | undefined;

export interface Explained {
  /** As a monitoring program shows it. */
  readonly help: string;
  /** For whoever decides whether it may be measured. */
  readonly says: string;
}

/** One that is added to MetricLabels and not here does not compile, and the other way round. */
export const METRICS: { readonly [M in Metric]: Explained & { readonly label: MetricLabels[M] } } = {
  ifd_ready: {
    help: "1 when the program does its work, as /readyz says; else 0.",
    says: "Ob der Bot seine Arbeit tut.",
    label: undefined,
  },
  ifd_started_timestamp_seconds: {
    help: "When the program was started.",
    says: "Wann der Bot gestartet wurde.",
    label: undefined,
  },
  ifd_agreed_version: {
    help: "The number of the agreed version that the program is.",
    says: "Die Nummer der Mitbestimmungs-Version.",
    label: undefined,
  },
  ifd_clock_woke_timestamp_seconds: {
    help: "The last quarter of a minute at which the clock of the program woke.",
    says: "Wann die Uhr des Bots zuletzt schlug. Sie schlägt viermal in der Minute, ob etwas zu tun ist oder nicht.",
    label: undefined,
  },
  ifd_clock_stalled: {
    help: "1 when what the clock began does not end and shows no sign of life; else 0.",
    says: "Ob ein Durchgang der Uhr stecken geblieben ist.",
    label: undefined,
  },
  ifd_tick_failed: {
    help: "1 when the last round of the clock failed; else 0.",
    says: "Ob der letzte Durchgang der Uhr gescheitert ist.",
    label: undefined,
  },
  ifd_clock_ahead_seconds: {
    help: "How far the clock of this machine is ahead of Teams; below 0 when it is behind, 0 within a minute.",
    says: "Wie weit die Uhr des Servers von der Uhr von Teams abweicht, ab einer Minute.",
    label: undefined,
  },
  ifd_teams_trouble: {
    help: "1 when Teams does not answer well what it is asked at fixed times; 0 when it does.",
    says: "Ob Teams auf die regelmäßige Nachfrage richtig antwortet.",
    label: undefined,
  },
  ifd_teams_trouble_since_timestamp_seconds: {
    help: "Since when it does not, to five minutes.",
    says: "Seit wann Teams das nicht tut, auf fünf Minuten genau.",
    label: undefined,
  },
  ifd_teams_answered_timestamp_seconds: {
    help: "When Teams last answered well what it is asked at fixed times, to five minutes.",
    says: "Wann Teams auf die regelmäßige Nachfrage zuletzt richtig antwortete, auf fünf Minuten genau.",
    label: undefined,
  },
  ifd_keys_trouble: {
    help: "1 when the keys by which people are let in cannot be had from Microsoft, asked at fixed times; 0 when they can.",
    says: "Ob die Schlüssel von Microsoft zu erreichen sind, mit denen der Bot Anfragen prüft.",
    label: undefined,
  },
  ifd_store_trouble: {
    help: "1 when the disk takes nothing of what is written at fixed times; 0 when it does.",
    says: "Ob die Platte bei dem regelmäßigen Versuch etwas annimmt.",
    label: undefined,
  },
  ifd_store_trouble_since_timestamp_seconds: {
    help: "Since when it does not, to five minutes.",
    says: "Seit wann die Platte nichts annimmt, auf fünf Minuten genau.",
    label: undefined,
  },
  ifd_store_tried_timestamp_seconds: {
    help: "When that was last tried, to five minutes.",
    says: "Wann das zuletzt versucht wurde, auf fünf Minuten genau.",
    label: undefined,
  },
  ifd_disk_room: {
    help: "The room on the disk of the data and of the keys, looked at once an hour: 2 plenty, 1 scarce, 0 next to none.",
    says: "Ob auf den Platten noch viel, wenig oder fast kein Platz ist. Der Bot sieht einmal in der Stunde nach.",
    label: "disk",
  },
  ifd_last_run_timestamp_seconds: {
    help: "The day on which what is to be done every day was last done in full: destroying what is over, the backup, the copy of the keys.",
    says: "An welchem Tag das Löschen nach Frist, die Sicherung und die Kopie der Schlüssel zuletzt ganz gelangen.",
    label: "work",
  },
  ifd_log_line_seen: {
    help: "1 when a line of this event was written since the start, as of the last full hour; else 0.",
    says: "Ob es eine Zeile seit dem Start schon gab, auf die Stunde genau. Wie oft, steht nirgends.",
    label: "event",
  },
};

const ROOM: Readonly<Record<DiskRoom, number>> = { plenty: 2, scarce: 1, none: 0 };

const flag = (is: boolean): number => (is ? 1 : 0);

const inSeconds = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : Math.floor(ms / 1000));

const runsIn = ({ around: { ranAt } }: OperationsState): Value<"work"> =>
  Object.fromEntries(Object.entries(ranAt).map(([work, at]) => [work, Math.floor(at / 1000)]));

const roomIn = ({ around: { room } }: OperationsState): Value<"disk"> =>
  Object.fromEntries(Object.entries(room).map(([disk, left]) => [disk, ROOM[left]]));

const linesIn = ({ lines }: OperationsState): Value<"event"> =>
  Object.fromEntries(LABEL_VALUES.event.map((event) => [event, flag(lines.has(event))]));

const isTroubled = ({ triedAt, troubleSince }: Trial): number | undefined =>
  triedAt === undefined ? undefined : flag(troubleSince !== undefined);

type Measured = { readonly [M in Metric]: Value<MetricLabels[M]> };

const measured = (state: OperationsState): Measured => {
  const { startedAt, clock, teams, store, keys } = state;
  return {
    ifd_ready: flag(isReady(state)),
    ifd_started_timestamp_seconds: inSeconds(startedAt),
    ifd_agreed_version: newestVersion().number,
    ifd_clock_woke_timestamp_seconds: inSeconds(clock.wokeAt),
    ifd_clock_stalled: flag(isStalled(clock)),
    ifd_tick_failed: flag(clock.didLastFail),
    ifd_clock_ahead_seconds: inSeconds(clock.aheadMs),
    ifd_teams_trouble: teams.isAsked ? flag(teams.troubleSince !== undefined) : undefined,
    ifd_teams_trouble_since_timestamp_seconds: inSeconds(teams.troubleSince),
    ifd_teams_answered_timestamp_seconds: inSeconds(teams.answeredAt),
    ifd_keys_trouble: isTroubled(keys),
    ifd_store_trouble: isTroubled(store),
    ifd_store_trouble_since_timestamp_seconds: inSeconds(store.troubleSince),
    ifd_store_tried_timestamp_seconds: inSeconds(store.triedAt),
    ifd_disk_room: roomIn(state),
    ifd_last_run_timestamp_seconds: runsIn(state),
    ifd_log_line_seen: linesIn(state),
  };
};

const linesOf = (name: Metric, value: Measured[Metric]): readonly string[] => {
  if (value === undefined) return [];
  if (typeof value === "number") return [`${name} ${value}`];
  return Object.entries(value).map(([one, number]) => `${name}{${METRICS[name].label}="${one}"} ${number}`);
};

export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** As Prometheus and whatever understands it read it. All of them are gauges: nothing is counted here. */
export const renderMetrics = (state: OperationsState): string => {
  const values = measured(state);
  const all = (Object.keys(METRICS) as Metric[]).flatMap((name) => {
    const lines = linesOf(name, values[name]);
    return lines.length === 0 ? [] : [`# HELP ${name} ${METRICS[name].help}`, `# TYPE ${name} gauge`, ...lines];
  });
  return `${all.join("\n")}\n`;
};
