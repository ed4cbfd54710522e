import type { Rendered } from "../../cards/index.js";
import { classify, type Seen } from "../../dialogue/index.js";
import type { Heard } from "../conversations/hear.js";
import type { TeamsMessenger } from "./messenger.js";
import type { Ticking } from "./pace.js";
import type { Turn } from "./turn.js";

/** What was surely not delivered is said again for so long after somebody said something; later nobody looks for an answer any more. */
const LOOKED_FOR_MS = 120_000;
const BETWEEN_TRIES_MS = 1_000;

/** The message that was clicked can no longer be changed, or the client has no notion of it. */
const CANNOT_BE_REPLACED: readonly number[] = [403, 404, 501];

/** These take the place of the message that they answer. */
const IN_PLACE: readonly Turn["what"]["kind"][] = ["clicked", "file-answered"];

const isDelivered = (seen: Seen): boolean => seen.kind === "answered" && seen.status < 300;

export interface Patience extends Pick<Ticking, "elapsed" | "wait"> {
  readonly isStopping: () => boolean;
  /** Told of what could not be said, and no log: a line for it would tell when somebody wrote or clicked. */
  readonly unsaid?: (what: "posted" | "replaced", seen: Seen) => void;
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

/** What was surely not delivered is said again, as long as somebody may look for it. */
const sayingUntil =
  ({ elapsed, wait, isStopping }: Patience) =>
  async (until: number, say: () => Promise<Seen>): Promise<Seen> => {
    let seen: Seen = { kind: "held-back" };
    while (elapsed() < until) {
      seen = await say();
      if (isStopping() || classify(seen).means !== "surely-not-delivered") return seen;
      await wait(BETWEEN_TRIES_MS);
    }
    return seen;
  };

/** Whoever says something gets messages; so does whoever clicked where a client shows no answers. */
export const speakingBy = (messenger: TeamsMessenger, patience: Patience) => {
  const inLine = openLines();
  const untilSaid = sayingUntil(patience);
  const { elapsed, unsaid = () => undefined } = patience;

  const noted = (what: "posted" | "replaced", seen: Seen): void => {
    if (!isDelivered(seen)) unsaid(what, seen);
  };

  const posted = async (until: number, say: () => Promise<Seen>): Promise<void> => noted("posted", await untilSaid(until, say));

  const post = (turn: Turn, message: Rendered, until: number): Promise<void> => posted(until, () => messenger.answer(turn, message));

  const hand = async (turn: Turn, { offers, stored }: Heard, until: number): Promise<void> => {
    if (stored !== undefined) await posted(until, () => messenger.showFile(turn, stored));
    if (offers !== undefined) await posted(until, () => messenger.offerFile(turn, offers));
  };

  const inPlace = async (turn: Turn, message: Rendered, until: number): Promise<void> => {
    const { message: clicked } = turn;
    if (clicked === undefined) return post(turn, message, until);
    const seen = await untilSaid(until, () => messenger.change(turn, clicked, message));
    if (seen.kind === "answered" && CANNOT_BE_REPLACED.includes(seen.status)) return post(turn, message, until);
    noted("replaced", seen);
  };

  return {
    say: (turn: Turn, heard: Heard): Promise<void> => {
      const { shows, after } = heard;
      const until = elapsed() + LOOKED_FOR_MS;
      return inLine(turn.conversation, async () => {
        if (shows !== undefined) await (IN_PLACE.includes(turn.what.kind) ? inPlace(turn, shows, until) : post(turn, shows, until));
        for (const message of after) await post(turn, message, until);
        await hand(turn, heard, until);
      });
    },

    /** What the message that was clicked becomes for good, and a file that is offered below it. */
    leave: async (turn: Turn, heard: Heard): Promise<void> => {
      const { leaves } = heard;
      if (leaves !== undefined && turn.message !== undefined) {
        noted("replaced", await messenger.change(turn, turn.message, leaves));
      }
      if (heard.offers === undefined) return;
      const until = elapsed() + LOOKED_FOR_MS;
      await inLine(turn.conversation, () => hand(turn, heard, until));
    },
  };
};
