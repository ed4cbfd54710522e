import { type Day, isoDay } from "../../dialogue/calendar/day.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Language } from "../../dialogue/person.js";
import type { CardVerb } from "../kit/verbs.js";
import type { TextKey } from "../texts/texts.js";

interface FileSort {
  /** Of its name, which everybody can read who sees the person's OneDrive: what sort of file it is, and never what is in it. */
  readonly stem: Text;
  readonly ending: string;
  readonly type: string;
  /** Where it is asked for once more. */
  readonly from: { readonly verb: CardVerb; readonly title: TextKey };
}

/** Every sort of file that the bot hands out. Whoever adds one owes it a maker: see bot/conversations/files/makers.ts. */
export const FILE_SORTS = {
  "own-page": {
    stem: { de: "meine-daten", en: "my-data" },
    ending: "html",
    type: "text/html; charset=utf-8",
    from: { verb: "data.export", title: "own-data.file" },
  },
  "own-json": {
    stem: { de: "meine-daten", en: "my-data" },
    ending: "json",
    type: "application/json; charset=utf-8",
    from: { verb: "data.export", title: "own-data.file" },
  },
  "log-csv": {
    stem: { de: "aenderungen-am-haus", en: "changes-to-the-house" },
    ending: "csv",
    type: "text/csv; charset=utf-8",
    from: { verb: "log.verify", title: "log.verify" },
  },
  "receipts-csv": {
    stem: { de: "loeschbelege", en: "deletion-receipts" },
    ending: "csv",
    type: "text/csv; charset=utf-8",
    from: { verb: "receipts.verify", title: "receipts.verify" },
  },
} as const satisfies Readonly<Record<string, FileSort>>;

export type FileKind = keyof typeof FILE_SORTS;

export const FILE_KINDS = Object.keys(FILE_SORTS) as readonly FileKind[];

export const fileSort = (kind: FileKind): FileSort => FILE_SORTS[kind];

/** "meine-daten-2026-11-22.html" */
export const fileName = (kind: FileKind, on: Day, language: Language): string => {
  const { stem, ending } = fileSort(kind);
  return `${stem[language]}-${isoDay(on)}.${ending}`;
};
