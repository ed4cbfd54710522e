import { acknowledge as acknowledgeRelease, type Release, viewFor } from "../../../dialogue/index.js";
import type { Changed, PersonFile } from "../../../store/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, type Shown, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asItIs } from "./choosing.js";
import { asked, formatFor, foundIn, freshFile, nameOr, releaseAt, withRelease } from "./found.js";

/** What a named person's chat may keep of it. */
export const noticeAbout = (talk: Talk, { id, author, dialogue }: Release) => ({
  format: formatFor(talk, dialogue).name,
  id,
  authorName: nameOr(talk, author),
});

export const takenBackMessage = (talk: Talk, { author, dialogue }: Release): Shown =>
  shown("release-taken-back", { format: formatFor(talk, dialogue).name, authorName: nameOr(talk, author) });

export const wasTakenBack = (talk: Talk, release: Release | undefined): release is Release =>
  release !== undefined && talk.may("see", { kind: "taken-back-notice", release }).allowed;

/** To those it was taken back from; to everybody else it was never there. */
export const goneOrMissing = (talk: Talk, release: Release | undefined): Reply => {
  if (!wasTakenBack(talk, release)) return MISSING;
  const gone = shows("release-gone", { format: formatFor(talk, release.dialogue).name, id: release.id });
  return { ...gone, leaves: takenBackMessage(talk, release) };
};

const opened = (talk: Talk, release: Release | undefined): Reply => {
  const found = talk.may("see", asked(release));
  if (!found.allowed) return goneOrMissing(talk, release);
  const view = viewFor(found.value.release, talk.me.id);
  if (view === undefined) return asItIs(talk, found.value.release);
  const { author, dialogue } = view;
  return shows("opened-release", { format: formatFor(talk, dialogue), shown: view, authorName: nameOr(talk, author) });
};

export const read: Handler = async (talk, click) => opened(talk, await releaseAt(talk, click.id));

const acknowledgedIn = (talk: Talk, file: PersonFile, id: string): Changed<PersonFile, Release | undefined> => {
  const release = foundIn(talk, file, id);
  const found = talk.may("acknowledge", asked(release));
  const decision = found.allowed ? acknowledgeRelease(found.value.release, talk.me.id) : found;
  if (!decision.allowed || decision.value === release) return { value: release };
  return { file: withRelease(file, decision.value), value: decision.value };
};

export const acknowledge: Handler = async (talk, click) => {
  const release = await releaseAt(talk, click.id);
  if (release === undefined || !talk.may("acknowledge", asked(release)).allowed) return goneOrMissing(talk, release);
  const { author, id } = release;
  const done = await talk.once(author, (file) => acknowledgedIn(talk, file, id));
  return opened(talk, done.repeated ? foundIn(talk, await freshFile(talk, author), id) : done.value);
};
