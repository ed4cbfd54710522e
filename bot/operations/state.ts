import type { RegularWork } from "../../store/index.js";
import type { LogEvent } from "../log.js";

/** How the clock of the bot is doing. Time that went by is measured, not read off the wall. */
export interface ClockState {
  /** Its last quarter of a minute; undefined before the first. */
  readonly wokeAt?: number;
  readonly msSinceWoke?: number;
  /** What is under way has shown no sign of life for so long; undefined where nothing is. */
  readonly msWithoutSign?: number;
  readonly hasBegun: boolean;
  readonly didLastFail: boolean;
  /** Against Teams' own, where Teams has said what time it is: above 0 where ours is ahead, 0 where nobody can tell a difference. */
  readonly aheadMs?: number;
}

/** How Teams is doing, as far as it was asked: never what became of anybody's message. */
export interface TeamsCondition {
  /** Whether there was anybody yet in whose chat it can be asked. */
  readonly isAsked: boolean;
  readonly answeredAt?: number;
  readonly troubleSince?: number;
  /** How long there has been no answer at all since it was asked first; undefined once there was one. */
  readonly msNeverAnswered?: number;
}

/** Of something that is tried at fixed times. */
export interface Trial {
  readonly triedAt?: number;
  readonly troubleSince?: number;
}

export type DiskName = "data" | "keys";

/** No bytes: in three steps, so that nobody's file shows in it. */
export type DiskRoom = "plenty" | "scarce" | "none";

/** What lies around the bot, looked at once an hour. */
export interface Surroundings {
  readonly room: Readonly<Partial<Record<DiskName, DiskRoom>>>;
  /** The day on which it was done last. */
  readonly ranAt: Readonly<Partial<Record<RegularWork, number>>>;
}

/** All that anybody is told who looks at how the program is doing. Nothing in it comes, goes or changes because of what one person does
 *  for themselves alone: see docs/decisions/0031. */
export interface OperationsState {
  readonly startedAt: number;
  readonly clock: ClockState;
  readonly teams: TeamsCondition;
  /** Whether the disk takes anything. */
  readonly store: Trial;
  /** Whether the keys can be had by which people are let in. */
  readonly keys: Trial;
  readonly around: Surroundings;
  /** Which lines were written since the start, as of the last full hour. */
  readonly lines: ReadonlySet<LogEvent>;
}
