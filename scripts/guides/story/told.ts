import type { Locator } from "playwright-core";
import type { Chat } from "../chat.js";

/** Who chats, and what a chapter does with a card that belongs into a guide. */
export interface Told {
  readonly employee: Chat;
  readonly lead: Chat;
  readonly admin: Chat;
  readonly review: Chat;
  /** Keeps a picture of this card under this name. */
  readonly keep: (name: string, chat: Chat, card: Locator) => Promise<void>;
}

export type Chapter = (told: Told) => Promise<void>;
