import type { Day } from "./calendar/day.js";
import type { PersonId, Wishes } from "./person.js";
import { type Release, withdraw } from "./release.js";

/** Restricted: what is kept of somebody is only kept, until they lift it themselves. GDPR, Article 18. */
export const isRestricted = ({ restricted }: Wishes): boolean => restricted === true;

export const restricting = (wishes: Wishes): Wishes => ({ ...wishes, restricted: true });

export const lifting = ({ restricted, ...others }: Wishes): Wishes => others;

/** What holds for whoever sends: a restriction comes on top of the wish about nudges and leaves it as it is, so that lifting brings back
 *  exactly what was there. */
export const wishesInForce = (wishes: Wishes): Wishes => (isRestricted(wishes) ? { ...wishes, muted: true } : wishes);

/** What a named person finds of a release. While its author restricts, it is as if it were not there, which is what everybody gets who asks
 *  for anything that is not theirs: "taken back" would tell of an act, and stay in the chat once the author lifts it. */
export const foundBy = (reader: PersonId, release: Release | undefined, { wishes }: { readonly wishes: Wishes }): Release | undefined =>
  release !== undefined && release.author !== reader && isRestricted(wishes) ? undefined : release;

/** What is voluntary in somebody's file. */
export interface Voluntary {
  readonly wishes: Wishes;
  readonly releases: readonly Release[];
}

/** Objecting ends what is voluntary, at once: nudges, and what others were given to read. GDPR, Article 21. Drafts stay: nobody else ever
 *  saw them. */
export const objecting = ({ wishes, releases }: Voluntary, by: PersonId, on: Day): Voluntary => ({
  wishes: { ...wishes, muted: true },
  releases: releases.map((release) => {
    const taken = withdraw(release, by, on);
    return taken.allowed ? taken.value : release;
  }),
});
