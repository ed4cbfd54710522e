import { describe, expect, it } from "vitest";
import { openDiskLook } from "../../../bot/keeping/disk-look.js";
import type { LogEvent } from "../../../bot/log.js";
import type { Instant } from "../../../dialogue/index.js";
import { memoryStore, StoreError } from "../../../store/index.js";

const MINUTE_MS = 60_000;

const openLook = () => {
  const bench = { now: 0 as Instant, isFull: false, tried: [] as string[], logged: [] as LogEvent[] };
  const store = memoryStore();
  const look = openDiskLook({
    store: {
      changeHouse: async (fn) => {
        if (bench.isFull) throw new StoreError({ kind: "full", file: "house" });
        return store.changeHouse(fn);
      },
    },
    now: () => bench.now,
    log: (event) => bench.logged.push(event),
    watch: { storeTried: (how) => bench.tried.push(how) },
  });
  const passing = async (...minutes: readonly number[]): Promise<void> => {
    for (const some of minutes) {
      bench.now = (bench.now + some * MINUTE_MS) as Instant;
      await look();
    }
  };
  return { bench, passing };
};

describe("the disk", () => {
  it("is written to once an hour, and that is told to whoever watches", async () => {
    const { bench, passing } = openLook();
    await passing(0, 30, 29, 1);
    expect([bench.tried, bench.logged]).toEqual([["well", "well"], []]);
  });

  it("is tried every five minutes while it takes nothing, and said to be well once it takes something", async () => {
    const { bench, passing } = openLook();
    bench.isFull = true;
    await passing(0, 4, 1, 5);
    bench.isFull = false;
    await passing(5, 5);
    expect(bench.tried).toEqual(["trouble", "trouble", "trouble", "well"]);
    expect(bench.logged).toEqual(["disk-in-trouble", "disk-well"]);
  });
});
