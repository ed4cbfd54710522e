import { type Day, type House, type Instant, localOf, type Roster } from "../../dialogue/index.js";
import type { HouseRecord } from "../../store/index.js";
import type { Watched } from "../keeping/watched-store.js";
import type { Log } from "../log.js";
import type { Messenger } from "../messenger.js";
import type { DeliverySettings } from "./settings.js";

export interface DeliveryParts {
  readonly watched: Watched;
  readonly messenger: Messenger;
  readonly settings: DeliverySettings;
  readonly now: () => Instant;
  readonly log: Log;
  /** Nothing new is begun from then on. */
  readonly isStopping: () => boolean;
}

/** The house as it is at one moment. */
export interface Moment {
  readonly house: House;
  readonly record: HouseRecord;
  readonly roster: Roster;
  readonly now: Instant;
  readonly today: Day;
}

type Asking = Pick<DeliveryParts, "watched" | "now">;

/** Undefined before the house has said anything of itself. What was sent is known by old ids and by new ones while a roster takes the
 *  place of another, and somebody would be written to under both: then there is none either. */
export const momentOf = async ({ watched: { store }, now: clock }: Asking): Promise<Moment | undefined> => {
  const [record, roster, now] = [await store.house(), await store.roster(), clock()];
  const { settings: house, replacing } = record;
  if (house === undefined || replacing !== undefined) return undefined;
  const { day: today } = localOf(house.timeZone, now);
  return { house, record, roster, now, today };
};

/** Undefined while nothing may go out. */
export const sendingMoment = async (asking: Asking): Promise<Moment | undefined> => {
  const moment = await momentOf(asking);
  return moment?.record.paused === undefined ? moment : undefined;
};
