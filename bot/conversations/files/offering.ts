import { type FileKind, fileName, fileQuestion } from "../../../cards/index.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** Teams' own question whether somebody wants a file, in their language. It says nothing of what is in it: not even how much. */
export interface OfferedFile {
  readonly name: string;
  readonly asks: string;
  /** Opaque; comes back with the answer. */
  readonly offer: string;
}

/** For handlers: asks where files can be handed out, and says so where they cannot. */
export const offersFile = ({ storeFile }: Pick<Talk, "storeFile">, kind: FileKind): Reply =>
  storeFile === undefined
    ? shows("export", { state: "no-files-here", kind })
    : { ...shows("export", { state: "offered", kind }), file: { kind } };

/** Open from now on. */
export const laidOut = ({ offers, chance, me, now, today, voice }: Talk, { kind }: NonNullable<Reply["file"]>): OfferedFile => {
  const offer = chance();
  offers.lay(offer, { by: me.id, at: now, kind });
  return { offer, name: fileName(kind, today, voice.language), asks: fileQuestion(voice) };
};
