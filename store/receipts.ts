import { type Day, isDestroyedOn } from "../dialogue/index.js";
import { brokenIn, type Head, linkedTo, withoutEnded } from "./chain.js";
import type { DeletionReceipt, HouseRecord, KeptReceipt } from "./house-record.js";

const wordsOf = ({ number, on, why }: DeletionReceipt): readonly string[] => [number, String(on), why];

const isOver = (receipt: DeletionReceipt, today: Day): boolean => isDestroyedOn("deletion-receipt", receipt, today);

/** Whoever had everything erased on request has their own receipt. In what others are shown it would tell that somebody did, and when:
 *  not even a link may come from it. So these receipts are a chain of their own. */
export const isListed = ({ why }: Pick<DeletionReceipt, "why">): boolean => why !== "wish";

export const listedReceipts = ({ receipts = [] }: Pick<HouseRecord, "receipts">): readonly KeptReceipt[] => receipts.filter(isListed);

const headOf = (receipt: KeptReceipt | undefined): Head | undefined => receipt && { link: receipt.link, on: receipt.on };

/** What the next listed receipt will follow, also where all before it have ended. */
export const receiptsHead = (house: HouseRecord): Head | undefined => headOf(listedReceipts(house).at(-1)) ?? house.ended?.receipts;

const headFor = (house: HouseRecord, receipt: DeletionReceipt): Head | undefined =>
  isListed(receipt) ? receiptsHead(house) : headOf(house.receipts?.findLast((one) => !isListed(one)));

/** Without the receipts whose period is over; the last of them stays as what the next one follows. */
export const receiptsKeptOn = (house: HouseRecord, today: Day): HouseRecord => {
  const { receipts = [] } = house;
  const left = withoutEnded(receipts, (one) => isOver(one, today));
  if (left === receipts) return house;
  const last = headOf(receipts.slice(0, receipts.length - left.length).findLast(isListed));
  return { ...house, receipts: left, ...(last && { ended: { ...house.ended, receipts: last } }) };
};

/** Once for each number, so that a deletion which is finished a second time has one receipt. Receipts whose period is over go with
 *  the next one that comes. */
export const withReceipt = (house: HouseRecord, receipt: DeletionReceipt): HouseRecord => {
  const { receipts = [] } = house;
  if (receipts.some(({ number }) => number === receipt.number)) return house;
  const { number, on, why } = receipt;
  const after = { ...house, receipts: [...receipts, linkedTo(headFor(house, receipt), { number, on, why }, wordsOf)] };
  return receiptsKeptOn(after, on);
};

/** The newest first; none whose period is over. */
export const receiptsOn = ({ receipts = [] }: HouseRecord, today: Day): readonly DeletionReceipt[] =>
  receipts
    .filter((one) => !isOver(one, today))
    .map(({ number, on, why }) => ({ number, on, why }))
    .reverse();

const brokenChain = (receipts: readonly KeptReceipt[], today: Day | undefined): KeptReceipt | undefined => {
  const [oldest] = receipts;
  const on = oldest?.followedOn;
  const isCutShort = today !== undefined && on !== undefined && !isDestroyedOn("deletion-receipt", { on }, today);
  return isCutShort ? oldest : brokenIn(receipts, wordsOf);
};

/** From before there were two chains: it follows whichever was the newest, and does not know its day. */
const isOfOld = ({ follows, followedOn }: KeptReceipt): boolean => follows !== "" && followedOn === undefined;

/** The first that is not what it was. With a day also the oldest, where what stood before it went before its time. */
export const brokenReceipt = ({ receipts = [] }: Pick<HouseRecord, "receipts">, today?: Day): KeptReceipt | undefined => {
  const begun = receipts.findLastIndex(isOfOld) + 1;
  const [old, since] = [receipts.slice(0, begun), receipts.slice(begun)];
  const chains = [isListed, (one: KeptReceipt) => !isListed(one)].map((isIn) => {
    const before = old.findLast(isIn);
    return [...(before === undefined ? [] : [before]), ...since.filter(isIn)];
  });
  return brokenIn(old, wordsOf) ?? chains.map((chain) => brokenChain(chain, today)).find((broken) => broken !== undefined);
};
