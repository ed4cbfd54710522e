import { germanDay } from "../../cards/index.js";
import { localOf } from "../../dialogue/index.js";
import { ZONE } from "../faults/delivery/sample.js";
import { PRIVATE_ACTS, PRIVATE_KINDS, type PrivateAct, type PrivateKind } from "./acts.js";
import type { Observed } from "./observed.js";
import type { Scene } from "./scene.js";
import type { Compared } from "./two-worlds.js";

const BEFORE = 60;
const AFTER = 140;

/** From a little before where the two part. */
const around = (bytes: string, other: string): string => {
  let place = 0;
  while (place < bytes.length && bytes[place] === other[place]) place += 1;
  const from = Math.max(0, place - BEFORE);
  return `${from > 0 ? "…" : ""}${bytes.slice(from, place + AFTER)}`;
};

const line = (world: string, one: Observed | undefined, other: Observed | undefined): string =>
  one === undefined
    ? `  Welt ${world}: nichts mehr`
    : `  Welt ${world}: ${one.at}  ${one.who}, ${one.what}: ${around(one.bytes, other?.bytes ?? "")}`;

const actsIn = (acts: readonly PrivateAct[], { steps }: Scene): string => {
  if (acts.length === 0) return "tut nichts";
  return acts
    .map(({ kind, step }) => {
      const at = steps[step]?.at;
      return `${PRIVATE_ACTS[kind].says}${at === undefined ? "" : ` (${germanDay(localOf(ZONE, at).day)})`}`;
    })
    .join(", ");
};

/** Where the two worlds part for the first time, and what X did in each. */
export const reportOf = ({ scene, difference }: Compared): string =>
  [
    `Unterschied in der Geschichte ${scene.seed}; es geht um ${scene.x}.`,
    `  In Welt A: ${actsIn(scene.worlds[0], scene)}.`,
    `  In Welt B: ${actsIn(scene.worlds[1], scene)}.`,
    line("A", difference?.one, difference?.other),
    line("B", difference?.other, difference?.one),
  ].join("\n");

interface Span {
  readonly scenarios: number;
  readonly received: number;
  readonly differences: number;
  /** Which private acts came to their end at least once. */
  readonly done: ReadonlySet<PrivateKind>;
  readonly seconds: number;
  readonly isLeaking: boolean;
}

const numbered = (count: number): string => count.toLocaleString("de-DE");

const missing = (done: ReadonlySet<PrivateKind>): string => {
  const never = PRIVATE_KINDS.filter((kind) => !done.has(kind)).map((kind) => PRIVATE_ACTS[kind].says);
  const said = `${done.size} von ${PRIVATE_KINDS.length} Arten von Handlungen kamen vor.`;
  return never.length === 0 ? said : `${said} Es fehlen: ${never.join("; ")}.`;
};

export const spanOf = ({ scenarios, received, differences, done, seconds, isLeaking }: Span): string => {
  if (isLeaking) return differences > 0 ? "Das Leck wurde gefunden. So muss es sein." : "Das Leck wurde NICHT gefunden.";
  const verdict = differences === 0 ? "Bestanden" : "NICHT bestanden";
  return `${verdict}: ${numbered(scenarios)} Geschichten, ${numbered(received)} Beobachtungen je Welt, ${numbered(differences)} Unterschiede, ${numbered(Math.round(seconds))} s. ${missing(done)}`;
};
