import type { Views } from "../../../cards/index.js";
import { localOf } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { isAdmin, pausedOn } from "./home.js";

const askedIn = ({ teams, house }: Talk): Views["delivery"]["teams"] => {
  const known = teams?.() ?? { state: "not-asked" };
  if (known.state === "not-asked") return known;
  const { day: on, minute } = localOf(house.timeZone, known.since);
  return { state: known.state, on, minute };
};

/** Reads nobody's file: what stands there is moved by what people do for themselves. */
export const openDelivery: Handler = async (talk) =>
  talk.may("see", { kind: "delivery-state" }).allowed
    ? shows("delivery", { teams: askedIn(talk), ...(await pausedOn(talk)), ...(isAdmin(talk) ? {} : { forReview: true }) })
    : MISSING;
