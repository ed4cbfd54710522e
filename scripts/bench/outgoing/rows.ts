import { performance } from "node:perf_hooks";
import type { Limit, Limits } from "../../../bot/teams/limits.js";
import { openTeams } from "../../../bot/teams/teams.js";
import { type Rendered, render, voiceOf } from "../../../cards/index.js";
import type { Address } from "../../../store/index.js";
import { SAMPLES } from "../../cards/samples/all.js";
import { type Connector, startConnector } from "../../connector/connector.js";
import { identityOf } from "../../connector/identity.js";
import type { Group, Step } from "../measure.js";
import { median, type Row, rowOf, spreadOf } from "../row.js";
import { sdkSender } from "./sdk-peer.js";

export interface OutgoingOrder {
  readonly rounds: number;
  readonly messages: number;
  /** What sends; ours where nothing else is said. */
  readonly sender?: (connector: Connector) => Send;
}

const FULL: OutgoingOrder = { rounds: 9, messages: 2_000 };
const QUICK: OutgoingOrder = { rounds: 3, messages: 1_000 };
const CHATS = 500;
const AT_ONCE = 16;
const TIMES_AS_FAST = 3;
const SHARE_OF_THE_WORK = 0.5;

const MANY: Limit = { most: 1_000_000, withinMs: 1_000 };
const NO_LIMITS: Limits = { tenant: MANY, waves: MANY, chat: [] };
const TENANT = "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3";

export type Send = (to: Address, message: Rendered) => Promise<unknown>;

/** What one round took: whole messages a second, and milliseconds of this process for each. */
interface Speed {
  readonly perSecond: number;
  readonly cpuMs: number;
}

const nudge = (): Rendered => {
  const sample = SAMPLES.find(({ card }) => card === "nudge");
  if (sample === undefined) throw new Error("there is no nudge among the samples");
  return render(sample.card, sample.view, voiceOf("de"));
};

/** Each of so many senders takes the next message when its last is answered. */
const sendAll = async (send: Send, { serviceUrl }: Connector, message: Rendered, messages: number): Promise<void> => {
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let number = next++; number < messages; number = next++) await send({ conversation: `a:${number % CHATS}`, serviceUrl }, message);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
};

const speedOf = async (send: Send, connector: Connector, message: Rendered, messages: number): Promise<Speed> => {
  await connector.forget();
  const [cpu, since] = [process.cpuUsage(), performance.now()];
  await sendAll(send, connector, message, messages);
  const [{ user, system }, ms] = [process.cpuUsage(cpu), performance.now() - since];
  const { accepted } = await connector.report();
  if (accepted.length !== messages) throw new Error(`${accepted.length} of ${messages} messages arrived`);
  return { perSecond: (messages / ms) * 1000, cpuMs: (user + system) / 1000 / messages };
};

const ourSender = (connector: Connector): Send => {
  const { messenger } = openTeams({
    gate: { tenant: TENANT, local: { origins: [connector.origin] } },
    hear: async () => ({ after: [], sends: [] }),
    identity: identityOf(connector.origin),
    limits: NO_LIMITS,
    log: () => undefined,
    now: Date.now,
  });
  return messenger.post;
};

const roundsOf = (speeds: readonly Speed[], what: keyof Speed): readonly number[] => speeds.map((speed) => speed[what]);

/** One card, sent by us and by the SDK in turn, to a Connector in another process. */
export async function* outgoingRows({ rounds, messages, sender = ourSender }: OutgoingOrder, step: Step): AsyncIterable<Row> {
  const connector = await startConnector();
  try {
    const message = nudge();
    const [ours, peer] = [sender(connector), sdkSender(identityOf(connector.origin))];
    const [speeds, peers]: [Speed[], Speed[]] = [[], []];
    for (const send of [ours, peer]) await speedOf(send, connector, message, messages);
    for (let round = 0; round < rounds; round += 1) {
      step(round, rounds);
      speeds.push(await speedOf(ours, connector, message, messages));
      peers.push(await speedOf(peer, connector, message, messages));
    }
    const at = `${AT_ONCE} at once, in a pace without limits`;
    const [fast, peerFast] = [roundsOf(speeds, "perSecond"), roundsOf(peers, "perSecond")];
    yield rowOf({
      name: `delivery: messages a second, ${at}`,
      ...{ ours: median(fast), peer: median(peerFast), unit: "messages/s", better: "higher" },
      ...{ goal: median(peerFast) * TIMES_AS_FAST, ...spreadOf(fast, peerFast) },
    });
    const [cpu, peerCpu] = [roundsOf(speeds, "cpuMs"), roundsOf(peers, "cpuMs")];
    yield rowOf({
      name: `delivery: processor time a message, ${at}`,
      ...{ ours: median(cpu), peer: median(peerCpu), unit: "ms", better: "lower" },
      ...{ goal: median(peerCpu) * SHARE_OF_THE_WORK, ...spreadOf(cpu, peerCpu) },
    });
  } finally {
    await connector.close();
  }
}

export const outgoingGroups = (quick: boolean): readonly Group[] => [
  { title: "Versand, nur das Senden", rows: (step) => outgoingRows(quick ? QUICK : FULL, step) },
];
