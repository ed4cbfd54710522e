import { type Emergency, isThere, type Person, type PersonId } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import { authorMarked, markOf } from "../marks.js";
import { readableFile } from "../readable.js";
import type { Talk } from "../talk.js";
import { emergenciesIn } from "./record.js";

/** One, in the file of the person it is about. */
export interface Found {
  readonly of: Person;
  readonly emergency: Emergency;
  readonly file: PersonFile;
}

const BETWEEN = ".";

/** Says in whose file it is; opaque, and on no message but to those who have a part in it. */
export const cardId = (of: PersonId, id: Emergency["id"]): string => markOf(of) + BETWEEN + id;

const foundIn = async (talk: Talk, person: PersonId): Promise<readonly Found[]> => {
  const of = talk.roster.get(person);
  // Whoever is not here could not be told of it, so that nobody looks, and nobody decides.
  if (of === undefined || !isThere(of, talk.today)) return [];
  const file = await readableFile(talk, person);
  if (file === undefined || file === "unreadable") return [];
  return emergenciesIn(file).all.map((emergency) => ({ of, emergency, file }));
};

/** By the id on a card, loaded afresh. Whether the one who clicks may do anything with it is asked of `may` by whoever calls. */
export const emergencyAt = async (talk: Talk, id: string | undefined): Promise<Found | undefined> => {
  const person = id === undefined ? undefined : await authorMarked(id, talk.roster, talk.store);
  if (person === undefined) return undefined;
  return (await foundIn(talk, person)).find(({ emergency }) => cardId(person, emergency.id) === id);
};

/** All that somebody still has to do with; the clock keeps the list of where they are. */
export const runningEmergencies = async (talk: Talk): Promise<readonly Found[]> => {
  const { emergenciesOf = [] } = await talk.store.house();
  return (await Promise.all(emergenciesOf.map((person) => foundIn(talk, person)))).flat();
};

export const mayDecide = (talk: Talk, found: Found | undefined): boolean =>
  talk.may("approve", found && { kind: "emergency-request", of: found.of.id, asker: found.emergency.asker }).allowed;

export const mayLook = (talk: Talk, found: Found | undefined): boolean =>
  talk.may("see", found && { kind: "delivery-slots", of: found.of.id, emergency: found.emergency }).allowed;

export const nameFor = (talk: Talk, person: PersonId): { readonly name?: string } => {
  const name = talk.roster.get(person)?.name;
  return name === undefined ? {} : { name };
};
