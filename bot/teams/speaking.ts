import type { Rendered } from "../../cards/index.js";
import type { Seen } from "../../dialogue/index.js";
import type { Heard } from "../conversations/hear.js";
import type { Log, LogEvent } from "../log.js";
import type { TeamsMessenger } from "./messenger.js";
import type { Turn } from "./turn.js";

/** The message that was clicked can no longer be changed, or the client has no notion of it. */
const CANNOT_BE_REPLACED: readonly number[] = [403, 404, 501];

const isDelivered = (seen: Seen): boolean => seen.kind === "answered" && seen.status < 300;

/** Whoever says something gets messages; so does whoever clicked where a client shows no answers. */
export const speakingBy = (messenger: TeamsMessenger, log: Log) => {
  const noted = (event: LogEvent, seen: Seen): void => {
    if (isDelivered(seen)) return;
    log(event, seen.kind === "answered" ? { seen: seen.kind, status: seen.status } : { seen: seen.kind });
  };

  const post = async (turn: Turn, message: Rendered): Promise<void> => noted("message-not-posted", await messenger.answer(turn, message));

  const inPlace = async (turn: Turn, message: Rendered): Promise<void> => {
    if (turn.message === undefined) return post(turn, message);
    const seen = await messenger.change(turn, turn.message, message);
    if (seen.kind === "answered" && CANNOT_BE_REPLACED.includes(seen.status)) return post(turn, message);
    noted("message-not-replaced", seen);
  };

  return {
    say: async (turn: Turn, { shows, after }: Heard): Promise<void> => {
      if (shows !== undefined) await (turn.what.kind === "clicked" ? inPlace(turn, shows) : post(turn, shows));
      for (const message of after) await post(turn, message);
    },

    /** What the message that was clicked becomes for good. */
    leave: async (turn: Turn, { leaves }: Heard): Promise<void> => {
      if (leaves === undefined || turn.message === undefined) return;
      noted("message-not-replaced", await messenger.change(turn, turn.message, leaves));
    },
  };
};
