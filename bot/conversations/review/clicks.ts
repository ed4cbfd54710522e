import type { Handlers } from "../handler.js";
import { pageOf } from "../page.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { openKept } from "./kept.js";
import { openNumbers } from "./numbers.js";
import { openOthers } from "./others.js";
import { readBy, reviews } from "./reading.js";
import { fileOfReceipts, openReceipts, verifyReceipts } from "./receipts.js";
import { homeView, openVersions } from "./versions.js";

const openReview = readBy("verify", "canary", async (talk) => shows("review", await homeView(talk)));

const openMatrix = readBy("see", "permission-matrix", async (talk, { which }) =>
  shows("matrix", { from: which === "review" && reviews(talk) ? "review" : "privacy" }),
);

const openSettings = readBy("see", "house", async ({ house }) => shows("review-settings", { house }));

const openFormat = readBy("see", "formats", async ({ house }, { which }) => {
  const { thing, page, pages } = pageOf(which, house.formats);
  return thing === undefined ? MISSING : shows("review-format", { format: thing, page, pages });
});

/** How to check what is promised is told to whoever checks. */
const openPromises = readBy("verify", "canary", async () => shows("promises", {}));

export const REVIEW_CLICKS = {
  "review.open": openReview,
  "matrix.open": openMatrix,
  "receipts.open": openReceipts,
  "receipts.verify": verifyReceipts,
  "receipts.compare": verifyReceipts,
  "receipts.file": fileOfReceipts,
  "settings.open": openSettings,
  "format.open": openFormat,
  "numbers.open": openNumbers,
  "promises.open": openPromises,
  "review.more": openOthers,
  "kept.open": openKept,
  "versions.open": openVersions,
} satisfies Handlers;
