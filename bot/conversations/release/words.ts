import type { TextKey } from "../../../cards/index.js";
import { markOfSeat } from "../dialogues.js";
import type { WordHandler } from "../handler.js";
import { ownSeatNamed } from "../named.js";
import { shows } from "../reply.js";

/** The chat keeps the answer: it is the same whether anything was prepared or released. */
const release: WordHandler = async (talk, rest) => {
  const seat = ownSeatNamed(talk, rest);
  return seat === undefined ? shows("no-dialogue", {}) : shows("preparation", { format: seat.format.name, id: markOfSeat(seat) });
};

const withdraw: WordHandler = async () => shows("door", { to: "releases" });

/** By the name of the word in the texts. */
export const releaseWords = { "command.release": release, "command.withdraw": withdraw } satisfies Readonly<
  Partial<Record<TextKey, WordHandler>>
>;
