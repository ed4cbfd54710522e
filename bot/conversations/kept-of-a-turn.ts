import type { PersonId } from "../../dialogue/index.js";
import { type FormerMarks, isTrouble, type PersonFile } from "../../store/index.js";
import type { Turn } from "../teams/turn.js";
import { withArrived } from "./arrived.js";
import type { Talk } from "./talk.js";

type Plan = PersonFile["plan"];

/** Where messages to this person go from now on, and that none go to somebody who has taken the bot away: Teams does not refuse all of them.
 *  The same plan where nothing changes. */
const withAddress = (plan: Plan, { conversation, serviceUrl, what }: Turn): Plan => {
  const { address, withoutBot, ...others } = plan;
  if (what.kind === "removed") return address === undefined && withoutBot === true ? plan : { ...others, withoutBot: true };
  const isKnown = address?.conversation === conversation && address.serviceUrl === serviceUrl && address.isGone === undefined;
  const isThere = isKnown && withoutBot === undefined;
  return isThere ? plan : { ...others, address: { conversation, serviceUrl } };
};

/** Of whoever the roster knows by upn alone: Teams has just said that the two are one. For good, as an upn may come to somebody else. */
const withEntraId = (plan: Plan, { person }: Turn, me: PersonId): Plan =>
  person === me || plan.entraId !== undefined ? plan : { ...plan, entraId: person };

const planAfter = (seen: Plan, turn: Turn, me: PersonId, former: FormerMarks): Plan => {
  const { what } = turn;
  const plan = withEntraId(seen, turn, me);
  const addressed = withAddress(plan, turn);
  return what.kind === "clicked" ? withArrived(addressed, what.click.slots, former) : addressed;
};

/** Nothing is written where nothing changes: that somebody was here leaves no trace. */
const keep = async (turn: Turn, { file: seen, me, store }: Talk, former: FormerMarks): Promise<void> => {
  if (planAfter(seen.plan, turn, me.id, former) === seen.plan) return;
  await store.change(me.id, (file) => {
    const plan = planAfter(file.plan, turn, me.id, former);
    return plan === file.plan ? { value: undefined } : { file: { ...file, plan }, value: undefined };
  });
};

/** What a turn shows of its own accord, whatever it is about. What cannot be kept now is kept with the next turn; what somebody came for
 *  does not wait for it. */
export const keepIfPossible = async (turn: Turn, talk: Talk, former: FormerMarks = {}): Promise<void> => {
  try {
    await keep(turn, talk, former);
  } catch (error) {
    if (!isTrouble(error)) throw error;
    talk.report(error, talk.chance().slice(0, 8));
  }
};
