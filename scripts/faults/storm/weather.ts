import type { Chance } from "../../chance.js";
import type { Connector } from "../../connector/connector.js";
import type { Fault } from "../../connector/faults.js";
import type { VirtualTime } from "./virtual-time.js";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const GALE_MS = 30 * MINUTE_MS;
const DROUGHT_MS = 120 * MINUTE_MS;

const LONGEST_ASKED = 120;
const SHORTEST_GUST_MS = 5 * SECOND_MS;
const LONGEST_GUST_MS = 40 * SECOND_MS;
const BURSTS = 12;
const BURST_MS = 5 * SECOND_MS;
const BETWEEN_BURSTS_MS = 20 * SECOND_MS;

/** Most of the time nothing at all is let through. */
const SHARES = [1, 1, 1, 1, 0.9] as const;

export interface Weather {
  /** What is asked for in Retry-After just now, in seconds; nought for nothing. */
  readonly asked: () => number;
  /** When it began to be fine for good; undefined before. */
  readonly fineSince: () => number | undefined;
  /** Half an hour of 429, then two hours without a token, then bursts of 401. */
  readonly passes: () => Promise<void>;
}

const TOKEN_REFUSED: Fault = { kind: "token-refused" };

export const openWeather = (connector: Pick<Connector, "plan" | "revoke">, time: VirtualTime, chance: Chance): Weather => {
  let asked = 0;
  let fineSince: number | undefined;

  const meet = async (fault: Fault, share: number, seconds: number): Promise<void> => {
    asked = seconds;
    await connector.plan({ faults: [{ share, fault }] });
  };
  const clear = async (): Promise<void> => {
    asked = 0;
    await connector.plan({ faults: [], token: "up" });
  };

  const gust = async (): Promise<void> => {
    const kind = chance.next();
    const seconds = 1 + chance.below(LONGEST_ASKED);
    if (kind < 0.7) await meet({ kind: "throttled", retryAfter: String(seconds) }, chance.pick(SHARES), seconds);
    else if (kind < 0.9) await meet({ kind: "throttled" }, chance.pick(SHARES), 0);
    else await meet(TOKEN_REFUSED, 1, 0);
    await time.wait(SHORTEST_GUST_MS + chance.below(LONGEST_GUST_MS - SHORTEST_GUST_MS));
  };

  const drought = async (): Promise<void> => {
    await clear();
    await connector.plan({ token: "down" });
    await connector.revoke();
    await time.wait(DROUGHT_MS);
  };

  const burst = async (): Promise<void> => {
    await meet(TOKEN_REFUSED, 1, 0);
    await time.wait(chance.below(2 * BURST_MS));
    await clear();
    await time.wait(chance.below(2 * BETWEEN_BURSTS_MS));
  };

  return {
    asked: () => asked,
    fineSince: () => fineSince,
    passes: async () => {
      while (time.elapsed() < GALE_MS) await gust();
      await drought();
      for (let number = 0; number < BURSTS; number++) await burst();
      await clear();
      fineSince = time.elapsed();
    },
  };
};
