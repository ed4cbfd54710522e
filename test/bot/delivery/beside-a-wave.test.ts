import { describe, expect, it } from "vitest";
import { openDelivery } from "../../../bot/delivery/deliver.js";
import { DELIVERY_SETTINGS } from "../../../bot/delivery/settings.js";
import { watched } from "../../../bot/keeping/watched-store.js";
import type { Lane, Messenger } from "../../../bot/messenger.js";
import { openProcess } from "../../../scripts/invented/process.js";
import { aPerson, aTeam } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, LEAD, PEOPLE } from "../conversations/house.js";
import { at, type Bench, openBench } from "./bench.js";
import { ABOUT_PROPOSAL, PROPOSED, tell } from "./facts.js";

const TEAM = 40;
const MORNING = at("2026-11-27");

const settle = async (): Promise<void> => {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
};

/** Nothing of a wave may go out until it is let; notices may. */
const holdingBack = (messenger: Messenger) => {
  const asked: Lane[] = [];
  let isHeld = true;
  const ready: Messenger["ready"] = async (lane, isStopping) => {
    asked.push(lane);
    while (lane === "wave" && isHeld && !isStopping()) await new Promise((resolve) => setImmediate(resolve));
    return !isStopping();
  };
  const letGo = (): void => {
    isHeld = false;
  };
  return { asked, letGo, messenger: { ...messenger, ready } };
};

/** A team that is all to be written to this morning, Ada, and a bot that may not do it yet. */
const openHeld = async () => {
  const team = aTeam(TEAM);
  const bench = await openBench({ people: [...PEOPLE, aPerson("lead"), ...team], start: at("2026-11-27", 7) });
  for (const { id } of team) await bench.change(id, (plan) => ({ ...plan, dialogues: [anOpenDialogue(id)] }));
  const held = holdingBack(bench.recorder.messenger);
  const { store } = bench;
  const bot = openProcess({ store, now: bench.clock.now, messenger: held.messenger, log: () => undefined });
  const delivery = openDelivery({
    watched: watched(store),
    messenger: held.messenger,
    settings: DELIVERY_SETTINGS,
    now: bench.clock.now,
    log: () => undefined,
    isStopping: () => false,
  });
  bench.clock.moveTo(MORNING);
  return { ...bench, ...held, bot, delivery };
};

const postsOf = ({ recorder }: Pick<Bench, "recorder">, person: string): number =>
  recorder.calls.filter(({ kind, to }) => kind === "post" && to === person).length;

const asking = (person: string) => ({
  person,
  conversation: `a:${person}`,
  serviceUrl: "http://localhost/",
  what: { kind: "typed", text: "termin" } as const,
});

describe("beside a wave", () => {
  it("somebody is told at once of what another one did", async () => {
    const held = await openHeld();
    const wave = held.delivery.deliver();
    await settle();
    expect(held.asked).toContain("wave");
    const before = postsOf(held, LEAD);
    await tell(held, { dialogue: PROPOSED, telling: ABOUT_PROPOSAL, to: LEAD });
    await held.delivery.tell("everybody's");
    expect(postsOf(held, LEAD)).toBe(before + 1);
    held.letGo();
    await wave;
  });

  it("nothing that is on its way is taken for what a crash left open", async () => {
    const held = await openHeld();
    await tell(held, { dialogue: PROPOSED, telling: ABOUT_PROPOSAL, to: LEAD });
    const script = held.recorder.script;
    let release = (): void => undefined;
    const isUnderWay = new Promise<void>((begun) => {
      held.recorder.script = (call) => {
        held.recorder.script = script;
        begun();
        return new Promise((resolve) => {
          release = () => resolve(script(call));
        });
      };
    });
    const telling = held.delivery.tell("everybody's");
    await isUnderWay;
    const wave = held.delivery.deliver();
    await settle();
    release();
    held.letGo();
    await Promise.all([telling, wave]);
    const states = ((await held.file(ADA)).plan.notices ?? []).map(({ state }) => state);
    expect(states).toEqual(["sent"]);
  });

  it("people are answered", async () => {
    const held = await openHeld();
    const wave = held.bot.tick();
    await settle();
    const heard = await held.bot.hear(asking(ADA));
    expect(heard.shows).toBeDefined();
    held.letGo();
    await wave;
  });

  it("the bot stops without sending more", async () => {
    const held = await openHeld();
    const wave = held.bot.tick();
    await settle();
    await held.bot.stop();
    await wave;
    expect(held.recorder.calls).toEqual([]);
    const states = (await Promise.all(aTeam(TEAM).map(({ id }) => held.file(id)))).flatMap(({ plan }) => plan.slots);
    expect(states).toEqual([]);
  });
});
