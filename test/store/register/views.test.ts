import { describe, expect, it } from "vitest";
import type { CardName, Views } from "../../../cards/index.js";
import type { Day, Instant } from "../../../dialogue/index.js";
import { FACTS } from "../../cards/card-facts.js";
import { type Own, SHOWN, type Told } from "./views.js";

/** What a card of that view would have to be if it had one thing more. */
type With<V, More> = Own | Told<V & More>;

/** Said by the compiler: what is noted beside it as fitting or not does not compile if it is otherwise. */
type Fits<A, B> = [A] extends [B] ? true : false;

const toldBy = (card: CardName): Readonly<Record<string, string>> => {
  const shown = SHOWN[card];
  return shown.to === "own" ? {} : shown.tells;
};

const reasons = (card: CardName): readonly string[] => [...new Set(Object.values(toldBy(card)))].sort();

const cards = Object.keys(SHOWN) as readonly CardName[];

describe("what a card tells one person of another, P09 and R19", () => {
  it("is, in a lead’s team, until when each talk is due, on which day it is, and whether it was", () => {
    expect(toldBy("team")).toEqual({
      page: "layout",
      pages: "layout",
      today: "layout",
      "members[].dialogue.held": "held",
      "members[].dialogue.dueOn": "due",
      "members[].dialogue.agreedOn": "agreed",
    });
  });

  it("is the same three in every card that a lead gets of employees", () => {
    const leads = cards.filter((card) => SHOWN[card].to === "lead");
    expect(leads).toHaveLength(4);
    for (const card of leads)
      expect(["agreed", "due", "form", "held", "layout", "reader"]).toEqual(expect.arrayContaining([...reasons(card)]));
  });

  it("is a release and an answer only where somebody gave it to that person", () => {
    expect(toldBy("opened-release")).toEqual({ "shown.mine": "reader" });
    for (const card of ["release-notice", "release-taken-back", "release-gone", "answer-notice"] as const) expect(toldBy(card)).toEqual({});
  });

  it("is asked of every card: none that goes to a lead, to admins or to reviewers counts as one’s own", () => {
    const toOthers = cards.filter((card) => FACTS[card].of !== "self");
    expect(toOthers.length).toBeGreaterThan(30);
    expect(toOthers.filter((card) => SHOWN[card].to === "own")).toEqual([]);
  });

  it("does not compile with a time, a count, a “seen” mark or a new word in a closed list that is in no table", () => {
    interface Member<More> {
      readonly members: readonly More[];
    }
    const { team, dialogue, "opened-release": opened, "release-notice": notice } = SHOWN;
    const lastSeen: Fits<typeof team, With<Views["team"], Member<{ readonly lastSeenAt: Instant }>>> = false;
    const openedOn: Fits<typeof dialogue, With<Views["dialogue"], { readonly openedOn?: Day }>> = false;
    const clicks: Fits<typeof opened, With<Views["opened-release"], { readonly clicks: number }>> = false;
    const prepared: Fits<typeof team, With<Views["team"], Member<{ readonly isPrepared: boolean }>>> = false;
    const mark: Fits<typeof notice, With<Views["release-notice"], { readonly mark: "read" | "unread" }>> = false;
    // The same with a name, which is none of these.
    const named: readonly [With<Views["team"], Member<{ readonly nick: string }>>, With<Views["dialogue"], { readonly nick?: string }>] = [
      team,
      dialogue,
    ];
    const others: readonly [
      With<Views["opened-release"], { readonly nick: string }>,
      With<Views["release-notice"], { readonly nick: string }>,
    ] = [opened, notice];
    expect([lastSeen, openedOn, clicks, prepared, mark, ...named, ...others]).toHaveLength(9);
  });

  it("does not compile with a reason that its reader has no right to", () => {
    const agreed: Fits<{ readonly to: "lead"; readonly tells: { readonly on: "agreed" } }, Told<{ readonly on: Day }>> = true;
    const emergency: Fits<{ readonly to: "lead"; readonly tells: { readonly on: "emergency" } }, Told<{ readonly on: Day }>> = false;
    expect([agreed, emergency]).toEqual([true, false]);
  });
});
