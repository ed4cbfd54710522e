import type { Messenger } from "../../bot/index.js";
import type { PersonId } from "../../dialogue/index.js";
import type { Address } from "../../store/index.js";
import { NOWHERE } from "./demo-store.js";

/** How many new messages went to whom since the last look; to "" what went nowhere. */
type Tally = ReadonlyMap<string, number>;

export interface CountingMessenger extends Messenger {
  /** And begins to count anew. */
  taken(): Tally;
}

const isNowhere = ({ conversation }: Address): boolean => conversation.startsWith(NOWHERE);

/** Sends what goes to the four, and lets the rest count as sent. */
export const sendingToCast = (messenger: Messenger): CountingMessenger => {
  let tally = new Map<string, number>();
  let lost = 0;
  const count = (key: string): void => {
    tally.set(key, (tally.get(key) ?? 0) + 1);
  };
  return {
    // Nothing goes to Teams, which would want it slower.
    ready: async (_, isStopping) => !isStopping(),
    post: async (to, message) => {
      if (!isNowhere(to)) {
        count(to.conversation);
        return messenger.post(to, message);
      }
      count("");
      lost += 1;
      return { kind: "answered", status: 201, activity: `${NOWHERE}${lost}` };
    },
    replace: async (at, activity, message) =>
      isNowhere(at) ? { kind: "answered", status: 200, activity } : messenger.replace(at, activity, message),
    open: async (person: PersonId, serviceUrl) => ({ conversation: `${NOWHERE}${person}`, serviceUrl }),
    taken: () => {
      const taken = tally;
      tally = new Map();
      return taken;
    },
  };
};
