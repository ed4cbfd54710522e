import type { PersonId } from "../../dialogue/index.js";
import { houseDrawer, nameOf, peopleFolder, rosterDrawer, schemaFolder } from "../../store/embedded/layout.js";
import { EMPTY_HOUSE, type HouseRecord, type LogEntry, withLogged } from "../../store/index.js";
import { createIn, openingIn, placeIn, TENANT } from "../invented/places.js";
import { fileOf, peopleUpTo, rosterFor } from "./sample-house.js";

export const PEOPLE = peopleUpTo(6);
/** More changes than former states are kept. */
const CHANGES = 4;

export const textOf = (person: PersonId): string => `text of ${person}`;

const CHANGE: LogEntry = { at: 0 as LogEntry["at"], by: "operator", what: "settings-changed" };

export const HOUSE: HouseRecord = Array.from({ length: CHANGES }, () => CHANGE).reduce(withLogged, EMPTY_HOUSE);

/** People who have written, and a house and a roster that have changed a few times. */
export const prepare = async (folder: string): Promise<void> => {
  const store = await createIn(openingIn(folder));
  for (let change = 1; change <= CHANGES; change += 1) {
    await store.changeHouse(() => ({ file: { ...HOUSE, log: HOUSE.log.slice(0, change) }, value: undefined }));
    await store.replaceRoster(rosterFor(PEOPLE.slice(0, PEOPLE.length - CHANGES + change)));
  }
  for (const person of PEOPLE) await store.change(person, () => ({ file: fileOf(person, textOf(person)), value: undefined }));
  await store.close();
};

/** One file of the store, another that may lie in its place by mistake, and who of the people suffers when it is damaged. */
export interface Target {
  readonly kind: "person" | "house" | "roster" | "marker" | "keyring";
  readonly path: string;
  readonly other: string;
  readonly affected: readonly PersonId[];
}

const nameFor = (person: PersonId): string => nameOf(TENANT, person);

const shardOf = (person: PersonId): string => nameFor(person).slice(0, 2);

const personTargets = (folder: string): readonly Target[] => {
  const people = peopleFolder(schemaFolder(placeIn(folder).data, 1));
  const pathOf = (person: PersonId): string => `${people}/${nameFor(person)}.json`;
  return PEOPLE.map((person, index) => ({
    kind: "person",
    path: pathOf(person),
    other: pathOf(PEOPLE[(index + 1) % PEOPLE.length] ?? person),
    affected: [person],
  }));
};

const keyringTargets = (folder: string): readonly Target[] => {
  const pathOf = (shard: string): string => `${placeIn(folder).keys}/keyring/${shard}.json`;
  const shards = [...new Set(PEOPLE.map(shardOf))];
  return ["house", ...shards].map((shard) => ({
    kind: "keyring",
    path: pathOf(shard),
    other: pathOf(shards.find((one) => one !== shard) ?? "house"),
    affected: PEOPLE.filter((person) => shardOf(person) === shard),
  }));
};

/** The files of a prepared store, by kind. */
export const targetsIn = (folder: string): readonly (readonly Target[])[] => {
  const { data } = placeIn(folder);
  const root = schemaFolder(data, 1);
  const [house, roster, marker] = [houseDrawer(root).path, rosterDrawer(root).path, `${data}/store.json`];
  return [
    personTargets(folder),
    [{ kind: "house", path: house, other: roster, affected: [] }],
    [{ kind: "roster", path: roster, other: house, affected: [] }],
    [{ kind: "marker", path: marker, other: house, affected: [] }],
    keyringTargets(folder),
  ];
};

/** As the last change but one left it. */
export const FORMER = {
  house: { ...HOUSE, log: HOUSE.log.slice(0, -1) },
  roster: rosterFor(PEOPLE.slice(0, -1)),
};
