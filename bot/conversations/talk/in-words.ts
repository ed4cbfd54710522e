import type { What } from "../../teams/turn.js";
import { pasted, rosterFileSent } from "../admin/roster-file-sent.js";
import { looksLikeRoster } from "../admin/roster-looks.js";
import { adminWords } from "../admin/words.js";
import { appointmentWords } from "../appointment/words.js";
import { markOfSeat } from "../dialogues.js";
import { emergencyWords } from "../emergency/words.js";
import type { WordHandler } from "../handler.js";
import { formatNamed } from "../named.js";
import { ownDataWords } from "../own-data/words.js";
import { releaseWords } from "../release/words.js";
import { type Reply, shows } from "../reply.js";
import { reviewWords } from "../review/words.js";
import type { Talk } from "../talk.js";
import { privacyFor, welcomed } from "./first-contact.js";
import { speaks } from "./language.js";
import { mute, unmute } from "./reminders.js";
import { helpFor, isFor, nextSeat, notUnderstood } from "./situation.js";
import { type Understood, understood, withoutPoliteness } from "./understood.js";
import { type Meaning, vocabularyOf } from "./vocabulary.js";

/** Empty, whatever is prepared: it stays in the chat. */
const prepare: WordHandler = async (talk, rest) => {
  const seat = nextSeat(talk, rest);
  return seat === undefined ? shows("no-dialogue", {}) : shows("empty-checklist", { format: seat.format, id: markOfSeat(seat) });
};

/** What is done about every word there is: answered with a message, for the chat keeps it. */
const ANSWERS: Readonly<Record<Meaning, WordHandler>> = {
  "command.help": async (talk) => shows("help", helpFor(talk)),
  hello: async ({ house }) => shows("welcome", { houseName: house.name }),
  privacy: async (talk) => shows("privacy", privacyFor(talk)),
  "command.prepare": prepare,
  "command.mute": mute,
  unmute,
  // Behind it stands what the chat must not keep.
  reminders: async () => shows("door", { to: "reminders" }),
  "command.language": async () => shows("language", { changed: false }),
  german: (talk) => speaks(talk, "de"),
  english: (talk) => speaks(talk, "en"),
  ...releaseWords,
  ...appointmentWords,
  ...ownDataWords,
  ...adminWords,
  ...reviewWords,
  ...emergencyWords,
};

/** What is done about a dialogue, whichever format it has. */
const ABOUT_ONE: readonly Meaning[] = ["command.appointment", "command.held", "command.prepare", "command.release"];

/** "MAG" alone, or before the word instead of behind it. */
const ofFormat = (talk: Talk, text: string, meaningOf: (others: string) => Understood | undefined): Understood | undefined => {
  const named = formatNamed(talk.house.formats, text);
  if (named === undefined) return undefined;
  const others = withoutPoliteness(named.others);
  const meaning = others === "" ? "command.appointment" : meaningOf(others)?.meaning;
  return meaning !== undefined && ABOUT_ONE.includes(meaning) ? { meaning, rest: named.format.id } : undefined;
};

/** A word typed into the chat. Neither kept nor repeated. */
export const wordTyped = async (talk: Talk, text: string): Promise<Reply> => {
  // Not yet here, or here no longer: the roster may say so of somebody by mistake.
  if (!talk.may("see", { kind: "own-data", of: talk.me.id }).allowed) return shows("trouble", { what: "not-in-roster" });
  const isForMe = isFor(talk);
  if (isForMe("command.import") && looksLikeRoster(text)) return pasted(talk, text);
  const vocabulary = vocabularyOf(talk.house.texts);
  const meant = understood(text, isForMe, vocabulary) ?? ofFormat(talk, text, (others) => understood(others, isForMe, vocabulary));
  return meant === undefined ? notUnderstood(talk) : ANSWERS[meant.meaning](talk, meant.rest);
};

/** A file sent into the chat. Only a roster is ever waited for. */
export const fileSent = async (talk: Talk, file: Extract<What, { readonly kind: "file" }>): Promise<Reply> =>
  isFor(talk)("command.import") ? rosterFileSent(talk, file) : notUnderstood(talk);

/** The bot was added. */
export const installed = async (talk: Talk): Promise<Reply> => welcomed(talk);
