import { parse } from "csv-parse/sync";
import { actWords, CSV_DELIMITER, isLoggedAct, LOG_COLUMNS, RECEIPT_COLUMNS, unescapedCell, voiceOf } from "../../cards/index.js";
import { HOUSE_PARTS, type HousePart, type Instant, type PersonId, parseDay } from "../../dialogue/index.js";
import { checkNumberOf, gapsIn, type Head, type KeptEntry, type KeptReceipt, type Lost } from "../../store/index.js";

/** What a file holds. A row that cannot be read is an entry that was altered: its place is told, counted from 1 without the header. */
export type FileRead =
  | { readonly of: "rewritten" }
  | { readonly of: "log"; readonly log: readonly KeptEntry[]; readonly badRow?: number }
  | { readonly of: "receipts"; readonly receipts: readonly KeptReceipt[]; readonly badRow?: number }
  | { readonly of: "neither" };

type Cells = readonly string[];

/** A table program writes days as the house does, and not as the bot did. */
const HOUSE_DAY = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}( \d{1,2}:\d{2}(:\d{2})?)?$/;

const isRewritten = (cells: Cells): boolean => cells.some((cell) => HOUSE_DAY.test(cell));

const isHeader = (cells: Cells | undefined, columns: readonly string[]): boolean => JSON.stringify(cells) === JSON.stringify(columns);

const rowsIn = (text: string): readonly Cells[] | undefined => {
  try {
    const rows: readonly Cells[] = parse(text, { bom: true, delimiter: CSV_DELIMITER, relaxColumnCount: true });
    return rows.map((cells) => cells.map(unescapedCell));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return undefined;
  }
};

const instantIn = (text: string): Instant | undefined => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || at.toISOString() !== text ? undefined : (at.getTime() as Instant);
};

const isHead = (head: unknown): head is Head =>
  typeof head === "object" && head !== null && typeof Reflect.get(head, "link") === "string" && Number.isInteger(Reflect.get(head, "on"));

/** Undefined where it cannot be read, which is not the same as that there is nothing. */
const lostIn = (text: string): { readonly lost?: Lost } | undefined => {
  if (text === "") return {};
  try {
    const lost: unknown = JSON.parse(text);
    if (typeof lost !== "object" || lost === null) return undefined;
    return Object.values(lost).every(isHead) ? { lost: lost as Lost } : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};

const partsIn = (text: string): readonly HousePart[] | undefined => {
  const words = text === "" ? [] : text.split(" ");
  const parts = words.filter((word): word is HousePart => HOUSE_PARTS.some((part) => part === word));
  return parts.length === words.length ? parts : undefined;
};

const followsIn = (follows: string, day: string): Pick<KeptEntry, "follows" | "followedOn"> | undefined => {
  const followedOn = parseDay(day);
  if (day !== "" && followedOn === undefined) return undefined;
  return { follows, ...(followedOn !== undefined && { followedOn }) };
};

const entryIn = (cells: Cells): KeptEntry | undefined => {
  const [number = "", at = "", by = "", , what = "", partCell = "", lostCell = "", , follows = "", day = "", link = "", check = ""] = cells;
  const [time, parts, lost, place] = [instantIn(at), partsIn(partCell), lostIn(lostCell), followsIn(follows, day)];
  if (cells.length !== LOG_COLUMNS.length || !/^[1-9]\d{0,8}$/.test(number) || !isLoggedAct(what)) return undefined;
  if (time === undefined || parts === undefined || lost === undefined || place === undefined) return undefined;
  const said = { number: Number(number), at: time, by: by as PersonId, what };
  const entry = { ...said, ...(parts.length > 0 && { parts }), ...lost, ...place, link };
  return checkNumberOf(entry) === check ? entry : undefined;
};

const receiptIn = (cells: Cells): KeptReceipt | undefined => {
  const [number = "", day = "", why = "", follows = "", dayBefore = "", link = "", check = ""] = cells;
  const [on, place] = [parseDay(day), followsIn(follows, dayBefore)];
  if (cells.length !== RECEIPT_COLUMNS.length || on === undefined || place === undefined) return undefined;
  return checkNumberOf({ link, on }) === check ? { number, on, why: why as KeptReceipt["why"], ...place, link } : undefined;
};

/** The links cover what is kept; what a file says in words beside it must be the same. */
const wrongWords = (log: readonly KeptEntry[], rows: readonly Cells[]): number => {
  const gaps = new Map(gapsIn(log).map(({ from, to, said }) => [said.number, { from, to }]));
  const voices = [voiceOf("de"), voiceOf("en")];
  return log.findIndex((entry, index) => {
    const gap = gaps.get(entry.number);
    return !voices.some((voice) => actWords({ ...entry, ...(gap && { gap }) }, voice) === rows[index]?.[7]);
  });
};

const readAll = <T>(
  rows: readonly Cells[],
  read: (cells: Cells) => T | undefined,
): { readonly all: readonly T[]; readonly bad: number } => {
  const all = rows.map(read);
  return { all: all.flatMap((one) => one ?? []), bad: all.indexOf(undefined) };
};

const badRow = (bad: number): { readonly badRow?: number } => (bad < 0 ? {} : { badRow: bad + 1 });

export const readLogFile = (text: string): FileRead => {
  const [header, ...rows] = rowsIn(text) ?? [];
  const isOurs = isHeader(header, RECEIPT_COLUMNS) || isHeader(header, LOG_COLUMNS);
  if (isOurs && rows.some(isRewritten)) return { of: "rewritten" };
  if (isHeader(header, RECEIPT_COLUMNS)) {
    const { all, bad } = readAll(rows, receiptIn);
    return { of: "receipts", receipts: all, ...badRow(bad) };
  }
  if (!isHeader(header, LOG_COLUMNS)) return { of: "neither" };
  const { all, bad } = readAll(rows, entryIn);
  return { of: "log", log: all, ...badRow(bad < 0 ? wrongWords(all, rows) : bad) };
};
