import { describe, expect, it } from "vitest";
import { openOwnToken } from "../../../bot/teams/own-token.js";

const LONG_MS = 10_000;

describe("our own token", () => {
  it("is fetched once for all calls that wait for it", async () => {
    let fetches = 0;
    const token = openOwnToken(
      async () => `t${++fetches}`,
      () => 0,
      LONG_MS,
    );
    const proofs = await Promise.all(Array.from({ length: 20 }, () => token.proof()));
    expect(new Set(proofs.map((proof) => proof?.authorization))).toEqual(new Set(["Bearer t1"]));
    expect(fetches).toBe(1);
  });

  it("is renewed once, and all calls after it wait for the new one", async () => {
    const forced: boolean[] = [];
    let now = 0;
    const token = openOwnToken(
      async (isForced) => {
        forced.push(isForced);
        return isForced ? "new" : "old";
      },
      () => now,
      LONG_MS,
    );
    await token.proof();
    now = 30_000;
    token.wasRefused();
    expect(await Promise.all([token.proof(), token.proof()])).toEqual([{ authorization: "Bearer new" }, { authorization: "Bearer new" }]);
    expect(forced).toEqual([false, true]);
  });

  it("is asked for once in thirty seconds, however it was come by and however often it is refused", async () => {
    const asked: number[] = [];
    let now = 0;
    let isEnded = true;
    const token = openOwnToken(
      async (isForced) => {
        if (isForced || isEnded) asked.push(now);
        isEnded = false;
        return `t${asked.length}`;
      },
      () => now,
      LONG_MS,
    );
    for (; now < 300_000; now += 1_000) {
      await token.proof();
      token.wasRefused();
    }
    expect(asked.every((at, index) => index === 0 || at - (asked[index - 1] ?? 0) >= 30_000)).toBe(true);
    expect(asked.length).toBeGreaterThanOrEqual(8);
  });

  it("is not waited for any longer than a call may take", async () => {
    const token = openOwnToken(
      () => new Promise(() => undefined),
      () => 0,
      20,
    );
    expect(await token.proof()).toBeUndefined();
  });

  it("is none where it could be written into no header", async () => {
    const token = openOwnToken(
      async () => "two\r\nlines",
      () => 0,
      LONG_MS,
    );
    expect(await token.proof()).toBeUndefined();
  });

  it("is not shown by a bot without an id", async () => {
    const token = openOwnToken(
      async () => undefined,
      () => 0,
      LONG_MS,
    );
    expect(await token.proof()).toEqual({});
  });
});
