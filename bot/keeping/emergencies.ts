import {
  type Emergencies,
  endAllEmergencies,
  type House,
  type Instant,
  isInHouse,
  localOf,
  noticedOpenAt,
  type PersonId,
  type Roster,
  sweptAt,
} from "../../dialogue/index.js";
import type { Store } from "../../store/index.js";
import { emergenciesIn, putOnRecord, withEmergencies } from "../conversations/emergency/record.js";
import { kindOf, type Log } from "../log.js";

interface Parts {
  readonly store: Pick<Store, "read" | "change" | "house" | "changeHouse" | "roster">;
  readonly now: () => Instant;
  readonly log: Log;
}

interface Moment {
  readonly roster: Roster;
  readonly settings: House | undefined;
  readonly now: Instant;
}

/** What is open of somebody who is not in the house today ends: they could neither be told of it nor end it. */
const nowOf = (before: Emergencies, of: PersonId, { roster, settings, now }: Moment): Emergencies => {
  const left = sweptAt(before, now);
  const isHere = settings !== undefined && isInHouse(roster, localOf(settings.timeZone, now).day, of);
  return isHere ? noticedOpenAt(left, now) : endAllEmergencies(left, now);
};

const lookAfter = async (store: Parts["store"], of: PersonId, moment: Moment): Promise<void> => {
  const before = emergenciesIn(await store.read(of));
  if (nowOf(before, of, moment) !== before) {
    await store.change(of, (file) => ({ file: withEmergencies(file, nowOf(emergenciesIn(file), of, moment)), value: undefined }));
  }
  await putOnRecord(store, of);
};

/** Ends what is over and brings into the log what is not there yet. Nobody can look in the meantime: that is judged by the time of the
 *  click, see dialogue/emergency.ts. Costs nothing where none is running. */
export const openEmergencyWatch =
  ({ store, now, log }: Parts): (() => Promise<void>) =>
  async () => {
    const { emergenciesOf = [], replacing, settings } = await store.house();
    // Between two rosters somebody's things lie under two ids.
    if (replacing !== undefined || emergenciesOf.length === 0) return;
    const roster = await store.roster();
    for (const of of emergenciesOf) {
      try {
        await lookAfter(store, of, { roster, settings, now: now() });
      } catch (error) {
        log("unexpected", { kind: kindOf(error) });
      }
    }
  };
