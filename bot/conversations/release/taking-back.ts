import { chosenIn, TAKE_BACK_INPUTS } from "../../../cards/index.js";
import {
  type Decision,
  type Notice,
  type PersonId,
  type Release,
  type Released,
  type TopicId,
  tellTakenBack,
  withdrawFrom,
  withdraw as withdrawRelease,
  withdrawTopics,
} from "../../../dialogue/index.js";
import type { Changed, PersonFile } from "../../../store/index.js";
import type { Click } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { withNotices } from "../notices.js";
import { MISSING } from "../refuse.js";
import type { Reply } from "../reply.js";
import type { Talk } from "../talk.js";
import { asItIs } from "./choosing.js";
import { asked, freshFile, ownOf, releaseAt, releaseIn, withRelease } from "./found.js";
import { becomesOwnMessage, becomesPartlyWithdrawn, ownCard } from "./own-card.js";

type Rule = (release: Released) => Decision<Release, string>;

const isStale = ({ state }: Notice): boolean => state === "stale";

const peopleWith = (release: Release): readonly PersonId[] => (release.state === "released" ? release.to.map(({ person }) => person) : []);

/** Whoever lost it and was told of it is told that it is gone, in the same step. */
const withoutThem = (talk: Talk, file: PersonFile, before: Released, after: Release): PersonFile => {
  const kept = peopleWith(after);
  const lost = peopleWith(before).filter((person) => !kept.includes(person));
  const changed = withRelease(file, after);
  const { notices } = file.plan;
  return notices === undefined || lost.length === 0 ? changed : withNotices(changed, tellTakenBack(notices, before.id, lost), talk.now);
};

interface Came {
  readonly to: Release | undefined;
  readonly isChanged: boolean;
}

const takenBackIn = (talk: Talk, file: PersonFile, id: string | undefined, rule: Rule): Changed<PersonFile, Came> => {
  const own = ownOf(talk, releaseIn(file, id));
  if (own?.state !== "released" || !talk.may("withdraw", asked(own)).allowed) return { value: { to: own, isChanged: false } };
  const decision = rule(own);
  const isChanged = decision.allowed && JSON.stringify(decision.value) !== JSON.stringify(own);
  if (!decision.allowed || !isChanged) return { value: { to: own, isChanged: false } };
  return { file: withoutThem(talk, file, own, decision.value), value: { to: decision.value, isChanged } };
};

const takenBack = async (talk: Talk, { id }: Click, rule: Rule): Promise<Came> => {
  const done = await talk.once(talk.me.id, (file) => takenBackIn(talk, file, id, rule));
  return done.repeated ? { to: ownOf(talk, releaseIn(await freshFile(talk, talk.me.id), id)), isChanged: true } : done.value;
};

const telling = async (talk: Talk, reply: Reply): Promise<Reply> => {
  const { plan } = await freshFile(talk, talk.me.id);
  return plan.notices?.some(isStale) === true ? { ...reply, sends: [talk.me.id] } : reply;
};

/** One click and at once. Pressed twice, or on an old card, it says what is the case. */
export const withdraw: Handler = async (talk, click) => {
  const { to } = await takenBack(talk, click, (release) => withdrawRelease(release, talk.me.id, talk.today));
  if (to === undefined) return MISSING;
  return to.state === "draft" ? asItIs(talk, to) : telling(talk, becomesOwnMessage(talk, to));
};

/** Single topics, single people, or both. */
export const withdrawSome: Handler = async (talk, click) => {
  const own = ownOf(talk, await releaseAt(talk, click.id));
  if (own === undefined) return MISSING;
  const topics = chosenIn(click.inputs.get(TAKE_BACK_INPUTS.topics) ?? "") as readonly TopicId[];
  const from = chosenIn(click.inputs.get(TAKE_BACK_INPUTS.from) ?? "") as readonly PersonId[];
  if (topics.length + from.length === 0) return own.state === "released" ? ownCard(talk, own, "nothing-chosen") : asItIs(talk, own);
  const { to, isChanged } = await takenBack(talk, click, (release) => {
    const less = withdrawTopics(release, topics, talk.me.id, talk.today);
    if (!less.allowed || less.value.state !== "released" || from.length === 0) return less;
    return withdrawFrom(less.value, from, talk.me.id, talk.today);
  });
  if (to === undefined) return MISSING;
  if (!isChanged || to.state === "draft") return asItIs(talk, to);
  return telling(talk, to.state === "released" ? becomesPartlyWithdrawn(talk, to) : becomesOwnMessage(talk, to));
};
