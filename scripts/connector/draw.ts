import { chanceFrom } from "../chance.js";
import type { Fault, Plan } from "./faults.js";
import { BLOCKED_SHAPES, type BlockedShape } from "./forbidden.js";
import type { CallKind } from "./route.js";

/** FNV-1a. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** The order in which calls arrive differs from run to run; what they are drawn from does not. */
export const faultOf = ({ seed, faults }: Plan, kind: CallKind, chat: string, attempt: number): Fault | undefined => {
  if (faults.length === 0) return undefined;
  let left = chanceFrom(hashOf(`${seed} ${kind} ${attempt} ${chat}`)).next();
  for (const { share, fault } of faults) {
    if (left < share) return fault;
    left -= share;
  }
  return undefined;
};

/** Undefined where the chat is none of the blocked ones. */
export const blockOf = ({ seed, blocked }: Plan, chat: string): BlockedShape | undefined => {
  if (blocked === 0) return undefined;
  const chance = chanceFrom(hashOf(`${seed} blocked ${chat}`));
  return chance.next() < blocked ? chance.pick(BLOCKED_SHAPES) : undefined;
};
