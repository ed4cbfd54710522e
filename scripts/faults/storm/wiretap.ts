import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { type Route, routeOf } from "../../connector/route.js";

/** One call as it arrived at the Connector, and what it was answered. */
export interface Heard extends Route {
  readonly at: number;
  /** What Teams asked for in Retry-After just then, if the answer was 429. */
  readonly waitMs: number;
  /** Undefined while it was not answered. */
  answered?: { readonly at: number; readonly status: number };
}

/** Listens at the Connector's own door, and knows when nothing is under way on the wires of this process. */
export interface Wiretap {
  /** In the order in which they arrived. */
  readonly calls: readonly Heard[];
  /** Resolves when nothing more happens without time going on. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

type Step = "sent" | "arrived" | "answered" | "delivered";

/** Ours, and those of the parts of the SDK that have a client of their own. */
const STEPS: readonly (readonly [channel: string, step: Step])[] = [
  ["http.client.request.start", "sent"],
  ["undici:request:create", "sent"],
  ["http.server.request.start", "arrived"],
  ["http.server.response.finish", "answered"],
  ["http.client.response.finish", "delivered"],
  ["undici:request:trailers", "delivered"],
];

/** So many turns of the loop in which nothing arrives: a call on a new connection takes some before anybody hears of it. */
const QUIET_TURNS = 10;
/** Somebody who hung up is not waited for. */
const MOST_TURNS = 500;

const SECOND_MS = 1000;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const openCalls = (elapsed: () => number, askedFor: () => number) => {
  const calls: Heard[] = [];
  const open = new WeakMap<IncomingMessage, Heard>();
  return {
    calls,
    arrived: ({ request }: Exchange): void => {
      const route = routeOf(request.method, request.url);
      if (route === undefined) return;
      const call = { ...route, at: elapsed(), waitMs: askedFor() * SECOND_MS };
      calls.push(call);
      open.set(request, call);
    },
    answered: ({ request, response }: Exchange): void => {
      const call = open.get(request);
      if (call !== undefined) call.answered = { at: elapsed(), status: response.statusCode };
    },
  };
};

/** `askedFor`: seconds. */
export const openWiretap = (elapsed: () => number, askedFor: () => number): Wiretap => {
  const { calls, arrived, answered } = openCalls(elapsed, askedFor);
  const counts: Record<Step, number> = { sent: 0, arrived: 0, answered: 0, delivered: 0 };
  const isUnderWay = (): boolean => counts.sent > counts.arrived || counts.answered > counts.delivered;
  const events = (): number => counts.sent + counts.arrived + counts.answered + counts.delivered;

  const listeners = STEPS.map(([channel, step]) => {
    const listener = (message: unknown): void => {
      counts[step] += 1;
      if (step === "arrived") arrived(message as Exchange);
      if (step === "answered") answered(message as Exchange);
    };
    return [channel, listener] as const;
  });
  for (const [channel, listener] of listeners) subscribe(channel, listener);

  return {
    calls,
    settled: async () => {
      let [quiet, before] = [0, events()];
      for (let turns = 0; turns < MOST_TURNS && (quiet < QUIET_TURNS || isUnderWay()); turns++) {
        await turn();
        quiet = events() === before ? quiet + 1 : 0;
        before = events();
      }
    },
    close: () => {
      for (const [channel, listener] of listeners) unsubscribe(channel, listener);
    },
  };
};
