import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, isoDay, plusDays } from "../../dialogue/calendar/day.js";
import { allowed, type Decision, refused } from "../../dialogue/decision.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import type { Recipient } from "../../dialogue/formats/format.js";
import { formatId, stageId } from "../../dialogue/formats/ids.js";
import { conclude, intend, isHandled, type LedgerEntry, parseSlotKey, settle, slotKey } from "../../dialogue/ledger.js";
import type { Seen } from "../../dialogue/outcome.js";
import { personId } from "./builders.js";
import { ADAS_DIALOGUE } from "./records.js";

const KEY = slotKey(ADAS_DIALOGUE, stageId("overdue"), "2", "lead");
const YESTERDAY = day("2026-12-17");
const TODAY = day("2026-12-18");

const due: LedgerEntry = { state: "due", key: KEY };
const intent: LedgerEntry = { state: "intent", key: KEY, on: TODAY };
const sent: LedgerEntry = { state: "sent", key: KEY, on: TODAY, activity: "a1" };
const unclear: LedgerEntry = { state: "unclear", key: KEY, on: TODAY };
const unreachable: LedgerEntry = { state: "unreachable", key: KEY, on: TODAY };
const refusedByTeams: LedgerEntry = { state: "refused", key: KEY, on: TODAY };
const settled: LedgerEntry = { state: "settled", key: KEY, on: TODAY, by: "click" };

const everyWindow = fc.constantFrom("2026-H2", "first", "after-2026-08-31");
const everyRound = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1, max: 999 }).map(String),
  fc.integer({ min: 20_000, max: 25_000 }).map((count) => isoDay(plusDays(day("1970-01-01"), count))),
);

