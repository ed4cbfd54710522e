import { startChild } from "../children/child.js";
import type { Plan, Report } from "./faults.js";
import { postJson } from "./post-json.js";
import { REGION } from "./route.js";
import { openService } from "./service.js";
import { type After, serve } from "./serving.js";

/** Microsoft's Bot Connector, its keys and its tokens, played on this machine. */
export interface Connector {
  readonly origin: string;
  /** What a chat names as the place its answers go to. */
  readonly serviceUrl: string;
  /** From the next call on. */
  plan(more: Partial<Plan>): Promise<void>;
  report(): Promise<Report>;
  /** As if nothing had been sent so far. */
  forget(): Promise<void>;
  /** No token that was given so far is taken any more. */
  revoke(): Promise<void>;
  /** Ends it, where it was opened or started here. */
  close(): Promise<void>;
}

export interface Opening extends Partial<Plan> {
  readonly port?: number;
  /** In milliseconds, of a clock that nobody turns back. */
  readonly elapsed?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

/** The same in every process of this machine, however its clock is turned meanwhile. */
export const ticking = (): number => performance.timeOrigin + performance.now();

export const inRealTime: After = (ms, work) => {
  setTimeout(work, ms);
};

const by =
  (wait: (ms: number) => Promise<void>): After =>
  (ms, work) => {
    wait(ms).then(work, (error: unknown) => {
      throw error;
    });
  };

/** In this process. */
export const openConnector = async ({ port, elapsed = ticking, wait, ...plan }: Opening = {}): Promise<Connector> => {
  const service = openService(plan, elapsed);
  const { origin, close } = await serve(service, wait === undefined ? inRealTime : by(wait), port);
  return {
    origin,
    serviceUrl: origin + REGION,
    plan: async (more) => service.follow(more),
    report: async () => service.report(),
    forget: async () => service.forget(),
    revoke: async () => service.revoke(),
    close,
  };
};

/** Of somebody else. */
export const connectorAt = (origin: string): Connector => {
  const told = async (path: string, body: unknown): Promise<void> => {
    await postJson(`${origin}/control/${path}`, body);
  };
  return {
    origin,
    serviceUrl: origin + REGION,
    plan: (more) => told("plan", more),
    report: async () => (await (await fetch(`${origin}/control/report`)).json()) as Report,
    forget: () => told("forget", {}),
    revoke: () => told("revoke", {}),
    close: async () => undefined,
  };
};

/** As a process of its own, which outlives whatever is killed beside it, and ends with whoever started it. */
export const startConnector = async (given: Partial<Plan> = {}): Promise<Connector> => {
  const child = startChild("connector", "--bare");
  const origin = await child.next();
  if (origin === undefined) throw new Error("the connector did not start");
  const connector = connectorAt(origin);
  try {
    await connector.plan(given);
  } catch (error) {
    await child.kill();
    throw error;
  }
  return { ...connector, close: () => child.kill() };
};
