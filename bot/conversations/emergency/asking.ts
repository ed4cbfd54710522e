import { EMERGENCY_INPUTS, EMERGENCY_NAME, LONGEST_SEARCH, MOST_FOUND, type RunningEmergency, type Views } from "../../../cards/index.js";
import {
  askEmergency,
  closesAt,
  decidersOf,
  EMERGENCY_REASONS,
  type EmergencyId,
  type EmergencyReason,
  isAskedAt,
  isOpenAt,
  isThere,
  type Person,
} from "../../../dialogue/index.js";
import type { Click } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { authorMarked, markOf } from "../marks.js";
import { type Sending, telling } from "../notices.js";
import { MISSING, refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import { folded } from "../talk/vocabulary.js";
import type { Talk } from "../talk.js";
import { cardId, type Found, mayDecide, mayLook, runningEmergencies } from "./found.js";
import { emergenciesIn, hintAt, putOnRecord, withEmergencies } from "./record.js";

export const mayAsk = (talk: Talk): boolean => talk.may("ask", { kind: "emergency-request" }).allowed;
export const mayReview = (talk: Talk): boolean => talk.may("approve", { kind: "emergency-request" }).allowed;

const partIn = (talk: Talk, found: Found): readonly RunningEmergency[] => {
  const { of, emergency } = found;
  const named = { id: cardId(of.id, emergency.id), name: of.name };
  if (isOpenAt(emergency, talk.now)) return mayLook(talk, found) ? [{ ...named, state: "is-open", until: closesAt(emergency) }] : [];
  if (!isAskedAt(emergency, talk.now)) return [];
  if (mayDecide(talk, found)) return [{ ...named, state: "wants-you" }];
  return emergency.asker === talk.me.id && mayAsk(talk) ? [{ ...named, state: "waits" }] : [];
};

const couldDecide = ({ roster, today, me }: Talk): boolean => decidersOf(undefined, me.id, roster, today).length > 0;

const homeOf = async (talk: Talk, again?: Views["emergency"]["again"]): Promise<Reply> => {
  const found = await runningEmergencies(talk);
  return shows("emergency", {
    timeZone: talk.house.timeZone,
    running: found.flatMap((one) => partIn(talk, one)),
    ...(mayAsk(talk) ? { asks: couldDecide(talk) ? "possible" : "nobody-reviews" } : { reviews: true }),
    ...(again === undefined ? {} : { again }),
  });
};

export const openEmergencies: Handler = async (talk) => (mayAsk(talk) || mayReview(talk) ? homeOf(talk) : MISSING);

/** Only about whom one may ask: never oneself, and nobody whom one leads. */
const peopleNamed = ({ roster, today, may }: Talk, typed: string): readonly Person[] => {
  const wanted = folded(typed);
  if (wanted === "" || wanted === "?") return [];
  const named = [...roster.values()].filter((person) => isThere(person, today) && folded(person.name).includes(wanted));
  return named.filter(({ id }) => may("ask", { kind: "emergency-request", of: id }).allowed);
};

const choices = (people: readonly Person[]): Views["emergency-choose"]["people"] =>
  [...people]
    .sort((one, other) => one.name.localeCompare(other.name, "de"))
    .map(({ id, name, team }) => ({ mark: markOf(id), name, team }));

export const findPerson: Handler = async (talk, { inputs }) => {
  if (!mayAsk(talk)) return MISSING;
  const typed = (inputs.get(EMERGENCY_NAME) ?? "").trim();
  if (typed === "" || typed.length > LONGEST_SEARCH) return homeOf(talk, "name-missing");
  const people = peopleNamed(talk, typed);
  if (people.length === 0) return homeOf(talk, "not-found");
  return people.length > MOST_FOUND ? homeOf(talk, "too-many") : shows("emergency-choose", { people: choices(people) });
};

const personChosen = async (talk: Talk, { inputs }: Click): Promise<Person | undefined> => {
  const id = await authorMarked(`${inputs.get(EMERGENCY_INPUTS.person) ?? ""}.`, talk.roster, talk.store);
  const person = id === undefined ? undefined : talk.roster.get(id);
  return person !== undefined && isThere(person, talk.today) ? person : undefined;
};

const reasonChosen = ({ inputs }: Click): EmergencyReason | undefined =>
  EMERGENCY_REASONS.find((reason) => reason === inputs.get(EMERGENCY_INPUTS.reason));

/** The request, and that each of those who can decide is to be told, in one write. */
const asking = async (talk: Talk, { id: of }: Person, reason: EmergencyReason): Promise<Reply> => {
  const { me, now, today, roster, store } = talk;
  const deciders = decidersOf(of, me.id, roster, today);
  if (deciders.length === 0) return shows("emergency-done", { state: "nobody-reviews" });
  const id = talk.chance() as EmergencyId;
  const sendings = deciders.map(
    (to): Sending => ({ id: talk.chance(), to, telling: { kind: "emergency-asked", emergency: id }, on: today }),
  );
  const request = { id, reason, asker: me.id, askedAt: now, askedOn: today };
  await hintAt(store, of);
  const done = await talk.once(of, (file) => {
    const decided = askEmergency(emergenciesIn(file), request);
    if (!decided.allowed) return { value: decided.why };
    return { file: telling(withEmergencies(file, decided.value), sendings, now), value: "asked" as const };
  });
  if (!done.repeated && done.value !== "asked") return refusal(done.value);
  await putOnRecord(store, of);
  return { ...shows("emergency-done", { state: "asked" }), sends: [of] };
};

export const askForEmergency: Handler = async (talk, click) => {
  if (!mayAsk(talk)) return MISSING;
  const person = await personChosen(talk, click);
  if (person === undefined) return homeOf(talk, "not-found");
  if (!talk.may("ask", { kind: "emergency-request", of: person.id }).allowed) return MISSING;
  const reason = reasonChosen(click);
  if (reason === undefined) return shows("emergency-choose", { people: choices([person]), again: "reason-missing" });
  return asking(talk, person, reason);
};
