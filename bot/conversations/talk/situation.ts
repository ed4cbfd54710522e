import type { Views, Way } from "../../../cards/index.js";
import { isOver } from "../../../dialogue/index.js";
import { ownSeats, type Seat, teamOf } from "../dialogues.js";
import { formatNamed } from "../named.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import type { IsFor } from "./understood.js";
import type { Meaning } from "./vocabulary.js";

export const leads = (talk: Talk): boolean => teamOf(talk).length > 0;

export const helpFor = (talk: Talk): Views["help"] => ({
  leads: leads(talk),
  isAdmin: talk.me.roles.includes("admin"),
  reviews: talk.me.roles.includes("review"),
});

/** The dialogue that is still to take place next. */
export const nextSeat = (talk: Talk, named = ""): Seat | undefined => {
  const wanted = formatNamed(talk.house.formats, named)?.format.id;
  return ownSeats(talk).find(({ dialogue, format }) => !isOver(dialogue) && (wanted === undefined || format.id === wanted));
};

/** Words for a task that not everybody has; whoever has it not hears the same as for a word that nobody knows. */
const TASKS: Readonly<Partial<Record<Meaning, (talk: Talk) => boolean>>> = {
  "command.schedule": (talk) => talk.may("configure", { kind: "house" }).allowed,
  "command.import": (talk) => talk.may("import", { kind: "roster" }).allowed,
  "command.preview": (talk) => talk.may("preview", { kind: "nudge-plan" }).allowed,
  "command.roles": (talk) => talk.may("see", { kind: "roles" }).allowed,
  "command.delivery": (talk) => talk.may("see", { kind: "delivery-state" }).allowed,
  "command.log": (talk) => talk.may("see", { kind: "admin-log" }).allowed,
  "command.review": (talk) => talk.may("verify", { kind: "canary" }).allowed,
  kept: (talk) => talk.may("verify", { kind: "canary" }).allowed,
  versions: (talk) => talk.may("verify", { kind: "canary" }).allowed,
  promises: (talk) => talk.may("verify", { kind: "canary" }).allowed,
  receipts: (talk) => talk.may("see", { kind: "deletion-receipts" }).allowed,
};

export const isFor =
  (talk: Talk): IsFor =>
  (meaning) =>
    TASKS[meaning]?.(talk) ?? true;

/** The two nearest things that somebody may want now, and where all others are found. */
const offersFor = (talk: Talk): readonly [Way, Way, Way] => {
  const hasDialogue = nextSeat(talk) !== undefined;
  const own: readonly Way[] = hasDialogue ? ["prepare", "appointment"] : ["data", "reminders"];
  const isForMe = isFor(talk);
  const tasks: readonly Way[] = [
    ...(leads(talk) ? (["team"] as const) : []),
    ...(isForMe("command.schedule") ? (["schedule"] as const) : []),
    ...(isForMe("command.review") ? (["review"] as const) : []),
  ];
  const [first = "data", second = "reminders"] = [...tasks.slice(0, 1), ...own];
  return [first, second, "help"];
};

/** Everybody may know what it is: only a lead has one. */
export const noTeam = (talk: Talk): Reply => shows("trouble", { what: "no-team", offers: offersFor(talk) });

/** What was written is not repeated: it may be anything. */
export const notUnderstood = (talk: Talk): Reply => shows("trouble", { what: "unknown-command", offers: offersFor(talk) });
