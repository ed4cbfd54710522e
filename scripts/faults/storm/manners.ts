import { type Limit, TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import { expectThat } from "../expectations.js";
import type { Findings } from "../sim/findings.js";
import type { StormyDay } from "./day.js";
import type { Heard } from "./wiretap.js";

const BETWEEN_PROBES_MS = 1_000;
const BETWEEN_TOKENS_MS = 30_000;
/** One call may take so much longer on its way than the next, so that they arrive closer together than they left. */
const ON_THE_WAY_MS = 100;

const { most, withinMs } = TEAMS_LIMITS.waves;
const WAVES: Limit = { most, withinMs: withinMs - ON_THE_WAY_MS };

const isGood = (status: number): boolean => status < 300;
const timesOf = (calls: readonly Heard[]): readonly number[] => calls.map(({ at }) => at);

/** In any span of that length, its end not included. */
const isWithin = (times: readonly number[], { most, withinMs }: Limit): boolean =>
  times.every((at, index) => at - (times[index - most] ?? Number.NEGATIVE_INFINITY) >= withinMs);

const isApart = (times: readonly number[], ms: number): boolean => isWithin(times, { most: 1, withinMs: ms });

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Calls that were on their way when it began are none of those that come too early. */
const beganIn = (calls: readonly Heard[], { from, until }: Span): readonly Heard[] => calls.filter(({ at }) => at > from && at < until);

const lookAtPauses = (found: Findings, calls: readonly Heard[]): void => {
  for (const { answered, waitMs } of calls) {
    if (answered?.status !== 429 || waitMs === 0) continue;
    const span = { from: answered.at, until: answered.at + waitMs };
    expectThat(found, beganIn(calls, span).length === 0, "a call comes earlier than Retry-After allows");
  }
};

/** From the first bad answer to the first good one that was asked for after it. */
const troubles = (calls: readonly Heard[]): readonly Span[] => {
  const spans: Span[] = [];
  const answered = calls
    .flatMap(({ at, answered: how }) => (how === undefined ? [] : [{ asked: at, ...how }]))
    .sort((one, other) => one.at - other.at);
  let from: number | undefined;
  for (const { asked, at, status } of answered) {
    if (from === undefined && !isGood(status)) from = at;
    if (from === undefined || !isGood(status) || asked <= from) continue;
    spans.push({ from, until: at });
    from = undefined;
  }
  return from === undefined ? spans : [...spans, { from, until: Number.POSITIVE_INFINITY }];
};

const lookAtProbes = (found: Findings, calls: readonly Heard[]): void => {
  for (const span of troubles(calls))
    expectThat(found, isApart(timesOf(beganIn(calls, span)), BETWEEN_PROBES_MS), "more than one call a second while in trouble");
};

const lookAtChats = (found: Findings, calls: readonly Heard[]): void => {
  for (const chat of new Set(calls.map(({ conversation }) => conversation))) {
    const ofOne = calls.filter(({ conversation }) => conversation === chat);
    for (const limit of TEAMS_LIMITS.chat) expectThat(found, isWithin(timesOf(ofOne), limit), `more than ${limit.most} in one chat`);
    const isOneByOne = ofOne.every(({ at }, index) => at >= (ofOne[index - 1]?.answered?.at ?? 0));
    expectThat(found, isOneByOne, "two calls at once in one chat");
  }
};

/** How the bot behaves towards Teams. */
export const lookAtManners = (found: Findings, { calls, report }: StormyDay): void => {
  lookAtPauses(found, calls);
  lookAtProbes(found, calls);
  lookAtChats(found, calls);
  const nudges = report.accepted.filter(({ marks }) => marks.length > 0).map(({ at }) => at);
  expectThat(found, isWithin(timesOf(calls), TEAMS_LIMITS.tenant), "more calls a second than the tenant allows");
  expectThat(found, isWithin(nudges, WAVES), "more nudges a second than a wave may take");
  expectThat(found, isApart(report.tokens, BETWEEN_TOKENS_MS), "more than one request for a token in thirty seconds");
  expectThat(found, report.throttledByLimits === 0, "the connector had to enforce its limits");
};
