import { describe, expect, it } from "vitest";
import { openRepeats } from "../../../bot/teams/repeats.js";

const counting = () => {
  let now = 0;
  let done = 0;
  const repeats = openRepeats<number>(() => now);
  return {
    share: (key: string) => repeats.share(key, async () => ++done),
    later: (ms: number) => {
      now += ms;
    },
    repeats,
  };
};

describe("work that is asked for again", () => {
  it("is done once, for ten minutes", async () => {
    const { share, later } = counting();
    expect(await Promise.all([share("a"), share("a")])).toEqual([1, 1]);
    later(599_999);
    expect(await share("a")).toBe(1);
    later(1);
    expect(await share("a")).toBe(2);
    later(-3_600_000);
    expect(await share("a")).toBe(3);
  });

  it("is done anew when it broke, for everybody who waited", async () => {
    const { repeats } = counting();
    const broken = async (): Promise<number> => Promise.reject(new Error("broken"));
    const both = await Promise.allSettled([repeats.share("a", broken), repeats.share("a", async () => 1)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await repeats.share("a", async () => 2)).toBe(2);
  });

  it("keeps the last thousand and forgets the oldest first", async () => {
    const { share } = counting();
    for (let key = 0; key <= 1_000; key += 1) await share(`${key}`);
    expect(await share("1000")).toBe(1_001);
    expect(await share("1")).toBe(2);
    expect(await share("0")).toBe(1_002);
  });
});
