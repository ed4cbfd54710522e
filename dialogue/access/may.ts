import type { Day } from "../calendar/day.js";
import type { Instant } from "../calendar/zone.js";
import { allowed, type Decision, refused } from "../decision.js";
import { isInHouse, isOneOfTheTwo, isTooNear } from "../emergency.js";
import { chainOf, isThere, type Person, type PersonId, type Roster } from "../person.js";
import { allowedTo, type Relation, type Verb } from "./matrix.js";
import { concernedBy, matrixSubjectOf, type Subject } from "./subject.js";

/** Who acts, from the verified token's activity alone. */
export interface Actor {
  readonly person: PersonId;
  readonly tenant: string;
  readonly isGuest: boolean;
}

/** What is the case at this moment in the house that is asked. */
export interface Present {
  readonly tenant: string;
  readonly roster: Roster;
  readonly today: Day;
  readonly now: Instant;
}

/** Forbidden, gone and never there are one answer: two would tell a stranger which ids exist. */
const MISSING = refused("missing");

/** Whoever is not in the roster today is nobody, whatever they once were or hold in their hands. */
const personBehind = (actor: Actor, { tenant, roster, today }: Present): Person | undefined => {
  const person = actor.tenant === tenant && !actor.isGuest ? roster.get(actor.person) : undefined;
  return person !== undefined && isThere(person, today) ? person : undefined;
};

/** Nobody asks for a look at themselves or at somebody they lead, or says yes to their own wish, whichever roles they have; and nobody for one
 *  at somebody who is not here to be told. */
const isPartial = (subject: Subject, { id }: Person, { roster, today }: Present): boolean => {
  if (subject.kind !== "emergency-request") return false;
  const { of, asker } = subject;
  return asker === id || (of !== undefined && (isTooNear(of, id, roster) || !isInHouse(roster, today, of)));
};

/** By the roster of today: whoever led once, leads no more. */
const relationsTo = (subject: Subject, person: Person, present: Present): Readonly<Record<Relation, boolean>> => {
  const { roster } = present;
  const { owners, named } = concernedBy(subject, roster);
  const [owner] = owners;
  const [lead, ...above] = owner === undefined ? [] : chainOf(roster, owner);
  return {
    owner: owners.includes(person.id),
    named: named.includes(person.id),
    "own-lead": lead === person.id,
    chain: above.includes(person.id),
    admin: person.roles.includes("admin") && !isPartial(subject, person, present),
    review: person.roles.includes("review") && !isPartial(subject, person, present),
    emergency: "emergency" in subject && isOneOfTheTwo(subject.emergency, person.id, { ...present, of: subject.of }),
    anyone: true,
  };
};

/** The one place that says who may do what; every handler asks it with what it has just loaded, `undefined` for what is not
 *  there. Hands the subject back, so that what was asked and what is used cannot be two things. */
export const may = <S extends Subject>(actor: Actor, verb: Verb, subject: S | undefined, now: Present): Decision<S, "missing"> => {
  const person = personBehind(actor, now);
  if (person === undefined || subject === undefined) return MISSING;
  const relations = relationsTo(subject, person, now);
  return allowedTo(matrixSubjectOf(subject, now.roster), verb).some((relation) => relations[relation]) ? allowed(subject) : MISSING;
};
