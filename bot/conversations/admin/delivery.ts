import type { Moment, Views } from "../../../cards/index.js";
import { type Instant, localOf } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { isAdmin, pausedOn } from "./home.js";

const momentOf = ({ house }: Talk, at: Instant): Moment => {
  const { day: on, minute } = localOf(house.timeZone, at);
  return { on, minute };
};

const askedIn = (talk: Talk): Views["delivery"]["teams"] => {
  const known = talk.teams?.() ?? { state: "not-asked" };
  switch (known.state) {
    case "not-asked":
      return known;
    case "well": {
      const { since, answeredAt, before } = known;
      const outage = before && { before: { from: momentOf(talk, before.from), until: momentOf(talk, before.until) } };
      return { state: "well", since: momentOf(talk, since), answered: momentOf(talk, answeredAt), ...outage };
    }
    case "trouble": {
      const { since, answeredAt } = known;
      return { state: "trouble", since: momentOf(talk, since), ...(answeredAt !== undefined && { answered: momentOf(talk, answeredAt) }) };
    }
  }
};

/** Reads nobody's file: what stands there is moved by what people do for themselves. */
export const openDelivery: Handler = async (talk) =>
  talk.may("see", { kind: "delivery-state" }).allowed
    ? shows("delivery", { teams: askedIn(talk), ...(await pausedOn(talk)), ...(isAdmin(talk) ? {} : { forReview: true }) })
    : MISSING;
