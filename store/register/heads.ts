import type { HeadsFile } from "../embedded/heads-file.js";
import type { HeadOf } from "../heads.js";
import type { Checked, Table } from "./entry.js";
import { HEADS, headOf } from "./log.js";
import { under } from "./paths.js";

const HEADS_FILE = { purpose: "prove", record: "with-the-house", subject: "admin-log" } as const;

const HEAD_OF = {
  of: {
    ...HEADS_FILE,
    kind: "state",
    what: { de: "Um welche Kette es geht", en: "Which chain it is about" },
    values: {
      log: { de: "Protokoll der Administration", en: "admin log" },
      receipts: { de: "Löschbelege", en: "deletion receipts" },
    },
  },
  ...under("head", headOf(HEADS_FILE)),
} as const satisfies Table<HeadOf>;

/** Beside the keys: how far the admin log and the deletion receipts went. */
export const HEADS_KEPT = {
  is: {
    ...HEADS_FILE,
    kind: "state",
    what: { de: "Was für eine Datei es ist", en: "What kind of file it is" },
    values: { heads: { de: "letzte Glieder der beiden Ketten", en: "last links of the two chains" } },
  },
  ...under("sure", HEADS),
  ...under("next", HEADS),
  ...under("missing[]", HEAD_OF),
  ...under("unfinished[]", HEAD_OF),
  ...under("begunAt", HEADS),
  sum: { ...HEADS_FILE, kind: "seal", what: { de: "Prüfsumme der Datei", en: "Checksum of the file" } },
} as const satisfies Table<Checked<HeadsFile>>;
