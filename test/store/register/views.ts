import type { CardName, Views } from "../../../cards/index.js";
import type { Format, House, HouseFinding, Person, RosterFinding, Stage } from "../../../dialogue/index.js";
import type { LeavesOf } from "../../../store/register/paths.js";

/** Looked at elsewhere (the register has every field of them), or of the house and of nobody in it. */
type Whole = Format | House | Stage | HouseFinding | RosterFinding | Person | ReadonlyMap<unknown, unknown>;

type Brand = { readonly brand: string };

/** A time, a day, a count, a yes or no, or a word out of a closed list: what could be a "seen" mark. Names and texts are none. */
type Telling<Leaf> = Leaf extends number | boolean
  ? Leaf
  : Leaf extends Brand
    ? never
    : Leaf extends string
      ? string extends Leaf
        ? never
        : Leaf
      : never;
type TellingIn<Leaves> = Leaves extends { readonly path: infer Path extends string; readonly leaf: infer Leaf }
  ? [Telling<Leaf>] extends [never]
    ? never
    : Path
  : never;

export type TellingOf<V> = TellingIn<LeavesOf<V, "", Whole>>;

/** Why a card may tell it. There is no other why. */
interface Reasons {
  /** R19: these three are all that a lead is told of an employee. */
  readonly lead: "due" | "agreed" | "held" | OfTheCard;
  /** Also what one of the two said to the other. */
  readonly sides: "due" | "agreed" | "held" | "proposed" | OfTheCard;
  /** What somebody told this reader of their own will. */
  readonly named: "told" | OfTheCard;
  readonly admin: "house" | "roster" | "acts-of-admins" | OfTheCard;
  readonly review: "house" | "acts-of-admins" | OfTheCard;
  /** Of two people for an hour, and of the person themselves. */
  readonly emergency: "emergency" | OfTheCard;
  readonly anyone: "rounded" | OfTheCard;
}

/** About the reader alone, what the reader filled in, or how the card is laid out. */
type OfTheCard = "reader" | "form" | "layout";

type Audience = keyof Reasons;

export type Told<V> = {
  readonly [A in Audience]: { readonly to: A; readonly tells: { readonly [Path in TellingOf<V>]: Reasons[A] } };
}[Audience];

/** Whoever gets the card is whom it is about. */
export interface Own {
  readonly to: "own";
}

type Shown = { readonly [N in CardName]: Own | Told<Views[N]> };

const OWN: Own = { to: "own" };

/** Nothing but names and texts. */
const WORDS = { lead: { to: "lead", tells: {} }, sides: { to: "sides", tells: {} }, named: { to: "named", tells: {} } } as const;
const HOUSE_WORDS = { admin: { to: "admin", tells: {} }, review: { to: "review", tells: {} } } as const;

const AGREED = { "agreed.on": "agreed", "agreed.from": "agreed", "agreed.minutes": "agreed" } as const;
const PROPOSED = { "proposed.on": "proposed", "proposed.from": "proposed", "proposed.minutes": "proposed" } as const;
const PAGES = { page: "layout", pages: "layout" } as const;

const CHAIN = {
  entries: "house",
  state: "house",
  since: "house",
  of: "layout",
  unfinished: "house",
  "gaps[].from": "house",
  "gaps[].to": "house",
  "compared.state": "form",
  "compared.newer": "house",
} as const;

