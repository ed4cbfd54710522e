import type { Rendered } from "../../cards/index.js";
import { classify, type Seen } from "../../dialogue/index.js";
import type { Heard } from "../conversations/hear.js";
import type { Log, LogEvent } from "../log.js";
import type { TeamsMessenger } from "./messenger.js";
import type { Ticking } from "./pace.js";
import type { Turn } from "./turn.js";

/** What was surely not delivered is said again for so long after somebody said something; later nobody looks for an answer any more. */
const LOOKED_FOR_MS = 120_000;
const BETWEEN_TRIES_MS = 1_000;

/** The message that was clicked can no longer be changed, or the client has no notion of it. */
const CANNOT_BE_REPLACED: readonly number[] = [403, 404, 501];

const isDelivered = (seen: Seen): boolean => seen.kind === "answered" && seen.status < 300;

export interface Patience extends Pick<Ticking, "elapsed" | "wait"> {
  readonly isStopping: () => boolean;
}

/** In each chat one thing after the other, so that what is said again comes before what was said after it. */
const openLines = () => {
  const lines = new Map<string, Promise<void>>();
  return async (chat: string, work: () => Promise<void>): Promise<void> => {
    const done = (lines.get(chat) ?? Promise.resolve()).then(work);
    const line = done.catch(() => undefined);
    lines.set(chat, line);
    await line;
    if (lines.get(chat) === line) lines.delete(chat);
    return done;
  };
};

/** Whoever says something gets messages; so does whoever clicked where a client shows no answers. */
export const speakingBy = (messenger: TeamsMessenger, log: Log, { elapsed, wait, isStopping }: Patience) => {
  const inLine = openLines();

  const untilSaid = async (until: number, say: () => Promise<Seen>): Promise<Seen> => {
    let seen: Seen = { kind: "held-back" };
    while (elapsed() < until) {
      seen = await say();
      if (isStopping() || classify(seen).means !== "surely-not-delivered") return seen;
      await wait(BETWEEN_TRIES_MS);
    }
    return seen;
  };

  const noted = (event: LogEvent, seen: Seen): void => {
    if (isDelivered(seen)) return;
    log(event, seen.kind === "answered" ? { seen: seen.kind, status: seen.status } : { seen: seen.kind });
  };

  const post = async (turn: Turn, message: Rendered, until: number): Promise<void> =>
    noted("message-not-posted", await untilSaid(until, () => messenger.answer(turn, message)));

  const inPlace = async (turn: Turn, message: Rendered, until: number): Promise<void> => {
    const { message: clicked } = turn;
    if (clicked === undefined) return post(turn, message, until);
    const seen = await untilSaid(until, () => messenger.change(turn, clicked, message));
    if (seen.kind === "answered" && CANNOT_BE_REPLACED.includes(seen.status)) return post(turn, message, until);
    noted("message-not-replaced", seen);
  };

  return {
    say: (turn: Turn, { shows, after }: Heard): Promise<void> => {
      const until = elapsed() + LOOKED_FOR_MS;
      return inLine(turn.conversation, async () => {
        if (shows !== undefined) await (turn.what.kind === "clicked" ? inPlace(turn, shows, until) : post(turn, shows, until));
        for (const message of after) await post(turn, message, until);
      });
    },

    /** What the message that was clicked becomes for good. */
    leave: async (turn: Turn, { leaves }: Heard): Promise<void> => {
      if (leaves === undefined || turn.message === undefined) return;
      noted("message-not-replaced", await messenger.change(turn, turn.message, leaves));
    },
  };
};
