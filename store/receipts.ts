import { type Day, isDestroyedOn } from "../dialogue/index.js";
import { brokenIn, type Head, linkedTo, withoutEnded } from "./chain.js";
import type { DeletionReceipt, HouseRecord, KeptReceipt } from "./house-record.js";

const wordsOf = ({ number, on, why }: DeletionReceipt): readonly string[] => [number, String(on), why];

const isOver = (receipt: DeletionReceipt, today: Day): boolean => isDestroyedOn("deletion-receipt", receipt, today);

/** What the next receipt will follow, also where all before it have ended. */
export const receiptsHead = ({ receipts = [], ended }: HouseRecord): Head | undefined => {
  const last = receipts.at(-1);
  return last === undefined ? ended?.receipts : { link: last.link, on: last.on };
};

/** Without the receipts whose period is over; the last of them stays as what the next one follows. */
export const receiptsKeptOn = (house: HouseRecord, today: Day): HouseRecord => {
  const { receipts = [] } = house;
  const left = withoutEnded(receipts, (one) => isOver(one, today));
  const last = receipts[receipts.length - left.length - 1];
  if (last === undefined) return house;
  return { ...house, receipts: left, ended: { ...house.ended, receipts: { link: last.link, on: last.on } } };
};

/** Once for each number, so that a deletion which is finished a second time has one receipt. Receipts whose period is over go with
 *  the next one that comes. */
export const withReceipt = (house: HouseRecord, receipt: DeletionReceipt): HouseRecord => {
  const { receipts = [] } = house;
  if (receipts.some(({ number }) => number === receipt.number)) return house;
  const { number, on, why } = receipt;
  const after = { ...house, receipts: [...receipts, linkedTo(receiptsHead(house), { number, on, why }, wordsOf)] };
  return receiptsKeptOn(after, on);
};

/** The newest first; none whose period is over. */
export const receiptsOn = ({ receipts = [] }: HouseRecord, today: Day): readonly DeletionReceipt[] =>
  receipts
    .filter((one) => !isOver(one, today))
    .map(({ number, on, why }) => ({ number, on, why }))
    .reverse();

/** The first that is not what it was. With a day also the oldest, where what stood before it went before its time; one from
 *  before that day was noted says nothing of it. */
export const brokenReceipt = ({ receipts = [] }: Pick<HouseRecord, "receipts">, today?: Day): KeptReceipt | undefined => {
  const [oldest] = receipts;
  const on = oldest?.followedOn;
  const isCutShort = today !== undefined && on !== undefined && !isDestroyedOn("deletion-receipt", { on }, today);
  return isCutShort ? oldest : brokenIn(receipts, wordsOf);
};
