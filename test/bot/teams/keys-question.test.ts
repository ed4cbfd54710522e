import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { KEYS_URL, openKeysQuestion } from "../../../bot/teams/keys-question.js";
import type { Attempt, Request } from "../../../bot/teams/one-attempt.js";

const asking = async (answer: Awaited<ReturnType<Attempt>>, options = {}) => {
  const asked: Request[] = [];
  const attempt: Attempt = async (request) => {
    asked.push(request);
    return answer;
  };
  return { asked, answer: await openKeysQuestion({ options }, attempt)() };
};

describe("the question for keys", () => {
  it("goes to where the SDK begins to look for them, with no token", async () => {
    const { AuthenticationConstants } = createRequire(import.meta.url)("botframework-connector") as {
      readonly AuthenticationConstants: { readonly ToBotFromChannelOpenIdMetadataUrl: string };
    };
    expect(KEYS_URL).toBe(AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl);
    const { asked } = await asking({ kind: "not-connected" });
    expect(asked).toMatchObject([{ method: "GET", url: KEYS_URL }]);
    expect(Object.keys(asked[0]?.headers ?? {})).not.toContain("authorization");
  });

  it("goes elsewhere where the program is told so", async () => {
    const { asked } = await asking({ kind: "not-connected" }, { ToBotFromChannelOpenIdMetadataUrl: "https://keys.example.org/" });
    expect(asked).toMatchObject([{ url: "https://keys.example.org/" }]);
  });

  it("says what was seen, and nothing of what was in it or what time it was there", async () => {
    const whole = { kind: "answered", status: 200, date: "Sat, 21 Nov 2026 12:00:00 GMT", text: "{}" } as const;
    expect((await asking(whole)).answer).toEqual({ kind: "answered", status: 200 });
    expect((await asking({ kind: "no-answer" })).answer).toEqual({ kind: "no-answer" });
  });
});
