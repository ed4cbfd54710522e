import { rm } from "node:fs/promises";
import { createStore, EMPTY_FILE, type EmbeddedStore, openStore } from "../../store/index.js";
import { isTrouble } from "../../store/trouble.js";
import { openingIn, placeIn, TENANT } from "../invented/places.js";

/** Where the store refuses, this answers as lowdb does for a file that is missing or says `null`: with its defaults. */
const withDefaults = (store: EmbeddedStore): EmbeddedStore => ({
  ...store,
  read: async (person) => {
    try {
      return await store.read(person);
    } catch (error) {
      if (!isTrouble(error)) throw error;
      return EMPTY_FILE;
    }
  },
});

/** A wrong way to open a store: what cannot be read is begun anew, and nobody is told. */
export const openOrBegin = async (folder: string): Promise<EmbeddedStore> => {
  const opening = openingIn(folder);
  try {
    return withDefaults(await openStore(opening));
  } catch (error) {
    if (!isTrouble(error)) throw error;
    const { data, keys } = placeIn(folder);
    for (const gone of [data, `${keys}/keyring`]) await rm(gone, { recursive: true });
    return withDefaults(await createStore(opening, TENANT));
  }
};
