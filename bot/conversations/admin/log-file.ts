import { type LogRow, logCsv, type ReceiptRow, receiptsCsv, type Views } from "../../../cards/index.js";
import type { Roster } from "../../../dialogue/index.js";
import { checkNumberOf, gapsIn, type HouseRecord, listedReceipts, logOf } from "../../../store/index.js";
import type { Talk } from "../talk.js";

type Say = Parameters<typeof logCsv>[1];

/** What an entry says of entries that are lost, by its number. */
export const gapBefore = (house: HouseRecord): ReadonlyMap<number, Views["log-verified"]["gaps"][number]> =>
  new Map(gapsIn(logOf(house)).map(({ from, to, said }) => [said.number, { from, to }]));

const rowsOf = (house: HouseRecord, roster: Roster): readonly LogRow[] => {
  const gaps = gapBefore(house);
  return logOf(house).map(({ lost, ...entry }) => {
    const gap = gaps.get(entry.number);
    const person = entry.by === "operator" || entry.by === "unnamed" ? undefined : roster.get(entry.by);
    const words = { name: person?.name ?? "", lost: lost === undefined ? "" : JSON.stringify(lost), ...(gap && { gap }) };
    return { ...entry, ...words, checkNumber: checkNumberOf(entry) };
  });
};

/** The whole list, the oldest first, for whoever may see it: ids as they were written, which the links cover, and today's names. */
export const logAsCsv = (house: HouseRecord, roster: Roster, voice: Say): string => logCsv(rowsOf(house, roster), voice);

/** Those that are listed, see docs/decisions/0024. */
export const receiptsAsCsv = (house: HouseRecord): string =>
  receiptsCsv(
    listedReceipts(house).map(
      (receipt): ReceiptRow => ({ ...receipt, checkNumber: checkNumberOf({ link: receipt.link, on: receipt.on }) }),
    ),
  );

/** Undefined for whoever may not have it now. */
export const logFile = async ({ may, store, roster, voice }: Talk): Promise<string | undefined> =>
  may("see", { kind: "admin-log" }).allowed ? logAsCsv(await store.house(), roster, voice) : undefined;

export const receiptsFile = async ({ may, store }: Talk): Promise<string | undefined> =>
  may("see", { kind: "deletion-receipts" }).allowed ? receiptsAsCsv(await store.house()) : undefined;
