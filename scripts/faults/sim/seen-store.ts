import type { Store } from "../../../store/index.js";

export const HOUSE = "house";
export const ROSTER = "roster";

/** All that a store answers, as text by person; the house and the roster under their own names. Two that answer the same are equal as
 *  maps are: whoever is not in it has no file. */
export const seenIn = async (store: Store): Promise<ReadonlyMap<string, string>> => {
  const seen = new Map<string, string>();
  for (const person of [...(await store.people())].sort()) seen.set(person, JSON.stringify(await store.read(person)));
  seen.set(HOUSE, JSON.stringify(await store.house()));
  seen.set(ROSTER, JSON.stringify([...(await store.roster()).values()]));
  return seen;
};

/** Under which of all their keys two differ. */
export const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
