import type { JsonObject } from "./parts.js";
import type { Plain } from "./plain.js";
import type { Voice } from "./voice.js";

/** What a template is filled with. Everything it names has to be there: the template's language shows a missing name as "${name}". */
export interface CardData {
  /** Says in one sentence what the card is: in the list of chats, in the notification, where a client cannot show cards. It holds no
   *  content, on no card. */
  readonly summary: Plain;
}

/** One card: how it looks and what it says. `V` is what it is made of. */
export interface Card<V> {
  /** A message is kept and copied by Microsoft 365 and shows the when, never the what. An answer is seen by whoever clicked. */
  readonly shownIn: "message" | "answer";
  readonly template: JsonObject;
  readonly data: (view: V, voice: Voice) => CardData;
}

/** The frame around every card. */
export const frame = (body: readonly JsonObject[]): JsonObject => ({
  type: "AdaptiveCard",
  version: "1.5",
  lang: "${lang}",
  fallbackText: "${summary}",
  body,
});
