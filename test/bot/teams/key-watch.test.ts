import { beforeEach, describe, expect, it } from "vitest";
import { FalseToken, KeysOutOfReach, type KeyWatch, openKeyWatch } from "../../../bot/teams/key-watch.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let now: number;
let watch: KeyWatch;
let fetches: number;

beforeEach(() => {
  now = 0;
  fetches = 0;
  watch = openKeyWatch(() => now);
});

const isTrue = async (): Promise<string> => "in";

/** What the SDK does with a key that it does not know, while Microsoft's keys cannot be had. */
const outOfReach = async (): Promise<string> => {
  fetches += 1;
  throw new Error("503");
};

const stranger = (number: number): Promise<unknown> => watch(`unknown-${number}`, outOfReach).catch((error: unknown) => error);

describe("the watch over Teams' keys (A11)", () => {
  it("A11: asks for keys once in five minutes at most, however many strangers name one while they cannot be had", async () => {
    await watch("k1", isTrue);
    for (let number = 0; now < 5 * MINUTE; number++, now += SECOND) expect(await stranger(number)).toBeInstanceOf(KeysOutOfReach);
    expect(fetches).toBe(1);
  });

  it("A11: lets those in meanwhile who come with a key that is known", async () => {
    await watch("k1", isTrue);
    await stranger(1);
    expect(await watch("k1", isTrue)).toBe("in");
  });

  it("tries again after ten seconds where nobody at all could come in", async () => {
    await stranger(1);
    now += 9 * SECOND;
    await stranger(2);
    expect(fetches).toBe(1);
    now += 2 * SECOND;
    expect(await watch("k1", isTrue)).toBe("in");
  });

  it("asks again soon where the known key itself cannot be had any more", async () => {
    await watch("k1", isTrue);
    await expect(watch("k1", outOfReach)).rejects.toBeInstanceOf(KeysOutOfReach);
    now += 11 * SECOND;
    expect(await watch("k1", isTrue)).toBe("in");
  });

  it("takes a false token for nothing else", async () => {
    const isFalse = async () => Promise.reject(Object.assign(new Error("no"), { statusCode: 401 }));
    await expect(watch("k1", isFalse)).rejects.toBeInstanceOf(FalseToken);
    expect(await watch("k2", isTrue)).toBe("in");
  });
});
