import { readRoster } from "../../../store/index.js";
import type { What } from "../../teams/turn.js";
import { type Reply, shows } from "../reply.js";
import { notUnderstood } from "../talk/situation.js";
import type { Talk } from "../talk.js";
import { layRead } from "./import-laid.js";

const CSV = /\.csv$/i;

/** The answer stays in the chat, so it is the same for every list: nobody reads from it whom the file names or what is wrong. */
const received = async (talk: Talk, bytes: Uint8Array): Promise<Reply> =>
  shows("roster-received", { id: await layRead(talk, readRoster(bytes)) });

/** A file sent into the chat. Nobody but an admin is told that there are lists. Its name is looked at and never used: nothing is written under it. */
export const rosterFileSent = async (talk: Talk, { name, url }: Extract<What, { readonly kind: "file" }>): Promise<Reply> => {
  if (!talk.may("import", { kind: "roster" }).allowed) return notUnderstood(talk);
  if (!CSV.test(name)) return shows("trouble", { what: "not-a-file" });
  const fetched = await talk.fetchFile(url);
  switch (fetched.state) {
    case "fetched":
      return received(talk, fetched.bytes);
    case "too-large":
      return shows("trouble", { what: "file-too-large", megabytes: fetched.megabytes });
    case "unreachable":
      return shows("trouble", { what: "file-unreadable" });
  }
};

/** A roster written into the chat as a message. */
export const pasted = async (talk: Talk, text: string): Promise<Reply> =>
  talk.may("import", { kind: "roster" }).allowed ? received(talk, new TextEncoder().encode(text)) : notUnderstood(talk);
