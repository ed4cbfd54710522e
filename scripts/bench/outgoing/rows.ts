import { performance } from "node:perf_hooks";
import type { Limit, Limits } from "../../../bot/teams/limits.js";
import { openTeams } from "../../../bot/teams/teams.js";
import { type Rendered, render, voiceOf } from "../../../cards/index.js";
import type { Address } from "../../../store/index.js";
import { SAMPLES } from "../../cards/samples/all.js";
import { type Connector, startConnector } from "../../connector/connector.js";
import { identityOf } from "../../connector/identity.js";
import type { Step } from "../measure.js";
import { median, type Row } from "../row.js";
import { sdkSender } from "./sdk-peer.js";

const MESSAGES = 2_000;
const CHATS = 500;
const AT_ONCE = 16;
const TIMES_AS_FAST = 3;
const SHARE_OF_THE_WORK = 0.5;

const MANY: Limit = { most: 1_000_000, withinMs: 1_000 };
const NO_LIMITS: Limits = { tenant: MANY, waves: MANY, chat: [] };
const TENANT = "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3";

type Send = (to: Address, message: Rendered) => Promise<unknown>;

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
const sendAll = async (send: Send, { serviceUrl }: Connector, message: Rendered): Promise<void> => {
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let number = next++; number < MESSAGES; number = next++) await send({ conversation: `a:${number % CHATS}`, serviceUrl }, message);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
};

const speedOf = async (send: Send, connector: Connector, message: Rendered): Promise<Speed> => {
  await connector.forget();
  const [cpu, since] = [process.cpuUsage(), performance.now()];
  await sendAll(send, connector, message);
  const [{ user, system }, ms] = [process.cpuUsage(cpu), performance.now() - since];
  const { accepted } = await connector.report();
  if (accepted.length !== MESSAGES) throw new Error(`${accepted.length} of ${MESSAGES} messages arrived`);
  return { perSecond: (MESSAGES / ms) * 1000, cpuMs: (user + system) / 1000 / MESSAGES };
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

/** One card, sent by us and by the SDK in turn, to a Connector in another process. */
export async function* outgoingRows(rounds: number, step: Step): AsyncIterable<Row> {
  const connector = await startConnector();
  try {
    const message = nudge();
    const senders = [ourSender(connector), sdkSender(identityOf(connector.origin))] as const;
    const speeds: [Speed[], Speed[]] = [[], []];
    for (const send of senders) await speedOf(send, connector, message);
    for (let round = 0; round < rounds; round += 1) {
      step(round, rounds);
      speeds[0].push(await speedOf(senders[0], connector, message));
      speeds[1].push(await speedOf(senders[1], connector, message));
    }
    const [ours, peer] = speeds.map((each) => median(each.map(({ perSecond }) => perSecond))) as [number, number];
    const [ourCpu, peerCpu] = speeds.map((each) => median(each.map(({ cpuMs }) => cpuMs))) as [number, number];
    const [ratio, cpuRatio] = [ours / peer, ourCpu / peerCpu];
    const at = `${AT_ONCE} at once, in a pace without limits`;
    yield {
      ...{ name: `delivery: messages a second, ${at}`, ours, peer, ratio, unit: "messages/s" },
      ...{ goal: peer * TIMES_AS_FAST, pass: ratio >= TIMES_AS_FAST },
    };
    yield {
      ...{ name: `delivery: processor time a message, ${at}`, ours: ourCpu, peer: peerCpu, ratio: cpuRatio, unit: "ms" },
      ...{ goal: peerCpu * SHARE_OF_THE_WORK, pass: cpuRatio < SHARE_OF_THE_WORK },
    };
  } finally {
    await connector.close();
  }
}
