import { chanceFrom } from "../chance.js";
import type { PrivateAct, PrivateKind } from "./acts.js";
import type { Leak } from "./leaks.js";
import { lived } from "./life.js";
import { type Difference, firstDifference } from "./observed.js";
import { type Scene, sceneFrom } from "./scene.js";

export interface Compared {
  readonly scene: Scene;
  readonly received: number;
  readonly difference?: Difference;
}

export interface Comparing {
  readonly seed: number;
  readonly leak?: Leak;
  readonly kinds?: readonly PrivateKind[];
}

const compared = async (scene: Scene, leak: Leak | undefined): Promise<Compared> => {
  const [ones, others] = [await lived(scene, scene.worlds[0], leak), await lived(scene, scene.worlds[1], leak)];
  const difference = firstDifference(ones, others);
  return { scene, received: ones.length, ...(difference && { difference }) };
};

/** One scene, lived twice. */
export const compareWorlds = ({ seed, leak, kinds }: Comparing): Promise<Compared> =>
  compared(sceneFrom(chanceFrom(seed), { seed, ...(kinds && { kinds }) }), leak);

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
