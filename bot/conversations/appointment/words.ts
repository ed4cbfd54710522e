import type { TextKey } from "../../../cards/index.js";
import { ownSeat } from "../dialogues.js";
import type { WordHandler } from "../handler.js";
import { MISSING } from "../refuse.js";
import type { Reply } from "../reply.js";
import type { Talk } from "../talk.js";
import { NO_DIALOGUE } from "./step.js";
import { teamReply } from "./team.js";
import { dialogueCard, seatedFor } from "./told.js";

const ownDialogue = (talk: Talk): Reply | undefined => {
  const seat = ownSeat(talk);
  const asked = talk.may("see", { kind: "appointment", of: talk.me.id });
  const seated = seat === undefined || !asked.allowed ? undefined : seatedFor(talk, seat.dialogue, talk.me.id);
  return seated === undefined ? undefined : { shows: dialogueCard(seated) };
};

/** Whoever has no dialogue of their own can only mean those of their team. */
const dialogue: WordHandler = async (talk) => ownDialogue(talk) ?? (await teamReply(talk, undefined)) ?? NO_DIALOGUE;

/** `rest`: a page. */
const team: WordHandler = async (talk, rest) => (await teamReply(talk, rest.trim())) ?? MISSING;

/** By the name of the word in the texts. */
export const appointmentWords = {
  "command.appointment": dialogue,
  "command.held": dialogue,
  "command.team": team,
} satisfies Readonly<Partial<Record<TextKey, WordHandler>>>;
