import type { PersonId } from "../../dialogue/index.js";
import type { Changed, PersonFile, Store } from "../../store/index.js";

/** What was changed since it was asked last. */
export interface Changes {
  readonly people: readonly PersonId[];
  /** The roster or the settings. */
  readonly house: boolean;
}

export interface Watched {
  readonly store: Store;
  takeChanges(): Changes;
  /** Whether the roster or the settings were, without taking note of it. */
  isHouseChanged(): boolean;
}

/** The same store, and word of whose file was changed: the clock looks at those and not at everybody. What another process changes
 *  is found out once a day, and before anything is sent. */
export const watched = (store: Store): Watched => {
  let people = new Set<PersonId>();
  let house = false;

  /** Also where it was refused: it may have taken effect all the same. */
  const noting = async <T>(work: Promise<T>, note: () => void): Promise<T> => {
    try {
      return await work;
    } finally {
      note();
    }
  };

  const watching = <T>(person: PersonId, fn: (file: PersonFile) => Changed<PersonFile, T>) => {
    let writes = false;
    return {
      fn: (file: PersonFile): Changed<PersonFile, T> => {
        const changed = fn(file);
        writes = changed.file !== undefined;
        return changed;
      },
      note: () => {
        if (writes) people.add(person);
      },
    };
  };

  const noteHouse = (): void => {
    house = true;
  };

  return {
    store: {
      ...store,
      change: (person, change) => {
        const { fn, note } = watching(person, change);
        return noting(store.change(person, fn), note);
      },
      changeOnce: (person, inbound, change) => {
        const { fn, note } = watching(person, change);
        return noting(store.changeOnce(person, inbound, fn), note);
      },
      erase: (person, remains) => noting(store.erase(person, remains), () => people.add(person)),
      changeHouse: (fn) => noting(store.changeHouse(fn), noteHouse),
      replaceRoster: (roster, progress) => noting(store.replaceRoster(roster, progress), noteHouse),
    },
    isHouseChanged: () => house,
    takeChanges: () => {
      const changes = { people: [...people], house };
      people = new Set();
      house = false;
      return changes;
    },
  };
};
