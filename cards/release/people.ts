import type { PersonId } from "../../dialogue/person.js";
import { type JsonObject, text } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

/** Of a chain, from one's own lead upwards. */
export interface Above {
  readonly id: PersonId;
  readonly name: string;
}

export type Names = ReadonlyMap<PersonId, string>;

export interface PersonData {
  readonly name: Plain;
  readonly about: Plain;
}

/** Each of `people`. */
export const PEOPLE: JsonObject = {
  $data: "${people}",
  type: "Container",
  spacing: "small",
  items: [text("${name}", { weight: "bolder" }), text("${about}", { spacing: "none" })],
};

/** "Ihre Führungskraft", "deren Führungskraft", … */
export const roleIn = (chain: readonly Above[], person: PersonId, { say }: Voice): Plain =>
  say("release.step", { step: chain.findIndex(({ id }) => id === person) + 1 });

/** Whoever has left the house has no name any more. */
export const nameIn = (names: Names, person: PersonId, { say }: Voice): Plain => {
  const name = names.get(person);
  return name === undefined ? say("release.somebody-gone") : nameOf(name);
};

const BETWEEN = ",";

/** As a choice of several hands them back. No id holds a comma. */
export const inOneValue = (people: readonly string[]): string => people.join(BETWEEN);

/** What was chosen of several: people, topics. Only text: who may be named is asked again. */
export const chosenIn = (value: string): readonly string[] => value.split(BETWEEN).filter((one) => one !== "");
