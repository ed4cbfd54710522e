import type { Day } from "../../dialogue/calendar/day.js";
import { isoDay } from "../../dialogue/calendar/day.js";
import type { Instant } from "../../dialogue/calendar/zone.js";
import { type Act, actWords } from "../admin/log-words.js";
import type { Voice } from "../kit/voice.js";
import { csvOf } from "./csv.js";

/** The same in every language: a file is checked by these words, whoever fetched it. */
export const LOG_COLUMNS = [
  "Nummer",
  "Zeitpunkt",
  "Kennung",
  "Name",
  "Vorgang",
  "Bereiche",
  "Verloren",
  "In Worten",
  "Folgt auf",
  "Tag davor",
  "Siegel",
  "Prüfzahl",
] as const;

export const RECEIPT_COLUMNS = ["Beleg", "Tag", "Anlass", "Folgt auf", "Tag davor", "Siegel", "Prüfzahl"] as const;

interface InChain {
  readonly follows: string;
  readonly followedOn?: Day;
  readonly link: string;
  readonly checkNumber: string;
}

export interface LogRow extends InChain, Act {
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  /** As the roster has it today; empty for whoever is not in it. The links do not cover it. */
  readonly name: string;
  /** As it is kept, for whoever checks the links. */
  readonly lost: string;
}

export interface ReceiptRow extends InChain {
  readonly number: string;
  readonly on: Day;
  readonly why: string;
}

const chainCells = ({ follows, followedOn, link, checkNumber }: InChain): readonly string[] => [
  follows,
  followedOn === undefined ? "" : isoDay(followedOn),
  link,
  checkNumber,
];

export const logCsv = (rows: readonly LogRow[], voice: Pick<Voice, "say">): string =>
  csvOf([
    LOG_COLUMNS,
    ...rows.map((row) => [
      String(row.number),
      new Date(row.at).toISOString(),
      row.by,
      row.name,
      row.what,
      (row.parts ?? []).join(" "),
      row.lost,
      actWords(row, voice),
      ...chainCells(row),
    ]),
  ]);

export const receiptsCsv = (rows: readonly ReceiptRow[]): string =>
  csvOf([RECEIPT_COLUMNS, ...rows.map((row) => [row.number, isoDay(row.on), row.why, ...chainCells(row)])]);
