import { type House, planChange, plusMonths } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { isAdmin } from "./home.js";
import { applied, changeId, type Doing, isApplied, undone } from "./settings-change.js";
import { settingsVersion } from "./settings-version.js";

/** So that every window of the year is among what is counted. */
const AHEAD_MONTHS = 12;

export const OUTDATED: Reply = shows("change-done", { state: "outdated" });

const doneBy = ({ me, now }: Talk): Doing => ({ by: me.id, at: now });

/** What was filled in, laid before the admin with what it does to the messages. */
export const laidOut = (talk: Talk, after: House): Reply => {
  const { house: before, roster, today: from } = talk;
  const id = changeId(talk.chance(), after);
  const until = plusMonths(from, AHEAD_MONTHS);
  talk.desk.lay(id, talk.me.id, talk.now, { kind: "settings", before, after });
  const { moved, added, dropped } = planChange({ before, after, roster, from, until });
  return shows("change-effect", { before, after, id, version: settingsVersion(before), messages: { moved, added, dropped }, until });
};

const appliedAlready = async (talk: Talk, id: string | undefined): Promise<boolean> => isApplied(await talk.store.house(), id);

/** Clicked twice, by somebody else, after a restart or long after. */
const nothingLaid = async (talk: Talk, id: string | undefined): Promise<Reply> =>
  id !== undefined && (await appliedAlready(talk, id))
    ? shows("change-done", { state: "applied", id })
    : shows("click-trouble", { what: "old-card", from: "schedule" });

export const applyChange: Handler = async (talk, { id, version }) => {
  if (!isAdmin(talk)) return MISSING;
  const laid = talk.desk.find(id, talk.me.id, talk.now, "settings");
  if (id === undefined || laid === undefined) return nothingLaid(talk, id);
  if (version !== settingsVersion(laid.before)) return OUTDATED;
  const state = await talk.store.changeHouse((record) => applied(record, { id, ...laid, ...doneBy(talk) }));
  talk.desk.clear(id);
  return shows("change-done", state === "applied" ? { state, id } : { state });
};

export const discardChange: Handler = async (talk, { id }) => {
  if (!isAdmin(talk)) return MISSING;
  const laid = talk.desk.find(id, talk.me.id, talk.now, "settings");
  if (id === undefined || laid === undefined) return nothingLaid(talk, id);
  talk.desk.clear(id);
  return shows("change-done", { state: "discarded" });
};

export const undoChange: Handler = async (talk, { id }) => {
  if (!isAdmin(talk)) return MISSING;
  const state = await talk.store.changeHouse((record) => undone(record, id, doneBy(talk)));
  return shows("change-done", { state });
};
