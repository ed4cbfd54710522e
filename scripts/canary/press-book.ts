import { type CardVerb, VERBS } from "../../cards/kit/verbs.js";
import type { PersonId } from "../../dialogue/index.js";
import { buttonsIn, type Json } from "./card-on-screen.js";

/** Which buttons were pressed by whom, and what buttons carried wherever one was seen. */
export interface PressBook {
  pressed(verb: string, person: PersonId, isOnCard: boolean): void;
  /** Whatever stands on it may be tried by anybody later on. */
  saw(card: unknown): void;
  /** What buttons of this verb carried, the newest first. */
  carried(verb: CardVerb): readonly Json[];
  /** What buttons of any verb carried, the newest first. */
  ids(): readonly string[];
  left(): Unpressed;
}

export interface Unpressed {
  /** Fewer than two people tried it, so that nobody tried it who may not. */
  readonly byOthers: readonly CardVerb[];
  /** Nobody pressed it where it stands on a card. */
  readonly onCard: readonly CardVerb[];
}

export const ALL_VERBS = Object.keys(VERBS) as readonly CardVerb[];

const ENOUGH_PEOPLE = 2;

export const openPressBook = (): PressBook => {
  const people = new Map<string, Set<PersonId>>();
  const onCards = new Set<string>();
  const seen = new Map<string, Map<string, Json>>();
  const ids = new Set<string>();
  const remember = ({ verb, data }: Json): void => {
    if (typeof verb !== "string" || typeof data !== "object" || data === null) return;
    const carried = data as Json;
    const all = seen.get(verb) ?? new Map<string, Json>();
    const key = JSON.stringify(carried);
    all.delete(key);
    seen.set(verb, all.set(key, carried));
    if (typeof carried.id === "string") {
      ids.delete(carried.id);
      ids.add(carried.id);
    }
  };
  return {
    pressed: (verb, person, isOnCard) => {
      people.set(verb, (people.get(verb) ?? new Set()).add(person));
      if (isOnCard) onCards.add(verb);
    },
    saw: (card) => buttonsIn(card).forEach(remember),
    carried: (verb) => [...(seen.get(verb)?.values() ?? [])].reverse(),
    ids: () => [...ids].reverse(),
    left: () => ({
      byOthers: ALL_VERBS.filter((verb) => (people.get(verb)?.size ?? 0) < ENOUGH_PEOPLE),
      onCard: ALL_VERBS.filter((verb) => !onCards.has(verb)),
    }),
  };
};
