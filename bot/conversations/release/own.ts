import { RELEASE_INPUT } from "../../../cards/index.js";
import { type Release, type Released, tellNoMore, type Withdrawn } from "../../../dialogue/index.js";
import type { Changed, PersonFile } from "../../../store/index.js";
import { ownSeat } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asItIs } from "./choosing.js";
import { asked, formatFor, ownOf, releaseAt, releaseIn, withoutRelease } from "./found.js";
import { ownCard } from "./own-card.js";

const isGiven = (release: Release): release is Released | Withdrawn => release.state !== "draft";

const newestFirst = (releases: readonly Release[]): readonly (Released | Withdrawn)[] =>
  [...releases.filter(isGiven)].reverse().sort((one, other) => other.releasedOn - one.releasedOn);

/** Whoever has one alone need not choose. */
export const list: Handler = async (talk, { which }) => {
  if (!talk.may("see", { kind: "own-data", of: talk.me.id }).allowed) return MISSING;
  const releases = newestFirst(talk.file.content.releases);
  const [only, ...more] = releases;
  if (only !== undefined && more.length === 0) return ownCard(talk, only);
  const page = Number(which ?? 1);
  return shows("own-releases", { releases, page: Number.isSafeInteger(page) ? page : 1 });
};

/** On a card, or chosen from the list. */
export const own: Handler = async (talk, click) => {
  const id = click.id ?? click.inputs.get(RELEASE_INPUT);
  if (id === undefined) return list(talk, click);
  const found = ownOf(talk, await releaseAt(talk, id));
  return found === undefined ? MISSING : asItIs(talk, found);
};

export const eraseAsk: Handler = async (talk, click) => {
  const found = ownOf(talk, await releaseAt(talk, click.id));
  if (found === undefined) return MISSING;
  if (found.state !== "withdrawn" || !talk.may("erase", asked(found)).allowed) return asItIs(talk, found);
  return shows("erase-release", { format: formatFor(talk, found.dialogue).name, id: found.id });
};

/** The message behind would lead nowhere any more. */
const erased = (talk: Talk, release: Release | undefined): Reply => {
  const dialogue = release?.dialogue ?? ownSeat(talk)?.dialogue.id;
  if (dialogue === undefined) return MISSING;
  return { ...shows("erased-release", { format: formatFor(talk, dialogue).name }), leaves: shown("door", { to: "releases" }) };
};

const erasedIn = (talk: Talk, file: PersonFile, id: string | undefined): Changed<PersonFile, Release | undefined> => {
  const found = ownOf(talk, releaseIn(file, id));
  if (found?.state !== "withdrawn" || !talk.may("erase", asked(found)).allowed) return { value: found };
  const { notices } = file.plan;
  const without = withoutRelease(file, found.id);
  if (notices === undefined) return { file: without, value: found };
  return { file: { ...without, plan: { ...without.plan, notices: tellNoMore(notices, found.id) } }, value: found };
};

export const erase: Handler = async (talk, click) => {
  const done = await talk.once(talk.me.id, (file) => erasedIn(talk, file, click.id));
  if (done.repeated) return erased(talk, undefined);
  if (done.value === undefined) return MISSING;
  return done.value.state === "withdrawn" ? erased(talk, done.value) : asItIs(talk, done.value);
};
