import { diffRosters, type LoggedAct, type PersonId } from "../../../dialogue/index.js";
import type { Pending } from "../desk.js";
import { type Reply, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { changedMeanwhile, doneReply, lockoutIn, type Past, rosterComing } from "./import-laid.js";
import { newIdsOf } from "./roster-new-ids.js";
import { type Order, type Replaced, replaceRoster } from "./roster-replacing.js";

/** Measured on the embedded store: a new file 0.4 ms, five thousand 2.0 s; an answer has 4 s, on a disk that may be slower. */
const AT_ONCE = 1_000;

type Waiting = Extract<Pending, { readonly kind: "roster" | "former-roster" }>;

/** What a click wants, and what lies on the desk before, after and if it fails. */
interface Wanted {
  readonly id: string;
  readonly what: LoggedAct;
  readonly laid: Waiting;
  readonly done: Past;
}

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
const inBackground = (talk: Talk, { id }: Wanted, work: Promise<Replaced>): void => {
  work.catch((error: unknown) => talk.report(error, id.slice(0, 8)));
};

/** What somebody does meanwhile would be kept under the former id and thrown away with it. Also where an earlier import was left
 *  half-way: the next one begins by ending it. */
const callsOtherwise = async ({ store }: Talk, { before, after }: Order): Promise<boolean> =>
  (await newIdsOf(store, before, after)).length > 0 || (await store.house()).replacing !== undefined;

const orderOf = ({ me, now, today }: Talk, { what, laid, done }: Wanted): Order => {
  const [before, after] = done.state === "undone" ? [laid.after, laid.before] : [laid.before, laid.after];
  return { before, after: rosterComing({ today }, before, after), by: me.id, at: now, what };
};

export const applied = async (talk: Talk, wanted: Wanted): Promise<Reply> => {
  const { id } = wanted;
  const order = orderOf(talk, wanted);
  const findings = lockoutIn(talk, order.after);
  if (findings.length > 0) return shows("roster-findings", { findings });
  const running = left(shows("roster-done", { state: "running", id }));
  talk.desk.lay(id, talk.me.id, talk.now, { kind: "roster-running" });
  const carryOut = (): Promise<Replaced> => carriedOut(talk, wanted, order);
  if (await callsOtherwise(talk, order)) {
    // It waits for this very turn, so that nothing here may wait for it.
    inBackground(talk, wanted, talk.passage.alone(carryOut));
    return running;
  }
  if (diffRosters(order.before, order.after).joined.length > AT_ONCE) {
    inBackground(talk, wanted, carryOut());
    return running;
  }
  const replaced = await carryOut();
  return replaced === "changed" ? changedMeanwhile(id) : left(doneReply(id, wanted.done));
};
