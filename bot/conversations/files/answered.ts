import type { What } from "../../teams/turn.js";
import { MISSING } from "../refuse.js";
import { becomes, type Reply } from "../reply.js";
import type { Talk } from "../talk.js";
import type { MadeFile, Stored, Upload } from "./made.js";
import { FILE_MAKERS } from "./makers.js";

export type FileAnswered = Extract<What, { readonly kind: "file-answered" }>;

/** A file that lies where it was wanted: Teams shows it in the chat by its name. */
export interface StoredFile extends Pick<Upload, "uniqueId" | "fileType"> {
  readonly name: string;
  readonly link: string;
}

const shownAs = ({ name }: MadeFile, { uniqueId, fileType }: Upload, { link }: Extract<Stored, { readonly state: "stored" }>) =>
  link === undefined ? {} : { stored: { name, link, uniqueId, fileType } satisfies StoredFile };

/** Yes or no to Teams' question. Made now and not before, for whoever says yes and may have it now. */
export const fileAnswered = async (talk: Talk, { accepted, offer, upload }: FileAnswered): Promise<Reply> => {
  const kind = talk.offers.take(offer, talk.me.id, talk.now);
  if (kind === undefined) return becomes("export", { state: "expired" });
  if (!accepted) return becomes("export", { state: "declined", kind });
  const file = await FILE_MAKERS[kind](talk);
  if (file === undefined) return MISSING;
  if (upload === undefined || talk.storeFile === undefined) return becomes("export", { state: "not-stored", kind });
  const done = await talk.storeFile(upload, file);
  const reply = becomes("export", { state: done.state, kind });
  return done.state === "stored" ? { ...reply, ...shownAs(file, upload, done) } : reply;
};
