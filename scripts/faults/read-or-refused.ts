import type { PersonId } from "../../dialogue/index.js";
import { isTrouble, type PersonFile, type Store } from "../../store/index.js";

/** Undefined where it is refused in words, or where there is nothing. */
export const readOrRefused = async (store: Store, person: PersonId): Promise<PersonFile | undefined> => {
  try {
    return await store.read(person);
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return undefined;
  }
};
