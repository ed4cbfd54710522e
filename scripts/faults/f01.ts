import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { type Chance, chanceFrom } from "../chance.js";
import type { Counts, FaultCase, Order } from "./case.js";
import { expectThat } from "./expectations.js";
import type { Life } from "./wave/life.js";
import { inHouses, type Lasting, liveInPeace, MOST_IN_FLIGHT, measured, type Scene, type SceneOrder, withScene } from "./wave/scene.js";

const NUDGES = 1_000;
/** A short form has a small house. */
const NUDGES_A_KILL = 80;
const LATENCY_MS = 10;
/** Nothing is answered before the kill. */
const LONG_LATENCY_MS = 5_000;
const LOOK_MS = 10;
/** Each house is killed so often before it comes to its end: starting the program takes longer than what it does before it dies. */
const KILLS_OF_A_HOUSE = 8;
/** So many die before they send anything. */
const EARLY = 0.2;
/** Of the time that a life would have if all shared the wave evenly, so that most of it is sent before the last dies. */
const BEYOND = 1.6;

interface Death {
  readonly after: "begun" | "sending";
  readonly ms: number;
}

/** By time alone, so that it may be anywhere, also in the middle of a write. */
const deathOf = (kills: number, { openingMs, sendingMs }: Lasting, chance: Chance): Death => {
  if (chance.next() < EARLY) return { after: "begun", ms: chance.next() * openingMs };
  return { after: "sending", ms: (chance.next() * BEYOND * sendingMs) / kills };
};

const liveUntil = async (life: Life, { after, ms }: Death): Promise<void> => {
  await life.begin();
  await life.says(after, "done");
  await pause(ms);
  await life.kill();
  await life.listen();
};

/** Time alone may meet no message that has arrived and is not answered, and only of these can one be sent twice. */
const liveUntilArrived = async (life: Life, { connector }: Scene, messages: number): Promise<void> => {
  await connector.plan({ latencyMs: LONG_LATENCY_MS });
  await life.begin();
  await life.says("first");
  const until = performance.now() + LONG_LATENCY_MS;
  while ((await connector.report()).accepted.length < messages && performance.now() < until) await pause(LOOK_MS);
  await life.kill();
  await life.listen();
  await connector.plan({ latencyMs: LATENCY_MS });
};

/** Each life says what it found of those before. */
const checkFound = (life: Life, { found }: Scene): void => {
  const [intent] = life.said("found") ?? [];
  if (intent !== undefined) expectThat(found, intent <= MOST_IN_FLIGHT, `one kill left ${intent} messages open`);
};

const killHouse = async (scene: Scene, kills: number, lasting: Lasting, chance: Chance, done: () => void): Promise<void> => {
  const { unclear } = await scene.morning(async (start) => {
    let next = start();
    for (let kill = 0; kill < kills; kill++) {
      const life = next;
      // It loads what it needs while the one before it is at work.
      next = start();
      if (kill === 0) await liveUntilArrived(life, scene, 1 + chance.below(MOST_IN_FLIGHT));
      else await liveUntil(life, deathOf(kills, lasting, chance));
      checkFound(life, scene);
      done();
    }
    await liveInPeace(next);
    checkFound(next, scene);
  });
  expectThat(scene.found, unclear <= kills * MOST_IN_FLIGHT, `${kills} kills left ${unclear} messages unclear`);
};

const sceneFor = (kills: number, seed: number, broken: boolean): SceneOrder => ({
  nudges: Math.min(NUDGES, kills * NUDGES_A_KILL),
  form: broken ? "forgetful" : "sound",
  plan: { seed, latencyMs: LATENCY_MS },
});

const run = ({ runs, seed, broken, done }: Order): Promise<Counts> =>
  withScene(sceneFor(runs, seed, broken), async (scene) => {
    // The first death of a house waits for messages and not for a time.
    const lasting = runs > 1 ? await measured(scene) : { openingMs: 0, sendingMs: 0 };
    let killed = 0;
    for (const [house, kills] of inHouses(runs, KILLS_OF_A_HOUSE).entries()) {
      await killHouse(scene, kills, lasting, chanceFrom(seed * 100_003 + house), () => {
        killed += 1;
        done(killed);
      });
    }
    expectThat(scene.found, broken || scene.found.unclear > 0, "no kill met a message that was under way");
  });

export const F01: FaultCase = {
  id: "F01",
  title: "kill -9 mitten in 1.000 Nachrichten",
  runs: 200,
  shortRuns: 2,
  brokenRuns: 1,
  run,
};
