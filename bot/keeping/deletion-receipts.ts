import { type Day, isoDay } from "../../dialogue/index.js";
import { type DeletionReceipt, type HouseRecord, houseKeptOn, isTrouble, type Store, withReceipt } from "../../store/index.js";
import { kindOf, type Log } from "../log.js";
import { receiptNumber } from "./receipt-number.js";

export interface DeletionReceipts {
  /** Before the first thing of somebody who left goes. One for all that goes in one round. */
  begin(on: Day): Promise<void>;
  /** After a round. `isWhole`: whatever was over is gone. Whether it could be written down. */
  conclude(timeZone: string, today: Day, isWhole: boolean): Promise<boolean>;
}

interface Parts {
  readonly store: Pick<Store, "changeHouse">;
  readonly chance: () => string;
  readonly log: Log;
}

const MONTH_LETTERS = "2026-11".length;

const monthOf = (on: Day): string => isoDay(on).slice(0, MONTH_LETTERS);

const concluded = (house: HouseRecord, open: readonly DeletionReceipt[], isWhole: boolean): HouseRecord => {
  if (!isWhole) return house;
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
      if (!isTrouble(error)) log("unexpected", { kind: kindOf(error) });
      return false;
    }
  };

  /** The first round of each month that left nothing, whether or not there was anything to destroy: a receipt on the day on which something
   *  was would tell that somebody had written it. */
  const monthly = ({ receipts = [] }: HouseRecord, on: Day): readonly DeletionReceipt[] => {
    const isThere = receipts.some((one) => one.why === "period" && monthOf(one.on) === monthOf(on));
    return isThere ? [] : [{ number: receiptNumber(chance), on, why: "period" }];
  };

  return {
    begin: async (on) => {
      if (open.length > 0) return;
      const receipt: DeletionReceipt = { number: receiptNumber(chance), on, why: "leaving" };
      open = [...open, receipt];
      await attempt((house) => ({ ...house, destroying: [...(house.destroying ?? []), receipt] }));
    },
    conclude: async (timeZone, today, isWhole) => {
      let isMonthly = false;
      const isNoted = await attempt((house) => {
        const more = isWhole ? monthly(house, today) : [];
        isMonthly = more.length > 0;
        return houseKeptOn(concluded(house, [...(isWhole ? open : []), ...more], isWhole), timeZone, today);
      });
      if (!isNoted || !isWhole) return isNoted;
      if (open.length > 0) log("destroyed", { why: "leaving" });
      if (isMonthly) log("destroyed", { why: "period" });
      open = [];
      return true;
    },
  };
};
