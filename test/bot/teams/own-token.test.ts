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
    const token = openOwnToken(
      async (isForced) => {
        forced.push(isForced);
        return isForced ? "new" : "old";
      },
      () => 100_000,
      LONG_MS,
    );
    await token.proof();
    token.wasRefused();
    expect(await Promise.all([token.proof(), token.proof()])).toEqual([{ authorization: "Bearer new" }, { authorization: "Bearer new" }]);
    expect(forced).toEqual([false, true]);
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
