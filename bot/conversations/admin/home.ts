import type { Views } from "../../../cards/index.js";
import { type Day, localOf } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** Since when nothing goes out. */
export const pausedOn = async ({ store, house }: Talk): Promise<{ readonly pausedOn?: Day }> => {
  const { paused } = await store.house();
  return paused === undefined ? {} : { pausedOn: localOf(house.timeZone, paused.since).day };
};

const homeView = async (talk: Talk): Promise<Views["admin-home"]> => ({
  houseName: talk.house.name,
  // Not the talk's, in which the first admin stands before there is any.
  hasRoster: (await talk.store.roster()).size > 0,
  ...(await pausedOn(talk)),
});

export const isAdmin = (talk: Talk): boolean => talk.may("configure", { kind: "house" }).allowed;

export const home = async (talk: Talk): Promise<Reply> => (isAdmin(talk) ? shows("admin-home", await homeView(talk)) : MISSING);

export const openHome: Handler = (talk) => home(talk);
