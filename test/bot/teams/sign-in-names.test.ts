import { describe, expect, it } from "vitest";
import { openSignInNames } from "../../../bot/teams/sign-in-names.js";
import type { Turn } from "../../../bot/teams/turn.js";

const turn = (person: string, more: Partial<Turn> = {}): Turn => ({
  person,
  account: `29:${person}`,
  conversation: "a:1",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  what: { kind: "typed", text: "hilfe" },
  ...more,
});

const opened = (answer: (account: string) => string | undefined) => {
  const asked: string[] = [];
  const clock = { now: 0 };
  const signInName = async (_: unknown, account: string): Promise<string | undefined> => {
    asked.push(account);
    return answer(account);
  };
  return { asked, clock, names: openSignInNames({ signInName }, () => clock.now) };
};

describe("the name that somebody signs in with", () => {
  it("is asked of Teams once an hour", async () => {
    const { asked, clock, names } = opened((account) => `${account.slice(3)}@example.org`);
    expect(await names(turn("ada"))).toBe("ada@example.org");
    expect(await names(turn("ada"))).toBe("ada@example.org");
    expect(await names(turn("ben"))).toBe("ben@example.org");
    expect(asked).toEqual(["29:ada", "29:ben"]);
    clock.now = 3_600_000;
    await names(turn("ada"));
    expect(asked).toHaveLength(3);
  });

  it("is asked again where Teams did not say", async () => {
    const { asked, names } = opened(() => undefined);
    expect([await names(turn("ada")), await names(turn("ada"))]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(2);
  });

  it("is nobody's of whom Teams names no account", async () => {
    const { asked, names } = opened(() => "x");
    const { account, ...nameless } = turn("ada");
    expect(await names(nameless)).toBeUndefined();
    expect([asked, account]).toEqual([[], "29:ada"]);
  });
});
