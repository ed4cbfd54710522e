/** So many in so long. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

export interface Limits {
  /** Of one app in one tenant, all calls together. */
  readonly tenant: Limit;
  /** The part of it that messages may take of which nobody waits for one; the rest is for answers to people. */
  readonly waves: Limit;
  /** Of one bot in one chat. */
  readonly chat: readonly Limit[];
}

const SECOND = 1000;

/** As Teams documents them, all "subject to change". Its own clocks are not ours: two calls a second less than it allows are not missed. */
export const TEAMS_LIMITS: Limits = {
  tenant: { most: 48, withinMs: SECOND },
  waves: { most: 30, withinMs: SECOND },
  chat: [
    { most: 7, withinMs: SECOND },
    { most: 8, withinMs: 2 * SECOND },
    { most: 60, withinMs: 30 * SECOND },
    { most: 1800, withinMs: 3600 * SECOND },
  ],
};
