import { chanceFrom } from "../chance.js";
import type { PrivateAct, PrivateKind } from "./acts.js";
import type { Leak } from "./leaks.js";
import { lived, livedOnDisk } from "./life.js";
import { type Difference, firstDifference } from "./observed.js";
import { type Scene, sceneFrom, sceneOfAll, sceneOfOne } from "./scene.js";

export interface Compared {
  readonly scene: Scene;
  readonly onDisk: boolean;
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
  /** On a real disk, with every private act in one of the worlds. */
  readonly onDisk?: boolean;
}

const compared = async (scene: Scene, leak: Leak | undefined, onDisk: boolean): Promise<Compared> => {
  const live = onDisk ? livedOnDisk : lived;
  const [one, other] = [await live(scene, scene.worlds[0], leak), await live(scene, scene.worlds[1], leak)];
  const difference = firstDifference(one.received, other.received);
  return { scene, onDisk, received: one.received.length, done: [...one.done, ...other.done], ...(difference && { difference }) };
};

/** One scene, lived twice. */
export const compareWorlds = ({ seed, leak, only, onDisk = false }: Comparing): Promise<Compared> => {
  const scene = sceneFrom(chanceFrom(seed), seed);
  if (onDisk) return compared(sceneOfAll(scene), leak, true);
  return compared(only === undefined ? scene : sceneOfOne(scene, only), leak, false);
};

const without = (acts: readonly PrivateAct[], index: number): readonly PrivateAct[] => acts.filter((_, place) => place !== index);

const smaller = ({ worlds: [one, other], ...scene }: Scene): readonly Scene[] => [
  ...one.map((_, index): Scene => ({ ...scene, worlds: [without(one, index), other] })),
  ...other.map((_, index): Scene => ({ ...scene, worlds: [one, without(other, index)] })),
];

/** As few private acts as still make a difference. */
export const shrunk = async (found: Compared, leak?: Leak): Promise<Compared> => {
  for (const scene of smaller(found.scene)) {
    const next = await compared(scene, leak, found.onDisk);
    if (next.difference !== undefined) return shrunk(next, leak);
  }
  return found;
};
