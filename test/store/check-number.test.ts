import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { instantOf } from "../../dialogue/calendar/zone.js";
import { checkNumberOf, isOfHead, parseCheckNumber } from "../../store/check-number.js";

const LINK = "T3kH_QIbOGHUhz0pHcGofSsv-APJ5J6MB4SXjBDV-ak";
const HEAD = { link: LINK, number: 17, on: day("2026-11-20") };

describe("a check number", () => {
  it("is four groups of four signs behind the number of its entry and its day", () => {
    expect(checkNumberOf(HEAD)).toMatch(/^17-20\.11\.26(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    expect(checkNumberOf({ link: LINK, on: HEAD.on })).toMatch(/^B-20\.11\.26(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
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
        const noted = parseCheckNumber(checkNumberOf({ link: Buffer.from(bytes).toString("base64url"), number: number + 1, on: HEAD.on }));
        return noted !== undefined && !isOfHead(noted, HEAD);
      }),
    );
  });

  it("says of which day its entry is, and no slip of the pen makes it older", () => {
    expect(parseCheckNumber(checkNumberOf(HEAD))).toMatchObject({ number: 17, on: HEAD.on });
    expect(checkNumberOf({ ...HEAD, at: instantOf("Europe/Berlin", HEAD.on, 10) })).toBe(checkNumberOf(HEAD));
    expect(parseCheckNumber(checkNumberOf(HEAD).replace("20.11.26", "20.11.25"))).toBeUndefined();
  });

  it("is another where a single bit of its link is another, wherever it stands", () => {
    const bytes = Buffer.from(LINK, "base64url");
    const noted = parseCheckNumber(checkNumberOf(HEAD));
    for (let bit = 0; bit < 75; bit += 1) {
      const other = Buffer.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
      expect(noted && isOfHead(noted, { ...HEAD, link: other.toString("base64url") }), `bit ${bit}`).toBe(false);
    }
  });

  it("is told apart from a slip of the pen, nearly always", () => {
    const whole = checkNumberOf(HEAD);
    const slips = [...whole].flatMap((sign, place) =>
      sign === "-" || sign === "." ? [] : [`${whole.slice(0, place)}${sign === "7" ? "8" : "7"}${whole.slice(place + 1)}`],
    );
    const believed = slips.filter((slip) => parseCheckNumber(slip) !== undefined);
    expect(believed.length).toBeLessThanOrEqual(1);
  });

  it.each([
    "",
    "17",
    "x",
    "0-20.11.26-0000-0000-0000-0000",
    "17-20.11.26-K7QF-9M2X",
    "17-K7QF-9M2X-4TDB-8HJR",
    "9999999999-20.11.26-K7QF-9M2X-4TDB-8HJR",
    "17-31.02.26-K7QF-9M2X-4TDB-8HJR",
    "🔑".repeat(16),
  ])("is not %j", (text) => {
    expect(parseCheckNumber(text)).toBeUndefined();
  });
});
