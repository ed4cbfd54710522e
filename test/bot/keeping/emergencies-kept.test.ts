import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import type { Emergency, EmergencyId, Notice, PersonId } from "../../../dialogue/index.js";
import { ADA, ADMIN, REVIEW } from "../conversations/house.js";
import { at, type Bench, openBench } from "../delivery/bench.js";

const ASKED_ON = day("2026-11-20");
const ID = "the-access" as EmergencyId;

const [OPENED, ENDED] = [at("2026-11-20"), at("2026-11-20", 11)];

const ACCESS: Emergency = {
  state: "ended",
  id: ID,
  reason: "complaint",
  asker: ADMIN as PersonId,
  askedAt: OPENED,
  askedOn: ASKED_ON,
  approver: REVIEW as PersonId,
  openedAt: OPENED,
  looks: [{ by: ADMIN as PersonId, at: OPENED }],
  endedAt: ENDED,
};

const message = (kind: "emergency-asked" | "emergency-decided" | "emergency-opened", to: string): Notice => ({
  id: kind,
  to: to as PersonId,
  telling: { kind, emergency: ID },
  on: ASKED_ON,
  state: "sent",
  activity: kind,
});

const MESSAGES = [message("emergency-asked", REVIEW), message("emergency-decided", ADMIN), message("emergency-opened", ADA)];

const looked = async (): Promise<Bench> => {
  const bench = await openBench({ start: at("2026-11-20", 12), house: { goLive: ASKED_ON } });
  await bench.change(ADA, (plan) => ({ ...plan, emergencies: { all: [ACCESS], unlogged: [] }, notices: MESSAGES }));
  return bench;
};

const isFound = async (bench: Bench): Promise<boolean> => JSON.stringify(await bench.file(ADA)).includes(ID);

describe("that somebody looked at another's delivery", () => {
  it("stands with that other for twelve months, and then nowhere, nor the messages about it", async () => {
    const bench = await looked();
    await bench.tickAt(at("2027-11-19", 23));
    const { emergencies, notices } = (await bench.file(ADA)).plan;
    expect(emergencies?.all).toEqual([ACCESS]);
    expect(notices).toEqual(MESSAGES);
    await bench.tickAt(at("2027-11-20", 0));
    expect(await isFound(bench)).toBe(false);
  });

  it("is gone at the next start after a standstill", async () => {
    const bench = await looked();
    bench.clock.moveTo(at("2028-03-01"));
    const next = bench.again();
    await next.bot.start();
    await next.bot.stop();
    expect(await isFound(next)).toBe(false);
  });
});
