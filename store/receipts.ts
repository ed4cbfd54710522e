import { isDestroyedOn } from "../dialogue/index.js";
import { brokenIn, linkedTo } from "./chain.js";
import type { DeletionReceipt, HouseRecord, KeptReceipt } from "./house-record.js";

const wordsOf = ({ number, on, why }: DeletionReceipt): readonly string[] => [number, String(on), why];

const isKept = (receipt: DeletionReceipt, today: DeletionReceipt["on"]): boolean => !isDestroyedOn("deletion-receipt", receipt, today);

/** Once for each number, so that a deletion which is finished a second time has one receipt. Receipts whose period is over go with
 *  the next one that comes. */
export const withReceipt = (house: HouseRecord, receipt: DeletionReceipt): HouseRecord => {
  const { receipts = [] } = house;
  if (receipts.some(({ number }) => number === receipt.number)) return house;
  const { number, on, why } = receipt;
  return { ...house, receipts: [...receipts, linkedTo(receipts, { number, on, why }, wordsOf)].filter((one) => isKept(one, on)) };
};

/** The newest first; none whose period is over. */
export const receiptsOn = ({ receipts = [] }: HouseRecord, today: DeletionReceipt["on"]): readonly DeletionReceipt[] =>
  receipts
    .filter((one) => isKept(one, today))
    .map(({ number, on, why }) => ({ number, on, why }))
    .reverse();

/** Undefined where all of them are what they were. */
export const brokenReceipt = ({ receipts = [] }: HouseRecord): KeptReceipt | undefined => brokenIn(receipts, wordsOf);
