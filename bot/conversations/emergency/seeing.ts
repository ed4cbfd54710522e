import type { ToldAccess } from "../../../cards/index.js";
import {
  accessesIn,
  closesAt,
  type EndedEmergency,
  endEmergency,
  isOpenAt,
  lookInto,
  type OpenEmergency,
} from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { pageOf } from "../page.js";
import { MISSING, refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { cardId, emergencyAt, type Found, mayLook, nameFor } from "./found.js";
import { emergenciesIn, putOnRecord, withEmergencies } from "./record.js";
import { isReachable, seenNudges } from "./seen-nudges.js";

/** That they look is kept first, and in the log, and only then is anything shown. */
const keepLook = async (talk: Talk, { of, emergency }: Found): Promise<boolean> => {
  const isOpen = await talk.store.change(of.id, (file) => {
    const decision = lookInto(emergenciesIn(file), { id: emergency.id, by: talk.me.id, now: talk.now });
    return decision.allowed ? { file: withEmergencies(file, decision.value), value: true } : { value: false };
  });
  if (isOpen) await putOnRecord(talk.store, of.id);
  return isOpen;
};

const slotsOf = ({ of, emergency, file }: Found, open: OpenEmergency, talk: Talk, which: string | undefined): Reply => {
  const { thing = [], page, pages } = pageOf(which, seenNudges(file, talk.house));
  return shows("emergency-slots", {
    id: cardId(of.id, emergency.id),
    name: of.name,
    reason: open.reason,
    until: closesAt(open),
    timeZone: talk.house.timeZone,
    isReachable: isReachable(file),
    ...{ nudges: thing, page, pages },
  });
};

export const seeSlots: Handler = async (talk, { id, which }) => {
  const found = await emergencyAt(talk, id);
  if (found === undefined || !mayLook(talk, found) || !isOpenAt(found.emergency, talk.now)) return MISSING;
  return (await keepLook(talk, found)) ? slotsOf(found, found.emergency, talk, which) : MISSING;
};

const toldOf = (talk: Talk, access: OpenEmergency | EndedEmergency): ToldAccess => {
  const { me, now } = talk;
  const { id, reason, asker, approver, openedAt, looks } = access;
  const [first, second] = [nameFor(talk, asker).name, nameFor(talk, approver).name];
  return {
    id: cardId(me.id, id),
    reason,
    openedAt,
    isOpen: isOpenAt(access, now),
    until: access.state === "ended" ? access.endedAt : closesAt(access),
    looks: looks.map(({ by, at }) => ({ at, ...nameFor(talk, by) })),
    ...(first === undefined ? {} : { asker: first }),
    ...(second === undefined ? {} : { approver: second }),
  };
};

/** Always of whoever asks. */
export const whoLooked: Handler = async (talk, { which }) => {
  if (!talk.may("see", { kind: "own-data", of: talk.me.id }).allowed) return MISSING;
  const { thing, page, pages } = pageOf(which, accessesIn(emergenciesIn(talk.file)));
  const access = thing === undefined ? {} : { access: toldOf(talk, thing) };
  return shows("emergency-who", { timeZone: talk.house.timeZone, page, pages, ...access });
};

/** By either of the two, or by the person it is about: at once. */
export const endNow: Handler = async (talk, { id }) => {
  const found = await emergencyAt(talk, id);
  if (found === undefined || !talk.may("end", { kind: "emergency", of: found.of.id, emergency: found.emergency }).allowed) return MISSING;
  const { of, emergency } = found;
  const own = of.id === talk.me.id;
  const done = await talk.once(of.id, (file) => {
    const decision = endEmergency(emergenciesIn(file), { id: emergency.id, by: talk.me.id, now: talk.now });
    return decision.allowed ? { file: withEmergencies(file, decision.value), value: true } : { value: false };
  });
  if (!done.repeated && !done.value) return refusal("emergency-over", undefined, own ? "looked" : "emergency");
  await putOnRecord(talk.store, of.id);
  return shows("emergency-done", { state: "ended", own });
};
