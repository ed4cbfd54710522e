import { type DeletionReceipt, MOST_RECEIPTS } from "../../../cards/index.js";
import { receiptsOn } from "../../../store/index.js";
import { checkedReceipts, comparedWith } from "../admin/log-check.js";
import { offersFile } from "../files/offering.js";
import { pageOf } from "../page.js";
import { shows } from "../reply.js";
import { readBy } from "./reading.js";

/** Whoever had everything erased has their own receipt and shows it to whom they like: in a list it would tell that somebody did, and on
 *  which day. See docs/decisions/0024. */
const listed = (receipts: readonly DeletionReceipt[]): readonly DeletionReceipt[] => receipts.filter(({ why }) => why !== "wish");

const inPages = (receipts: readonly DeletionReceipt[]): readonly (readonly DeletionReceipt[])[] =>
  Array.from({ length: Math.ceil(receipts.length / MOST_RECEIPTS) }, (_, page) =>
    receipts.slice(page * MOST_RECEIPTS, (page + 1) * MOST_RECEIPTS),
  );

export const openReceipts = readBy("see", "deletion-receipts", async ({ store, today }, { which }) => {
  const { thing = [], page, pages } = pageOf(which, inPages(listed(receiptsOn(await store.house(), today))));
  return shows("receipts", { receipts: thing, page, pages });
});

/** With a number that somebody noted, it is compared as well. */
export const verifyReceipts = readBy("verify", "deletion-receipts", async (talk, click) => {
  const house = await talk.store.house();
  const checked = checkedReceipts(house, await talk.store.heads(), talk);
  return shows("receipts-verified", { ...checked, ...comparedWith(house, "receipts", click, talk.today) });
});

export const fileOfReceipts = readBy("see", "deletion-receipts", async (talk) => offersFile(talk, "receipts-csv"));
