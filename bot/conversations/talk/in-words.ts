import type { What } from "../../teams/turn.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** A word typed into the chat. */
export const wordTyped = async (_talk: Talk, _text: string): Promise<Reply> =>
  shows("trouble", { what: "unknown-command", offers: ["prepare", "appointment", "help"] });

/** A file sent into the chat. */
export const fileSent = async (_talk: Talk, _file: Extract<What, { readonly kind: "file" }>): Promise<Reply> =>
  shows("trouble", { what: "not-a-file" });

/** The bot was added. */
export const installed = async ({ house }: Talk): Promise<Reply> => shows("welcome", { houseName: house.name });
