import { type Release, type ReleaseOrder, release } from "../../../dialogue/index.js";
import type { Changed, PersonFile } from "../../../store/index.js";
import { ownSeat } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { dialogueMark } from "../marks.js";
import { type Sending, telling } from "../notices.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asItIs, peopleForm, previewForm } from "./choosing.js";
import { asked, chainAbove, formatFor, freshFile, ownOf, releaseAt, releaseIn, withoutRelease, withRelease } from "./found.js";
import { becomesOwnMessage } from "./own-card.js";
import { typedPeople } from "./typed.js";

interface Came {
  readonly to: Release | undefined;
  readonly why?: "nothing-chosen" | "not-in-chain" | "changed";
  readonly isNew?: true;
}

const sentIn = (talk: Talk, file: PersonFile, id: string, order: ReleaseOrder, sendings: readonly Sending[]): Changed<PersonFile, Came> => {
  const own = ownOf(talk, releaseIn(file, id));
  if (own?.state !== "draft" || !talk.may("release", asked(own)).allowed) return { value: { to: own } };
  const decision = release(own, order);
  if (decision.allowed) {
    return { file: telling(withRelease(file, decision.value), sendings, talk.now), value: { to: decision.value, isNew: true } };
  }
  return decision.why === "missing" ? { value: { to: undefined } } : { value: { to: own, why: decision.why } };
};

/** Nobody but the author has it until now; from here on those chosen do. */
export const send: Handler = async (talk, click) => {
  const before = ownOf(talk, await releaseAt(talk, click.id));
  if (before === undefined) return MISSING;
  const { id } = before;
  const to = typedPeople(click);
  const chain = chainAbove(talk).map((above) => above.id);
  const order: ReleaseOrder = { to, by: talk.me.id, previewed: click.version ?? -1, chain, on: talk.today };
  const sendings = to.map(
    (person): Sending => ({ id: talk.chance(), to: person, telling: { kind: "release", release: id }, on: talk.today }),
  );
  const done = await talk.once(talk.me.id, (file) => sentIn(talk, file, id, order, sendings));
  const came: Came = done.repeated ? { to: ownOf(talk, releaseIn(await freshFile(talk, talk.me.id), id)) } : done.value;
  if (came.to === undefined) return MISSING;
  if (came.to.state !== "draft") return { ...becomesOwnMessage(talk, came.to), ...(came.isNew ? { sends: [talk.me.id] } : {}) };
  if (came.why === "not-in-chain" || came.why === "nothing-chosen") return peopleForm(talk, came.to, to, came.why);
  return previewForm(talk, came.to, to, "changed");
};

const discarded = (talk: Talk, draft: Release | undefined): Reply => {
  const dialogue = draft?.dialogue ?? ownSeat(talk)?.dialogue.id;
  return dialogue === undefined
    ? MISSING
    : shows("release-discarded", { format: formatFor(talk, dialogue).name, id: dialogueMark(dialogue) });
};

/** What was released meanwhile is not discarded: taking back is another click. */
export const discard: Handler = async (talk, click) => {
  const done = await talk.once(talk.me.id, (file): Changed<PersonFile, Release | undefined> => {
    const own = ownOf(talk, releaseIn(file, click.id));
    if (own?.state !== "draft" || !talk.may("erase", asked(own)).allowed) return { value: own };
    return { file: withoutRelease(file, own.id), value: own };
  });
  if (done.repeated) return discarded(talk, undefined);
  if (done.value === undefined) return MISSING;
  return done.value.state === "draft" ? discarded(talk, done.value) : asItIs(talk, done.value);
};
