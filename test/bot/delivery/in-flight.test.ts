import { describe, expect, it } from "vitest";
import { eachInFlight } from "../../../bot/delivery/in-flight.js";

const TEN = Array.from({ length: 10 }, (_, number) => number);
const READY = async (): Promise<boolean> => true;

/** Each call stays under way until it is let go. */
const openWork = () => {
  const begun: number[] = [];
  const open: (() => void)[] = [];
  const work = (item: number): Promise<void> => {
    begun.push(item);
    return new Promise((resolve) => open.push(resolve));
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { begun, work, settle, letOne: () => open.shift()?.() };
};

describe("messages in flight", () => {
  it("are so many at a time, and a next one begins when one has ended", async () => {
    const { begun, work, settle, letOne } = openWork();
    const all = eachInFlight(TEN, work, { most: 3, isOver: () => false, isReady: READY });
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    letOne();
    await settle();
    expect(begun).toEqual([0, 1, 2, 3]);
    for (const _ of TEN) {
      letOne();
      await settle();
    }
    expect(await all).toBe(true);
    expect(begun).toEqual(TEN);
  });

  it("end where it is over, and what is under way is waited for", async () => {
    const { begun, work, settle, letOne } = openWork();
    let isOver = false;
    const all = eachInFlight(TEN, work, { most: 3, isOver: () => isOver, isReady: READY });
    await settle();
    isOver = true;
    for (const _ of [1, 2, 3]) letOne();
    expect(await all).toBe(false);
    expect(begun).toEqual([0, 1, 2]);
  });

  it("are not begun where nothing can go out for now", async () => {
    const begun: number[] = [];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
    };
    expect(await eachInFlight(TEN, work, { most: 3, isOver: () => false, isReady: async () => begun.length < 4 })).toBe(false);
    expect(begun.length).toBeLessThan(8);
  });

  it("are none where there is nothing to do", async () => {
    expect(await eachInFlight([], async () => undefined, { most: 3, isOver: () => true, isReady: READY })).toBe(true);
  });
});
