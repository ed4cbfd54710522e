import { describe, expect, it } from "vitest";
import type { Bot } from "../../../bot/bot.js";
import { turnOf } from "../../../bot/teams/turn.js";
import type { Rendered } from "../../../cards/index.js";
import { type Dialogue, day, type Instant, type LedgerEntry, type Seen } from "../../../dialogue/index.js";
import { openProcess } from "../../../scripts/invented/process.js";
import { type Call, recorderOf } from "../../../scripts/invented/recorder.js";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { anOpenDialogue, buttonsOf } from "../conversations/house.js";
import { at, type Bench, openBench, SERVICE_URL } from "./bench.js";

const LEAD = "lead";
const TEAM = [aPerson(LEAD), ...aTeam(5)];
const MEMBERS = TEAM.slice(1).map(({ id }) => id);
const [ONE = ""] = MEMBERS;

const FIRST_DAY = at("2026-11-18");
const OVERDUE = at("2027-01-20");

interface House {
  readonly bench: Bench;
  readonly bot: Bot;
  /** What went out, with the cards as they are. */
  readonly calls: readonly Call[];
  /** What the messages from now on meet with. */
  meetWith(seen: Seen): void;
  tickAt(now: Instant): Promise<void>;
  slotsOf(person: string): Promise<readonly LedgerEntry[]>;
}

const BAD_GATEWAY: Seen = { kind: "answered", status: 502 };
const ARRIVED: Seen = { kind: "answered", status: 201, activity: "m" };

/** A lead and five people, whose dialogues are due on 30 December. */
const openTeam = async (): Promise<House> => {
  const bench = await openBench({ people: TEAM, start: at("2026-11-16", 7) });
  for (const id of MEMBERS)
    await bench.change(id, (plan) => ({ ...plan, dialogues: [{ ...anOpenDialogue(id), dueOn: day("2026-12-30") }] }));
  const recorder = recorderOf(bench.clock.now, (call) => call);
  const bot = openProcess({ store: bench.store, now: bench.clock.now, messenger: recorder.messenger, log: () => undefined });
  return {
    ...{ bench, bot, calls: recorder.calls },
    meetWith: (seen) => {
      recorder.script = () => seen;
    },
    tickAt: async (now) => {
      bench.clock.moveTo(now);
      await bot.tick();
    },
    slotsOf: async (person) => (await bench.file(person)).plan.slots,
  };
};

const lastTo = ({ calls }: House, person: string): Rendered => {
  const message = calls.findLast(({ to, kind }) => to === person && kind === "post")?.message;
  if (message === undefined) throw new Error(`nothing went out to ${person}`);
  return message;
};

/** As Teams hands it in: the data that the card carries, whatever is in it. */
const clickOn = async ({ bot }: House, person: string, { card }: Rendered, place = 0): Promise<void> => {
  const button = buttonsOf(card)[place];
  if (button === undefined) throw new Error("no such button");
  const turn = turnOf({
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb: button.verb, data: button.data } },
    from: { id: person, aadObjectId: person },
    conversation: { id: `a:${person}` },
    serviceUrl: SERVICE_URL,
    id: `click-${place}`,
  } as never);
  if (turn === undefined) throw new Error("nobody clicked");
  await bot.hear(turn);
};

const statesOf = (slots: readonly LedgerEntry[]) =>
  slots.map((entry) => (entry.state === "settled" ? `settled by ${entry.by}` : entry.state));

const allOf = (what: string, count: number) => Array.from({ length: count }, () => what);

const unclearBundle = async (): Promise<House> => {
  const house = await openTeam();
  house.meetWith(BAD_GATEWAY);
  await house.tickAt(FIRST_DAY);
  return house;
};

describe("a lead's bundle of which nobody knows whether it arrived", () => {
  it("is settled, all of it, by a click on any of its buttons", async () => {
    const buttons = buttonsOf(await unclearBundle().then((house) => lastTo(house, LEAD).card)).length;
    expect(buttons).toBeGreaterThan(1);
    for (let place = 0; place < buttons; place++) {
      const house = await unclearBundle();
      await clickOn(house, LEAD, lastTo(house, LEAD), place);
      expect(statesOf(await house.slotsOf(LEAD))).toEqual(allOf("settled by click", 5));
    }
  });

  it("is unclear until then", async () => {
    const house = await unclearBundle();
    expect(statesOf(await house.slotsOf(LEAD))).toEqual(allOf("unclear", 5));
  });

  it("stays unclear when one of the team clicks what they got", async () => {
    const house = await unclearBundle();
    await clickOn(house, ONE, lastTo(house, LEAD));
    expect(statesOf(await house.slotsOf(LEAD))).toEqual(allOf("unclear", 5));
  });

  it("is made up for by the next stage that arrives", async () => {
    const house = await unclearBundle();
    house.meetWith(ARRIVED);
    await house.tickAt(OVERDUE);
    const slots = await house.slotsOf(LEAD);
    expect(statesOf(slots.filter(({ key }) => key.includes("#plan.")))).toEqual(allOf("settled by next-stage", 5));
    expect(statesOf(slots.filter(({ key }) => key.includes("#overdue.")))).toContain("sent");
  });

  it("is not sent again, settled or not", async () => {
    const house = await unclearBundle();
    const before = house.calls.length;
    await clickOn(house, LEAD, lastTo(house, LEAD));
    await house.tickAt(at("2026-11-19"));
    expect(house.calls.slice(before).filter(({ to }) => to === LEAD)).toEqual([]);
  });
});

describe("a message to an employee of which nobody knows whether it arrived", () => {
  const PREPARING = at("2026-12-16");
  const DATED: Dialogue = { ...anOpenDialogue(ONE), state: "dated", on: day("2026-12-22"), from: 600, minutes: 30 };

  const unclearToOne = async (): Promise<House> => {
    const house = await openTeam();
    await house.tickAt(FIRST_DAY);
    house.meetWith(BAD_GATEWAY);
    await house.tickAt(PREPARING);
    return house;
  };

  const prepareOf = async (house: House) => statesOf((await house.slotsOf(ONE)).filter(({ key }) => key.includes("#prepare.")));

  it("is settled by a click, and what arrived before stays as it was", async () => {
    const house = await unclearToOne();
    expect(await prepareOf(house)).toEqual(["unclear"]);
    const others = (await house.slotsOf(ONE)).filter(({ state }) => state === "sent");
    await clickOn(house, ONE, lastTo(house, ONE));
    expect(await prepareOf(house)).toEqual(["settled by click"]);
    expect((await house.slotsOf(ONE)).filter(({ state }) => state === "sent")).toEqual(others);
  });

  it("is made up for by the next stage that arrives, and a click on the first copy changes nothing any more", async () => {
    const house = await unclearToOne();
    const first = lastTo(house, ONE);
    house.meetWith(ARRIVED);
    await house.bench.change(ONE, (plan) => ({ ...plan, dialogues: [DATED] }));
    await house.tickAt(at("2026-12-21"));
    expect(await prepareOf(house)).toEqual(["settled by next-stage"]);
    const before = await house.slotsOf(ONE);
    await clickOn(house, ONE, first);
    expect(await house.slotsOf(ONE)).toEqual(before);
  });
});
