import { chanceFrom } from "../chance.js";
import type { PrivateAct, PrivateKind } from "./acts.js";
import type { Leak } from "./leaks.js";
import { lived } from "./life.js";
import { type Difference, firstDifference } from "./observed.js";
import { type Scene, sceneFrom, sceneOfOne } from "./scene.js";

export interface Compared {
  readonly scene: Scene;
  readonly received: number;
  /** What X brought to its end, in one world or the other. */
  readonly done: readonly PrivateKind[];
  readonly difference?: Difference;
}

export interface Comparing {
  readonly seed: number;
  readonly leak?: Leak;
  /** The one private act by which the worlds differ. */
  readonly only?: PrivateKind;
}

const compared = async (scene: Scene, leak: Leak | undefined): Promise<Compared> => {
  const [one, other] = [await lived(scene, scene.worlds[0], leak), await lived(scene, scene.worlds[1], leak)];
  const difference = firstDifference(one.received, other.received);
  return { scene, received: one.received.length, done: [...one.done, ...other.done], ...(difference && { difference }) };
};

/** One scene, lived twice. */
export const compareWorlds = ({ seed, leak, only }: Comparing): Promise<Compared> => {
  const scene = sceneFrom(chanceFrom(seed), seed);
  return compared(only === undefined ? scene : sceneOfOne(scene, only), leak);
};

const without = (acts: readonly PrivateAct[], index: number): readonly PrivateAct[] => acts.filter((_, place) => place !== index);

const smaller = ({ worlds: [one, other], ...scene }: Scene): readonly Scene[] => [
  ...one.map((_, index): Scene => ({ ...scene, worlds: [without(one, index), other] })),
  ...other.map((_, index): Scene => ({ ...scene, worlds: [one, without(other, index)] })),
];

/** As few private acts as still make a difference. */
export const shrunk = async (found: Compared, leak?: Leak): Promise<Compared> => {
  for (const scene of smaller(found.scene)) {
    const next = await compared(scene, leak);
    if (next.difference !== undefined) return shrunk(next, leak);
  }
  return found;
};
