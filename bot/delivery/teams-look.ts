import type { Instant, PersonId, Seen } from "../../dialogue/index.js";
import { classify } from "../../dialogue/index.js";
import type { Address, Store } from "../../store/index.js";
import { type Office, withFirstAdmin } from "../conversations/talk.js";
import { inOneStep } from "../lately.js";
import type { Log } from "../log.js";
import type { Messenger } from "../messenger.js";
import type { Watch } from "../watch.js";
import type { WallClock } from "./wall-clock.js";

export interface Outage {
  readonly from: Instant;
  readonly until: Instant;
}

/** How Teams is doing, as far as anybody may know it: since when, what was before that, and when it last answered well. */
export type TeamsState =
  | { readonly state: "not-asked" }
  | { readonly state: "well"; readonly since: Instant; readonly answeredAt: Instant; readonly before?: Outage }
  | { readonly state: "trouble"; readonly since: Instant; readonly answeredAt?: Instant };

export interface TeamsLook {
  look(): Promise<void>;
  now(): TeamsState;
}

interface Parts {
  readonly store: Pick<Store, "roster" | "read">;
  readonly office: Office;
  readonly messenger: Pick<Messenger, "ask">;
  readonly now: () => Instant;
  readonly log: Log;
  readonly watch?: Pick<Watch, "teamsAsked">;
  readonly wall?: Pick<WallClock, "learn">;
}

const BETWEEN_MS = 5 * 60_000;

/** Whoever took the bot away says nothing about Teams, and neither does what we held back ourselves. A question was answered well without
 *  the id that a message is given. */
const isTrouble = (seen: Seen): boolean => {
  if (seen.kind === "answered" && seen.status < 300) return false;
  const { means } = classify(seen);
  return seen.kind !== "held-back" && (means === "nobody-knows" || means === "surely-not-delivered");
};

/** Where somebody who looks after the house can be written to. */
const anAdmins = async ({ store, office }: Pick<Parts, "store" | "office">): Promise<Address | undefined> => {
  const admins = [...withFirstAdmin(await store.roster(), office).values()]
    .filter(({ roles }) => roles.includes("admin"))
    .map(({ id }) => id);
  const addressOf = async (person: PersonId) => (await store.read(person))?.plan.address;
  for (const admin of admins) {
    const address = await addressOf(admin);
    if (address !== undefined) return address;
  }
  return undefined;
};

const factsOf = (seen: Seen) => (seen.kind === "answered" ? { seen: seen.kind, status: seen.status } : { seen: seen.kind });

const badNow = (known: TeamsState, at: Instant): TeamsState => {
  if (known.state === "trouble") return known;
  return { state: "trouble", since: at, ...(known.state === "well" && { answeredAt: known.answeredAt }) };
};

const wellNow = (known: TeamsState, at: Instant): TeamsState => {
  if (known.state === "well") return { ...known, answeredAt: at };
  const before = known.state === "trouble" ? { before: { from: known.since, until: at } } : {};
  return { state: "well", since: at, answeredAt: at, ...before };
};

/** Asks Teams something harmless at fixed times, whether or not there is anything to send. An outage known from messages alone would be one
 *  known from somebody's message: that there was one, or none, may be what they want nobody to know. */
export const openTeamsLook = ({ store, office, messenger, now, log, watch, wall }: Parts): TeamsLook => {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let known: TeamsState = { state: "not-asked" };
  const learn = (seen: Seen): void => {
    const before = known.state;
    known = isTrouble(seen) ? badNow(known, now()) : wellNow(known, now());
    if (known.state === before) return;
    if (known.state === "trouble") log("teams-in-trouble", factsOf(seen));
    else if (before === "trouble") log("teams-well");
  };
  return {
    now: () => known,
    look: async () => {
      if (messenger.ask === undefined || inOneStep(BETWEEN_MS, lookedAt, now())) return;
      lookedAt = now();
      const at = await anAdmins({ store, office });
      if (at === undefined) return;
      const asked = await messenger.ask(at);
      learn(asked);
      if (asked.aheadMs !== undefined) wall?.learn(asked.aheadMs);
      watch?.teamsAsked(known);
    },
  };
};
