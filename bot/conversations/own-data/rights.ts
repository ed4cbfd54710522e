import type { CardVerb } from "../../../cards/index.js";
import {
  isRestricted,
  lifting,
  objecting,
  type PersonId,
  type Release,
  restricting,
  tellTakenBack,
  type Wishes,
} from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import { teamOf } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { awake, withNotices } from "../notices.js";
import { MISSING } from "../refuse.js";
import { type Reply, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** In the chat stays where it is found, and not what was done. */
const answers = (reply: Reply): Reply => ({ ...reply, leaves: shown("door", { to: "rights" }) });

const isAllowed = ({ may, me }: Talk, verb: "see" | "write"): boolean => may(verb, { kind: "wishes", of: me.id }).allowed;

const leads = (talk: Talk): boolean => teamOf(talk).length > 0;

export const openRights: Handler = async (talk) =>
  isAllowed(talk, "see") ? shows("rights", { restricted: isRestricted(talk.file.plan.wishes) }) : MISSING;

export const openCorrect: Handler = async (talk) => {
  const { may, me, roster, office } = talk;
  if (!may("see", { kind: "own-data", of: me.id }).allowed) return MISSING;
  const lead = me.lead === undefined ? undefined : roster.get(me.lead)?.name;
  const { dataProtection, staffCouncil } = office;
  return shows("correct", { person: me, dataProtection, staffCouncil, ...(lead === undefined ? {} : { lead }) });
};

const withWishes = (talk: Talk, change: (wishes: Wishes) => Wishes): Promise<unknown> =>
  talk.once(talk.me.id, (file) => {
    const { plan } = file;
    return { file: awake({ ...file, plan: { ...plan, wishes: change(plan.wishes) } }, talk.now), value: undefined };
  });

export const askRestrict: Handler = async (talk) => {
  if (!isAllowed(talk, "see")) return MISSING;
  const state = isRestricted(talk.file.plan.wishes) ? "done" : "ask";
  return shows("restriction", { state, leads: leads(talk) });
};

/** Whoever is told of a release that is not to be shown is told once it is lifted: the clock looks anew, both times. */
export const restrict: Handler = async (talk) => {
  if (!isAllowed(talk, "write")) return MISSING;
  await withWishes(talk, restricting);
  return answers(shows("restriction", { state: "done", leads: leads(talk) }));
};

export const lift: Handler = async (talk) => {
  if (!isAllowed(talk, "write")) return MISSING;
  await withWishes(talk, lifting);
  return { ...answers(shows("restriction", { state: "lifted", leads: leads(talk) })), sends: [talk.me.id] };
};

const readersOf = (release: Release): readonly PersonId[] => (release.state === "released" ? release.to.map(({ person }) => person) : []);

/** Whoever lost something and was told of it is told that it is gone, in the same step. */
const withObjection = (talk: Talk, file: PersonFile): PersonFile => {
  const { plan, content } = file;
  const after = objecting({ wishes: plan.wishes, releases: content.releases }, talk.me.id, talk.today);
  const lost = content.releases.filter((release) => release.state === "released");
  const notices = lost.reduce((told, release) => tellTakenBack(told, release.id, readersOf(release)), plan.notices ?? []);
  const changed: PersonFile = { plan: { ...plan, wishes: after.wishes }, content: { ...content, releases: after.releases } };
  return notices.length === 0 ? awake(changed, talk.now) : withNotices(changed, notices, talk.now);
};

const objection = ({ office: { dataProtection, staffCouncil } }: Talk, state: "ask" | "done"): Reply =>
  shows("objection", { state, dataProtection, staffCouncil });

export const askObject: Handler = async (talk) => (isAllowed(talk, "see") ? objection(talk, "ask") : MISSING);

export const object: Handler = async (talk) => {
  if (!isAllowed(talk, "write")) return MISSING;
  await talk.once(talk.me.id, (file) => ({ file: withObjection(talk, file), value: undefined }));
  return { ...answers(objection(talk, "done")), sends: [talk.me.id] };
};

/** Writing something of one's own. What both sides have a part in, what takes something away and what only shows something goes on. */
const WRITES: readonly CardVerb[] = [
  ...(["preparation.open", "preparation.save", "lead-topics.open", "lead-topics.save"] as const),
  ...(["release.topics", "release.people", "release.preview", "release.send"] as const),
  ...(["release.acknowledge", "release.answer", "release.answer-send"] as const),
];

/** Nothing new is kept of whoever restricted it, until they lift it. `unsaved`: gives back what was typed, keeping none of it. */
export const unlessRestricted = (verb: CardVerb, handler: Handler, unsaved?: Handler): Handler => {
  if (!WRITES.includes(verb)) return handler;
  return async (talk, click) => {
    if (!isRestricted(talk.file.plan.wishes)) return handler(talk, click);
    if (unsaved !== undefined && click.inputs.size > 0) return unsaved(talk, click);
    return isAllowed(talk, "see") ? shows("restriction", { state: "holds", leads: leads(talk) }) : MISSING;
  };
};
