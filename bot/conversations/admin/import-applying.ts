import { diffRosters, type LoggedAct, type PersonId } from "../../../dialogue/index.js";
import type { Pending } from "../desk.js";
import { type Reply, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { changedMeanwhile, doneReply, lockoutIn, type Past } from "./import-laid.js";
import { type Order, type Replaced, replaceRoster } from "./roster-replacing.js";

/** Measured on the embedded store: a new file 0.4 ms, five thousand 2.0 s; an answer has 4 s, on a disk that may be slower. */
const AT_ONCE = 1_000;
/** A copy, a new key and an erasing: 26 ms in a house of two thousand, each of whose keys are written anew for every one. */
const COST_OF_NEW_ID = 50;

type Waiting = Extract<Pending, { readonly kind: "roster" | "former-roster" }>;

/** What a click wants, and what lies on the desk before, after and if it fails. */
export interface Wanted {
  readonly id: string;
  readonly what: LoggedAct;
  readonly laid: Waiting;
  readonly done: Past;
}

const costOf = ({ before, after }: Order): number => {
  const { joined, changedId } = diffRosters(before, after);
  return joined.length + changedId.length * COST_OF_NEW_ID;
};

/** An admin sees in the chat that something was done, and looks here for what. */
export const left = (reply: Reply): Reply => ({ ...reply, leaves: shown("door", { to: "import" }) });

/** Who imports may be called otherwise by what they import, and comes back under the new id. */
const idAfterwards = ({ before, after, by }: Order): PersonId =>
  diffRosters(before, after).changedId.find((change) => change.before.id === by)?.after.id ?? by;

const carriedOut = async ({ store, desk, me, now }: Talk, { id, laid, done }: Wanted, order: Order): Promise<Replaced> => {
  try {
    const replaced = await replaceRoster(store, order);
    if (replaced === "replaced") desk.lay(id, idAfterwards(order), now, done);
    else desk.lay(id, me.id, now, laid);
    return replaced;
  } catch (error) {
    desk.lay(id, me.id, now, { ...laid, hasFailed: true });
    throw error;
  }
};

/** Nobody waits for it: whoever looks after it is told how it stands. */
const inBackground = (talk: Talk, wanted: Wanted, order: Order): void => {
  carriedOut(talk, wanted, order).catch((error: unknown) => talk.report(error, wanted.id.slice(0, 8)));
};

const orderOf = ({ me, now }: Talk, { what, laid, done }: Wanted): Order => {
  const [before, after] = done.state === "undone" ? [laid.after, laid.before] : [laid.before, laid.after];
  return { before, after, by: me.id, at: now, what };
};

export const applied = async (talk: Talk, wanted: Wanted): Promise<Reply> => {
  const { id } = wanted;
  const order = orderOf(talk, wanted);
  const findings = lockoutIn(talk, order.after);
  if (findings.length > 0) return shows("roster-findings", { findings });
  talk.desk.lay(id, talk.me.id, talk.now, { kind: "roster-running" });
  if (costOf(order) > AT_ONCE) {
    inBackground(talk, wanted, order);
    return left(shows("roster-done", { state: "running", id }));
  }
  const replaced = await carriedOut(talk, wanted, order);
  return replaced === "changed" ? changedMeanwhile(id) : left(doneReply(id, wanted.done));
};
