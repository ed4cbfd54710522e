import {
  chainOf,
  type DialogueId,
  type Draft,
  endsOn,
  type Format,
  foundBy,
  IFD,
  isThere,
  type PersonId,
  parseDialogueId,
  type Release,
  type Released,
  type ReleaseId,
  receiptsFor,
  type Withdrawn,
} from "../../../dialogue/index.js";
import { EMPTY_FILE, type PersonFile } from "../../../store/index.js";
import { authorMarked } from "../marks.js";
import type { Talk } from "../talk.js";

export const freshFile = async ({ store }: Talk, person: PersonId): Promise<PersonFile> => (await store.read(person)) ?? EMPTY_FILE;

export const releaseIn = ({ content }: PersonFile, id: string | undefined): Release | undefined =>
  content.releases.find((release) => release.id === id);

/** As whoever asks finds it in its author's file. */
export const foundIn = ({ me }: Talk, file: PersonFile, id: string | undefined): Release | undefined =>
  foundBy(me.id, releaseIn(file, id), file.plan);

/** By the id on a card, loaded afresh. Whether the one who asks may do anything with it is asked of `may` by whoever calls. */
export const releaseAt = async (talk: Talk, id: string | undefined): Promise<Release | undefined> => {
  const author = id === undefined ? undefined : await authorMarked(id, talk.roster, talk.store);
  if (author === undefined) return undefined;
  return foundIn(talk, author === talk.me.id ? talk.file : await freshFile(talk, author), id);
};

export const asked = (release: Release | undefined): { readonly kind: "release"; readonly release: Release } | undefined =>
  release === undefined ? undefined : { kind: "release", release };

/** Of the reader's own, in whatever state. A named person may see it too, and yet owns nothing of it. */
export const ownOf = (talk: Talk, release: Release | undefined): Release | undefined =>
  release !== undefined && release.author === talk.me.id && talk.may("see", asked(release)).allowed ? release : undefined;

export const draftFor = ({ content }: PersonFile, dialogue: DialogueId): Draft | undefined =>
  content.releases.find((release): release is Draft => release.state === "draft" && release.dialogue === dialogue);

const withContent = (file: PersonFile, releases: readonly Release[]): PersonFile => ({ ...file, content: { ...file.content, releases } });

export const withRelease = (file: PersonFile, changed: Release): PersonFile => {
  const { releases } = file.content;
  const isThere = releases.some(({ id }) => id === changed.id);
  return withContent(file, isThere ? releases.map((one) => (one.id === changed.id ? changed : one)) : [...releases, changed]);
};

export const withoutRelease = (file: PersonFile, id: ReleaseId): PersonFile =>
  withContent(
    file,
    file.content.releases.filter((one) => one.id !== id),
  );

/** A house may drop a format; what was released in it can be looked at and taken back all the same. */
const DROPPED: Format = { ...IFD, name: { de: "Gespräch", en: "Talk" }, topics: [] };

export const formatFor = ({ house }: Talk, dialogue: DialogueId): Format => {
  const format = parseDialogueId(dialogue)?.format;
  return house.formats.find(({ id }) => id === format) ?? DROPPED;
};

/** Whom the reader can name today, from their own lead upwards. */
export const chainAbove = ({ roster, me, today }: Talk): readonly { readonly id: PersonId; readonly name: string }[] =>
  chainOf(roster, me.id).flatMap((id) => {
    const person = roster.get(id);
    return person !== undefined && isThere(person, today) ? [{ id, name: person.name }] : [];
  });

/** Without those who have left the house. */
export const namesFor = ({ roster, me, today }: Talk, release: Release): ReadonlyMap<PersonId, string> =>
  new Map(
    receiptsFor(release, me.id).flatMap(({ person }) => {
      const named = roster.get(person);
      return named !== undefined && isThere(named, today) ? [[person, named.name] as const] : [];
    }),
  );

export const nameOr = ({ roster, voice }: Talk, person: PersonId): string => roster.get(person)?.name ?? voice.say("release.somebody-gone");

export const endOf = ({ me }: Talk, release: Released | Withdrawn): Released["releasedOn"] => {
  const { releasedOn } = release;
  const end = endsOn("release", {
    releasedOn,
    ...(release.state === "withdrawn" ? { withdrawnOn: release.withdrawnOn } : {}),
    ...(me.leavesOn === undefined ? {} : { leavesOn: me.leavesOn }),
  });
  if (end === undefined) throw new Error("a release always ends");
  return end;
};
