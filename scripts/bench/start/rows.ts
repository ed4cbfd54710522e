import { performance } from "node:perf_hooks";
import { type House, type Instant, instantOf, type PersonId } from "../../../dialogue/index.js";
import { withChildren } from "../../children/child.js";
import { type Connector, startConnector } from "../../connector/connector.js";
import { tokenOf } from "../../connector/identity.js";
import { HOUSE, SPAN } from "../../invented/house.js";
import { eachInFolder } from "../../temporary-folder.js";
import { startOurs } from "../inbound/bots.js";
import { openKnocker } from "../inbound/knocking.js";
import { activityOf, opensPreparation } from "../inbound/turns.js";
import type { Group, Step } from "../measure.js";
import { median, type Row, rowOf, sized, spreadOf } from "../row.js";
import { type Filled, filledStore } from "../store/sample.js";
import { type Begun, startPeer, startServing } from "./serving.js";

export interface StartOrder {
  readonly rounds: number;
  readonly people: number;
}

/** A Jobcenter has between 30 and 1,200: one of the largest. */
const PEOPLE = 1_000;
const FULL: StartOrder = { rounds: 15, people: PEOPLE };
const QUICK: StartOrder = { rounds: 5, people: PEOPLE };

/** What the settings of a server take for a tenant. */
const TENANT = "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3";
const SERVED: House = { ...HOUSE, tenant: TENANT };
const AT: Instant = instantOf(HOUSE.timeZone, SPAN.from, HOUSE.sending.from);

/** Whoever clicks looks at the screen: within this it is at once. */
const FIRST_CLICK_MS = 1_000;
/** The first start of either brings the files into the machine's memory. */
const UNCOUNTED = 1;

/** Somebody clicks at the moment when the program is there. */
const firstClickMs = (connector: Connector, { place, people }: Filled): Promise<number> =>
  withChildren(async (start) => {
    const authorization = await tokenOf(connector.origin);
    const bot = await startOurs(start, connector, place, AT);
    const { knock, leave } = openKnocker(bot.port, 1);
    const since = performance.now();
    const { status, body } = await knock(activityOf(connector.serviceUrl, people[0] ?? ("" as PersonId), opensPreparation), authorization);
    const ms = performance.now() - since;
    leave();
    if (status !== 200 || !body.includes("Ein Gedanke")) throw new Error(`the first click is answered with ${status}`);
    await bot.stop();
    return ms;
  });

const startRows = ({ people }: StartOrder, ours: readonly Begun[], peer: readonly Begun[]): readonly Row[] => {
  const against = `${sized(people, "people")}, against taking in botbuilder and teams-ai and nothing else`;
  const row = (name: string, unit: string, what: keyof Begun): Row => {
    const [mine, theirs] = [ours.map((one) => one[what]), peer.map((one) => one[what])];
    const claim = { ours: median(mine), peer: median(theirs), goal: median(theirs), ...spreadOf(mine, theirs) };
    return rowOf({ name: `start: ${name}, ${against}`, unit, better: "lower", ...claim });
  };
  return [row("from nothing to the first answer", "s", "seconds"), row("processor time up to the first answer", "ms", "cpuMs")];
};

export async function* allRows(folder: string, order: StartOrder, step: Step): AsyncIterable<Row> {
  const { rounds, people } = order;
  const steps = 2 * rounds;
  const served = await filledStore(`${folder}/served`, people, SERVED);
  const [ours, peer]: [Begun[], Begun[]] = [[], []];
  for (let round = -UNCOUNTED; round < rounds; round++) {
    step(Math.max(round, 0), steps);
    const [mine, theirs] = [await startServing(served.place, TENANT), await startPeer()];
    if (round < 0) continue;
    ours.push(mine);
    peer.push(theirs);
  }
  yield* startRows(order, ours, peer);
  const connector = await startConnector();
  try {
    const filled = await filledStore(`${folder}/clicked`, people, HOUSE);
    const clicks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      step(rounds + round, steps);
      clicks.push(await firstClickMs(connector, filled));
    }
    const name = `start: the first click after it, which opens what was saved, ${sized(people, "people")}`;
    yield rowOf({ name, ours: median(clicks), unit: "ms", better: "lower", goal: FIRST_CLICK_MS, ...spreadOf(clicks) });
  } finally {
    await connector.close();
  }
}

/** From the first moment of the process to a bot that can be clicked. */
export const startGroups = (quick: boolean): readonly Group[] => [
  { title: "Start (Runden)", rows: (step) => eachInFolder((folder) => allRows(folder, quick ? QUICK : FULL, step)) },
];
