import type { Messenger } from "../../bot/messenger.js";
import type { Rendered } from "../../cards/index.js";
import type { Instant, Seen } from "../../dialogue/index.js";

export const SERVICE_URL = "http://localhost/";

/** One call of the messenger. */
export interface Call {
  readonly kind: "post" | "replace" | "open";
  /** Into whose chat. */
  readonly to: string;
  readonly activity?: string;
  /** None where a chat is opened. */
  readonly message?: Rendered;
  readonly at: Instant;
}

export type ScriptOf<T> = (call: T) => Promise<Seen> | Seen;

export interface RecorderOf<T> {
  readonly messenger: Messenger;
  readonly calls: T[];
  /** What the next calls meet with. */
  script: ScriptOf<T>;
}

export const chatOf = (person: string): string => `a:${person}`;

const personIn = (conversation: string): string => conversation.slice(chatOf("").length);

/** Writes down every call as `noted` has it, and answers as the script says: each message arrives unless it says otherwise. */
export const recorderOf = <T>(now: () => Instant, noted: (call: Call) => T): RecorderOf<T> => {
  const calls: T[] = [];
  const note = (call: Omit<Call, "at">): T => {
    const made = noted({ ...call, at: now() });
    calls.push(made);
    return made;
  };
  const recorder: RecorderOf<T> = {
    calls,
    script: () => ({ kind: "answered", status: 201, activity: `m${calls.length}` }),
    messenger: {
      ready: async (_, isStopping) => !isStopping(),
      post: async ({ conversation }, message) => recorder.script(note({ kind: "post", to: personIn(conversation), message })),
      replace: async ({ conversation }, activity, message) =>
        recorder.script(note({ kind: "replace", to: personIn(conversation), activity, message })),
      open: async (person) => {
        const seen = await recorder.script(note({ kind: "open", to: person }));
        const isOpen = seen.kind === "answered" && seen.status < 300;
        return isOpen ? { conversation: chatOf(person), serviceUrl: SERVICE_URL } : { seen };
      },
    },
  };
  return recorder;
};
