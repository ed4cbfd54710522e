import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { type Chance, chanceFrom } from "../chance.js";
import type { Counts, FaultCase, Order } from "./case.js";
import { expectThat } from "./expectations.js";
import type { Life } from "./wave/life.js";
import { inHouses, liveInPeace, MOST_IN_FLIGHT, type Scene, type SceneOrder, withScene } from "./wave/scene.js";

const NUDGES = 1_000;
/** A short form has a small house. */
const NUDGES_A_SIGNAL = 100;
const LONGEST_EXIT_MS = 10_000;
const SIGNALS_OF_A_HOUSE = 10;
/** Of one answer. */
const LEAST_LATENCY_MS = 5;
const MOST_LATENCY_MS = 300;
/** After its first message. */
const LONGEST_LIFE_MS = 900;

const received = async ({ connector }: Scene): Promise<number> => (await connector.report()).accepted.length;

/** What nobody had an answer to when the signal came was under way, or is one too many. */
const checkStopped = async (life: Life, scene: Scene, before: number, tookMs: number): Promise<void> => {
  const { found } = scene;
  expectThat(found, tookMs <= LONGEST_EXIT_MS, "it took longer than ten seconds to end");
  expectThat(found, life.said("closed") !== undefined, "it ended and closed nothing");
  const [answered = 0] = life.said("stopping") ?? [];
  const after = (await received(scene)) - before - answered;
  expectThat(found, after <= MOST_IN_FLIGHT, `${after} messages arrived after the signal`);
};

const signalled = async (life: Life, scene: Scene, chance: Chance): Promise<void> => {
  const { connector } = scene;
  await connector.plan({ latencyMs: LEAST_LATENCY_MS + chance.below(MOST_LATENCY_MS - LEAST_LATENCY_MS) });
  const before = await received(scene);
  await life.begin();
  await life.says("first", "done");
  await pause(chance.next() * LONGEST_LIFE_MS);
  const asked = performance.now();
  process.kill(life.pid, "SIGTERM");
  await life.ended;
  const tookMs = performance.now() - asked;
  await life.listen();
  await checkStopped(life, scene, before, tookMs);
};

const checkLedger = (life: Life, { found }: Scene): void => {
  const [intent = 0, unclear = 0] = life.said("found") ?? [];
  expectThat(found, intent + unclear === 0, `a signal left ${intent + unclear} messages open`);
};

const signalHouse = (scene: Scene, signals: number, chance: Chance, done: () => void): Promise<unknown> =>
  scene.morning(async (start) => {
    let next = start();
    for (let signal = 0; signal < signals; signal++) {
      const life = next;
      next = start();
      await signalled(life, scene, chance);
      checkLedger(life, scene);
      done();
    }
    await scene.connector.plan({ latencyMs: LEAST_LATENCY_MS });
    await liveInPeace(next);
    checkLedger(next, scene);
  });

const sceneFor = (signals: number, seed: number, broken: boolean): SceneOrder => ({
  nudges: Math.min(NUDGES, signals * NUDGES_A_SIGNAL),
  form: broken ? "hasty" : "sound",
  plan: { seed, latencyMs: LEAST_LATENCY_MS },
});

const run = ({ runs, seed, broken, done }: Order): Promise<Counts> =>
  withScene(sceneFor(runs, seed, broken), async (scene) => {
    let signalled = 0;
    for (const [house, signals] of inHouses(runs, SIGNALS_OF_A_HOUSE).entries()) {
      await signalHouse(scene, signals, chanceFrom(seed * 100_003 + house), () => {
        signalled += 1;
        done(signalled);
      });
    }
    expectThat(scene.found, scene.found.unclear === 0, `${scene.found.unclear} messages are unclear`);
  });

export const F02: FaultCase = {
  id: "F02",
  title: "SIGTERM mitten im Versand",
  runs: 100,
  shortRuns: 2,
  brokenRuns: 1,
  run,
};
