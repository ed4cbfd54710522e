import { describe, expect, it } from "vitest";
import { openOffers } from "../../../../bot/conversations/files/offers.js";
import type { Instant, PersonId } from "../../../../dialogue/index.js";

const ADA = "ada" as PersonId;
const BEN = "ben" as PersonId;
const at = (minute: number): Instant => (minute * 60_000) as Instant;

describe("an open question of Teams", () => {
  it("is answered once, by whoever was asked", () => {
    const offers = openOffers();
    offers.lay("a", { by: ADA, at: at(0), kind: "own-page" });
    expect(offers.take("a", BEN, at(1))).toBeUndefined();
    expect(offers.take("a", ADA, at(1))).toBe("own-page");
    expect(offers.take("a", ADA, at(1))).toBeUndefined();
  });

  it("ends after half an hour", () => {
    const offers = openOffers();
    offers.lay("a", { by: ADA, at: at(0), kind: "own-json" });
    expect(offers.take("a", ADA, at(31))).toBeUndefined();
    expect(offers.take("a", ADA, at(1))).toBeUndefined();
  });

  it("is nobody's where it was never asked", () => {
    expect(openOffers().take("a", ADA, at(0))).toBeUndefined();
    expect(openOffers().take(undefined, ADA, at(0))).toBeUndefined();
  });

  it("gives way once a thousand others came after it", () => {
    const offers = openOffers();
    for (let index = 0; index <= 1_000; index++) offers.lay(`o${index}`, { by: ADA, at: at(0), kind: "own-page" });
    expect(offers.take("o0", ADA, at(1))).toBeUndefined();
    expect(offers.take("o1", ADA, at(1))).toBe("own-page");
  });
});
