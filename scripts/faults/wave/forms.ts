import type { Messenger } from "../../../bot/index.js";
import type { LedgerEntry, Seen } from "../../../dialogue/index.js";
import type { EmbeddedStore, PersonFile } from "../../../store/index.js";
import type { LiveOrder } from "../../invented/live.js";

/** As it is, or with one part that is wrong: it takes an intent that it finds open for one of which nothing was sent, ends at once when
 *  it is told to stop, or sends again what got no good answer. */
export type Form = "sound" | "forgetful" | "hasty" | "insistent";

export const formNamed = (name: string): Form => (name === "forgetful" || name === "hasty" || name === "insistent" ? name : "sound");

const isOpen = ({ state }: LedgerEntry): boolean => state === "intent";

const withoutOpen = ({ plan: { nudgedOn: _, ...plan }, content }: PersonFile): PersonFile => ({
  content,
  plan: { ...plan, slots: plan.slots.filter((entry) => !isOpen(entry)) },
});

const forgetOpen = async (store: EmbeddedStore): Promise<void> => {
  for (const person of await store.people()) {
    await store.change(person, (file) => {
      const { slots } = file.plan;
      return slots.some(isOpen) ? { file: withoutOpen(file), value: undefined } : { value: undefined };
    });
  }
};

const FIRST_OF_SERVER = 500;

const isBad = (seen: Seen): boolean => seen.kind === "no-answer" || (seen.kind === "answered" && seen.status >= FIRST_OF_SERVER);

const MOST_TRIES = 4;

/** As the SDK does where nobody keeps it from that. */
const insistent = (messenger: Messenger): Messenger => ({
  ...messenger,
  post: async (to, message) => {
    let seen = await messenger.post(to, message);
    for (let tries = 1; tries < MOST_TRIES && isBad(seen); tries++) seen = await messenger.post(to, message);
    return seen;
  },
});

/** What of the program is not as it should be. */
export const wrongParts = (form: Form): Pick<LiveOrder, "beforehand" | "between"> => ({
  ...(form === "forgetful" ? { beforehand: forgetOpen } : {}),
  ...(form === "insistent" ? { between: insistent } : {}),
});
