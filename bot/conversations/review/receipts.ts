import { type DeletionReceipt, MOST_RECEIPTS } from "../../../cards/index.js";
import { brokenReceipt, receiptsOn } from "../../../store/index.js";
import { pageOf } from "../page.js";
import { shows } from "../reply.js";
import { readBy } from "./reading.js";

const inPages = (receipts: readonly DeletionReceipt[]): readonly (readonly DeletionReceipt[])[] =>
  Array.from({ length: Math.ceil(receipts.length / MOST_RECEIPTS) }, (_, page) =>
    receipts.slice(page * MOST_RECEIPTS, (page + 1) * MOST_RECEIPTS),
  );

export const openReceipts = readBy("see", "deletion-receipts", async ({ store, today }, { which }) => {
  const { thing = [], page, pages } = pageOf(which, inPages(receiptsOn(await store.house(), today)));
  return shows("receipts", { receipts: thing, page, pages });
});

export const verifyReceipts = readBy("verify", "deletion-receipts", async ({ store, today }) => {
  const house = await store.house();
  const broken = brokenReceipt(house);
  if (broken === undefined) return shows("receipts-verified", { state: "whole", count: receiptsOn(house, today).length });
  return shows("receipts-verified", { state: "broken", number: broken.number, on: broken.on });
});
