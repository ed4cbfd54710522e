import {
  type Day,
  type Dialogue,
  type House,
  type Instant,
  localOf,
  type PersonId,
  publicationsKeptOn,
  type Roster,
  unpublished,
  withPublished,
} from "../../dialogue/index.js";
import { isTrouble, type Store } from "../../store/index.js";

interface Parts {
  readonly store: Pick<Store, "house" | "changeHouse" | "roster" | "people" | "read">;
  readonly now: () => Instant;
}

type DialoguesOf = (person: PersonId) => readonly Dialogue[];

/** A file that cannot be read counts like one in which nothing took place: who it is must not hold up everybody's numbers. */
const dialoguesIn = async ({ read }: Parts["store"], roster: Roster): Promise<DialoguesOf> => {
  const all = new Map<PersonId, readonly Dialogue[]>();
  for (const person of roster.keys()) {
    try {
      all.set(person, (await read(person))?.plan.dialogues ?? []);
    } catch (error) {
      if (!isTrouble(error)) throw error;
    }
  }
  return (person) => all.get(person) ?? [];
};

const publish = async (store: Parts["store"], settings: House, today: Day): Promise<void> => {
  const [roster, people, { publications }] = [await store.roster(), new Set(await store.people()), await store.house()];
  const isDue = roster.size > 0 && unpublished(publications, settings, today).length > 0;
  const dialoguesOf = isDue ? await dialoguesIn(store, roster) : undefined;
  await store.changeHouse((house) => {
    const made = dialoguesOf === undefined ? house.publications : withPublished(house.publications, settings, roster, dialoguesOf, today);
    const left = publicationsKeptOn(made, (person) => roster.has(person) || people.has(person), today);
    return left === house.publications ? { value: undefined } : { file: { ...house, publications: left }, value: undefined };
  });
};

/** Makes the numbers of a half-year once, on their day or at the first start after it, and keeps them before anybody is shown any. What has
 *  ended goes, and so do the ids of heads who are gone. Looks once a day. */
export const openPublishing = ({ store, now }: Parts): (() => Promise<void>) => {
  let lookedOn: Day | undefined;
  return async () => {
    const { settings, replacing } = await store.house();
    if (settings === undefined || replacing !== undefined) return;
    const { day: today } = localOf(settings.timeZone, now());
    if (lookedOn === today) return;
    try {
      await publish(store, settings, today);
      lookedOn = today;
    } catch (error) {
      // Whether the disk takes anything is looked for elsewhere; the next tick tries again.
      if (!isTrouble(error)) throw error;
    }
  };
};
