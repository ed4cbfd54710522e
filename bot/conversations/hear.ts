import type { Rendered } from "../../cards/index.js";
import { type House, isThere, type Person, type PersonId, type Roster } from "../../dialogue/index.js";
import { type FormerMarks, isTrouble, type StoreError } from "../../store/index.js";
import type { Turn, Way, What } from "../teams/turn.js";
import { handlerOf } from "./clicks.js";
import { fileAnswered, type StoredFile } from "./files/answered.js";
import { laidOut, type OfferedFile } from "./files/offering.js";
import { inMarksOfNow } from "./former-marks.js";
import { keepIfPossible } from "./kept-of-a-turn.js";
import { isMessage, type Reply, renderedIn, type Shown, shown, shows } from "./reply.js";
import { fileSent, installed, wordTyped } from "./talk/in-words.js";
import { type Hearing, type Talk, talkOf, voiceFor, type World, withFirstAdmin } from "./talk.js";

/** What a turn comes to, ready to be sent. */
export interface Heard {
  readonly shows?: Rendered;
  /** Posted after it. */
  readonly after: readonly Rendered[];
  /** What the message that was clicked becomes. */
  readonly leaves?: Rendered;
  /** In whose files something waits to be sent now. */
  readonly sends: readonly PersonId[];
  /** May hold somebody's words: right at this moment, and not to be shown again without asking anew. */
  readonly isForNow?: true;
  /** Teams' question whether they want it comes last. */
  readonly offers?: OfferedFile;
  /** Shown in the chat by its name. */
  readonly stored?: StoredFile;
}

const NOTHING: Heard = { after: [], sends: [] };

/** Answers are seen by whoever clicked; where nobody clicked, or the client shows none, only a message can be shown. */
type Seen = "answers" | "messages";

const SEEN_IN: Readonly<Record<Way, Seen>> = {
  "in-place": "answers",
  "dialog-opens": "answers",
  "dialog-sends": "answers",
  message: "messages",
};

const seenIn = (what: What): Seen => (what.kind === "clicked" ? SEEN_IN[what.way] : "messages");

const replyTo = async ({ what }: Turn, talk: Talk): Promise<Reply | undefined> => {
  switch (what.kind) {
    case "clicked":
      return handlerOf(what.click.verb)(talk, what.click);
    case "typed":
      return wordTyped(talk, what.text);
    case "file":
      return fileSent(talk, what);
    case "file-answered":
      return fileAnswered(talk, what);
    case "installed":
      return installed(talk);
    case "removed":
    case "nothing":
      return undefined;
  }
};

/** What stays in the chat in place of an answer that must not be posted. */
const postable = ({ shows: answer, leaves }: Reply): Shown => {
  if (isMessage(answer)) return answer;
  return leaves ?? shown("door", { to: "help" });
};

/** What becomes of the message that was clicked. A word clicked none, also where it was written as an answer to one. And an answer that is
 *  seen in the message's own place stays there: whatever took the message's place would take it off the screen again. */
const lasting = ({ shows: answer, leaves }: Reply, what: What): Shown | undefined => {
  if (what.kind !== "clicked") return undefined;
  return what.way === "in-place" && !isMessage(answer) ? undefined : leaves;
};

const heardOf = (reply: Reply, what: What, talk: Talk): Heard => {
  const { after = [], sends = [], language } = reply;
  const leaves = lasting(reply, what);
  const voice = language === undefined ? talk.voice : voiceFor(talk.house, { ...talk.me, language }, undefined);
  const worded = (one: Shown): Rendered => renderedIn(one, voice);
  const isPosted = seenIn(what) === "messages";
  return {
    shows: worded(isPosted ? postable(reply) : reply.shows),
    ...(isPosted || isMessage(reply.shows) ? {} : { isForNow: true as const }),
    after: after.map(worded),
    sends,
    ...(leaves === undefined ? {} : { leaves: worded(leaves) }),
    ...(reply.file === undefined ? {} : { offers: laidOut(talk, reply.file) }),
    ...(reply.stored === undefined ? {} : { stored: reply.stored }),
  };
};

/** Whoever is on the roster, by Entra id or else by the name they sign in with; a first admin also before there is one. */
const personIn = async (roster: Roster, turn: Turn, { signInName }: World): Promise<Person | undefined> => {
  const known = roster.get(turn.person as PersonId);
  if (known !== undefined) return known;
  const name = await signInName?.(turn);
  return name === undefined ? undefined : roster.get(name as PersonId);
};

const troubleOf = (error: StoreError): "disk-full" | "shutting-down" | "file-damaged" => {
  if (error.kind === "full") return "disk-full";
  return error.kind === "closed" ? "shutting-down" : "file-damaged";
};

const answered = async (turn: Turn, talk: Talk, world: World): Promise<Reply | undefined> => {
  try {
    return await replyTo(turn, talk);
  } catch (error) {
    const card = seenIn(turn.what) === "answers" ? "click-trouble" : "trouble";
    if (isTrouble(error)) return shows(card, { what: troubleOf(error) });
    const reference = talk.chance().slice(0, 8);
    world.report(error, reference);
    return shows(card, { what: "unexpected", reference });
  }
};

/** Where there is nobody whose file could tell their language. */
const saysOnly = ({ what, locale }: Turn, house: House, trouble: "not-in-roster" | ReturnType<typeof troubleOf>): Heard => {
  if (what.kind === "nothing" || what.kind === "removed") return NOTHING;
  const voice = voiceFor(house, { language: locale?.startsWith("en") === true ? "en" : "de" }, undefined);
  const card = seenIn(what) === "answers" ? "click-trouble" : "trouble";
  return { ...NOTHING, shows: renderedIn(shown(card, { what: trouble }), voice) };
};

/** An upn may come to a successor, and what lies under it stays with whom it was before. */
const isSomebodyElse = ({ me, file: { plan } }: Talk, { person }: Turn): boolean =>
  person !== me.id && plan.entraId !== undefined && plan.entraId !== person;

const heardFrom = async (world: World, hearing: Hearing, formerMarks: FormerMarks | undefined): Promise<Heard> => {
  const { turn } = hearing;
  const talk = await talkOf(world, hearing);
  if (isSomebodyElse(talk, turn)) return saysOnly(turn, talk.house, "not-in-roster");
  if (isThere(talk.me, talk.today)) await keepIfPossible(turn, talk, formerMarks);
  const reply = await answered(turn, talk, world);
  return reply === undefined ? NOTHING : heardOf(reply, turn.what, talk);
};

const heardBy = async (world: World, sent: Turn): Promise<Heard> => {
  const { store, office } = world;
  const [{ settings: house, formerMarks }, kept] = [await store.house(), await store.roster()];
  if (house === undefined) throw new Error("a bot without a house hears nobody");
  const roster = withFirstAdmin(kept, office);
  const turn = inMarksOfNow(sent, roster, formerMarks);
  const me = await personIn(roster, turn, world);
  if (me === undefined) return saysOnly(turn, house, "not-in-roster");
  try {
    return await heardFrom(world, { turn, me, house, roster }, formerMarks);
  } catch (error) {
    if (isTrouble(error)) return saysOnly(turn, house, troubleOf(error));
    throw error;
  }
};

/** A person's way through the house, from what they did to what they see. Nobody is called otherwise between the two: what is kept
 *  under the id that the roster had at first would be thrown away with it. */
export const hear = (world: World, turn: Turn): Promise<Heard> => world.passage.through(() => heardBy(world, turn));