/** Every card: who gets it, and of everything in it that could tell how somebody behaves, why it may be told. */
export const SHOWN: Shown = {
  welcome: OWN,
  privacy: OWN,
  nudge: {
    to: "sides",
    tells: {
      today: "layout",
      "first.agreed.on": "agreed",
      "first.agreed.from": "agreed",
      "first.agreed.minutes": "agreed",
      "first.as": "reader",
      "first.dueOn": "due",
      "first.maxMinutes": "layout",
      "first.members[].dialogue.held": "held",
      "first.members[].dialogue.dueOn": "due",
      "first.members[].dialogue.agreedOn": "agreed",
      "also[].agreed.on": "agreed",
      "also[].agreed.from": "agreed",
      "also[].agreed.minutes": "agreed",
      "also[].as": "reader",
      "also[].dueOn": "due",
      "also[].maxMinutes": "layout",
      "also[].members[].dialogue.held": "held",
      "also[].members[].dialogue.dueOn": "due",
      "also[].members[].dialogue.agreedOn": "agreed",
    },
  },
  door: OWN,
  help: OWN,
  language: OWN,
  muted: OWN,
  unmuted: OWN,
  reminders: OWN,
  "empty-checklist": OWN,
  checklist: OWN,
  preparation: OWN,
  saved: OWN,
  "erase-preparation": OWN,
  "erased-preparation": OWN,
  "lead-topics": { to: "lead", tells: { refusal: "form", dueOn: "due", isKept: "reader" } },
  "lead-topics-saved": WORDS.lead,
  "lead-topics-erased": WORDS.lead,
  "release-topics": OWN,
  "release-unprepared": OWN,
  "release-people": OWN,
  "release-nobody": OWN,
  "release-preview": OWN,
  "release-discarded": OWN,
  "release-sent": OWN,
  "release-withdrawn": OWN,
  "release-partly-withdrawn": OWN,
  "own-release": {
    to: "named",
    tells: {
      refusal: "form",
      endsOn: "reader",
      "release.state": "reader",
      "release.releasedOn": "reader",
      "release.withdrawnOn": "reader",
      "release.to[].state": "told",
      "release.takenBackFrom[].state": "told",
      "release.takenBackFrom[].takenBackOn": "reader",
    },
  },
  "own-releases": {
    to: "named",
    tells: {
      page: "layout",
      "releases[].state": "reader",
      "releases[].releasedOn": "reader",
      "releases[].withdrawnOn": "reader",
      "releases[].to[].state": "told",
      "releases[].takenBackFrom[].state": "told",
      "releases[].takenBackFrom[].takenBackOn": "reader",
    },
  },
  "erase-release": OWN,
  "erased-release": OWN,
  "release-notice": WORDS.named,
  "release-taken-back": WORDS.named,
  "release-gone": WORDS.named,
  "opened-release": { to: "named", tells: { "shown.mine": "reader" } },
  "answer-form": { to: "named", tells: { refusal: "form" } },
  "answer-sent": WORDS.named,
  "answer-notice": WORDS.named,
  "received-answer": { to: "named", tells: { "receipt.state": "told", "receipt.takenBackOn": "reader" } },
  dialogue: {
    to: "sides",
    tells: {
      today: "layout",
      leads: "reader",
      side: "reader",
      "dialogue.state": "held",
      "dialogue.dueOn": "due",
      "dialogue.heldOn": "held",
      "dialogue.said[].by": "held",
      "dialogue.on": "agreed",
      "dialogue.from": "agreed",
      "dialogue.minutes": "agreed",
      "dialogue.proposed.by": "proposed",
      "dialogue.proposed.when.on": "proposed",
      "dialogue.proposed.when.from": "proposed",
      "dialogue.proposed.when.minutes": "proposed",
      "others[].dueOn": "reader",
    },
  },
  "no-dialogue": OWN,
  "appointment-form": {
    to: "sides",
    tells: {
      ...AGREED,
      ...{ refusal: "form", today: "layout", dueOn: "due", maxMinutes: "layout", side: "reader", among: "layout" },
      ...{ "filled.on": "form", "filled.from": "form", "filled.minutes": "form" },
    },
  },
  proposed: { to: "sides", tells: { side: "reader", ...AGREED, ...PROPOSED } },
  "proposal-sent": { to: "sides", tells: { side: "reader", ...AGREED, ...PROPOSED, "hints[]": "form" } },
  agreed: { to: "sides", tells: { side: "reader", ...AGREED, moved: "agreed" } },
  dropped: { to: "sides", tells: { side: "reader", ...AGREED, ...PROPOSED } },
  cancelled: { to: "sides", tells: { side: "reader", "was.on": "agreed", "was.from": "agreed", "was.minutes": "agreed" } },
  "held-form": {
    to: "sides",
    tells: {
      ...{ refusal: "form", today: "layout", dueOn: "due", side: "reader", among: "layout", since: "layout", suggested: "form" },
    },
  },
  held: {
    to: "sides",
    tells: { side: "reader", "dialogue.state": "held", "dialogue.dueOn": "due", "dialogue.heldOn": "held", "dialogue.said[].by": "held" },
  },
  objected: { to: "sides", tells: { side: "reader" } },
  team: {
    to: "lead",
    tells: {
      ...PAGES,
      today: "layout",
      "members[].dialogue.held": "held",
      "members[].dialogue.dueOn": "due",
      "members[].dialogue.agreedOn": "agreed",
    },
  },
  "own-data": OWN,
  "own-data-page": OWN,
  export: OWN,
  "export-ask": OWN,
  rights: OWN,
  correct: OWN,
  restriction: OWN,
  objection: OWN,
  erase: OWN,
  erased: OWN,
  "nothing-to-erase": OWN,
  "admin-home": { to: "admin", tells: { hasRoster: "house", pausedOn: "house" } },
  schedule: HOUSE_WORDS.admin,
  "format-choice": { to: "admin", tells: { next: "layout" } },
  windows: { to: "admin", tells: { version: "house" } },
  stages: HOUSE_WORDS.admin,
  stage: { to: "admin", tells: { on: "house", version: "house" } },
  "sending-hours": { to: "admin", tells: { version: "house" } },
  "closing-days": { to: "admin", tells: { today: "layout", version: "house" } },
  "change-effect": {
    to: "admin",
    tells: { version: "house", until: "house", "messages.dropped": "house", "messages.moved": "house", "messages.added": "house" },
  },
  "change-done": { to: "admin", tells: { state: "form" } },
  preview: {
    to: "admin",
    tells: { unplaced: "house", "span.from": "house", "span.to": "house", "perDay[].on": "house", "perDay[].count": "house" },
  },
  "roster-ask": HOUSE_WORDS.admin,
  "roster-received": HOUSE_WORDS.admin,
  "roster-findings": HOUSE_WORDS.admin,
  "roster-difference": HOUSE_WORDS.admin,
  "roster-done": { to: "admin", tells: { state: "form", people: "roster", joined: "roster", left: "roster" } },
  roles: { to: "admin", tells: { forReview: "reader" } },
  delivery: {
    to: "admin",
    tells: {
      ...{ pausedOn: "house", forReview: "reader", "teams.state": "house", "teams.since.on": "house", "teams.since.minute": "house" },
      ...{ "teams.answered.on": "house", "teams.answered.minute": "house" },
      ...{ "teams.before.from.on": "house", "teams.before.from.minute": "house" },
      ...{ "teams.before.until.on": "house", "teams.before.until.minute": "house" },
    },
  },
  log: {
    to: "review",
    tells: {
      forReview: "reader",
      "entries[].at": "acts-of-admins",
      "entries[].by.kind": "acts-of-admins",
      "entries[].what": "acts-of-admins",
      "entries[].parts[]": "acts-of-admins",
      "entries[].gap.from": "acts-of-admins",
      "entries[].gap.to": "acts-of-admins",
    },
  },
  "log-verified": { to: "review", tells: CHAIN },
  emergency: {
    to: "emergency",
    tells: { reviews: "reader", again: "form", asks: "reader", "running[].state": "emergency", "running[].until": "emergency" },
  },
  "emergency-choose": { to: "emergency", tells: { again: "form" } },
  "emergency-request": { to: "emergency", tells: { reason: "emergency", askedAt: "emergency" } },
  "emergency-slots": {
    to: "emergency",
    tells: {
      ...PAGES,
      until: "emergency",
      reason: "emergency",
      isReachable: "emergency",
      "nudges[].to": "emergency",
      "nudges[].fate": "emergency",
      "nudges[].on": "emergency",
    },
  },
  "emergency-who": {
    to: "emergency",
    tells: {
      ...PAGES,
      "access.until": "emergency",
      "access.reason": "emergency",
      "access.openedAt": "emergency",
      "access.looks[].at": "emergency",
      "access.isOpen": "emergency",
    },
  },
  "emergency-notice": { to: "emergency", tells: { what: "emergency", "ends.at": "emergency" } },
  "emergency-done": { to: "emergency", tells: { state: "emergency", own: "reader" } },
  review: { to: "review", tells: { "version.number": "house", "version.on": "house", raisedOn: "house" } },
  "review-others": {
    to: "review",
    tells: { "emergencies.open": "acts-of-admins", "emergencies.approved": "acts-of-admins", "emergencies.declined": "acts-of-admins" },
  },
  "review-kept": { to: "review", tells: { ...PAGES, count: "house", "group.seers[]": "house" } },
  "review-versions": { to: "review", tells: { "versions[].number": "house", "versions[].on": "house", raisedOn: "house" } },
  "review-settings": HOUSE_WORDS.review,
  "review-format": { to: "review", tells: PAGES },
  matrix: { to: "review", tells: { from: "layout" } },
  receipts: { to: "review", tells: { ...PAGES, "receipts[].on": "house", "receipts[].why": "house" } },
  "receipts-verified": { to: "review", tells: CHAIN },
  numbers: {
    to: "anyone",
    tells: {
      ...PAGES,
      forReview: "reader",
      "published.halfYear.half": "rounded",
      "published.halfYear.year": "rounded",
      "published.total.held": "rounded",
      "published.total.state": "rounded",
      "published.total.people": "rounded",
      "published.areas[].cell.held": "rounded",
      "published.areas[].cell.state": "rounded",
      "published.areas[].cell.people": "rounded",
    },
  },
  promises: HOUSE_WORDS.review,
  refusal: OWN,
  trouble: OWN,
  "click-trouble": OWN,
};
