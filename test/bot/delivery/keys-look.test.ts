import { describe, expect, it } from "vitest";
import { openKeysLook } from "../../../bot/delivery/keys-look.js";
import type { Log, LogEvent } from "../../../bot/log.js";
import type { Instant, Seen } from "../../../dialogue/index.js";

const MINUTE_MS = 60_000;
const WELL: Seen = { kind: "answered", status: 200 };

const openLook = () => {
  const bench = { now: 0 as Instant, asked: 0, answer: WELL as Seen, logged: [] as LogEvent[], told: [] as string[] };
  const log: Log = (event) => bench.logged.push(event);
  const askForKeys = async (): Promise<Seen> => {
    bench.asked += 1;
    return bench.answer;
  };
  const look = openKeysLook({ askForKeys, now: () => bench.now, log, watch: { keysAsked: (how) => bench.told.push(how) } });
  const asks = (minutes: number, answer: Seen): Promise<void> => {
    bench.now = (bench.now + minutes * MINUTE_MS) as Instant;
    bench.answer = answer;
    return look();
  };
  return { bench, asks };
};

describe("the keys by which people are let in", () => {
  it("are asked for every five minutes, and no more often", async () => {
    const { bench, asks } = openLook();
    for (const minutes of [0, 4, 1, 4]) await asks(minutes, WELL);
    expect(bench.asked).toBe(2);
  });

  it.each<Seen>([{ kind: "not-connected" }, { kind: "no-answer" }, { kind: "answered", status: 503 }])(
    "are out of reach, said once, until they can be had again: %o",
    async (answer) => {
      const { bench, asks } = openLook();
      for (const one of [WELL, answer, answer, WELL]) await asks(5, one);
      expect(bench.logged).toEqual(["keys-out-of-reach", "keys-well"]);
      expect(bench.told).toEqual(["well", "trouble", "trouble", "well"]);
    },
  );
});
