import { type Account, openAccount } from "./account.js";
import { type Asked, chatOf, marksIn, memberOf } from "./asked.js";
import { blockOf, faultOf } from "./draw.js";
import { ALL_IS_WELL, type Plan, type Report } from "./faults.js";
import type { CallKind } from "./route.js";
import { openTokens } from "./tokens.js";
import { BAD_SYNTAX, refusedAs, throttled, UNAUTHORIZED, type Verdict, verdictOf } from "./verdict.js";
import { openWindows, type Windows } from "./windows.js";

/** What goes back, and when. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly breaks?: "reset" | "silent";
  readonly afterMs: number;
}

/** The Connector itself: what it was told, whom it knows, what it let through. HTTP is somebody else's. */
export interface Service {
  plan(): Plan;
  ask(asked: Asked): Answer;
  answered(how: number | string): void;
  /** Undefined while none are given. */
  token(): string | undefined;
  revoke(): void;
  follow(more: Partial<Plan>): void;
  report(): Report;
  /** As if nothing had been sent so far: attempts count from the beginning. */
  forget(): void;
}

const WELL: Readonly<Record<CallKind, number>> = { post: 201, open: 201, replace: 200, delete: 200, member: 200 };

interface State {
  readonly account: Account;
  readonly windows: Windows;
  readonly attempts: Map<string, number>;
}

const openState = (): State => ({ account: openAccount(), windows: openWindows(), attempts: new Map() });

const attemptIn = ({ attempts }: State, key: string): number => {
  const attempt = (attempts.get(key) ?? 0) + 1;
  attempts.set(key, attempt);
  return attempt;
};

/** Seconds, as the header has them. */
const SECOND = 1000;

/** Whether a call comes too early hangs on the clock, so such a call is no attempt: the faults of the others stay the same. */
const verdictOn = (state: State, plan: Plan, kind: CallKind, chat: string, now: number): Verdict => {
  const early = plan.limits ? state.windows.tooEarlyMs(kind, chat, now) : 0;
  if (early > 0) {
    state.account.throttledByLimits();
    return throttled(String(Math.ceil(early / SECOND)));
  }
  const block = blockOf(plan, chat);
  const fault = block === undefined ? faultOf(plan, kind, chat, attemptIn(state, `${kind} ${chat}`)) : undefined;
  if (block !== undefined || fault !== undefined) state.account.injected(fault ?? "blocked");
  return block === undefined ? verdictOf(fault) : refusedAs(block);
};

export const openService = (given: Partial<Plan>, elapsed: () => number): Service => {
  let plan: Plan = { ...ALL_IS_WELL, ...given };
  let state = openState();
  let made = 0;
  const tokens = openTokens();

  const done = ({ route: { kind, id }, body }: Asked, chat: string, now: number): object => {
    if (kind === "open") return { id: chat };
    if (kind === "member") return id === "" ? [memberOf(chat.slice(chat.indexOf(":") + 1))] : memberOf(id);
    if (kind !== "post") return { id };
    const activity = `m${++made}`;
    state.account.accepted({ chat, activity, marks: marksIn(body), at: now });
    return { id: activity };
  };

  const judged = ({ route: { kind }, authorization }: Asked, chat: string | undefined, now: number): Verdict => {
    if (chat === undefined) return BAD_SYNTAX;
    return tokens.isTrue(authorization) ? verdictOn(state, plan, kind, chat, now) : UNAUTHORIZED;
  };

  return {
    plan: () => plan,
    ask: (asked) => {
      const now = elapsed();
      const chat = chatOf(asked);
      state.account.called(asked.route.kind, now);
      const { accepted, lateMs = 0, ...verdict } = judged(asked, chat, now);
      const well = accepted && chat !== undefined ? done(asked, chat, now) : {};
      return { status: WELL[asked.route.kind], body: JSON.stringify(well), ...verdict, afterMs: plan.latencyMs + lateMs };
    },
    answered: (how) => state.account.answered(how),
    token: () => {
      state.account.tokenAsked(elapsed());
      return plan.token === "up" ? tokens.give() : undefined;
    },
    revoke: () => tokens.revoke(),
    follow: (more) => {
      plan = { ...plan, ...more };
    },
    report: () => state.account.report(),
    forget: () => {
      state = openState();
    },
  };
};