describe("the key of a slot", () => {
  it("names dialogue, stage, round and recipient", () => {
    expect(KEY).toBe("ada/ifd/2026-H2#overdue.2.lead");
    expect(slotKey(ADAS_DIALOGUE, stageId("plan"), "", "lead")).toBe("ada/ifd/2026-H2#plan.lead");
  });

  it("tells round 2 of a stage from a stage that ends in 2", () => {
    expect(slotKey(ADAS_DIALOGUE, stageId("plan"), "2", "lead")).not.toBe(slotKey(ADAS_DIALOGUE, stageId("plan-2"), "", "lead"));
  });

  it("is read back into what it was made of, whatever a person is called", () => {
    const person = fc.stringMatching(/^[a-z0-9_][a-z0-9'._!#^~@-]{0,30}$/).map(personId);
    const stage = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/).map(stageId);
    const role = fc.constantFrom<Recipient>("employee", "lead");
    fc.assert(
      fc.property(person, everyWindow, stage, everyRound, role, (who, window, what, round, to) => {
        const dialogue = dialogueId(who, formatId("ifd"), window);
        expect(parseSlotKey(slotKey(dialogue, what, round, to))).toEqual({ dialogue, stage: what, round, role: to });
      }),
    );
  });

  it.each([
    "",
    "ada/ifd/2026-H2",
    "ada/ifd/2026-H2#",
    "ada/ifd/2026-H2#plan",
    "#plan.lead",
    "ada/ifd#plan.lead",
    "ada/ifd/2026-H2#plan.admin",
    "ada/ifd/2026-H2#.lead",
    "ada/ifd/2026-H2#Plan.lead",
    "ada/ifd/2026-H2#plan..lead",
    "ada/ifd/2026-H2#plan.x.lead",
    "ada/ifd/2026-H2#plan.1x.lead",
    "ada/ifd/2026-H2#plan.x1.lead",
    "ada/ifd/2026-H2#plan.1234.lead",
    "ada/ifd/2026-H2#plan.1.2.lead",
    "ada/ifd/2026-H2#plan.2026-12-011.lead",
    "ada/ifd/2026-H2#plan.12026-12-01.lead",
    "ada/ifd/2026-H2#plan.lead.",
  ])("is not %j", (text) => {
    expect(parseSlotKey(text)).toBeUndefined();
  });
});

describe("a slot", () => {
  it("is handled as soon as an intent is kept, except for those to be tried again", () => {
    const states = [due, intent, sent, unclear, unreachable, refusedByTeams, settled];
    expect(states.filter(isHandled)).toEqual([intent, sent, unclear, refusedByTeams, settled]);
  });

  it("gets its intent before anything goes out", () => {
    expect(intend(due, TODAY)).toEqual(allowed(intent));
  });

  it("is never sent again once its fate is known, or unclear", () => {
    const handled = [intent, sent, unclear, refusedByTeams, settled];
    expect(handled.map((entry) => intend(entry, TODAY))).toEqual(handled.map(() => refused("handled")));
  });

  it("is tried once a day while its recipient cannot be reached", () => {
    expect(intend(unreachable, TODAY)).toEqual(refused("tried-today"));
    expect(intend({ ...unreachable, on: day("2026-12-19") }, TODAY)).toEqual(refused("tried-today"));
    expect(intend({ ...unreachable, on: YESTERDAY }, TODAY)).toEqual(allowed(intent));
  });
});

describe("an attempt", () => {
  const before: LedgerEntry = { ...intent, on: YESTERDAY };

  it.each<[string, Seen, LedgerEntry]>([
    ["is due again when nothing went out", { kind: "not-connected" }, due],
    ["is due again when the token was too old", { kind: "answered", status: 401 }, due],
    ["is sent when Teams says so", { kind: "answered", status: 201, activity: "a1" }, sent],
    ["is unclear after a timeout", { kind: "no-answer" }, unclear],
    ["is unclear after a crash", { kind: "crashed" }, unclear],
    ["finds nobody who blocked the bot", { kind: "answered", status: 403 }, unreachable],
    ["is refused when we built it wrong", { kind: "answered", status: 400 }, refusedByTeams],
  ])("%s", (_, seen, after) => {
    expect(conclude(before, seen, TODAY)).toEqual(allowed(after));
  });

  it("needs an intent", () => {
    const others = [due, sent, unclear, unreachable, refusedByTeams, settled];
    expect(others.map((entry) => conclude(entry, { kind: "no-answer" }, TODAY))).toEqual(others.map(() => refused("no-intent")));
  });
});

describe("an unclear slot", () => {
  const ofYesterday = (entry: LedgerEntry) => ({ ...entry, on: YESTERDAY }) as LedgerEntry;

  it("is settled by the next stage, like one that reached nobody", () => {
    const after = { state: "settled", key: KEY, on: TODAY, by: "next-stage" };
    const open = [unclear, unreachable, refusedByTeams].map(ofYesterday);
    expect(open.map((entry) => settle(entry, "next-stage", TODAY))).toEqual(open.map(() => allowed(after)));
  });

  it("is settled by a click, unlike one that surely reached nobody", () => {
    expect(settle(ofYesterday(unclear), "click", TODAY)).toEqual(allowed(settled));
    const others = [unreachable, refusedByTeams];
    expect(others.map((entry) => settle(entry, "click", TODAY))).toEqual(others.map(() => refused("nothing-to-settle")));
  });

  it("goes on for everybody else after a click as if there had been none", () => {
    const clicked = ofYesterday(settled);
    expect(settle(clicked, "next-stage", TODAY)).toEqual(settle(ofYesterday(unclear), "next-stage", TODAY));
    expect(settle(clicked, "click", TODAY)).toEqual(refused("nothing-to-settle"));
  });

  it("is the only kind that needs settling", () => {
    const others: readonly LedgerEntry[] = [due, intent, sent, { state: "settled", key: KEY, on: TODAY, by: "next-stage" }];
    expect(others.map((entry) => settle(entry, "next-stage", TODAY))).toEqual(others.map(() => refused("nothing-to-settle")));
  });

  it("is sent at most once in every order of what can happen", () => {
    const seen = fc.oneof(
      fc.constantFrom<Seen>({ kind: "not-connected" }, { kind: "no-answer" }, { kind: "crashed" }),
      fc.record({
        kind: fc.constant("answered" as const),
        status: fc.integer({ min: 200, max: 599 }),
        activity: fc.constantFrom("", "a1"),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(seen, fc.boolean()), { maxLength: 12 }), (days) => {
        const outcomeOf = (decision: Decision<LedgerEntry, string>, before: LedgerEntry) => (decision.allowed ? decision.value : before);
        let entry: LedgerEntry = due;
        let mayHaveArrived = 0;
        for (const [index, [what, isSettled]] of days.entries()) {
          const today = plusDays(TODAY, index);
          const begun = intend(entry, today);
          if (begun.allowed) {
            entry = outcomeOf(conclude(begun.value, what, today), entry);
            mayHaveArrived += entry.state === "sent" || entry.state === "unclear" ? 1 : 0;
          }
          if (isSettled) entry = outcomeOf(settle(entry, "next-stage", today), entry);
        }
        expect(mayHaveArrived).toBeLessThanOrEqual(1);
      }),
    );
  });
});
