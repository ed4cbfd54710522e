import type { Heard } from "../conversations/hear.js";
import { within } from "../within.js";
import { type AnsweredWay, answerWith } from "./answers.js";
import type { Answer } from "./connection.js";
import type { TeamsMessenger } from "./messenger.js";
import { type Patience, speakingBy } from "./speaking.js";
import type { Turn } from "./turn.js";
import { troubleWith } from "./voicing.js";

interface Reacting {
  readonly hear: (turn: Turn) => Promise<Heard>;
  readonly messenger: TeamsMessenger;
  /** Done once the answer is given; whoever waits for the answer does not wait for it. */
  readonly afterwards: (work: () => Promise<void>) => void;
  readonly patienceMs: number;
  readonly patience: Patience;
}

export interface Answered {
  readonly answer: Answer;
  /** Whoever asks again must not be given it again: what was right then may have been taken back since. */
  readonly isForNow: boolean;
}

/** From what was heard to what Teams is told. */
export const reactionsOf = ({ hear, messenger, afterwards, patienceMs, patience }: Reacting) => {
  const { say, leave } = speakingBy(messenger, patience);

  return {
    /** A click that waits for its answer. */
    answered: async (turn: Turn, way: AnsweredWay): Promise<Answered> => {
      const work = hear(turn);
      const heard = await within(patienceMs, work);
      afterwards(async () => leave(turn, await work));
      if (heard !== "takes-longer") {
        const answer = answerWith(way, heard.shows ?? troubleWith(turn, { what: "old-card" }));
        return { answer, isForNow: heard.isForNow === true };
      }
      return { answer: answerWith(way, troubleWith(turn, { what: "too-slow" })), isForNow: true };
    },

    /** Teams wants to know at once that the answer to a question of its own arrived: a file takes longer. */
    fileAnswered: (turn: Turn): void => afterwards(async () => say(turn, await hear(turn))),

    /** Everything else: Teams only wants to know that it arrived. */
    said: async (turn: Turn): Promise<void> => {
      const work = hear(turn).then((heard) => say(turn, heard));
      if ((await within(patienceMs, work)) === "takes-longer") afterwards(() => work);
    },
  };
};
