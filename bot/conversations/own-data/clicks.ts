import { ownPages } from "../../../cards/index.js";
import { offersFile } from "../files/offering.js";
import type { Handler, Handlers } from "../handler.js";
import { pageOf } from "../page.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { countsOf } from "./counts.js";
import { type Elsewhere, elsewhere } from "./elsewhere.js";
import { erase, eraseAsk } from "./erase.js";
import { recordsOf } from "./records.js";
import { askObject, askRestrict, lift, object, openCorrect, openRights, restrict } from "./rights.js";

/** Always of whoever asks: nothing on a card can name somebody else. */
const isAllowed = ({ may, me }: Talk, verb: "see" | "export"): boolean => may(verb, { kind: "own-data", of: me.id }).allowed;

const partialIn = ({ isWhole }: Elsewhere): { readonly partial?: true } => (isWhole ? {} : { partial: true });

const open: Handler = async (talk) => {
  if (!isAllowed(talk, "see")) return MISSING;
  const found = await elsewhere(talk);
  return shows("own-data", { counts: await countsOf(talk, found), ...partialIn(found) });
};

const read: Handler = async (talk, { which }) => {
  if (!isAllowed(talk, "see")) return MISSING;
  const found = await elsewhere(talk);
  const { thing = [], page, pages } = pageOf(which, ownPages(recordsOf(talk, found)));
  return shows("own-data-page", { records: thing, page, pages, ...partialIn(found) });
};

/** Nobody is offered a file where there is nowhere to put it. */
const fileAsk: Handler = async (talk) => {
  if (!isAllowed(talk, "export")) return MISSING;
  return talk.storeFile === undefined ? offersFile(talk, "own-page") : shows("export-ask", {});
};

const file: Handler = async (talk, { which }) => {
  if (!isAllowed(talk, "export")) return MISSING;
  return offersFile(talk, which === "own-json" ? which : "own-page");
};

export const OWN_DATA_CLICKS = {
  "data.open": open,
  "data.read": read,
  "data.export": fileAsk,
  "data.file": file,
  "rights.open": openRights,
  "rights.correct": openCorrect,
  "rights.restrict-ask": askRestrict,
  "rights.restrict": restrict,
  "rights.lift": lift,
  "rights.object-ask": askObject,
  "rights.object": object,
  "data.erase-ask": eraseAsk,
  "data.erase": erase,
} satisfies Handlers;
