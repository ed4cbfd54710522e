import type { TextKey, Views } from "../../../cards/index.js";
import { isOver } from "../../../dialogue/index.js";
import { markOfSeat, ownSeats } from "../dialogues.js";
import type { WordHandler } from "../handler.js";
import { ownSeatNamed } from "../named.js";
import type { Reply } from "../reply.js";
import { leads, noTeam } from "../talk/situation.js";
import type { Talk } from "../talk.js";
import { NO_DIALOGUE } from "./step.js";
import { teamReply } from "./team.js";
import { dialogueCard, type Seated, seatedFor } from "./told.js";

/** One's other dialogues, and one's people's: a lead is an employee too. */
export const besideOf = (talk: Talk, { dialogue, side }: Seated): Pick<Views["dialogue"], "others" | "leads"> => {
  if (side === "lead") return {};
  const others = ownSeats(talk).filter((seat) => !isOver(seat.dialogue) && seat.dialogue.id !== dialogue.id);
  return {
    leads: leads(talk),
    others: others.map((seat) => ({ format: seat.format.name, id: markOfSeat(seat), dueOn: seat.dialogue.dueOn })),
  };
};

const ownDialogue = (talk: Talk, rest: string): Reply | undefined => {
  const seat = ownSeatNamed(talk, rest);
  const asked = talk.may("see", { kind: "appointment", of: talk.me.id });
  const seated = seat === undefined || !asked.allowed ? undefined : seatedFor(talk, seat.dialogue, talk.me.id);
  return seated === undefined ? undefined : { shows: dialogueCard(seated, besideOf(talk, seated)) };
};

/** Whoever has no dialogue of their own can only mean those of their team. */
const dialogue: WordHandler = async (talk, rest) => ownDialogue(talk, rest) ?? (await teamReply(talk, undefined)) ?? NO_DIALOGUE;

/** `rest`: a page. */
const team: WordHandler = async (talk, rest) => (await teamReply(talk, rest.trim())) ?? noTeam(talk);

/** By the name of the word in the texts. */
export const appointmentWords = {
  "command.appointment": dialogue,
  "command.held": dialogue,
  "command.team": team,
} satisfies Readonly<Partial<Record<TextKey, WordHandler>>>;
