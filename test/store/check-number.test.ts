import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNumberOf, isOfHead, parseCheckNumber } from "../../store/check-number.js";

const LINK = "T3kH_QIbOGHUhz0pHcGofSsv-APJ5J6MB4SXjBDV-ak";
const HEAD = { link: LINK, number: 17 };

describe("a check number", () => {
  it("is four groups of four signs behind the number of its entry", () => {
    expect(checkNumberOf(HEAD)).toMatch(/^17(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    expect(checkNumberOf({ link: LINK })).toMatch(/^B(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
  });

  it("is known again as people type it", () => {
    const typed = checkNumberOf(HEAD);
    for (const text of [
      typed,
      typed.toLowerCase(),
      typed.replaceAll("-", " "),
      ` ${typed} `,
      typed.replaceAll("0", "o").replaceAll("1", "l"),
    ]) {
      const noted = parseCheckNumber(text.replace(/^l7/, "17"));
      expect(noted && isOfHead(noted, HEAD)).toBe(true);
    }
  });

  it("is another for another link or another number", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat({ max: 1_000_000 }), (bytes, number) => {
        const noted = parseCheckNumber(checkNumberOf({ link: Buffer.from(bytes).toString("base64url"), number: number + 1 }));
        return noted !== undefined && !isOfHead(noted, HEAD);
      }),
    );
  });

  it("is told apart from a slip of the pen, nearly always", () => {
    const whole = checkNumberOf(HEAD);
    const slips = [...whole].flatMap((sign, place) =>
      sign === "-" ? [] : [`${whole.slice(0, place)}${sign === "7" ? "8" : "7"}${whole.slice(place + 1)}`],
    );
    const believed = slips.filter((slip) => parseCheckNumber(slip) !== undefined);
    expect(believed.length).toBeLessThanOrEqual(1);
  });

  it.each(["", "17", "x", "0-0000-0000-0000-0000", "17-K7QF-9M2X", "9999999999-K7QF-9M2X-4TDB-8HJR", "🔑".repeat(16)])(
    "is not %j",
    (text) => {
      expect(parseCheckNumber(text)).toBeUndefined();
    },
  );
});
