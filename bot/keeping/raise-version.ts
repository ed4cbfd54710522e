import { type AgreedVersion, type Instant, localOf, newestVersion } from "../../dialogue/index.js";
import { type HouseRecord, type Store, withLogged } from "../../store/index.js";

const raised = (house: HouseRecord, { number }: AgreedVersion, now: Instant): HouseRecord => {
  const { settings, version } = house;
  if (settings === undefined || (version !== undefined && version.number >= number)) return house;
  if (version === undefined) return { ...house, version: { number } };
  const since = localOf(settings.timeZone, now).day;
  return { ...withLogged(house, { at: now, by: "operator", what: "version-raised" }), version: { number, since } };
};

/** A house that ran with another version before says so in its log, and to whoever reviews. A house that runs for the first time only
 *  notes with which; and one that goes back to an older one is not told twice of the newer. */
export const raiseVersion = (store: Pick<Store, "changeHouse">, now: Instant, version: AgreedVersion = newestVersion()): Promise<void> =>
  store.changeHouse((house) => {
    const after = raised(house, version, now);
    return after === house ? { value: undefined } : { file: after, value: undefined };
  });
