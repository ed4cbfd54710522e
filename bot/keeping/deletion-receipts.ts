import type { Day } from "../../dialogue/index.js";
import { type DeletionReceipt, type HouseRecord, houseKeptOn, type Store, withReceipt } from "../../store/index.js";
import { kindOf, type Log } from "../log.js";
import { receiptNumber } from "./receipt-number.js";

type Why = "period" | "leaving";

export interface DeletionReceipts {
  /** Before the first thing goes. One for all that goes in one round, so that it says neither whose it was nor how much. */
  begin(why: Why, on: Day): Promise<void>;
  /** Once everything is gone. Where that cannot be written down now it is when it is asked again. */
  conclude(timeZone: string, today: Day): Promise<void>;
  /** Whether something is still to be concluded. */
  areOpen(): boolean;
}

interface Parts {
  readonly store: Pick<Store, "changeHouse">;
  readonly chance: () => string;
  readonly log: Log;
}

const concluded = (house: HouseRecord, open: readonly DeletionReceipt[]): HouseRecord => {
  const { destroying = [], ...rest } = house;
  const all = [...destroying, ...open];
  return all.length === 0 ? house : all.reduce(withReceipt, rest);
};

export const openDeletionReceipts = ({ store, chance, log }: Parts): DeletionReceipts => {
  let open: readonly DeletionReceipt[] = [];

  /** A receipt that cannot be written is no reason to keep what is to be gone. */
  const attempt = async (change: (house: HouseRecord) => HouseRecord): Promise<boolean> => {
    try {
      await store.changeHouse((house) => {
        const after = change(house);
        return after === house ? { value: undefined } : { file: after, value: undefined };
      });
      return true;
    } catch (error) {
      log("not-destroyed", { what: "receipt", kind: kindOf(error) });
      return false;
    }
  };

  return {
    begin: async (why, on) => {
      if (open.some((one) => one.why === why)) return;
      const receipt: DeletionReceipt = { number: receiptNumber(chance), on, why };
      open = [...open, receipt];
      await attempt((house) => ({ ...house, destroying: [...(house.destroying ?? []), receipt] }));
    },
    conclude: async (timeZone, today) => {
      if (!(await attempt((house) => houseKeptOn(concluded(house, open), timeZone, today)))) return;
      for (const { why } of open) log("destroyed", { why });
      open = [];
    },
    areOpen: () => open.length > 0,
  };
};
