import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import type { PersonId } from "../../dialogue/index.js";
import { draft, release } from "../../dialogue/release.js";
import { foundBy, isRestricted, lifting, objecting, restricting, wishesInForce } from "../../dialogue/rights.js";
import { wishes } from "./builders.js";
import { granted } from "./records.js";

const ADA = "ada" as PersonId;
const LEAD = "lead" as PersonId;
const TODAY = day("2026-11-20");

const DRAFT = draft({
  id: "r" as never,
  author: ADA,
  dialogue: "ada/ifd/2026-H2" as never,
  items: [{ topic: "t" as never, note: "n", title: { de: "T", en: "T" } }],
  begunOn: TODAY,
});
const RELEASED = granted(release(DRAFT, { to: [LEAD], by: ADA, previewed: 0, chain: [LEAD], on: TODAY }));

describe("a restriction", () => {
  it("is there until it is lifted, and leaves every wish as it was", () => {
    const before = wishes({ muted: false, bundleOn: 2, language: "en" });
    expect(isRestricted(before)).toBe(false);
    expect(isRestricted(restricting(before))).toBe(true);
    expect(lifting(restricting(before))).toEqual(before);
  });

  it("stops nudges without being a wish to have none", () => {
    expect(wishesInForce(restricting(wishes())).muted).toBe(true);
    expect(restricting(wishes()).muted).toBe(false);
    expect(wishesInForce(wishes())).toEqual(wishes());
  });

  it("lets a named person find nothing, and its author everything", () => {
    const restricted = { wishes: restricting(wishes()) };
    expect(foundBy(LEAD, RELEASED, restricted)).toBeUndefined();
    expect(foundBy(ADA, RELEASED, restricted)).toBe(RELEASED);
    expect(foundBy(LEAD, RELEASED, { wishes: wishes() })).toBe(RELEASED);
    expect(foundBy(LEAD, undefined, restricted)).toBeUndefined();
  });
});

describe("an objection", () => {
  it("turns nudges off and takes back what was released, and leaves drafts", () => {
    const after = objecting({ wishes: wishes({ language: "en" }), releases: [DRAFT, RELEASED] }, ADA, TODAY);
    expect(after.wishes).toEqual(wishes({ language: "en", muted: true }));
    expect(after.releases.map(({ state }) => state)).toEqual(["draft", "withdrawn"]);
  });

  it("made twice is the same as made once", () => {
    const once = objecting({ wishes: wishes(), releases: [DRAFT, RELEASED] }, ADA, TODAY);
    expect(objecting(once, ADA, TODAY)).toEqual(once);
  });
});
