import { type FileKind, fileName, fileSort } from "../../../cards/index.js";
import { logFile, receiptsFile } from "../admin/log-file.js";
import { ownJson, ownPage } from "../own-data/as-file.js";
import type { Talk } from "../talk.js";
import type { MadeFile } from "./made.js";

/** Asks `may` anew and makes what is in it; undefined for whoever may not have it now. */
type Maker = (talk: Talk) => Promise<string | undefined>;

const MAKERS: Readonly<Record<FileKind, Maker>> = {
  "own-page": ownPage,
  "own-json": ownJson,
  "log-csv": logFile,
  "receipts-csv": receiptsFile,
};

const madeBy =
  (kind: FileKind) =>
  async (talk: Talk): Promise<MadeFile | undefined> => {
    const text = await MAKERS[kind](talk);
    if (text === undefined) return undefined;
    return { name: fileName(kind, talk.today, talk.voice.language), type: fileSort(kind).type, bytes: Buffer.from(text) };
  };

/** What is done once somebody said yes. */
export const FILE_MAKERS = {
  "own-page": madeBy("own-page"),
  "own-json": madeBy("own-json"),
  "log-csv": madeBy("log-csv"),
  "receipts-csv": madeBy("receipts-csv"),
} as const satisfies Readonly<Record<FileKind, (talk: Talk) => Promise<MadeFile | undefined>>>;
