import { type Instant, type PersonId, sweptAt } from "../../dialogue/index.js";
import type { Store } from "../../store/index.js";
import { emergenciesIn, putOnRecord, withEmergencies } from "../conversations/emergency/record.js";
import { kindOf, type Log } from "../log.js";

interface Parts {
  readonly store: Pick<Store, "read" | "change" | "house" | "changeHouse">;
  readonly now: () => Instant;
  readonly log: Log;
}

const lookAfter = async (store: Parts["store"], of: PersonId, now: Instant): Promise<void> => {
  const before = emergenciesIn(await store.read(of));
  if (sweptAt(before, now) !== before) {
    await store.change(of, (file) => ({ file: withEmergencies(file, sweptAt(emergenciesIn(file), now)), value: undefined }));
  }
  await putOnRecord(store, of);
};

/** Ends what is over and brings into the log what is not there yet. Nobody can look in the meantime: that is judged by the time of the
 *  click, see dialogue/emergency.ts. Costs nothing where none is running. */
export const openEmergencyWatch =
  ({ store, now, log }: Parts): (() => Promise<void>) =>
  async () => {
    const { emergenciesOf = [], replacing } = await store.house();
    // Between two rosters somebody's things lie under two ids.
    if (replacing !== undefined) return;
    for (const of of emergenciesOf) {
      try {
        await lookAfter(store, of, now());
      } catch (error) {
        log("unexpected", { kind: kindOf(error) });
      }
    }
  };
