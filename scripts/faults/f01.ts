import { setTimeout as pause } from "node:timers/promises";
import type { Counts, FaultCase, Order } from "./case.js";
import { type Chance, chanceFrom } from "./chance.js";
import { expectThat } from "./expectations.js";
import type { Life } from "./wave/life.js";
import { inHouses, type Lasting, liveInPeace, MOST_IN_FLIGHT, measured, type Scene, withScene } from "./wave/scene.js";

const NUDGES = 1_000;
const LATENCY_MS = 10;
/** Each house is killed so often before it comes to its end: starting the program takes longer than what it does before it dies. */
const KILLS_OF_A_HOUSE = 8;
/** So many die before they send anything. */
const EARLY = 0.2;
/** Of the time that a life would have if all were to share the wave evenly, so that most of it is sent before the last dies. */
const BEYOND = 1.6;

/** By time alone: it may be anywhere, also in the middle of a write. */
const liveForATime = async (life: Life, { openingMs, sendingMs }: Lasting, chance: Chance): Promise<void> => {
  const isEarly = chance.next() < EARLY;
  const lastsMs = chance.next() * (isEarly ? openingMs : (BEYOND * sendingMs) / KILLS_OF_A_HOUSE);
  await life.begin();
  if (!isEarly) await life.hasSaid("sending");
  await pause(lastsMs);
  await life.kill();
  await life.listen();
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
      await liveForATime(life, lasting, chance);
      checkFound(life, scene);
      done();
    }
    await liveInPeace(next);
    checkFound(next, scene);
  });
  expectThat(scene.found, unclear <= kills * MOST_IN_FLIGHT, `${kills} kills left ${unclear} messages unclear`);
};

const run = ({ runs, seed, broken, done }: Order): Promise<Counts> =>
  withScene({ nudges: NUDGES, form: broken ? "forgetful" : "sound", plan: { seed, latencyMs: LATENCY_MS } }, async (scene) => {
    const lasting = await measured(scene);
    let killed = 0;
    for (const [house, kills] of inHouses(runs, KILLS_OF_A_HOUSE).entries()) {
      await killHouse(scene, kills, lasting, chanceFrom(seed * 100_003 + house), () => {
        killed += 1;
        done(killed);
      });
    }
  });

export const F01: FaultCase = {
  id: "F01",
  title: "kill -9 mitten in 1.000 Nachrichten",
  runs: 200,
  shortRuns: 5,
  run,
};
