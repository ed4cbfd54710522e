import { describe, expect, it } from "vitest";
import { isSafe, RULES, shownHeld, shownPeople } from "../../../dialogue/aggregates/cells.js";
import { aTeam, threeTeams } from "./people.js";

/** For every size a safe cell can have and every number shown for it: the counts that are shown as this number. */
const everyNumberShown = Array.from({ length: 400 }, (_, step) => step + 15).flatMap((people) => {
  const counts = Array.from({ length: people + 1 }, (_, held) => held);
  const numbers = new Set(counts.map((held) => shownHeld(people, held, RULES)));
  return [...numbers].map((shown) => {
    const held = counts.filter((count) => shownHeld(people, count, RULES) === shown);
    return { people, shown, held, lowest: Math.min(...held), highest: Math.max(...held) };
  });
});

describe("a cell", () => {
  it("is safe with three teams of five", () => {
    expect(isSafe(threeTeams("a", [5, 5, 5]), RULES)).toBe(true);
  });

  it("is not safe when one of the three teams has four people", () => {
    expect(isSafe(threeTeams("a", [30, 30, 4]), RULES)).toBe(false);
  });

  it("is not safe with two teams, however large", () => {
    expect(isSafe([...aTeam("a", "one", 100), ...aTeam("a", "two", 100)], RULES)).toBe(false);
  });

  it("stays safe whoever comes in addition", () => {
    expect(isSafe([...threeTeams("a", [5, 5, 5]), ...aTeam("a", "four", 1)], RULES)).toBe(true);
  });

  it("shows how many people it has to the nearest five", () => {
    expect([15, 17, 18, 22, 23].map((people) => shownPeople(people, RULES))).toEqual([15, 15, 20, 20, 25]);
  });

  it("shows how many dialogues were held to the nearest five", () => {
    expect([7, 8, 12, 13, 17, 18].map((held) => shownHeld(60, held, RULES))).toEqual([5, 10, 10, 15, 15, 20]);
  });

  it("shows none as five and all as five fewer than all", () => {
    expect(shownHeld(60, 0, RULES)).toBe(5);
    expect(shownHeld(60, 60, RULES)).toBe(55);
    expect(shownHeld(63, 63, RULES)).toBe(60);
  });

  it("has at least two numbers that it can show", () => {
    expect([0, 7, 8, 15].map((held) => shownHeld(15, held, RULES))).toEqual([5, 5, 10, 10]);
  });

  it("leaves at least five counts possible behind every number", () => {
    expect(everyNumberShown.filter(({ held }) => held.length < 5)).toEqual([]);
  });

  it("leaves possible, of any five people, that all had their dialogue and that none had", () => {
    expect(everyNumberShown.filter(({ people, lowest, highest }) => highest < 5 || people - lowest < 5)).toEqual([]);
  });

  it("never shows more dialogues for fewer", () => {
    expect(everyNumberShown.filter(({ held, lowest, highest }) => held.length !== highest - lowest + 1)).toEqual([]);
  });
});
