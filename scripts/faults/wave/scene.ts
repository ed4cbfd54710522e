import { performance } from "node:perf_hooks";
import { type Start, withChildren } from "../../children/child.js";
import { type Connector, startConnector } from "../../connector/connector.js";
import type { Plan } from "../../connector/faults.js";
import { buildHouse, type DueNudge } from "../../invented/due-house.js";
import { withCopy, withFolder } from "../../temporary-folder.js";
import type { Counts } from "../case.js";
import { type Findings, findings, say } from "../sim/findings.js";
import type { Form } from "./forms.js";
import { type Life, startLife } from "./life.js";
import { type Reckoning, reckon } from "./reckoning.js";

const TEN_SECONDS = 10_000;

/** Messages under way at once: as many as the house sends side by side. */
export const MOST_IN_FLIGHT = 16;

export interface Scene {
  readonly connector: Connector;
  readonly due: readonly DueNudge[];
  readonly found: WaveFindings;
  /** One house on one day, in a folder of its own, and its programs one after the other. What came of it is added to what was found. */
  morning(work: (start: () => Life) => Promise<void>): Promise<Reckoning>;
}

/** Of all mornings together. */
export interface WaveFindings extends Findings {
  duplicates: number;
  unclear: number;
}

const add = (found: WaveFindings, { lost, duplicates, unclear, checked, wrong }: Reckoning): void => {
  found.lost += lost;
  found.duplicates += duplicates;
  found.unclear += unclear;
  found.checked += checked;
  for (const text of wrong) say(found, text);
};

export interface SceneOrder {
  readonly nudges: number;
  readonly form: Form;
  readonly plan: Partial<Plan>;
  readonly longestCallMs?: number;
}

interface Setting extends SceneOrder {
  readonly start: Start;
  readonly connector: Connector;
  readonly template: string;
  readonly due: readonly DueNudge[];
  readonly found: WaveFindings;
}

const morningIn = async (
  { start, connector, template, due, form, longestCallMs = TEN_SECONDS, found }: Setting,
  work: (start: () => Life) => Promise<void>,
) => {
  await connector.forget();
  return withCopy(template, async (folder) => {
    const order = { folder, origin: connector.origin, began: Date.now(), form, longestCallMs };
    await work(() => startLife(start, order, (word) => say(found, word)));
    const reckoning = await reckon(folder, due, await connector.report());
    add(found, reckoning);
    return reckoning;
  });
};

/** A connector, a house in which so many messages are due, and programs that send them; nothing of it is left behind. */
export const withScene = (order: SceneOrder, work: (scene: Scene) => Promise<void>): Promise<Counts> =>
  withFolder(async (template) => {
    const found: WaveFindings = { ...findings(), duplicates: 0, unclear: 0 };
    const connector = await startConnector(order.plan);
    try {
      const due = await buildHouse(template, order.nudges, connector.serviceUrl);
      await withChildren((start) => {
        const setting = { ...order, start, connector, template, due, found };
        return work({ connector, due, found, morning: (inIt) => morningIn(setting, inIt) });
      });
    } finally {
      await connector.close();
    }
    return found;
  });

/** How long the parts of a life take. */
export interface Lasting {
  readonly openingMs: number;
  readonly sendingMs: number;
}

/** To its end, with nobody in between. */
export const liveInPeace = async (life: Life): Promise<Lasting> => {
  await life.begin();
  const begun = performance.now();
  await life.says("sending");
  const opened = performance.now();
  await life.says("done");
  const done = performance.now();
  life.tellToStop();
  await life.ended;
  return { openingMs: opened - begun, sendingMs: done - opened };
};

/** Of a whole house. */
export const measured = async ({ morning }: Scene): Promise<Lasting> => {
  let lasting: Lasting = { openingMs: 0, sendingMs: 0 };
  await morning(async (start) => {
    lasting = await liveInPeace(start());
  });
  return lasting;
};

/** So many in all, and no more than so many in each house. */
export const inHouses = (count: number, most: number): readonly number[] =>
  Array.from({ length: Math.ceil(count / most) }, (_, house) => Math.min(most, count - house * most));
