import {
  diffRosters,
  hasActingAdmin,
  type Roster,
  type RosterFinding,
  type RosterRead,
  withKnownIds,
  withoutLeavers,
} from "../../../dialogue/index.js";
import type { Pending } from "../desk.js";
import { refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import { type Talk, withFirstAdmin } from "../talk.js";

/** Nobody could mend it any more, but for whoever sits at the server. */
export const lockoutIn = ({ office, today }: Talk, roster: Roster): readonly RosterFinding[] =>
  hasActingAdmin(withFirstAdmin(roster, office), today) ? [] : [{ kind: "no-admin", line: 1 }];

/** What becomes of a list in this house: whoever left long ago is not taken up again, whatever the list says. */
export const rosterComing = ({ today }: Pick<Talk, "today">, before: Roster, list: Roster): Roster =>
  withoutLeavers(withKnownIds(before, list), today);

/** What was read lies before the admin who sent it; nothing of it holds yet. */
export const layRead = async (talk: Talk, read: RosterRead): Promise<string> => {
  const { desk, me, now } = talk;
  const id = talk.chance();
  const findings = read.allowed ? lockoutIn(talk, read.value) : read.findings;
  if (read.allowed && findings.length === 0) {
    const before = await talk.store.roster();
    desk.lay(id, me.id, now, { kind: "roster", before, after: rosterComing(talk, before, read.value) });
  } else {
    desk.lay(id, me.id, now, { kind: "roster-findings", findings });
  }
  return id;
};

/** It is there for the one who sent it, for some hours, and not after a restart. */
export const GONE: Reply = shows("click-trouble", { what: "old-card", from: "import" });

/** Somebody else was faster. Behind the button is the difference from what holds now. */
export const changedMeanwhile = (id: string): Reply => refusal("changed", id, "import");

export type Past = Extract<Pending, { readonly kind: "former-roster" }>;

export const doneReply = (id: string, { state, before, after }: Past): Reply => {
  if (state === "undone") return shows("roster-done", { state: "undone" });
  const { joined, left } = diffRosters(before, after);
  const former = before.size === 0 ? {} : { former: id };
  return shows("roster-done", { state: "applied", people: after.size, joined: joined.length, left: left.length, ...former });
};

const waitingReply = async (talk: Talk, id: string): Promise<Reply | undefined> => {
  const { desk, me, now, store } = talk;
  const waiting = desk.find(id, me.id, now, "roster");
  if (waiting === undefined) return undefined;
  const { hasFailed } = waiting;
  const before = await store.roster();
  const after = rosterComing(talk, before, waiting.after);
  desk.lay(id, me.id, now, { kind: "roster", before, after });
  if (hasFailed === true) return shows("roster-done", { state: "failed", id });
  return shows("roster-difference", { before, after, difference: diffRosters(before, after), id });
};

const pastReply = ({ desk, me, now }: Talk, id: string): Reply | undefined => {
  const past = desk.find(id, me.id, now, "former-roster");
  if (past === undefined) return undefined;
  const { kind, state, before, after, hasFailed } = past;
  desk.lay(id, me.id, now, { kind, state, before, after });
  return hasFailed === true ? shows("roster-done", { state: "failed", id }) : doneReply(id, past);
};

/** How it stands with an import, whatever has become of it. */
export const standingOf = async (talk: Talk, id: string | undefined): Promise<Reply> => {
  if (id === undefined) return GONE;
  const { desk, me, now } = talk;
  const found = desk.find(id, me.id, now, "roster-findings");
  if (found !== undefined) return shows("roster-findings", { findings: found.findings });
  if (desk.find(id, me.id, now, "roster-running") !== undefined) return shows("roster-done", { state: "running", id });
  return pastReply(talk, id) ?? (await waitingReply(talk, id)) ?? GONE;
};
