import { approveEmergency, declineEmergency, type Emergencies, isAskedAt, type Notice } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import type { Handler } from "../handler.js";
import { type Sending, telling } from "../notices.js";
import { MISSING, refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { cardId, emergencyAt, type Found, mayDecide, nameFor } from "./found.js";
import { emergenciesIn, putOnRecord, withEmergencies } from "./record.js";

export const readRequest: Handler = async (talk, { id }) => {
  const found = await emergencyAt(talk, id);
  if (found === undefined || !mayDecide(talk, found)) return MISSING;
  const { of, emergency } = found;
  if (!isAskedAt(emergency, talk.now)) return refusal("emergency-over");
  const { asker, reason, askedAt } = emergency;
  const { name } = nameFor(talk, asker);
  const view = { id: cardId(of.id, emergency.id), name: of.name, reason, askedAt, timeZone: talk.house.timeZone };
  return shows("emergency-request", { ...view, ...(name === undefined ? {} : { asker: name }) });
};

/** Whoever was not told yet that somebody has to decide need not be told any more. */
const withoutUntold = (file: PersonFile, { emergency }: Found): PersonFile => {
  const isVain = ({ telling: told, state }: Notice): boolean =>
    told.kind === "emergency-asked" && told.emergency === emergency.id && (state === "due" || state === "unreachable");
  const { notices = [] } = file.plan;
  return { ...file, plan: { ...file.plan, notices: notices.filter((notice) => !isVain(notice)) } };
};

type Rule = typeof approveEmergency;

const decidedIn = (talk: Talk, found: Found, file: PersonFile, rule: Rule): Emergencies | undefined => {
  const decision = rule(emergenciesIn(file), { id: found.emergency.id, by: talk.me.id, now: talk.now });
  return decision.allowed ? decision.value : undefined;
};

/** The decision, and who is to be told of it, in one write: an access that its person is not told of cannot come about. */
const decide = async (talk: Talk, found: Found, rule: Rule, sendings: readonly Sending[]): Promise<boolean> => {
  const of = found.of.id;
  const done = await talk.once(of, (file) => {
    const decided = decidedIn(talk, found, file, rule);
    if (decided === undefined) return { value: false };
    return { file: telling(withEmergencies(withoutUntold(file, found), decided), sendings, talk.now), value: true };
  });
  if (!done.repeated && !done.value) return false;
  await putOnRecord(talk.store, of);
  return true;
};

const toAsker = (talk: Talk, { emergency: { id, asker } }: Found): Sending => ({
  id: talk.chance(),
  to: asker,
  telling: { kind: "emergency-decided", emergency: id },
  on: talk.today,
});

const deciding =
  (rule: Rule, sendingsOf: (talk: Talk, found: Found) => readonly Sending[], answer: (found: Found) => Reply): Handler =>
  async (talk, { id }) => {
    const found = await emergencyAt(talk, id);
    if (found === undefined || !mayDecide(talk, found)) return MISSING;
    const isDone = await decide(talk, found, rule, sendingsOf(talk, found));
    return isDone ? { ...answer(found), sends: [found.of.id] } : refusal("emergency-over");
  };

export const approve = deciding(
  approveEmergency,
  (talk, found) => [
    { id: talk.chance(), to: found.of.id, telling: { kind: "emergency-opened", emergency: found.emergency.id }, on: talk.today },
    toAsker(talk, found),
  ],
  ({ of, emergency }) => shows("emergency-done", { state: "approved", id: cardId(of.id, emergency.id) }),
);

export const decline = deciding(
  declineEmergency,
  (talk, found) => [toAsker(talk, found)],
  () => shows("emergency-done", { state: "declined" }),
);
