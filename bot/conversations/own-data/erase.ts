import { ERASE_SURE } from "../../../cards/index.js";
import { isRestricted } from "../../../dialogue/index.js";
import { EMPTY_FILE, type Erasing } from "../../../store/index.js";
import { receiptNumber } from "../../keeping/receipt-number.js";
import { teamOf } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { becomes, type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { countsToErase } from "./counts.js";
import { type Elsewhere, elsewhere, stillTraced } from "./elsewhere.js";
import { hasOwn, withoutOwn } from "./erasing.js";
import { finishErasing } from "./finish-erasing.js";

const isAllowed = ({ may, me }: Talk): boolean => may("erase", { kind: "own-data", of: me.id }).allowed;

const finish = async (talk: Talk, erasing: Erasing, found: Elsewhere): Promise<Reply> => {
  const { store, me, file } = talk;
  const { receipt, on } = erasing;
  const isDone = await finishErasing(store, me.id, erasing, found);
  const restricted = isRestricted(file.plan.wishes) ? { restricted: true as const } : {};
  return { ...becomes("erased", { ...(isDone ? { receipt } : {}), on, ...restricted }), sends: [me.id] };
};

/** Where a file cannot be read there may be something in it. */
const isAnywhere = ({ people, isWhole }: Elsewhere): boolean => people.length > 0 || !isWhole;

const asked = async (talk: Talk, found: Elsewhere): Promise<Reply> => {
  if (!hasOwn(talk.file) && !isAnywhere(found)) return shows("nothing-to-erase", { pauses: talk.file.plan.wishes.pauses.length > 0 });
  return shows("erase", { counts: await countsToErase(talk, found), leads: teamOf(talk).length > 0 });
};

/** Whoever confirmed an erasure that did not come to its end is not asked again, unless they have written something since: that they have
 *  not confirmed, and must not be told that it is gone. */
const goneOn = (talk: Talk, found: Elsewhere): Promise<Reply> => {
  const { erasing } = talk.file.plan;
  return erasing === undefined || hasOwn(talk.file) ? asked(talk, found) : finish(talk, erasing, found);
};

export const eraseAsk: Handler = async (talk) => (isAllowed(talk) ? goneOn(talk, await elsewhere(talk)) : MISSING);

/** One's own file first, in one step with the mark that the rest is to follow: from that moment on nobody reads a release any more. */
export const erase: Handler = async (talk, click) => {
  if (!isAllowed(talk) || click.inputs.get(ERASE_SURE) !== "true") return eraseAsk(talk, click);
  const looked = await elsewhere(talk);
  const found: Elsewhere = { ...looked, people: await stillTraced(talk, looked) };
  const fresh: Erasing = { receipt: receiptNumber(talk.chance), on: talk.today };
  const done = await talk.once(talk.me.id, (file) => {
    const { erasing } = file.plan;
    if (!hasOwn(file) && (erasing !== undefined || !isAnywhere(found))) return { value: erasing };
    const begun = erasing ?? fresh;
    return { file: withoutOwn(file, begun, talk.now), forgets: true, value: begun };
  });
  if (!done.repeated && done.value !== undefined) return finish(talk, done.value, found);
  return goneOn({ ...talk, file: (await talk.store.read(talk.me.id)) ?? EMPTY_FILE }, found);
};
