import type { What } from "../../teams/turn.js";
import { pasted, rosterFileSent } from "../admin/roster-file-sent.js";
import { looksLikeRoster } from "../admin/roster-looks.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** A word typed into the chat. */
export const wordTyped = async (talk: Talk, text: string): Promise<Reply> =>
  looksLikeRoster(text) ? pasted(talk, text) : shows("trouble", { what: "unknown-command", offers: ["prepare", "appointment", "help"] });

/** A file sent into the chat. */
export const fileSent = (talk: Talk, file: Extract<What, { readonly kind: "file" }>): Promise<Reply> => rosterFileSent(talk, file);

/** The bot was added. */
export const installed = async ({ house }: Talk): Promise<Reply> => shows("welcome", { houseName: house.name });
